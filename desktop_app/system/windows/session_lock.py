"""Whether somebody is there to see what is pasted: the session's lock and the screen saver."""

import ctypes
from collections.abc import Callable
from ctypes import wintypes

from desktop_app.system.windows.dll import BOOL, DWORD, HANDLE, HWND, UINT, Function, handle
from desktop_app.system.windows.message_thread import MessageThread

WM_SESSION_CHANGE = 0x02B1  # WM_WTSSESSION_CHANGE
SESSION_LOCK, SESSION_UNLOCK = 7, 8  # WTS_SESSION_LOCK, WTS_SESSION_UNLOCK
_THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION
_SCREEN_SAVER_RUNNING = 0x0072  # SPI_GETSCREENSAVERRUNNING
_READ_OBJECTS = 0x0001  # DESKTOP_READOBJECTS
_NAME = 2  # UOI_NAME
_NAME_CHARACTERS = 64

_register = Function("wtsapi32", "WTSRegisterSessionNotification", BOOL, HWND, DWORD)
_unregister = Function("wtsapi32", "WTSUnRegisterSessionNotification", BOOL, HWND)
_parameter = Function("user32", "SystemParametersInfoW", BOOL, UINT, UINT, ctypes.c_void_p, UINT)
_open_desktop = Function("user32", "OpenInputDesktop", HANDLE, DWORD, BOOL, DWORD)
_close_desktop = Function("user32", "CloseDesktop", BOOL, HANDLE)
_object_information = Function(
    "user32", "GetUserObjectInformationW", BOOL, HANDLE, ctypes.c_int, ctypes.c_void_p, DWORD,
    wintypes.LPDWORD,
)  # fmt: skip


class SessionLock:
    """Follows what Windows tells a window about its session.

    Args:
        thread: not started yet; its window is told.
        changed: is called in the thread with each session event, such as `SESSION_UNLOCK`.
    """

    def __init__(
        self, thread: MessageThread, changed: Callable[[int], None] = lambda _: None
    ) -> None:
        self._thread = thread
        self._changed = changed
        self._locked = False
        thread.on(WM_SESSION_CHANGE, self._take)

    def listen(self) -> None:
        """Ask to be told, once the thread runs."""
        _register(self._thread.window, _THIS_SESSION)

    def close(self) -> None:
        """Ask no more, before the thread ends."""
        _unregister(self._thread.window)

    @property
    def on(self) -> bool:
        """Whether the session is locked, a secure desktop or the screen saver is in front."""
        return self._locked or not _is_ours(input_desktop()) or _screen_saver_runs()

    def _take(self, event: int, _session: int) -> None:
        if event in (SESSION_LOCK, SESSION_UNLOCK):
            self._locked = event == SESSION_LOCK
        self._changed(event)


def input_desktop() -> str | None:
    """Return the name of the desktop that gets the keys; None when we may not even ask it."""
    desktop = handle(_open_desktop(0, False, _READ_OBJECTS))
    if not desktop:
        return None
    name = ctypes.create_unicode_buffer(_NAME_CHARACTERS)
    try:
        _object_information(desktop, _NAME, name, ctypes.sizeof(name), None)
    finally:
        _close_desktop(desktop)
    return name.value


def _is_ours(desktop: str | None) -> bool:
    """Tell whether it is the one programs are on: not Winlogon's, nor that of a UAC question."""
    return desktop is not None and desktop.lower() == "default"


def _screen_saver_runs() -> bool:
    running = BOOL()
    _parameter(_SCREEN_SAVER_RUNNING, 0, ctypes.byref(running), 0)
    return bool(running.value)
