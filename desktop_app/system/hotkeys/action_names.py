"""What a hotkey does, in words that the desktop shows when it asks the agent about it."""

from desktop_app.domain.hotkeys import HotkeyAction
from desktop_app.texts import Text, text

_NAMES: dict[str, Text] = {
    HotkeyAction.SEARCH: text("Show and search"),
    HotkeyAction.SUGGEST: text("Suggest for the copied words"),
    HotkeyAction.TOGGLE: text("Show or hide"),
    HotkeyAction.NOTE: text("Order note"),
    HotkeyAction.NEW_PHRASE: text("New phrase from the clipboard"),
    HotkeyAction.NEXT_STAGE: text("Next stage"),
    HotkeyAction.PREVIOUS_STAGE: text("Previous stage"),
}


def name_of(action: str) -> Text:
    """Name an action; those without a name of their own paste a favourite."""
    slot = action.removeprefix("paste-")
    return _NAMES.get(action) or text("Paste favourite {n}", n=slot)
