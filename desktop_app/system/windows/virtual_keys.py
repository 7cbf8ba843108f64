"""Virtual-key codes of the keys that hotkeys and paste chords are made of."""

import ctypes
from ctypes import wintypes

from desktop_app.system.windows.dll import UINT, Function

# winuser.h, VK_…
_NAMED = {
    "Backspace": 0x08, "Tab": 0x09, "Return": 0x0D, "Pause": 0x13, "Escape": 0x1B, "Space": 0x20,
    "PgUp": 0x21, "PgDn": 0x22, "End": 0x23, "Home": 0x24, "Left": 0x25, "Up": 0x26,
    "Right": 0x27, "Down": 0x28, "Print": 0x2C, "Insert": 0x2D, "Delete": 0x2E,
    **{f"F{n}": 0x6F + n for n in range(1, 25)},
}  # fmt: skip
MODIFIERS = {"Ctrl": 0x11, "Alt": 0x12, "Shift": 0x10, "Super": 0x5B}
"""The virtual key that presses each modifier; the system tells either side's as this one."""

_RIGHT_SUPER = 0x5C
# They share their scan codes with the number pad and are told apart by one bit.
_EXTENDED = frozenset(
    _NAMED[name] for name in ("PgUp", "PgDn", "End", "Home", "Left", "Up", "Right", "Down",
                               "Insert", "Delete", "Print")
) | {MODIFIERS["Super"], _RIGHT_SUPER}  # fmt: skip
_DOWN = 0x8000
_NONE = 0xFF
_TO_SCAN_CODE = 0  # MAPVK_VK_TO_VSC

_scan_key = Function("user32", "VkKeyScanW", ctypes.c_short, wintypes.WCHAR)
_map = Function("user32", "MapVirtualKeyW", UINT, UINT, UINT)
_state = Function("user32", "GetAsyncKeyState", ctypes.c_short, ctypes.c_int)


def virtual_key(key: str) -> int:
    """Return the code of a `Hotkey.key`; 0 when the keyboard layout hasn't got it.

    Letters and digits are themselves whatever the layout: only signs move with it.
    """
    if key in _NAMED:
        return _NAMED[key]
    sign = "+" if key == "Plus" else key
    if sign.isascii() and sign.isalnum():
        return ord(sign)
    code = int(_scan_key(sign)) & 0xFF
    return 0 if code == _NONE else code


def scan_code(virtual: int) -> int:
    """Return where the key is on this keyboard, as games and terminals want it; 0 if nowhere."""
    return int(_map(virtual, _TO_SCAN_CODE))


def is_extended(virtual: int) -> bool:
    """Tell whether the key's events carry the extended bit."""
    return virtual in _EXTENDED


def is_down(virtual: int) -> bool:
    """Tell whether the key is down now, wherever the focus is."""
    return bool(int(_state(virtual)) & _DOWN)


def modifiers_down() -> frozenset[str]:
    """Return the names of the modifiers that are down now."""
    down = {name for name, code in MODIFIERS.items() if is_down(code)}
    return frozenset(down | ({"Super"} if is_down(_RIGHT_SUPER) else set()))
