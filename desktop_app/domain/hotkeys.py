"""A key chord as a value: read from a string, written back the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.errors import AppError
from desktop_app.texts import text

MODIFIERS = ("Ctrl", "Alt", "Shift", "Super")

_NAMED = (
    "PgUp", "PgDn", "Home", "End", "Insert", "Delete", "Left", "Right", "Up", "Down", "Return",
    "Tab", "Space", "Escape", "Backspace", "Pause", "Print", *(f"F{n}" for n in range(1, 25)),
)  # fmt: skip
_CANONICAL = {name.lower(): name for name in _NAMED} | {
    "pageup": "PgUp", "pagedown": "PgDn", "enter": "Return", "esc": "Escape", "del": "Delete",
    "ins": "Insert",
}  # fmt: skip
_MODIFIER_NAMES = {name.lower(): name for name in MODIFIERS} | {
    "control": "Ctrl", "win": "Super", "meta": "Super",
}  # fmt: skip


class HotkeyAction(StrEnum):
    """What a global hotkey does; `paste-1` … `paste-9` are made by `paste_action`."""

    SEARCH = "search"
    SUGGEST = "suggest"
    TOGGLE = "toggle"
    NOTE = "note"
    NEW_PHRASE = "new-phrase"
    NEXT_STAGE = "next-stage"
    PREVIOUS_STAGE = "previous-stage"


def paste_action(slot: int) -> str:
    """Return the action that pastes favourite `slot` (1–9)."""
    return f"paste-{slot}"


@dataclass(frozen=True)
class Hotkey:
    """Modifiers in the order Ctrl, Alt, Shift, Super, and one key: letter, digit, sign or name."""

    modifiers: tuple[str, ...]
    key: str

    @classmethod
    def parse(cls, written: str) -> "Hotkey":
        """Read `Ctrl+Alt+Q`; case and order are free.

        Raises:
            AppError: a part isn't a key, there is no key, or there are two.
        """
        parts = [part.strip() for part in written.replace("++", "+Plus").split("+")]
        modifiers = {_MODIFIER_NAMES[p.lower()] for p in parts if p.lower() in _MODIFIER_NAMES}
        keys = [p for p in parts if p.lower() not in _MODIFIER_NAMES]
        if len(keys) != 1 or not keys[0]:
            raise AppError(text("“{key}” isn't a key combination.", key=written))
        return cls(tuple(m for m in MODIFIERS if m in modifiers), _key_name(keys[0], written))

    def __str__(self) -> str:
        """Write it back: `Hotkey.parse(str(h)) == h`."""
        return "+".join((*self.modifiers, "+" if self.key == "Plus" else self.key))


def _key_name(part: str, written: str) -> str:
    named = _CANONICAL.get(part.lower())
    if named:
        return named
    if part.lower() == "plus":
        return "Plus"
    if len(part) == 1 and part.isprintable() and not part.isspace():
        return part.upper()
    raise AppError(text("“{part}” in “{key}” isn't a key.", part=part, key=written))


DEFAULT_HOTKEYS: dict[str, str] = {
    HotkeyAction.SEARCH: "Ctrl+Alt+Q",
    HotkeyAction.SUGGEST: "Ctrl+Alt+G",
    HotkeyAction.TOGGLE: "Ctrl+Alt+H",
    **{paste_action(slot): f"Ctrl+Alt+{slot}" for slot in range(1, 10)},
    HotkeyAction.NOTE: "Ctrl+Alt+N",
    HotkeyAction.NEW_PHRASE: "Ctrl+Alt+Insert",
    HotkeyAction.NEXT_STAGE: "Ctrl+Alt+PgDn",
    HotkeyAction.PREVIOUS_STAGE: "Ctrl+Alt+PgUp",
}

TAKEN_ELSEWHERE: dict[str, str] = {
    "Ctrl+Alt+W": "微信",
    "Ctrl+Alt+A": "QQ",
    "Ctrl+Alt+Z": "QQ",
    "Ctrl+Alt+S": "QQ",
}
"""Keys that chat programs take by default, and which program."""


def shared_keys(hotkeys: Mapping[str, str]) -> dict[str, str]:
    """Return for each action whose key another action has too: that other action.

    Raises:
        AppError: a hotkey can't be read.
    """
    owners: dict[Hotkey, list[str]] = {}
    for action, keys in hotkeys.items():
        if keys:
            owners.setdefault(Hotkey.parse(keys), []).append(action)
    shared = [actions for actions in owners.values() if len(actions) > 1]
    return {a: next(b for b in actions if b != a) for actions in shared for a in actions}


def leaves_typing_alone(hotkey: Hotkey) -> bool:
    """Tell whether holding this key for the whole system would still let the agent type."""
    function_key = hotkey.key[0] == "F" and hotkey.key[1:].isdigit()
    return function_key or bool({"Ctrl", "Alt", "Super"} & set(hotkey.modifiers))
