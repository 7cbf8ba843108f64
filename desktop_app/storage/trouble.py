"""What SQLite's errors mean to the user."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from desktop_app.errors import AppError
from desktop_app.texts import Text, text

# The low byte of an extended code such as SQLITE_IOERR_WRITE is its family.
_FAMILY = 0xFF

_FREE_SPACE = text("Free some space and try again.")
_WAIT = text("Wait a moment and try again.")
_RIGHTS = text("Check the rights of the file and its folder.")

_BUSY = text("Another program is writing to {file}; nothing was saved.")
_REFUSED = text("{file} can't be opened or written.")
_SENTENCES: dict[int, tuple[Text, Text]] = {
    sqlite3.SQLITE_FULL: (text("The disk of {file} is full; nothing was saved."), _FREE_SPACE),
    # A full disk shows as an input/output error when SQLite can't grow its shared memory.
    sqlite3.SQLITE_IOERR: (
        text("The disk refused to read or write {file}; it may be full."),
        _FREE_SPACE,
    ),
    sqlite3.SQLITE_BUSY: (_BUSY, _WAIT),
    sqlite3.SQLITE_LOCKED: (_BUSY, _WAIT),
    sqlite3.SQLITE_READONLY: (_REFUSED, _RIGHTS),
    sqlite3.SQLITE_PERM: (_REFUSED, _RIGHTS),
    sqlite3.SQLITE_CANTOPEN: (_REFUSED, _RIGHTS),
    sqlite3.SQLITE_AUTH: (_REFUSED, _RIGHTS),
}


def damaged(file: Path) -> AppError:
    """Make the error for a file that isn't a whole database; the file itself is left alone."""
    return AppError(
        text("{file} is damaged or isn't a database of this program.", file=str(file)),
        text(
            "It was left as it is. Move it away; to go on with the newest backup, put a copy of "
            "it in the same place."
        ),
    )


def unusable(file: Path) -> AppError:
    """Make the error for a file or folder that the system doesn't let us use."""
    return AppError(replace(_REFUSED, values=(("file", str(file)),)), _RIGHTS)


@contextmanager
def in_words(file: Path) -> Iterator[None]:
    """Turn errors that the user can act on into sentences; a bug stays what it is.

    Raises:
        AppError: the disk, another program, the rights or damage stood in the way.
    """
    try:
        yield
    except sqlite3.Error as error:
        family = getattr(error, "sqlite_errorcode", 0) & _FAMILY
        if family in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            raise damaged(file) from error
        if family not in _SENTENCES:
            raise
        sentence, advice = _SENTENCES[family]
        raise AppError(replace(sentence, values=(("file", str(file)),)), advice) from error
