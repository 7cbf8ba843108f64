"""The dialogs about what the data folder holds beside the phrases: bin, statistics, backups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.errors import AppError
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.texts import Text
from desktop_app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from desktop_app.services.recycle_bin import RecycleBin
    from desktop_app.services.tell_statistics import TellStatistics
    from desktop_app.ui.backups.dialog import Backup

Make = Callable[[], QDialog]


@dataclass(frozen=True)
class DataServices:
    """What the dialogs work with; those that nothing else needs are made when asked for."""

    find: FindPhrases
    edit: EditPhrases
    keep: KeepSettings
    bin: Callable[[], "RecycleBin"]
    statistics: Callable[[], "TellStatistics"]
    copies: Callable[[], Sequence["Backup"]]
    restore: Callable[[Path], object]
    back_up: Callable[[], object]


class DataDialogs(QObject):
    """Opens them, each loaded when it is wanted.

    Args:
        open_one: opens what is made, unless a dialog is open already.

    Attributes:
        told: `(Text)`: what was done and can be undone.
        failed: an `AppError`.
        restored: a backup is in place; everything must be read anew.
    """

    told = Signal(object)
    failed = Signal(object)
    restored = Signal()

    def __init__(
        self, services: DataServices, open_one: Callable[[Make], object], *,
        say: Callable[[Text], str], theme: Theme, window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._services = services
        self._open_one = open_one
        self._say = say
        self._theme = theme
        self._window = window

    def open_bin(self) -> None:
        """Open the recycle bin."""
        self._open(self._make_bin)

    def open_statistics(self) -> None:
        """Open the statistics."""
        self._open(self._make_statistics)

    def open_backups(self) -> None:
        """Open the list of backups."""
        self._open(self._make_backups)

    def _open(self, make: Make) -> None:
        try:
            self._open_one(make)
        except AppError as error:
            self.failed.emit(error)

    def _make_bin(self) -> QDialog:
        from desktop_app.ui.recycling.dialog import RecycleBinDialog  # noqa: PLC0415 - see class

        dialog = RecycleBinDialog(
            self._services.bin(), spell=self._services.find.spell, say=self._say,
            theme=self._theme, parent=self._window,
        )  # fmt: skip
        dialog.restored.connect(self.told)
        return dialog

    def _make_statistics(self) -> QDialog:
        from desktop_app.ui.statistics.dialog import StatisticsDialog  # noqa: PLC0415 - see class
        from desktop_app.ui.statistics.phrase_lists import Services  # noqa: PLC0415

        return StatisticsDialog(
            self._services.statistics(), Services(self._services.find, self._services.edit),
            typing_speed=self._services.keep.settings.typing_speed, say=self._say,
            theme=self._theme, parent=self._window,
        )  # fmt: skip

    def _make_backups(self) -> QDialog:
        from desktop_app.ui.backups.dialog import BackupsDialog  # noqa: PLC0415 - see class

        dialog = BackupsDialog(
            self._services.copies, self._services.restore, self._services.back_up,
            say=self._say, theme=self._theme, parent=self._window,
        )  # fmt: skip
        dialog.restored.connect(self.restored)
        return dialog
