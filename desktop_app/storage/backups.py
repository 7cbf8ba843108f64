"""Copies of the database, kept before it is upgraded or imported into, thinned by age."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
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

    def _copy(self, copy: Path) -> None:
        source = file_uri(self._file.absolute(), "ro")
        with (
            in_words(copy),
            closing(sqlite3.connect(source, uri=True)) as origin,
            closing(sqlite3.connect(copy)) as target,
        ):
            origin.backup(target)

    def _thin(self, now: datetime) -> None:
        made = {}
        for copy in self._folder.glob(f"{self._file.stem}-*{self._file.suffix}"):
            stamp = copy.stem.removeprefix(f"{self._file.stem}-").rpartition("-")[0]
            try:
                made[datetime.strptime(stamp, _STAMP).replace(tzinfo=now.tzinfo)] = copy
            except ValueError:  # the agent's own file beside ours
                continue
        for at in to_drop(made, now):
            made[at].unlink(missing_ok=True)


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
