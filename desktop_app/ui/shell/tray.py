"""The icon in the system's tray."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop_app.paths import shipped


class Tray(QObject):
    """Show or hide, pause hotkeys, settings, quit; a desktop without a tray just has none."""

    toggle_wanted = Signal()
    pause_wanted = Signal(bool)
    settings_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = QMenu()
        self._menu.addAction(self.tr("Show or hide"), self.toggle_wanted.emit)
        self._pause = QAction(self.tr("Pause hotkeys"), self._menu, checkable=True)
        self._pause.toggled.connect(self.pause_wanted)
        self._menu.addAction(self._pause)
        self._menu.addAction(self.tr("Settings…"), self.settings_wanted.emit)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit"), self.quit_wanted.emit)
        self._icon = QSystemTrayIcon(_picture("tray"), self)
        self._icon.setToolTip(self.tr("Liumiao: quick phrases"))
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._see_click)

    @property
    def is_there(self) -> bool:
        """Whether the user can see the icon."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Put the icon into the tray, now or when a tray appears."""
        self._icon.show()

    def close(self) -> None:
        """Take the icon and its menu away, so that they don't outlive the program."""
        self._icon.hide()
        self._menu.deleteLater()

    def set_paused(self, *, paused: bool) -> None:
        """Show whether hotkeys are paused."""
        self._pause.setChecked(paused)
        self._icon.setIcon(_picture("tray-paused" if paused else "tray"))

    def _see_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.toggle_wanted.emit()


def _picture(name: str) -> QIcon:
    return QIcon(str(shipped("resources", "icons", f"{name}.svg")))
