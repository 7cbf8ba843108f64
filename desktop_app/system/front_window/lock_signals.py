"""Whether a desktop's locker says on the session bus that it is on."""

import os

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

# They all follow the freedesktop.org idle inhibition draft: signal ActiveChanged(boolean).
_LOCKERS = (
    "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver", "org.xfce.ScreenSaver",
)  # fmt: skip
_SLOT = SLOT("active_changed(bool)")


class LockSignals(QObject):
    """Follows every known locker; without a bus it is never on.

    Attributes:
        on: what was said last.
    """

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self.on = False
        for locker in _LOCKERS:
            # The stubs ask for bytes, the function for what SLOT() returns.
            bus.connect("", "", locker, "ActiveChanged", self, _SLOT)  # type: ignore[call-overload]

    @Slot(bool)
    def active_changed(self, active: bool) -> None:
        """Take in a locker's signal."""
        self.on = active


def lock_signals() -> LockSignals | None:
    """Return the signals of this session's bus; None where there is none."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return None
    return LockSignals(QDBusConnection.sessionBus())
