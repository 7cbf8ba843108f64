"""Hotkeys that Windows keeps for itself, heard through the `keyboard` package's hook.

A hook slows down every key of the whole session, and Windows drops one without a word when it is
slow once, so it is there only while such a key is wanted, and is looked after.
"""

import ctypes
import logging
from collections.abc import Callable
from typing import Any

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.system.windows.dll import (
    BOOL,
    DWORD,
    HANDLE,
    LRESULT,
    WPARAM,
    Function,
    callback_type,
    handle,
)
from desktop_app.system.windows.message_thread import MessageThread
from desktop_app.system.windows.send_input import press_and_release
from desktop_app.system.windows.virtual_keys import modifiers_down, scan_code
from desktop_app.texts import text

_log = logging.getLogger(__name__)

HEARD_SECONDS = 0.5
# Input that the hook didn't hear of may have been the mouse's: a key of our own tells.
_PROBE_KEY = 0xE8  # unassigned; AutoHotkey presses the same one, no program does anything with it

_unhook = Function("user32", "UnhookWindowsHookEx", BOOL, HANDLE)
_last_input = Function("user32", "GetLastInputInfo", BOOL, ctypes.c_void_p)


class _LastInput(ctypes.Structure):
    """LASTINPUTINFO."""

    _fields_ = (("size", DWORD), ("tick_ms", DWORD))


class KeyboardHook:
    """Listens to all keys, in the thread given; never keeps one from the program in front.

    Args:
        thread: pumps messages, which a hook needs; everything here is called in it.
        announce: takes the action whose keys have just gone down.

    Attributes:
        hook: the handle; 0 while nothing is listened for.
    """

    def __init__(self, thread: MessageThread, announce: Callable[[str], None]) -> None:
        self._thread = thread
        self._announce = announce
        self._actions: dict[tuple[frozenset[str], int], str] = {}
        self._wanted: dict[str, Hotkey] = {}
        self._down: set[int] = set()
        self._heard = 0
        self._input_seen_ms = 0
        self._dead = False
        self.hook = 0

    def listen_for(self, action: str, key: Hotkey, virtual: int) -> None:
        """Add a chord, and install the hook with the first one."""
        self._wanted[action] = key
        self._actions[frozenset(key.modifiers), scan_code(virtual)] = action
        if not self.hook:
            self._install()

    def let_all_go(self) -> None:
        """Forget all chords and take the hook out."""
        self._wanted, self._actions, self._down = {}, {}, set()
        self._dead = False
        self._remove()

    def look_after(self) -> None:
        """Find out whether the hook still hears; put a dead one in again."""
        if not self._wanted or not self._missed_input():
            return
        if self._hears():
            self._dead = False
            return
        _log.warning("the keyboard hook was dead; installing it again")
        self._remove()
        self._install()
        self._dead = True

    def refusals(self) -> dict[str, HotkeyFailure]:
        """Return what can't be heard at the moment, by action."""
        if not self._dead:
            return {}
        reason = text("Windows has dropped the keyboard hook; it is being put back.")
        return {action: HotkeyFailure(action, key, reason) for action, key in self._wanted.items()}

    def _install(self) -> None:
        self.hook = _intercept(self._take)

    def _remove(self) -> None:
        if self.hook:
            _unhook(self.hook)
            self.hook = 0

    def _missed_input(self) -> bool:
        """Tell whether there was input since the hook was last known to hear; always while dead."""
        now_ms = _last_input_ms()
        missed = self._dead or now_ms != self._input_seen_ms
        self._input_seen_ms = now_ms
        return missed

    def _hears(self) -> bool:
        heard = self._heard
        press_and_release(_PROBE_KEY)
        alive = self._thread.pump(lambda: self._heard != heard, HEARD_SECONDS)
        self._input_seen_ms = _last_input_ms()
        return alive

    def _take(self, event: Any) -> bool:
        """Take in a `keyboard.KeyboardEvent`; True lets the key go on to the program in front."""
        self._heard += 1
        code = event.scan_code
        if event.event_type == "up":
            self._down.discard(code)
        elif code not in self._down:
            self._down.add(code)
            action = self._actions.get((modifiers_down(), code))
            if action is not None:
                self._announce(action)
        return True


def _last_input_ms() -> int:
    told = _LastInput(ctypes.sizeof(_LastInput))
    _last_input(ctypes.byref(told))
    return int(told.tick_ms)


def _intercept(take: Callable[[Any], bool]) -> int:
    """Install `keyboard`'s hook in this thread and return its handle.

    Its public functions run a thread of their own that can't be stopped, and forget the handle, so
    a dead hook could never be replaced. keyboard 0.13.5 also declares the hook's answer as a 32-bit
    int where Windows reads an LRESULT of 64: the upper half is left to chance, and Wine drops every
    key because of it. The types of winuser.h are put in.
    """
    from keyboard import _winkeyboard  # noqa: PLC0415 - Windows only

    event = ctypes.POINTER(_winkeyboard.KBDLLHOOKSTRUCT)
    _winkeyboard.LowLevelKeyboardProc = callback_type(LRESULT, ctypes.c_int, WPARAM, event)
    _winkeyboard.CallNextHookEx = Function(
        "user32", "CallNextHookEx", LRESULT, HANDLE, ctypes.c_int, WPARAM, event
    )
    install = Function(
        "user32", "SetWindowsHookExW", HANDLE, ctypes.c_int, _winkeyboard.LowLevelKeyboardProc,
        HANDLE, DWORD,
    )  # fmt: skip
    installed: list[int] = []
    _winkeyboard.SetWindowsHookEx = lambda *given: installed.append(handle(install(*given)))
    _winkeyboard.prepare_intercept(take)
    return installed[0]
