"""Pressing keys for the agent: all keys of a chord in one piece, marked as ours.

The `keyboard` package can do neither: it sends key after key, so that one of the agent's could come
between, and without a mark.
"""

import ctypes
from ctypes import wintypes

from desktop_app.system.windows.dll import UINT, Function
from desktop_app.system.windows.input_tag import INJECTED_TAG
from desktop_app.system.windows.virtual_keys import is_extended, scan_code

_KEYBOARD = 1  # INPUT_KEYBOARD
_EXTENDED, _UP = 0x1, 0x2  # KEYEVENTF_EXTENDEDKEY, KEYEVENTF_KEYUP


class _KeyEvent(ctypes.Structure):
    """KEYBDINPUT."""

    _fields_ = (
        ("virtual", wintypes.WORD), ("scan", wintypes.WORD), ("flags", wintypes.DWORD),
        ("time", wintypes.DWORD), ("extra", ctypes.c_size_t),
    )  # fmt: skip


class _Input(ctypes.Structure):
    """INPUT; its union is as long as MOUSEINPUT, eight bytes more than a key event."""

    _fields_ = (("kind", wintypes.DWORD), ("key", _KeyEvent), ("rest", ctypes.c_byte * 8))


_send = Function("user32", "SendInput", UINT, UINT, ctypes.c_void_p, ctypes.c_int)


def press_and_release(*virtual_keys: int) -> bool:
    """Press keys in this order and let them go in the reverse one; as `move_keys`."""
    downs = [(key, True) for key in virtual_keys]
    return move_keys(*downs, *((key, False) for key in reversed(virtual_keys)))


def move_keys(*moves: tuple[int, bool]) -> bool:
    """Press (True) or release (False) virtual keys in this order, in one piece.

    Returns whether Windows took them all; it doesn't tell whether the target may get them.
    """
    events = (_Input * len(moves))(*(_event(key, 0 if down else _UP) for key, down in moves))
    return int(_send(len(events), events, ctypes.sizeof(_Input))) == len(events)


def _event(virtual: int, flags: int) -> _Input:
    extended = _EXTENDED if is_extended(virtual) else 0
    return _Input(
        _KEYBOARD, _KeyEvent(virtual, scan_code(virtual), flags | extended, 0, INJECTED_TAG)
    )
