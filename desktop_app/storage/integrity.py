"""Looks whether a database is whole, without writing to it or making it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.domain.checks import Check
from desktop_app.errors import AppError
from desktop_app.storage.file_uri import file_uri
from desktop_app.storage.trouble import damaged, in_words
from desktop_app.texts import Text, text


def check_database(name: str, file: Path) -> Check:
    """Read the whole file and say what it is like."""
    if not file.exists():
        return Check(name, ok=True, detail=text("It isn't there yet."))
    try:
        return Check(name, ok=True, detail=_read(file))
    except AppError as error:
        return Check(name, ok=False, detail=error.message)


def _read(file: Path) -> Text:
    """Return what a whole file is like.

    Raises:
        AppError: it is damaged or can't be read.
    """
    with (
        in_words(file),
        closing(sqlite3.connect(file_uri(file.absolute(), "ro"), uri=True)) as sqlite,
    ):
        # quick_check misses damage that integrity_check finds.
        found = sqlite.execute("PRAGMA integrity_check(1)").fetchone()[0]
        version = sqlite.execute("PRAGMA user_version").fetchone()[0]
    if found != "ok" or not version:
        raise damaged(file)
    return text(
        "Whole, version {version}, {size} bytes.", version=version, size=file.stat().st_size
    )
