"""The thread of a Windows backend: window messages, and jobs from the GUI thread, in order."""

import ctypes
import itertools
import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from desktop_app.errors import AppError
from desktop_app.system.windows.dll import (
    BOOL,
    DWORD,
    HANDLE,
    HWND,
    LPARAM,
    LRESULT,
    UINT,
    WPARAM,
    Function,
    callback_type,
    handle,
)
from desktop_app.texts import text

_log = logging.getLogger(__name__)

END_SECONDS = 3.0
_START_SECONDS = 10.0

WM_APP = 0x8000
_WAKE = WM_APP + 0x3FFF
_INPUT_AVAILABLE = 0x4  # MWMO_INPUTAVAILABLE
_ALL_INPUT = 0x04FF  # QS_ALLINPUT
_REMOVE = 1
_FOR_EVER = 0xFFFFFFFF

Handler = Callable[[int, int], int | None]
"""Takes wParam and lParam; None leaves the message to the system as well."""

_procedure_type = callback_type(LRESULT, HWND, UINT, WPARAM, LPARAM)


class _WindowClass(ctypes.Structure):
    """WNDCLASSEXW."""

    _fields_ = (
        ("size", UINT), ("style", UINT), ("procedure", _procedure_type),
        ("class_extra", ctypes.c_int), ("window_extra", ctypes.c_int), ("instance", HANDLE),
        ("icon", HANDLE), ("cursor", HANDLE), ("background", HANDLE), ("menu", wintypes.LPCWSTR),
        ("name", wintypes.LPCWSTR), ("small_icon", HANDLE),
    )  # fmt: skip


_get_module = Function("kernel32", "GetModuleHandleW", HANDLE, wintypes.LPCWSTR)
_register_class = Function("user32", "RegisterClassExW", wintypes.ATOM, ctypes.c_void_p)
_unregister_class = Function("user32", "UnregisterClassW", BOOL, wintypes.LPCWSTR, HANDLE)
_create_window = Function(
    "user32", "CreateWindowExW", HWND, DWORD, wintypes.LPCWSTR, wintypes.LPCWSTR, DWORD,
    ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_int, HWND, HANDLE, HANDLE, ctypes.c_void_p,
)  # fmt: skip
_destroy_window = Function("user32", "DestroyWindow", BOOL, HWND)
_default = Function("user32", "DefWindowProcW", LRESULT, HWND, UINT, WPARAM, LPARAM)
_peek = Function("user32", "PeekMessageW", BOOL, ctypes.c_void_p, HWND, UINT, UINT, UINT)
_dispatch = Function("user32", "DispatchMessageW", LRESULT, ctypes.c_void_p)
_post = Function("user32", "PostMessageW", BOOL, HWND, UINT, WPARAM, LPARAM)
_wait = Function(
    "user32", "MsgWaitForMultipleObjectsEx", DWORD, DWORD, ctypes.c_void_p, DWORD, DWORD, DWORD
)

_numbers = itertools.count(1)


class MessageThread:
    """Runs jobs in order and hands messages to handlers, also while a job waits in `pump`.

    It has a window of its own, never shown; a top-level one, since only those hear what the system
    tells everybody.

    Attributes:
        window: its handle, from `start()` on.
    """

    def __init__(self, name: str) -> None:
        self.window = 0
        self._handlers: dict[int, Handler] = {}
        self._jobs: deque[Callable[[], None]] = deque()
        self._ended = False
        self._bug: BaseException | None = None
        self._created = threading.Event()
        self._class = f"{name}-{next(_numbers)}"
        self._procedure = _procedure_type(self._take)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def on(self, message: int, handler: Handler) -> None:
        """Have the thread call this for a message of its window."""
        self._handlers[message] = handler

    def start(self) -> None:
        """Begin to listen.

        Raises:
            AppError: Windows gives us no window.
        """
        self._thread.start()
        self._created.wait(_START_SECONDS)
        if not self.window:
            raise AppError(text("Windows gives the program no window to listen with."))

    def post(self, job: Callable[[], None]) -> None:
        """Have the thread run a job after those before it; from any thread."""
        self._jobs.append(job)
        _post(self.window, _WAKE, 0, 0)

    def end(self) -> None:
        """Run the jobs posted so far, destroy the window and wait for that."""
        if self._thread.is_alive():
            self.post(self._end)
            self._thread.join(END_SECONDS)

    def jobs_wait(self) -> bool:
        """Tell whether a job waits behind the running one."""
        return bool(self._jobs)

    def pump(self, until: Callable[[], bool], seconds: float | None = None) -> bool:
        """Handle messages until the condition holds (True) or the time is over (False)."""
        deadline = None if seconds is None else time.monotonic() + seconds
        while True:
            self._handle_messages()
            if until():
                return True
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                return False
            # Rounded up: waiting 0 ms for the last part of one would spin.
            wait_ms = _FOR_EVER if left is None else int(left * 1000) + 1
            _wait(0, None, wait_ms, _ALL_INPUT, _INPUT_AVAILABLE)

    def pump_often(self, until: Callable[[], bool], seconds: float, every: float) -> bool:
        """Do as `pump` for a condition that no message tells of: ask it again and again."""
        deadline = time.monotonic() + seconds
        while not self.pump(until, min(every, max(deadline - time.monotonic(), 0))):
            if time.monotonic() > deadline:
                return False
        return True

    def _run(self) -> None:
        module = _get_module(None)
        try:
            self.window = self._make_window(module)
        finally:
            self._created.set()
        if not self.window:
            return
        try:
            while not self._ended:
                self.pump(self.jobs_wait)
                self._jobs.popleft()()
        finally:
            _destroy_window(self.window)
            _unregister_class(self._class, module)

    def _make_window(self, module: int | None) -> int:
        described = _WindowClass(
            size=ctypes.sizeof(_WindowClass), procedure=self._procedure, instance=module,
            name=self._class,
        )  # fmt: skip
        if not _register_class(ctypes.byref(described)):
            return 0
        return handle(_create_window(0, self._class, None, 0, 0, 0, 0, 0, None, None, module, None))

    def _end(self) -> None:
        self._ended = True

    def _handle_messages(self) -> None:
        message = wintypes.MSG()
        while _peek(ctypes.byref(message), None, 0, 0, _REMOVE):
            _dispatch(ctypes.byref(message))
        if self._bug is not None:
            bug, self._bug = self._bug, None
            raise bug

    def _take(self, window: int | None, message: int, wparam: int, lparam: int) -> int:
        """Be the window procedure; ctypes would only print what goes wrong in it."""
        handler = self._handlers.get(message)
        answer: Any = None
        if handler is not None:
            try:
                answer = handler(wparam, lparam)
            except BaseException as bug:  # noqa: BLE001 - raised again in `pump`
                self._bug = bug
                answer = 0
        return int(_default(window, message, wparam, lparam) if answer is None else answer)
