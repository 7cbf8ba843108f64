"""The front window of a Windows desktop."""

import ctypes
import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.pasting import Target
from desktop_app.system.windows import windows
from desktop_app.system.windows.dll import BOOL, DWORD, HANDLE, HWND, UINT, Function, callback_type
from desktop_app.system.windows.message_thread import MessageThread
from desktop_app.system.windows.session_lock import SessionLock

if TYPE_CHECKING:
    from desktop_app.texts import Text

_log = logging.getLogger(__name__)

OBEY_SECONDS = 0.3
_ASK_AGAIN_SECONDS = 0.05
# For the status line alone, where an event was lost; a paste asks the system itself.
_LOOK_MS = 250

_FOREGROUND = 3  # EVENT_SYSTEM_FOREGROUND
_OUT_OF_CONTEXT = 0  # WINEVENT_OUTOFCONTEXT
_WM_TIMER = 0x0113
_TIMER = 1

_hook_type = callback_type(None, HANDLE, DWORD, HWND, ctypes.c_long, ctypes.c_long, DWORD, DWORD)
_set_hook = Function(
    "user32", "SetWinEventHook", HANDLE, UINT, UINT, HANDLE, _hook_type, DWORD, DWORD, UINT
)
_unhook = Function("user32", "UnhookWinEvent", BOOL, HANDLE)
_set_timer = Function("user32", "SetTimer", ctypes.c_size_t, HWND, ctypes.c_size_t, UINT, HANDLE)


class WindowsFrontWindow(QObject):
    """Knows the foreground window; our own don't count."""

    target_changed = Signal(object)
    _moved = Signal(object)

    def __init__(self) -> None:
        """Begin to follow it.

        Raises:
            AppError: Windows gives us no window to listen with.
        """
        super().__init__()
        self.name = "windows"
        self.reason: Text | None = None
        self._last_foreign: Target | None = None
        self._told: Target | None = None
        self._moved.connect(self.target_changed, Qt.ConnectionType.QueuedConnection)
        self._hook_procedure = _hook_type(self._see_event)
        self._hook: int | None = None
        self._thread = MessageThread("liumiao-front-window")
        self._thread.on(_WM_TIMER, self._see_timer)
        self._lock = SessionLock(self._thread)
        self._thread.start()
        self._thread.post(self._listen)
        self.target()

    def target(self) -> Target | None:
        """Return the foreign window in front, or the one before ours; any thread may ask."""
        window = windows.foreground()
        if not window:
            return None
        last = self._last_foreign
        if windows.is_ours(window):
            return last if last is not None and windows.exists(last.window) else None
        if last is None or last.window != window:
            last = self._last_foreign = windows.describe(window)
        return last

    def locked(self) -> bool:
        """Tell whether the session is locked or the screen saver is on."""
        return self._lock.on

    def give_focus(self, target: Target) -> None:
        """Have Windows put it in front; asked again for a short time where it refuses."""
        self._thread.post(lambda: self._give_focus(target.window))

    def close(self) -> None:
        """End the thread."""
        self._thread.post(self._stop_listening)
        self._thread.end()

    def _listen(self) -> None:
        self._lock.listen()
        # An out-of-context hook calls us in the thread that set it, from its message loop.
        self._hook = _set_hook(
            _FOREGROUND, _FOREGROUND, None, self._hook_procedure, 0, 0, _OUT_OF_CONTEXT
        )
        _set_timer(self._thread.window, _TIMER, _LOOK_MS, None)

    def _stop_listening(self) -> None:
        self._lock.close()
        if self._hook:
            _unhook(self._hook)

    def _see_event(self, *_: object) -> None:
        self._tell()

    def _see_timer(self, _wparam: int, _lparam: int) -> int:
        self._tell()
        return 0

    def _tell(self) -> None:
        target = self.target()
        if target != self._told:
            self._told = target
            self._moved.emit(target)

    def _give_focus(self, window: int) -> None:
        deadline = time.monotonic() + OBEY_SECONDS
        while windows.exists(window) and windows.foreground() != window:
            windows.activate(window)
            if self._thread.pump(lambda: windows.foreground() == window, _ASK_AGAIN_SECONDS):
                break
            if time.monotonic() > deadline:
                _log.info("the window in front wasn't given the focus back")
                break
