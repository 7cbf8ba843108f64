"""Backups are whole, and thinned by age."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.errors import AppError
from desktop_app.storage.backups import Backups, to_drop
from tests.agents import Agent, phrase, ticking

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


def test_a_backup_holds_what_was_committed_and_can_be_opened(agent: Agent, tmp_path: Path) -> None:
    agent.phrases.save([phrase("a")])
    copy = Backups(agent.file, tmp_path / "copies", ticking()).keep("import")
    with sqlite3.connect(copy) as opened:
        assert opened.execute("SELECT id FROM phrases").fetchall() == [("a",)]
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    opened.close()
    assert copy.name.endswith("-import.db")


def test_a_backup_that_cant_be_written_is_refused_and_leaves_nothing(
    agent: Agent, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(AppError, match="No backup"):
        Backups(agent.file, tmp_path / "file", ticking()).keep("import")
    assert (tmp_path / "file").read_text() == "in the way"


def test_only_our_own_copies_are_thinned(agent: Agent, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    mine = [folder / "liumiao-before-holiday.db", folder / "notes.txt"]
    for file in mine:
        file.write_text("mine")
    backups = Backups(agent.file, folder, ticking())
    made = [backups.keep("import") for _ in range(8)]
    assert [copy.exists() for copy in made] == [False] * 3 + [True] * 5
    assert all(file.exists() for file in mine)


def test_the_five_newest_stay_whatever_their_age() -> None:
    made = {NOW - timedelta(days=1000 + i) for i in range(7)}
    assert to_drop(made, NOW) == set(sorted(made)[:2])


def test_older_ones_thin_to_one_a_day_then_one_a_week_then_none() -> None:
    made = {NOW - timedelta(hours=6 * i) for i in range(4 * 200)}
    kept = made - to_drop(made, NOW)
    newest = set(sorted(made)[-5:])
    by_day = [at for at in kept - newest if NOW - at <= timedelta(days=14)]
    by_week = [at for at in kept - newest if NOW - at > timedelta(days=14)]
    assert len({at.date() for at in by_day}) == len(by_day) >= 12
    assert len({at.isocalendar()[:2] for at in by_week}) == len(by_week) >= 10
    assert NOW - min(kept) <= timedelta(days=90)
    assert newest <= kept


@pytest.mark.parametrize("count", [0, 1, 5])
def test_few_are_never_dropped(count: int) -> None:
    assert to_drop({NOW - timedelta(days=400 * i) for i in range(count)}, NOW) == set()
