"""The program itself: its sources, what it ships, and the compiled forms of all Python files."""

import compileall
import importlib.util
import py_compile
import shutil
from pathlib import Path

CPYTHON_3_11 = (3495).to_bytes(2, "little") + b"\r\n"
"""The magic number of 3.11's .pyc files (Lib/importlib/_bootstrap_external.py)."""

_NOT_SHIPPED = shutil.ignore_patterns("__pycache__", "*.ts", "pictures")


def copy(root: Path, folder: Path) -> None:
    """Copy desktop_app, resources and data as they lie in the source tree."""
    for name in ("desktop_app", "resources", "data"):
        shutil.copytree(root / name, folder / name, ignore=_NOT_SHIPPED)


def can_compile() -> bool:
    """Whether this Python's .pyc files are those of the Python in the folder."""
    return importlib.util.MAGIC_NUMBER == CPYTHON_3_11


def compile_all(folder: Path) -> None:
    """Compile what lies below the folder, for good: never checked, never written again.

    Raises:
        SyntaxError: a file can't be compiled.
    """
    done = compileall.compile_dir(
        folder,
        quiet=1,
        stripdir=str(folder.parent),
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    if not done:
        raise SyntaxError(f"not all of {folder} could be compiled")
