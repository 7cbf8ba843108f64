"""Copies of the database, kept before something changes much of it, thinned by age."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.errors import AppError
from desktop_app.storage.file_uri import file_uri
from desktop_app.storage.trouble import in_words
from desktop_app.texts import text

_STAMP = "%Y%m%d-%H%M%S-%f"
_NEWEST_KEPT = 5
_DAILY_FOR = timedelta(days=14)
_WEEKLY_FOR = timedelta(days=90)


@dataclass(frozen=True)
class Backup:
    """One copy.

    Attributes:
        reason: the word it was made with, such as `import`.
        phrases: how many it holds; None when it can't be read.
    """

    file: Path
    made_at: datetime
    reason: str
    phrases: int | None


class Backups:
    """The folder of copies of one database file.

    Args:
        now: local time; names the copies and ages them.
    """

    def __init__(self, file: Path, folder: Path, now: Callable[[], datetime]) -> None:
        self._file = file
        self._folder = folder
        self._now = now

    def keep(self, reason: str) -> Path:
        """Copy the database as it is now, whole; then thin the older copies.

        Args:
            reason: one word for the name, such as `import`.

        Raises:
            AppError: the copy can't be written; then what it was made for must not go on.
        """
        made_at = self._now()
        name = f"{self._file.stem}-{made_at.strftime(_STAMP)}-{reason}{self._file.suffix}"
        copy = self._folder / name
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._copy(copy)
        except (OSError, AppError) as error:
            with suppress(OSError):
                copy.unlink()
            raise AppError(
                text("No backup could be written to {folder}.", folder=str(self._folder)),
                text("Nothing was changed. Free some space or check the rights of the folder."),
            ) from error
        self._thin(made_at)
        return copy

    def copies(self) -> list[Backup]:
        """Return the copies that are here, the newest first, with what each holds."""
        found = [
            Backup(copy, made_at, copy.stem.rpartition("-")[2], _count_phrases(copy))
            for made_at, copy in self._made().items()
        ]
        return sorted(found, key=lambda backup: backup.made_at, reverse=True)

    def _copy(self, copy: Path) -> None:
        copy_database(self._file, copy)

    def _thin(self, now: datetime) -> None:
        made = self._made()
        for at in to_drop(made, now):
            made[at].unlink(missing_ok=True)

    def _made(self) -> dict[datetime, Path]:
        zone = self._now().tzinfo
        made = {}
        for copy in self._folder.glob(f"{self._file.stem}-*{self._file.suffix}"):
            stamp = copy.stem.removeprefix(f"{self._file.stem}-").rpartition("-")[0]
            try:
                made[datetime.strptime(stamp, _STAMP).replace(tzinfo=zone)] = copy
            except ValueError:  # the agent's own file beside ours
                continue
        return made


def copy_database(source: Path, target: Path, *, resting: bool = False) -> None:
    """Copy a database as it is now, whole.

    Args:
        source: may be in use, unless it is `resting`.
        target: is made.
        resting: nobody writes it, as no one does a backup; so nothing is left beside it.

    Raises:
        AppError: one of them can't be read or written.
    """
    with (
        in_words(target),
        closing(_open_resting(source) if resting else _open(source)) as origin,
        closing(sqlite3.connect(target)) as made,
    ):
        origin.backup(made)


def _open(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file_uri(file.absolute(), "ro"), uri=True)


def _open_resting(file: Path) -> sqlite3.Connection:
    # Otherwise SQLite leaves the two files of its write-ahead log beside each copy it has read.
    return sqlite3.connect(f"{file_uri(file.absolute(), 'ro')}&immutable=1", uri=True)


def _count_phrases(copy: Path) -> int | None:
    try:
        with closing(_open_resting(copy)) as sqlite:
            return int(sqlite.execute("SELECT count(*) FROM phrases").fetchone()[0])
    except sqlite3.Error:
        return None


def to_drop(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Choose which copies go.

    The five newest stay; of the older ones the last of each day for two weeks, then the last of
    each week until 90 days.
    """
    newest_first = sorted(made, reverse=True)
    kept = set(newest_first[:_NEWEST_KEPT])
    days: set[tuple[int, ...]] = set()
    for at in newest_first:
        age = now - at
        period = tuple(at.isocalendar()) if age <= _DAILY_FOR else tuple(at.isocalendar())[:2]
        if age <= _WEEKLY_FOR and period not in days:
            days.add(period)
            kept.add(at)
    return set(newest_first) - kept
