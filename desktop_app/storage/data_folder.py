"""The databases of one data folder."""

import errno
import os
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop_app.errors import AppError
from desktop_app.paths import ChosenBy, Paths
from desktop_app.storage.backups import Backups, copy_database
from desktop_app.storage.connection import Connection
from desktop_app.storage.packs import SqlitePacks
from desktop_app.storage.phrases import SqlitePhrases
from desktop_app.storage.reminders import SqliteReminders
from desktop_app.storage.schema import PHRASES
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.statistics import SqliteStatistics
from desktop_app.storage.usage import SqliteUsage
from desktop_app.texts import text


class DataFolder:
    """Phrases, settings and use counts, open; order notes, opened when asked for."""

    def __init__(self, paths: Paths) -> None:
        """Open the phrases, making the database at the first start.

        Raises:
            AppError: it can't be opened, or is newer than this program.
        """
        self._paths = paths
        self.backups = Backups(paths.database, paths.backups, _now)
        self._connection = Connection.open(paths.database, PHRASES, self.backups)
        self._notes: Connection | None = None
        self.phrases = SqlitePhrases(self._connection)
        self.usage = SqliteUsage(self._connection)
        self.settings = SqliteSettings(self._connection)
        self.packs = SqlitePacks(self._connection)
        self.reminders = SqliteReminders(self._connection)
        self.statistics = SqliteStatistics(self._connection)

    @property
    def is_new(self) -> bool:
        """Whether there is nothing in it yet."""
        return not (self.packs.pack_ids() or self.phrases.categories())

    @property
    def has_notes(self) -> bool:
        """Whether an order note was ever made."""
        return self._paths.ledger.exists()

    def restore(self, copy: Path) -> None:
        """Put a backup's phrases and settings in place of the present ones, and keep those.

        Everything that was read before is out of date afterwards. Order notes stay as they are,
        and so does whom reminders went to: nobody is to be reminded twice because of this.

        Args:
            copy: a file that `backups` names; of this version or an older one.

        Raises:
            AppError: it is damaged or from a newer version, or the disk or another program
                doesn't let us; then nothing has changed.
        """
        with tempfile.TemporaryDirectory(dir=self._paths.data, prefix="restore.") as folder:
            trial = Path(folder, self._paths.database.name)
            try:
                # Thinning may take the copy away when the present is kept.
                copy_database(copy, trial, resting=True)
                older = Backups(trial, Path(folder, "backups"), _now)
                with closing(Connection.open(trial, PHRASES, older)) as upgraded:
                    SqliteReminders(upgraded).take_over(self._connection)
            except AppError as error:
                raise AppError(
                    text("The backup {file} can't be read.", file=copy.name),
                    text("Nothing was changed. Choose another one."),
                ) from error
            self.backups.keep("restore")
            self._connection.replace_by(trial)

    def open_notes(self) -> Connection:
        """Return the order notes' own database, opened at the first call.

        Raises:
            AppError: as for the phrases.
        """
        # Most starts never get here: their page is one of three.
        from desktop_app.storage.note_ledger import NOTES  # noqa: PLC0415

        if self._notes is None:
            backups = Backups(self._paths.ledger, self._paths.backups, _now)
            self._notes = Connection.open(self._paths.ledger, NOTES, backups)
        return self._notes

    def close(self) -> None:
        """Close what is open."""
        for connection in (self._connection, self._notes):
            if connection is not None:
                connection.close()


def make_folders(paths: Paths) -> None:
    """Make the folders of the data and the logs, and see that the data can be written.

    Raises:
        AppError: the disk or the rights don't allow it.
    """
    try:
        paths.create()
        _try_to_write(paths.data)
    except OSError as error:
        raise _unusable(paths) from error


def _try_to_write(folder: Path) -> None:
    """Make a file and delete it: Windows tells in no other way what a share or a stick allows."""
    trial = folder / f"liumiao.{os.getpid()}"
    try:
        trial.touch()
        trial.unlink()
    except OSError as error:
        # A full disk has its own sentence, at the first write.
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise


def _unusable(paths: Paths) -> AppError:
    if paths.chosen_by is ChosenBy.PORTABLE:
        return AppError(
            text("The folder of 六秒 can't be written: its data belongs into {folder}.",
                 folder=paths.data),
            text("Copy the whole folder to where it can be, or delete the file “portable” in it."),
        )  # fmt: skip
    return AppError(
        text("The data folder {folder} can't be used.", folder=paths.data),
        text("Check its rights, or choose another with --data-dir."),
    )


def _now() -> datetime:
    return datetime.now().astimezone()
