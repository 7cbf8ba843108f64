"""The folder, outside the repository, in which what took long to make is kept."""

import fcntl
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dist_windows.downloads import cache


def made(name: str, recipe: str, make: Callable[[Path], None]) -> Path:
    """Return the folder made by this recipe; made now unless it is there, whole or not at all."""
    edition = hashlib.sha256(recipe.encode()).hexdigest()[:12]
    folder = cache() / f"{name}-{edition}"
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        waiting = Path(tempfile.mkdtemp(prefix="making-", dir=folder.parent))
        try:
            make(waiting / "all")
            (waiting / "all").rename(folder)
        finally:
            shutil.rmtree(waiting)
    return folder


@contextmanager
def ours_alone() -> Iterator[None]:
    """Wait for other test runs of this user: one Windows at a time."""
    cache().mkdir(parents=True, exist_ok=True)
    with (cache() / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
