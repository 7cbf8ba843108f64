"""The order notes that were made, in a SQLite file of their own."""

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.order_notes.record import NoteRecord
from desktop_app.storage.connection import Connection, Schema

if TYPE_CHECKING:
    from sqlite_utils import Migrations

_COLUMNS = "order_no, platform, flag, tag, line, pasted, made_at, outcome"


def _migrations() -> "Migrations":
    from desktop_app.storage.note_migrations import migrations  # noqa: PLC0415 — see Schema.version

    return migrations


NOTES = Schema(version=1, migrations=_migrations)


class SqliteNoteLedger:
    """The `NoteLedger` of the program."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: NoteRecord) -> NoteRecord:
        """Keep a note; return it with its id.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with self._connection.transaction():
            rows = self._connection.rows(
                f"INSERT INTO notes ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "  # noqa: S608
                f"RETURNING id, {_COLUMNS}",
                [record.order, record.platform, record.flag, record.tag, record.line,
                 record.pasted, record.made_at, record.outcome],
            )  # fmt: skip
        return _record(rows[0])

    def notes(self, day: date | None = None, flag: str = "", tag: str = "") -> list[NoteRecord]:
        """Return the notes of a local day, a flag and a tag, newest first; None or empty = any.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        wanted = {"day": day and day.isoformat(), "flag": flag, "tag": tag}
        given = {column: value for column, value in wanted.items() if value}
        where = " AND ".join(f"{column} = ?" for column in given) or "1"
        rows = self._connection.rows(
            f"SELECT id, {_COLUMNS} FROM notes WHERE {where} ORDER BY id DESC",  # noqa: S608
            list(given.values()),
        )
        return [_record(row) for row in rows]


def _record(row: sqlite3.Row) -> NoteRecord:
    return NoteRecord(
        id=row["id"],
        order=row["order_no"],
        platform=row["platform"],
        flag=row["flag"],
        tag=row["tag"],
        line=row["line"],
        pasted=row["pasted"],
        made_at=row["made_at"],
        outcome=row["outcome"],
    )
