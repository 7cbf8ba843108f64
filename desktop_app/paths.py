"""Where things are: shipped files, the user's data, logs."""

import os
import sys
import tempfile
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SOCKET_FOLDER_BYTES = 80
_PIPES = "\\\\.\\pipe"


def shipped(*parts: str) -> Path:
    """Return a read-only file of `resources/` or `data/`: in the wheel, or in the source tree."""
    installed = _PACKAGE / "_shipped"
    root = installed if installed.is_dir() else _PACKAGE.parent
    return root.joinpath(*parts)


class ChosenBy(Enum):
    """What decided where the data is."""

    OPTION = auto()
    PORTABLE = auto()
    SYSTEM = auto()


@dataclass(frozen=True)
class Paths:
    """The user's own folders; nothing is created until `create()`."""

    data: Path
    logs: Path
    chosen_by: ChosenBy = ChosenBy.SYSTEM

    @classmethod
    def locate(cls, data_dir: Path | None = None, program: Path | None = None) -> "Paths":
        """Choose the data folder: the one asked for, then a portable one, then the system's.

        A file named `portable` beside the program keeps all data in `liumiao-data` there.
        """
        if data_dir is not None:
            return cls(data_dir, data_dir / "logs", ChosenBy.OPTION)
        beside = _folder_of(program or Path(sys.argv[0]))
        if (beside / "portable").is_file():
            data = beside / "liumiao-data"
            return cls(data, data / "logs", ChosenBy.PORTABLE)
        # A data folder that is given, or portable, does without.
        from platformdirs import PlatformDirs  # noqa: PLC0415

        dirs = PlatformDirs("liumiao", appauthor=False)
        return cls(Path(dirs.user_data_dir), Path(dirs.user_log_dir))

    def create(self) -> None:
        """Make the folders, readable by this user alone.

        Raises:
            OSError: the disk or the rights don't allow it.
        """
        for folder in (self.data, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    @property
    def option(self) -> Path | None:
        """What `--data-dir` must say to get here again; None = it needn't be given."""
        return self.data if self.chosen_by is ChosenBy.OPTION else None

    @property
    def database(self) -> Path:
        """The SQLite file with phrases, settings and use counts."""
        return self.data / "liumiao.db"

    @property
    def ledger(self) -> Path:
        """The SQLite file with order notes, apart so that it can be wiped alone."""
        return self.data / "notes.db"

    @property
    def backups(self) -> Path:
        """Copies made before migrations and imports."""
        return self.data / "backups"

    @property
    def socket(self) -> Path:
        r"""Where a running program listens for a second start and for `liumiao trigger`.

        On Windows a named pipe, `\\.\pipe\…`.

        Not in the data folder: a socket's whole path has 107 bytes at most (sun_path of unix(7)),
        and a data folder on a USB stick can't hold one.
        """
        data = os.fsencode(self.data.resolve())
        if sys.platform == "win32":
            # All users of the computer share the names of pipes, and may share this folder.
            data += os.environ.get("USERNAME", "").encode()
        # Spread over 61 bits by a Mersenne prime: hashlib would map 3 MB of libcrypto for this.
        name = f"liumiao-{int.from_bytes(data) % (2**61 - 1):016x}"
        return Path(_PIPES, name) if sys.platform == "win32" else _runtime_folder() / name

    @property
    def lock(self) -> Path:
        """The lock that makes the running program the only one on this data."""
        return self.data / "liumiao.lock"


def _folder_of(program: Path) -> Path:
    """Return the folder that is carried around with the program."""
    # On Windows `resolve` names the share that a drive letter stands for, and few use links.
    script = program.absolute() if sys.platform == "win32" else program.resolve()
    if script.parent.resolve() != _PACKAGE:
        return script.parent
    # `python -m desktop_app`: from the source tree, or from the portable folder's `program`.
    root = script.parents[1]
    return root.parent if root.name == "program" else root


def _runtime_folder() -> Path:
    """Choose the folder for sockets; the same from the desktop, from ssh and from cron."""
    user = os.getuid() if hasattr(os, "getuid") else 0
    for folder in (os.environ.get("XDG_RUNTIME_DIR", ""), f"/run/user/{user}"):
        if 0 < len(os.fsencode(folder)) <= _SOCKET_FOLDER_BYTES and os.access(folder, os.W_OK):
            return Path(folder)
    return Path(tempfile.gettempdir(), f"liumiao-{user}")
