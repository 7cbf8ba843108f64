"""The one connection to a SQLite file: opened safely, written in whole transactions."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.errors import AppError
from desktop_app.storage.backups import Backups
from desktop_app.storage.file_uri import file_uri
from desktop_app.storage.trouble import damaged, in_words, unusable
from desktop_app.texts import text

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

# A command-line process writes for milliseconds; an import of 20,000 phrases for about a second.
BUSY_MS = 10_000


@dataclass(frozen=True)
class Schema:
    """The tables of one file.

    Attributes:
        version: how many migrations there are; kept in `user_version`, so that a file that is up
            to date opens without loading them (sqlite_utils takes 100 ms to import).
        migrations: loads them.
    """

    version: int
    migrations: Callable[[], "Migrations"]


class Connection:
    """A connection for one thread; `open` is the way to get one."""

    def __init__(self, sqlite: sqlite3.Connection, file: Path) -> None:
        self._sqlite = sqlite
        self.file = file
        self._version_seen = self._data_version()

    @classmethod
    def open(cls, file: Path, schema: Schema, backups: Backups) -> "Connection":
        """Open the file, making or upgrading it as needed; a backup comes before an upgrade.

        Raises:
            AppError: the file is damaged, was written by a newer version, or can't be used; it is
                left as it was.
        """
        with in_words(file):
            if not _is_there(file):
                _create(file, schema)
            elif _version_of(file, schema) < schema.version:
                backups.keep("upgrade")
                with closing(_connect(file)) as sqlite:
                    _migrate(sqlite, schema)
            sqlite = _connect(file)
            sqlite.execute("PRAGMA foreign_keys = ON")
            return cls(sqlite, file)

    @cached_property
    def tables(self) -> "Database":
        """The same connection through sqlite_utils, for work by the row."""
        from sqlite_utils import Database  # noqa: PLC0415 — 100 ms that a start doesn't need

        return Database(self._sqlite, execute_plugins=False)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all or nothing; a transaction within one joins it.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with in_words(self.file):
            if self._sqlite.in_transaction:
                yield
                return
            with _immediate(self._sqlite):
                yield

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """Return all rows of a query.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with in_words(self.file):
            return self._sqlite.execute(sql, tuple(values)).fetchall()

    def each_row(self, sql: str, values: Sequence[object] = ()) -> Iterator[sqlite3.Row]:
        """Give the rows of a query one after the other, for a result that is large.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with in_words(self.file):
            yield from self._sqlite.execute(sql, tuple(values))

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Write, in a transaction of its own if there is none; return how many rows it touched.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with self.transaction():
            return self._sqlite.execute(sql, tuple(values)).rowcount

    def upsert(self, table: str, rows: Iterable[Mapping[str, object]], key: str) -> None:
        """Insert rows, or change those whose key is there; other tables' rows about them stay.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with self.transaction():
            self.tables.table(table).upsert_all([dict(row) for row in rows], pk=key)

    def replace_by(self, file: Path) -> None:
        """Take the whole content of another database, at once for all who use this one.

        Args:
            file: sound, and of the same schema.

        Raises:
            AppError: the disk or another program doesn't let us; then nothing has changed.
        """
        with in_words(self.file), closing(_connect(file, read_only=True)) as source:
            source.backup(self._sqlite)

    def changed_elsewhere(self) -> bool:
        """Say whether another connection wrote since this was last asked."""
        version = self._data_version()
        changed, self._version_seen = version != self._version_seen, version
        return changed

    def close(self) -> None:
        """Fold the write-ahead log into the file and close it."""
        with in_words(self.file):
            self._sqlite.close()

    def _data_version(self) -> int:
        return int(self._sqlite.execute("PRAGMA data_version").fetchone()[0])


def _connect(file: Path, *, read_only: bool = False) -> sqlite3.Connection:
    mode = "ro" if read_only else "rw"
    sqlite = sqlite3.connect(
        file_uri(file.absolute(), mode), uri=True, timeout=BUSY_MS / 1000,
        isolation_level=None,
    )  # fmt: skip
    sqlite.row_factory = sqlite3.Row
    if not read_only:
        sqlite.execute("PRAGMA synchronous = FULL")
    return sqlite


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError as error:
        raise unusable(file) from error


def _create(file: Path, schema: Schema) -> None:
    """Make the file beside its place and put it there whole.

    So an empty file in that place is always damage, never a first start cut short.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f"{file.name}.", suffix=".new", dir=file.parent)
    except OSError as error:
        raise unusable(file) from error
    os.close(handle)
    new = Path(name)
    try:
        with closing(_connect(new)) as sqlite:
            sqlite.execute("PRAGMA journal_mode = WAL")
            _migrate(sqlite, schema)
        _put_in_place(new, file)
    finally:
        new.unlink(missing_ok=True)


def _put_in_place(new: Path, file: Path) -> None:
    try:
        file.hardlink_to(new)
    except FileExistsError:
        pass  # another process was first; its file is as good
    except OSError:  # a disk without hard links, such as a FAT stick
        if not file.exists():
            new.replace(file)


def _version_of(file: Path, schema: Schema) -> int:
    """Look at an existing file without writing to it; return its version."""
    if not file.is_file() or file.stat().st_size == 0:
        raise damaged(file)
    with closing(_connect(file, read_only=True)) as sqlite:
        found = sqlite.execute("PRAGMA integrity_check(1)").fetchone()[0]
        version = int(sqlite.execute("PRAGMA user_version").fetchone()[0])
    if found != "ok" or version == 0:
        raise damaged(file)
    if version > schema.version:
        raise AppError(
            text("{file} was written by a newer version of this program.", file=str(file)),
            text("Install the newer version; the file was left as it is."),
        )
    return version


def _migrate(sqlite: sqlite3.Connection, schema: Schema) -> None:
    from sqlite_utils import Database  # noqa: PLC0415 — 100 ms that a start doesn't need

    with _immediate(sqlite):  # two processes may start at once
        schema.migrations().apply(Database(sqlite, execute_plugins=False))
        sqlite.execute(f"PRAGMA user_version = {schema.version:d}")


@contextmanager
def _immediate(sqlite: sqlite3.Connection) -> Iterator[None]:
    """Take the right to write at once, so that what is read first is still true at the write."""
    sqlite.execute("BEGIN IMMEDIATE")
    try:
        yield
        sqlite.execute("COMMIT")
    except BaseException:
        sqlite.rollback()
        raise
