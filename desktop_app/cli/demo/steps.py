"""What the demo does at the keyboard, and what must have arrived in the chat after each step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop_app.cli.demo.agent import FOUND_BY_INITIALS, GREETING_PASTED, PROFILE
from desktop_app.cli.demo.desk import Desk
from desktop_app.texts import Text, text

_ORDER = "1234567890123456789"


@dataclass(frozen=True)
class Step:
    """One thing that an agent does.

    Attributes:
        name: short, for the file name of its picture.
        pasted_at: gives the text that is right for a paste at that minute.
    """

    name: str
    title: Text
    act: Callable[[Desk], None]
    pasted_at: Callable[[datetime], str]


def _greet(desk: Desk) -> None:
    desk.press("ctrl+alt+1")


def _search(desk: Desk) -> None:
    desk.call_window("ctrl+alt+q")
    desk.type("hygl")
    desk.press("Return")


def _pick_emoji(desk: Desk) -> None:
    desk.call_window("ctrl+alt+q")
    desk.press("ctrl+2")
    desk.type("meigui")
    desk.press("Return")


def _make_note(desk: Desk) -> None:
    desk.call_window("ctrl+alt+n")
    desk.type(_ORDER)
    desk.press("ctrl+k", "ctrl+Return")


def _note_line(made_at: datetime) -> str:
    return f"工号{PROFILE.tag}|黄|{made_at:%m-%d %H:%M}|无误可发"


STEPS = (
    Step("greeting", text("Greeting by its hotkey, Ctrl+Alt+1"), _greet, lambda _: GREETING_PASTED),
    Step("search", text("Found by the initials hygl"), _search, lambda _: FOUND_BY_INITIALS),
    Step("emoji", text("Emoji found by meigui"), _pick_emoji, lambda _: "🌹"),
    Step("note", text("Order note by Ctrl+Alt+N"), _make_note, _note_line),
)
