"""Hotkeys in the notation of the freedesktop shortcuts specification.

Modifiers are `CTRL`, `ALT`, `SHIFT` and `LOGO`; the key is a keysym name of xkbcommon.
"""

from desktop_app.domain.hotkeys import Hotkey

_MODIFIERS = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Super": "LOGO"}
_KEYS = {
    "PgUp": "Page_Up", "PgDn": "Page_Down", "Space": "space", "Backspace": "BackSpace",
    "Plus": "plus", "!": "exclam", '"': "quotedbl", "#": "numbersign", "$": "dollar",
    "%": "percent", "&": "ampersand", "'": "apostrophe", "(": "parenleft", ")": "parenright",
    "*": "asterisk", ",": "comma", "-": "minus", ".": "period", "/": "slash", ":": "colon",
    ";": "semicolon", "<": "less", "=": "equal", ">": "greater", "?": "question", "@": "at",
    "[": "bracketleft", "\\": "backslash", "]": "bracketright", "^": "asciicircum",
    "_": "underscore", "`": "grave", "{": "braceleft", "|": "bar", "}": "braceright",
    "~": "asciitilde",
}  # fmt: skip


def trigger_of(hotkey: Hotkey) -> str:
    """Return `CTRL+ALT+q` for `Ctrl+Alt+Q`."""
    return "+".join((*(_MODIFIERS[m] for m in hotkey.modifiers), _keysym_name(hotkey.key)))


def _keysym_name(key: str) -> str:
    if key in _KEYS:
        return _KEYS[key]
    if len(key) > 1:
        return key
    # A capital letter would be the key with Shift.
    return key.lower() if key.isascii() else f"U{ord(key.lower()):04X}"
