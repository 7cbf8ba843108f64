"""What the demo does at the keyboard, and what must have arrived in the chat after each step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop_app.cli.demo.agent import PROFILE
from desktop_app.cli.demo.desk import Desk
from desktop_app.texts import Text, text

# What the starter pack's favourite 2, and its phrase found by hygl, say for this profile.
_ON_FAVOURITE_2 = "您好，我在的，我是小六，请问有什么可以帮您？😊"
_FOUND_BY_HYGL = "您好，欢迎光临六秒小店，我是客服小六，请问想看哪一款呢？😊"
_ORDER = "2748391056120398471"


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
    desk.press("ctrl+alt+2")


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
    desk.press("alt+1", "ctrl+k", "ctrl+Return")


def _note_line(made_at: datetime) -> str:
    return f"工号{PROFILE.tag}|黄|{made_at:%m-%d %H:%M}|无误可发"


STEPS = (
    Step("greeting", text("Greeting by its hotkey, Ctrl+Alt+2"), _greet, lambda _: _ON_FAVOURITE_2),
    Step("search", text("Found by the initials hygl"), _search, lambda _: _FOUND_BY_HYGL),
    Step("emoji", text("Emoji found by meigui"), _pick_emoji, lambda _: "🌹"),
    Step("note", text("Order note by Ctrl+Alt+N"), _make_note, _note_line),
)
