"""Where keys and modifiers are on the present keyboard layout."""

from Xlib import XK, X
from Xlib.protocol import request as xreq

from desktop_app.system.x11.connection import Connection

_KEYSYM_NAMES = {
    "PgUp": "Prior", "PgDn": "Next", "Space": "space", "Escape": "Escape", "Backspace": "BackSpace",
    "Plus": "plus",
}  # fmt: skip
_MODIFIER_KEYS = {
    "Ctrl": ("Control_L", "Control_R"),
    "Alt": ("Alt_L", "Alt_R", "Meta_L"),
    "Shift": ("Shift_L", "Shift_R"),
    "Super": ("Super_L", "Super_R"),
    "NumLock": ("Num_Lock",),
    "ScrollLock": ("Scroll_Lock",),
}
_FIRST_KEYCODE = 8
_LATIN_1_END = 0x100
_UNICODE_KEYSYM = 0x01000000


class KeyboardMap:
    """The server's keyboard map, read anew on `refresh()`."""

    def __init__(self, x: Connection) -> None:
        self._x = x
        self._columns: dict[int, list[int]] = {}
        self._masks: dict[str, int] = {}
        self._rows: list[list[int]] = []
        self.refresh()

    def refresh(self) -> None:
        """Read the map; needed after each MappingNotify."""
        last = self._x.wire.info.max_keycode
        keys = self._x.ask(
            xreq.GetKeyboardMapping, first_keycode=_FIRST_KEYCODE, count=last - _FIRST_KEYCODE + 1
        )
        modifiers = self._x.ask(xreq.GetModifierMapping)
        keys.reply()
        modifiers.reply()
        self._columns = {
            code: list(symbols) for code, symbols in enumerate(keys.keysyms, _FIRST_KEYCODE)
        }
        self._rows = [list(row) for row in modifiers.keycodes]
        self._masks = {
            name: self._mask_of(symbols, modifiers.keycodes)
            for name, symbols in _MODIFIER_KEYS.items()
        }

    def key(self, name: str) -> int:
        """Return the keycode that a hotkey's key is on, at any level; 0 when it is on none.

        On a French keyboard the digits need Shift, yet `Ctrl+Alt+1` means that key.
        """
        return self._code(name, range(4))

    def unshifted_key(self, name: str) -> int:
        """Return the keycode that types this key without Shift, in any layout group; 0 if none."""
        return self._code(name, (0, 2))

    def modifier_key(self, modifier: str) -> int:
        """Return the keycode of a modifier's key, the left one if there are two; 0 if none."""
        codes = (self._code_of(XK.string_to_keysym(n), (0, 1)) for n in _MODIFIER_KEYS[modifier])
        return next((code for code in codes if code), 0)

    def mask(self, modifier: str) -> int:
        """Return the state bit of `Ctrl`, `Alt`, `Shift`, `Super`, `NumLock` or `ScrollLock`."""
        return self._masks[modifier]

    def modifier_codes(self, mask: int) -> list[frozenset[int]]:
        """Return for each of these state bits the keycodes that set it."""
        return [
            frozenset(code for code in row if code)
            for bit, row in enumerate(self._rows)
            if mask >> bit & 1
        ]

    def _code(self, name: str, levels: "range | tuple[int, ...]") -> int:
        return self._code_of(keysym_of(name), levels)

    def _code_of(self, keysym: int, levels: "range | tuple[int, ...]") -> int:
        if not keysym:
            return 0
        for level in levels:
            for code, symbols in self._columns.items():
                if len(symbols) > level and symbols[level] == keysym:
                    return code
        return 0

    def _mask_of(self, symbols: tuple[str, ...], rows: list[list[int]]) -> int:
        wanted = {XK.string_to_keysym(symbol) for symbol in symbols}
        for bit, row in enumerate(rows):
            if any(wanted & set(self._columns.get(code, ())) for code in row if code):
                return 1 << bit
        return 0


def keysym_of(name: str) -> int:
    """Return the X key symbol of a key as `Hotkey` names it; 0 when X has none."""
    if len(name) == 1:
        point = ord(name.lower())
        return point if point < _LATIN_1_END else _UNICODE_KEYSYM | point
    return int(XK.string_to_keysym(_KEYSYM_NAMES.get(name, name)))


def hotkey_mask(keyboard: KeyboardMap, modifiers: tuple[str, ...]) -> int:
    """Return the state bits of these modifiers."""
    mask = 0
    for modifier in modifiers:
        mask |= keyboard.mask(modifier)
    return mask


def lock_masks(keyboard: KeyboardMap) -> list[int]:
    """Return every combination of CapsLock, NumLock and ScrollLock: none may matter."""
    combinations = {0}
    for lock in (X.LockMask, keyboard.mask("NumLock"), keyboard.mask("ScrollLock")):
        combinations |= {mask | lock for mask in combinations}
    return sorted(combinations)
