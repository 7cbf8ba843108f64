"""The dialogs that the menu and the tray open; each is made when it is wanted."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from desktop_app import __version__
from desktop_app.domain.fields.values import Definition
from desktop_app.domain.pasting import Target
from desktop_app.domain.platforms import Platforms
from desktop_app.errors import AppError
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.texts import Text, text
from desktop_app.ui.shell.file_memory import keep_no_record
from desktop_app.ui.shell.focus import FocusKeeper
from desktop_app.ui.shell.trouble import plain_box
from desktop_app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from desktop_app.services.choose_trades import TradesChange
    from desktop_app.services.edit_clients import EditClients
    from desktop_app.services.exchange_packs import ExchangePacks
    from desktop_app.services.set_up import SetUp
    from desktop_app.ui.settings.autostart_row import Autostart

_SUFFIX = ".phrasepack"


class Dialogs(QObject):
    """Opens one dialog at a time, in front of the window.

    Attributes:
        opacity_previewed: how opaque the window would be, while the settings are open.
        capturing: whether a new hotkey is being pressed.
        settings_closed: the settings dialog has gone.
        reported: a sentence about what was done.
        trades_changed: the same of trades' phrases, which can be taken back.
        failed: an `AppError`.
    """

    opacity_previewed = Signal(float)
    capturing = Signal(bool)
    settings_closed = Signal()
    reported = Signal(object)
    trades_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        keeper: FocusKeeper,
        *,
        theme: Theme,
        say: Callable[[Text], str],
        keep: KeepSettings,
        exchange: Callable[[], "ExchangePacks"],
        clients: Callable[[], "EditClients"],
        check: CheckWording,
        platforms: Callable[[], Platforms],
        front: Callable[[], Target | None],
        refused: Callable[[], Mapping[str, Text]],
        autostart: Callable[[], "Autostart"],
        set_up: Callable[[], "SetUp"],
        shop_fields: Callable[[], Mapping[str, Definition]] = dict,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._theme = theme
        self._say = say
        self._keep = keep
        self._exchange = exchange
        self._clients = clients
        self._check = check
        self._platforms = platforms
        self._front = front
        self._refused = refused
        self._autostart = autostart
        self._shop_fields = shop_fields
        self._set_up = set_up
        self._open: QDialog | None = None

    def open_settings(self) -> None:
        """Open the settings."""
        # Most days nobody opens it: what it needs is loaded when somebody does.
        from desktop_app.ui.settings.dialog import SettingsDialog  # noqa: PLC0415

        if self._raise_open():
            return
        dialog = SettingsDialog(
            self._keep, self._clients(), self._autostart(), self._check,
            platforms=self._platforms().platforms, front=self._front, refused=self._refused,
            say=self._say, theme=self._theme, shop_fields=self._shop_fields(),
            parent=self._window,
        )  # fmt: skip
        dialog.opacity_previewed.connect(self.opacity_previewed)
        dialog.capturing.connect(self.capturing)
        dialog.finished.connect(self.settings_closed)
        self._show(dialog)

    def open_setup(self) -> None:
        """Open the first setup."""
        from desktop_app.ui.setup.dialog import SetUpDialog  # noqa: PLC0415 - as above

        if self._raise_open():
            return
        try:
            dialog = SetUpDialog(
                self._set_up(), say=self._say, theme=self._theme, parent=self._window
            )
        except AppError as error:
            self.failed.emit(error)
            return
        dialog.carried_out.connect(self._report_setup)
        self._show(dialog)

    def open_one(self, make: Callable[[], QDialog]) -> None:
        """Open what is made, unless a dialog is open: then that comes to the front."""
        if not self._raise_open():
            self._show(make())

    def choose_import(self) -> None:
        """Ask for a pack, then show its plan."""
        if self._raise_open():
            return
        dialog = self._file_dialog(self.tr("Import phrases"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Phrase packs (*{suffix})").format(suffix=_SUFFIX), "*"])
        dialog.fileSelected.connect(self._plan_import, Qt.ConnectionType.QueuedConnection)
        self._show(dialog)

    def choose_export(self) -> None:
        """Ask where to, then export all phrases."""
        if self._raise_open():
            return
        dialog = self._file_dialog(self.tr("Export phrases"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX[1:])
        dialog.fileSelected.connect(self._export, Qt.ConnectionType.QueuedConnection)
        self._show(dialog)

    def undo_import(self) -> None:
        """Take back the last import of this session."""
        try:
            undone = self._exchange().undo_import()
        except AppError as error:
            self.failed.emit(error)
            return
        if undone is not None:
            self.reported.emit(undone)

    def show_about(self) -> None:
        """Say what this program is and which version."""
        if self._raise_open():
            return
        box = plain_box(
            self._window,
            self.tr("About Liumiao"),
            self.tr("Liumiao {version}").format(version=__version__),
            self.tr("Quick phrases, safe pasting and order notes for shop customer service.")
            + "\n\n"
            + self.tr("MIT licence. Uses Qt and PySide6 (LGPLv3)."),
        )
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        self._show(box)

    def _report_setup(self, change: "TradesChange") -> None:
        if change.changes:
            self.trades_changed.emit(_about_trades(change))
        else:
            self.reported.emit(text("The setup is kept"))

    def _plan_import(self, name: str) -> None:
        from desktop_app.ui.packs.dialog import ImportPlanDialog  # noqa: PLC0415 - as above

        file = Path(name)
        try:
            plan = self._exchange().plan(file)
        except AppError as error:
            self.failed.emit(error)
            return
        dialog = ImportPlanDialog(
            self._exchange(), plan, file, say=self._say, theme=self._theme, parent=self._window
        )
        dialog.imported.connect(self._report_import)
        self._show(dialog)

    def _report_import(self, count: int) -> None:
        self.reported.emit(text("{count} phrases imported", count=count))

    def _export(self, name: str) -> None:
        try:
            count = self._exchange().export(Path(name))
        except AppError as error:
            self.failed.emit(error)
        else:
            self.reported.emit(text("{count} phrases exported", count=count))

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(Path.home()))
        keep_no_record(dialog)
        # Qt's own dialog, where the desktop has none, lacks these two in Chinese.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind:"))
        return dialog

    def _raise_open(self) -> bool:
        if self._open is None:
            return False
        self._open.raise_()
        self._open.activateWindow()
        return True

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open = dialog
        dialog.finished.connect(self._forget)
        self._keeper.show_dialog(dialog)

    def _forget(self) -> None:
        self._open = None


def _about_trades(change: "TradesChange") -> Text:
    counts = {"added": change.added, "removed": change.removed}
    if change.added and change.removed:
        return text("{added} trade phrases added, {removed} removed", **counts)
    if change.added:
        return text("{added} trade phrases added", added=change.added)
    return text("{removed} trade phrases removed", removed=change.removed)
