"""The two .exe files: distlib's launcher, the interpreter's place beside it, and the first module.

pip makes every command's .exe on Windows this way, so virus scanners know the launcher.
"""

import io
import zipfile
from pathlib import Path
from typing import NamedTuple

from dist_windows.downloads import named

FIRST_MODULE = Path(__file__).with_name("first_module.py")
MIDNIGHT = (2020, 1, 1, 0, 0, 0)
"""The date of all files in our archives, so that the same input makes the same bytes."""


class Launcher(NamedTuple):
    """One .exe: its name, distlib's launcher for it, and the interpreter that it starts."""

    name: str
    stub: str
    interpreter: str


LAUNCHERS = (
    Launcher("六秒.exe", "w64.exe", "pythonw.exe"),
    Launcher("liumiao-cli.exe", "t64.exe", "python.exe"),
)


def stub(downloads: Path, name: str) -> bytes:
    """Return one of distlib's launchers."""
    with zipfile.ZipFile(named(downloads, "distlib-")) as package:
        return package.read(f"distlib/{name}")


def join(program: bytes, interpreter: str) -> bytes:
    r"""Return the whole .exe: a program, `#!<launcher_dir>\…`, a zip that Python runs."""
    module = io.BytesIO()
    with zipfile.ZipFile(module, "w") as archive:
        archive.writestr(zipfile.ZipInfo("__main__.py", MIDNIGHT), FIRST_MODULE.read_bytes())
    return program + f"#!<launcher_dir>\\runtime\\{interpreter}\r\n".encode() + module.getvalue()
