"""Whether a desktop's locker says on the session bus that it is on."""

import os

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

# They all follow the freedesktop.org idle inhibition draft: signal ActiveChanged(boolean),
# method GetActive() → boolean. KDE's has kept its first path beside the agreed one.
_LOCKERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)
_SLOT = SLOT("active_changed(bool)")


class LockSignals(QObject):
    """Follows every known locker; without a bus it is never on.

    Attributes:
        on: what was said last.
    """

    def __init__(self, bus: QDBusConnection) -> None:
        """Listen, and ask once: the session may be locked already. The answers come later."""
        super().__init__()
        self.on = False
        for locker in dict.fromkeys(name for name, _ in _LOCKERS):
            # The stubs ask for bytes, the function for what SLOT() returns.
            bus.connect("", "", locker, "ActiveChanged", self, _SLOT)  # type: ignore[call-overload]
        for locker, path in _LOCKERS:
            self._ask(bus, locker, path)

    @Slot(bool)
    def active_changed(self, active: bool) -> None:
        """Take in a locker's signal."""
        self.on = active

    @Slot(QDBusPendingCallWatcher)
    def answered(self, watcher: QDBusPendingCallWatcher) -> None:
        """Take in what a locker says to our question; one that isn't there says nothing of it."""
        answer = watcher.reply()
        if answer.type() == QDBusMessage.MessageType.ReplyMessage and answer.arguments() == [True]:
            self.on = True
        watcher.deleteLater()

    def _ask(self, bus: QDBusConnection, locker: str, path: str) -> None:
        question = QDBusMessage.createMethodCall(locker, path, locker, "GetActive")
        question.setAutoStartService(False)
        watcher = QDBusPendingCallWatcher(bus.asyncCall(question), self)
        watcher.finished.connect(self.answered)


def lock_signals() -> LockSignals | None:
    """Return the signals of this session's bus; None where there is none."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return None
    return LockSignals(QDBusConnection.sessionBus())
