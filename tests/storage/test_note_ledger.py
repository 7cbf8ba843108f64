"""The ledger in a real file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop_app.domain.order_notes.record import NoteRecord
from desktop_app.errors import AppError
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection, Schema
from desktop_app.storage.note_ledger import NOTES, SqliteNoteLedger

NOTE = NoteRecord(
    order="123456789012345678",
    platform="taobao",
    flag="yellow",
    tag="789",
    line="工号789|黄|11-22 23:59|无误可发|赠:袜子\\n😀",
    pasted="别人写的'; DROP TABLE notes;--\n工号789|黄|11-22 23:59|无误可发",
    made_at="2026-11-22T23:59:00+08:00",
    outcome="pasted",
)


def _open(folder: Path, schema: Schema = NOTES) -> Connection:
    file = folder / "notes.db"
    backups = Backups(file, folder / "backups", lambda: datetime.now(UTC))
    return Connection.open(file, schema, backups)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    connection = _open(tmp_path)
    yield connection
    connection.close()


@pytest.fixture
def ledger(connection: Connection) -> SqliteNoteLedger:
    return SqliteNoteLedger(connection)


def test_a_note_is_there_after_the_file_was_closed(tmp_path: Path) -> None:
    first = _open(tmp_path)
    kept = SqliteNoteLedger(first).add(NOTE)
    first.close()
    second = _open(tmp_path)
    assert SqliteNoteLedger(second).notes() == [kept]
    second.close()
    assert replace(kept, id=0) == NOTE
    assert kept.id > 0


def test_notes_are_found_by_local_day_flag_and_tag(ledger: SqliteNoteLedger) -> None:
    late = ledger.add(NOTE)
    early = ledger.add(replace(NOTE, made_at="2026-11-23T00:01:00+08:00", flag="red"))
    other = ledger.add(replace(NOTE, tag="A12"))
    assert ledger.notes() == [other, early, late]
    assert ledger.notes(day=date(2026, 11, 22)) == [other, late]
    assert ledger.notes(day=date(2026, 11, 23)) == [early]
    assert ledger.notes(flag="red") == [early]
    assert ledger.notes(tag="789") == [early, late]
    assert ledger.notes(date(2026, 11, 22), "yellow", "A12") == [other]
    assert ledger.notes(tag="' OR 1 --") == []


def test_a_ledger_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    connection = _open(tmp_path)
    connection.run("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(AppError, match="newer"):
        _open(tmp_path)


def test_the_schema_counts_every_migration() -> None:
    pending = NOTES.migrations().pending(Database(memory=True))
    assert len(list(pending)) == NOTES.version
