"""The window's menu."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.theme.theme import Theme


class WindowMenu(QObject):
    """New phrase, packs, bin, statistics, backups, setup, pause, settings, about, quit."""

    new_phrase_wanted = Signal()
    phrase_of_clipboard_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    undo_import_wanted = Signal()
    bin_wanted = Signal()
    statistics_wanted = Signal()
    backups_wanted = Signal()
    pause_wanted = Signal(bool)
    setup_wanted = Signal()
    settings_wanted = Signal()
    about_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = parent

    def build(self, *, can_undo_import: bool, paused: bool) -> QMenu:
        """Return the menu as it is now; it deletes itself once closed."""
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        icon = self._theme.icon
        menu.addAction(icon("plus"), self.tr("New phrase…"), self.new_phrase_wanted.emit)
        copied = self.tr("New phrase from the clipboard…")
        menu.addAction(icon("clipboard"), copied, self.phrase_of_clipboard_wanted.emit)
        menu.addSeparator()
        menu.addAction(icon("import"), self.tr("Import phrases…"), self.import_wanted.emit)
        menu.addAction(icon("export"), self.tr("Export phrases…"), self.export_wanted.emit)
        undo = menu.addAction(self.tr("Undo the last import"), self.undo_import_wanted.emit)
        undo.setEnabled(can_undo_import)
        if not can_undo_import:
            undo.setToolTip(self.tr("Nothing was imported that could be undone"))
        menu.addSeparator()
        menu.addAction(icon("delete"), self.tr("Recycle bin…"), self.bin_wanted.emit)
        menu.addAction(icon("chart"), self.tr("Statistics…"), self.statistics_wanted.emit)
        menu.addAction(icon("backup"), self.tr("Backup and restore…"), self.backups_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("First setup…"), self.setup_wanted.emit)
        pause = menu.addAction(self.tr("Pause hotkeys"))
        pause.setCheckable(True)
        pause.setChecked(paused)
        pause.toggled.connect(self.pause_wanted)
        menu.addAction(icon("settings"), self.tr("Settings…"), self.settings_wanted.emit)
        menu.addAction(icon("info"), self.tr("About"), self.about_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Quit"), self.quit_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
