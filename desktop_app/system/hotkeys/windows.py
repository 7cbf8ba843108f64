"""Global hotkeys of Windows, by RegisterHotKey; the few that it keeps for itself by a hook."""

import ctypes
import logging
import queue
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.system.hotkeys.windows_hook import KeyboardHook
from desktop_app.system.windows.dll import BOOL, HANDLE, HWND, UINT, Function, last_error
from desktop_app.system.windows.message_thread import MessageThread
from desktop_app.system.windows.session_lock import (
    SESSION_UNLOCK,
    SessionLock,
)
from desktop_app.system.windows.virtual_keys import is_down, virtual_key
from desktop_app.texts import Text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

_log = logging.getLogger(__name__)

ANSWER_SECONDS = 1.0
LOOK_AGAIN_MS = 2_000
"""How often keys that were refused are tried again, and the hook and the layout looked at."""

_WM_HOTKEY = 0x0312
_WM_TIMER = 0x0113
_WM_POWER = 0x0218  # WM_POWERBROADCAST
_RESUMED = (0x07, 0x12)  # PBT_APMRESUMESUSPEND, PBT_APMRESUMEAUTOMATIC
_LOOK_TIMER, _UP_TIMER = 1, 2
_UP_MS = 10
_ALREADY_REGISTERED = 1409  # ERROR_HOTKEY_ALREADY_REGISTERED
_MODIFIERS = {"Alt": 0x1, "Ctrl": 0x2, "Shift": 0x4, "Super": 0x8}
_NO_REPEAT = 0x4000

_register = Function("user32", "RegisterHotKey", BOOL, HWND, ctypes.c_int, UINT, UINT)
_unregister = Function("user32", "UnregisterHotKey", BOOL, HWND, ctypes.c_int)
_set_timer = Function("user32", "SetTimer", ctypes.c_size_t, HWND, ctypes.c_size_t, UINT, HANDLE)
_kill_timer = Function("user32", "KillTimer", BOOL, HWND, ctypes.c_size_t)


