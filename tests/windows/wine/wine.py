"""Windows programs on a desktop of ours."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.desktop.desktops import Desktop
from tests.windows.wine.tree import ENTER, ENVIRONMENT, PREFIX, REGISTRY, SERVER, WINE, Screen, tree
from tests.windows.wine.windows_python import python

ROOT = Path(__file__).resolve().parents[3]
PYTHON = r"Z:\python\runtime\python.exe"


@dataclass(frozen=True)
class Installed:
    """What a Windows of ours is made of: two folders that are kept."""

    tree: Path
    python: Path

    @classmethod
    def here(cls) -> Self:
        """Make what isn't there yet.

        Raises:
            UnavailableError: this machine can't have it.
        """
        return cls(tree(), python())


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a program; its pipes may be held open by others of Windows, so nothing is read."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


class Wine:
    """One Windows session on one desktop; all its programs end with `close()`.

    The first program brings Windows' own services up; they keep its pipes open as long as they
    live, so begin with one whose output is read line by line, or by `run`.
    """

    def __init__(self, installed: Installed, desktop: Desktop, screen: Screen) -> None:
        self.desktop = desktop
        self._installed = installed
        self.folder = Path(tempfile.mkdtemp(prefix="liumiao-", dir=installed.tree / "tmp"))
        for saved in (installed.tree / REGISTRY[1:] / screen).iterdir():
            shutil.copyfile(saved, installed.tree / PREFIX[1:] / saved.name)

    def windows_path(self, file: Path) -> str:
        """Return how Windows calls a file of this session's folder."""
        return "Z:\\" + str(file.relative_to(self._installed.tree)).replace("/", "\\")

    def start(self, *command: str, **environment: str) -> subprocess.Popen[bytes]:
        """Start a program, with pipes to write to it and to read what it prints."""
        return subprocess.Popen(
            self.command(*command, **environment),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def run(self, *command: str, seconds: float = 60, **environment: str) -> "Ended":
        """Run a program to its end."""
        with tempfile.TemporaryFile() as printed:
            done = subprocess.run(
                self.command(*command, **environment), stdin=subprocess.DEVNULL,
                stdout=printed, stderr=subprocess.STDOUT, timeout=seconds, check=False,
            )  # fmt: skip
            printed.seek(0)
            content = printed.read().decode("utf-8", "replace")
        return Ended(done.returncode, content.replace("\r\n", "\n"))

    def close(self) -> None:
        """End every program of the session."""
        self._inside(SERVER, "-k")
        self._inside(SERVER, "-w")
        self._inside("rm", "-rf", f"/tmp/{self.folder.name}")

    def _inside(self, *command: str) -> None:
        subprocess.run(
            self._entered({}, *command), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=60, check=False,
        )  # fmt: skip

    def command(self, *command: str, **environment: str) -> list[str]:
        """Return what starts a program, given as Windows writes it, from outside."""
        return self._entered(environment, WINE, *command)

    def _entered(self, environment: Mapping[str, str], *command: str) -> list[str]:
        given = {
            **ENVIRONMENT, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1",
            "DISPLAY": self.desktop.env["DISPLAY"], "CI": os.environ.get("CI", ""), **environment,
        }  # fmt: skip
        folders = (str(self._installed.tree), str(self._installed.python), str(ROOT))
        return [
            "unshare", "--mount", "--propagation", "private", str(ENTER), *folders,
            "env", "--ignore-environment", "--chdir=/project",
            *(f"{name}={value}" for name, value in given.items()), *command,
        ]  # fmt: skip


@dataclass(frozen=True)
class Ended:
    """What a program left behind."""

    code: int
    printed: str
