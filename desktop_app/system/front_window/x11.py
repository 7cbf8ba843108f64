"""The front window of an X11 desktop, as its window manager announces it."""

import logging
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from Xlib import X

from desktop_app.domain.pasting import Target
from desktop_app.system.front_window.lock_signals import lock_signals
from desktop_app.system.front_window.screen_saver import ScreenSaver
from desktop_app.system.x11.connection import Connection, property_number
from desktop_app.system.x11.thread import XThread
from desktop_app.system.x11.windows import Windows

if TYPE_CHECKING:
    from desktop_app.texts import Text

_log = logging.getLogger(__name__)

# While the focus moves from one window to another, window managers say "none" for a moment.
MOVING_SECONDS = 0.3
# A window manager that ignores the request is passed by after this time.
OBEY_SECONDS = 0.3


class X11FrontWindow(QObject):
    """Follows `_NET_ACTIVE_WINDOW`; our own windows don't count."""

    target_changed = Signal(object)
    _moved = Signal(object)

    def __init__(self) -> None:
        """Connect and look once, so that `target()` is right from the start.

        Raises:
            AppError: there is no X server.
        """
        super().__init__()
        self.name = "x11"
        self.reason: Text | None = None
        self._x = Connection()
        self._windows = Windows(self._x)
        self._saver = ScreenSaver(self._x)
        self._lockers = lock_signals()
        self._target: Target | None = None
        self._last_foreign: Target | None = None
        self._nothing_since = 0.0
        self._x.listen(self._x.root, X.PropertyChangeMask)
        self._look()
        self._moved.connect(self._announce, Qt.ConnectionType.QueuedConnection)
        self._thread = XThread("liumiao-front-window", self._x)
        self._thread.start(self._handle)

    def target(self) -> Target | None:
        """Return the foreign window in front, or the one before ours."""
        return self._target

    def locked(self) -> bool:
        """Tell what the screen saver or a locker last announced."""
        return self._saver.on or (self._lockers is not None and self._lockers.on)

    def give_focus(self, target: Target) -> None:
        """Have the window manager put it in front, else set the focus past it."""
        self._thread.post(lambda: self._give_focus(target))

    def close(self) -> None:
        """End the thread."""
        self._thread.end()

    def _give_focus(self, target: Target) -> None:
        self._windows.activate(target.window)
        if not self._thread.pump(lambda: self._active() == target.window, OBEY_SECONDS):
            self._windows.focus(target.window)

    def _handle(self, event: Any) -> None:
        if event.type == X.PropertyNotify and event.atom == self._x.atom("_NET_ACTIVE_WINDOW"):
            self._look()
        elif event.type == X.DestroyNotify:
            self._forget(event.window.id)
        else:
            self._saver.handle(event)

    def _active(self) -> int:
        return property_number(self._windows.ask_active())

    def _look(self) -> None:
        window = self._active()
        if not window:
            self._nothing_since = time.monotonic()
            self._set(None)
        elif not self._windows.is_ours(window):
            self._see_foreign(window)
        elif self._target is None and time.monotonic() - self._nothing_since < MOVING_SECONDS:
            self._set(self._last_foreign)

    def _see_foreign(self, window: int) -> None:
        if self._last_foreign is None or self._last_foreign.window != window:
            self._last_foreign = self._windows.describe(window)
            self._x.listen(window, X.StructureNotifyMask)
        self._set(self._last_foreign)

    def _forget(self, window: int) -> None:
        if self._last_foreign is not None and self._last_foreign.window == window:
            self._last_foreign = None
        if self._target is not None and self._target.window == window:
            self._set(None)

    def _set(self, target: Target | None) -> None:
        if target != self._target:
            self._target = target
            self._moved.emit(target)

    def _announce(self, target: Target | None) -> None:
        self.target_changed.emit(target)