class WindowsHotkeys(QObject):
    """Holds keys for us alone; says what is refused, and takes it as soon as it is free."""

    pressed = Signal(str, object)
    answer_changed = Signal(object)
    _went_down = Signal(str, object)
    _changed = Signal(object)

    def __init__(self, front: FrontWindow) -> None:
        """Begin to listen; `front` tells the target when a key goes down.

        Raises:
            AppError: Windows gives us no window to listen with.
        """
        super().__init__()
        self.name = "windows"
        self.reason: Text | None = None
        self._front = front
        self._wanted: dict[str, Hotkey] = {}
        self._held: dict[int, str] = {}
        self._keys: dict[str, int] = {}
        self._down: set[int] = set()
        self._refused: tuple[HotkeyFailure, ...] = ()
        self._went_down.connect(self.pressed, Qt.ConnectionType.QueuedConnection)
        self._changed.connect(self.answer_changed, Qt.ConnectionType.QueuedConnection)
        self._thread = MessageThread("liumiao-hotkeys")
        self._lock = SessionLock(self._thread, self._see_session)
        self._hook = KeyboardHook(self._thread, self._announce)
        self._thread.on(_WM_HOTKEY, self._see_hotkey)
        self._thread.on(_WM_TIMER, self._see_timer)
        self._thread.on(_WM_POWER, self._see_power)
        self._thread.start()
        self._thread.post(self._listen)

    def register(self, wanted: Mapping[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        """Hold exactly these keys; a key that another program holds is refused."""
        keys = dict(wanted)
        answer: queue.SimpleQueue[tuple[HotkeyFailure, ...]] = queue.SimpleQueue()
        self._thread.post(lambda: answer.put(self._take_all(keys)))
        try:
            return answer.get(timeout=ANSWER_SECONDS)
        except queue.Empty:
            reason = text("Windows doesn't answer.")
            return tuple(HotkeyFailure(action, key, reason) for action, key in keys.items())

    def close(self) -> None:
        """Let all keys go and end the thread."""
        self._thread.post(self._stop_listening)
        self._thread.end()

    def _listen(self) -> None:
        self._lock.listen()
        _set_timer(self._thread.window, _LOOK_TIMER, LOOK_AGAIN_MS, None)

    def _stop_listening(self) -> None:
        self._lock.close()
        self._let_all_go()

    def _take_all(self, wanted: dict[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        self._let_all_go()
        self._wanted = wanted
        self._keys = {action: virtual_key(key.key) for action, key in wanted.items()}
        self._refused = tuple(self._refusals(wanted))
        _log.info("hotkeys held: %d, refused: %d", len(self._held), len(self._refused))
        return self._refused

    def _refusals(self, wanted: Mapping[str, Hotkey]) -> "Iterator[HotkeyFailure]":
        seen: set[Hotkey] = set()
        for action, key in wanted.items():
            if key in seen:
                reason: Text | None = text("“{key}” is set for two things.", key=str(key))
            else:
                reason = self._take(action, key)
            seen.add(key)
            if reason is not None:
                yield HotkeyFailure(action, key, reason)

    def _take(self, action: str, key: Hotkey) -> Text | None:
        """Register one key, or have the hook listen for it; return why neither can be."""
        code = self._keys[action]
        if not code:
            return text("This keyboard has no key “{key}”.", key=key.key)
        number = list(self._wanted).index(action) + 1
        flags = _NO_REPEAT
        for modifier in key.modifiers:
            flags |= _MODIFIERS[modifier]
        if _register(self._thread.window, number, flags, code):
            self._held[number] = action
            return None
        error = last_error()
        if kept_by_windows(key):
            self._hook.listen_for(action, key, code)
            return None
        if error == _ALREADY_REGISTERED:
            return text("Another program holds “{key}”.", key=str(key))
        return text("Windows refuses “{key}” (error {error}).", key=str(key), error=error)

    def _let_all_go(self) -> None:
        for number in self._held:
            _unregister(self._thread.window, number)
        self._held = {}
        self._hook.let_all_go()

    def _try_again(self) -> None:
        """Take what was refused before, as far as it is free now."""
        failed = {failure.action: failure.hotkey for failure in self._refused}
        hooked = self._hook.refusals()
        again = {action: key for action, key in failed.items() if action not in hooked}
        if failed or hooked:
            self._tell((*self._refusals(again), *hooked.values()))

    def _take_anew(self) -> None:
        """Register everything again: after a sleep, or where the layout moved a sign."""
        before = self._refused
        if self._take_all(self._wanted) != before:
            self._changed.emit(self._refused)

    def _tell(self, refused: tuple[HotkeyFailure, ...]) -> None:
        if set(refused) != set(self._refused):
            self._refused = refused
            _log.info("hotkeys held: %d, refused: %d", len(self._held), len(refused))
            self._changed.emit(refused)

    def _see_hotkey(self, number: int, keys: int) -> int:
        """Announce a press; `keys` has the virtual key in its upper half (WM_HOTKEY)."""
        action, code = self._held.get(number), keys >> 16
        if action is not None and code not in self._down:
            # MOD_NOREPEAT should do this, but Wine doesn't know it: one press would paste for as
            # long as the key is held.
            self._down.add(code)
            _set_timer(self._thread.window, _UP_TIMER, _UP_MS, None)
            self._announce(action)
        return 0

    def _see_timer(self, timer: int, _procedure: int) -> int:
        if timer == _UP_TIMER:
            self._down = {code for code in self._down if is_down(code)}
            if not self._down:
                _kill_timer(self._thread.window, _UP_TIMER)
        elif not self._lock.on:
            moved = {action: virtual_key(key.key) for action, key in self._wanted.items()}
            if moved != self._keys:
                self._take_anew()
            self._hook.look_after()
            self._try_again()
        return 0

    def _see_power(self, event: int, _data: int) -> int:
        if event in _RESUMED:
            self._take_anew()
        return 1

    def _see_session(self, event: int) -> None:
        if event == SESSION_UNLOCK:
            self._take_anew()

    def _announce(self, action: str) -> None:
        if not self._lock.on:
            self._went_down.emit(action, self._front.target())


def kept_by_windows(key: Hotkey) -> bool:
    """Tell whether Windows refuses this key though no program holds it.

    RegisterHotKey's page: F12 is the debugger's, and keys with the Windows key are the system's.
    """
    return key.key == "F12" or "Super" in key.modifiers
