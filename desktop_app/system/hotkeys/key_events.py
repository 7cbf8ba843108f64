"""Hotkeys as sequences of Linux key events."""

from collections.abc import Mapping

from desktop_app.domain.hotkeys import Hotkey

_EV_KEY = 1
_UP, _DOWN = 0, 1

# linux/input-event-codes.h: codes name places on a US keyboard, not letters.
_ROWS = (("1234567890-=", 2), ("QWERTYUIOP[]", 16), ("ASDFGHJKL;'`", 30), ("\\ZXCVBNM,./", 43))
_CODES = {
    **{key: first + at for keys, first in _ROWS for at, key in enumerate(keys)},
    **{f"F{n}": 58 + n for n in range(1, 11)}, "F11": 87, "F12": 88,
    **{f"F{n}": 170 + n for n in range(13, 25)},
    "Escape": 1, "Backspace": 14, "Tab": 15, "Return": 28, "Space": 57, "Print": 99, "Home": 102,
    "Up": 103, "PgUp": 104, "Left": 105, "Right": 106, "End": 107, "Down": 108, "PgDn": 109,
    "Insert": 110, "Delete": 111, "Pause": 119,
}  # fmt: skip
_MODIFIERS = {
    29: "Ctrl", 97: "Ctrl", 56: "Alt", 100: "Alt", 42: "Shift", 54: "Shift", 125: "Super",
    126: "Super",
}  # fmt: skip


class Chords:
    """Finds the action whose keys have just gone down.

    Attributes:
        unknown: what was wanted but has no key code.
    """

    def __init__(self, wanted: Mapping[str, Hotkey]) -> None:
        self.unknown = {a: key for a, key in wanted.items() if key.key not in _CODES}
        self._actions = {
            (frozenset(key.modifiers), _CODES[key.key]): action
            for action, key in wanted.items()
            if key.key in _CODES
        }
        self._down: set[int] = set()

    def action(self, kind: int, code: int, value: int) -> str | None:
        """Take in one event (type, code, value); return what it asks for.

        A held key repeats with a value of its own (2), which asks for nothing.
        """
        if kind != _EV_KEY:
            return None
        if value == _UP:
            self._down.discard(code)
        elif value == _DOWN:
            self._down.add(code)
            modifiers = frozenset(_MODIFIERS[key] for key in self._down if key in _MODIFIERS)
            return self._actions.get((modifiers, code))
        return None
