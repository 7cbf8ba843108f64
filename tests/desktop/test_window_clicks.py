"""Clicking: each phrase arrives whole, once, and the editor never loses the keyboard."""

import random
import shutil

import pytest

from tests.desktop.conftest import rounds
from tests.desktop.desks import AGENT, PAGES, RAIL, ROLL, Desk, row, with_favourites
from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.targets import Editor, Featherpad, Mousepad

pytestmark = pytest.mark.desktop

TEXTS = (
    "您好，长颈鹿毯子今天发出😊",
    "第一行\n第二行：👩‍👩‍👧‍👦 一家四口",
    "Thanks, 亲！50% off <b>不是标签</b>",
    "　全角空格，……—— “引号” 🇨🇳",
    "好的" * 60,
)
LETTER_EVERY = 10


@pytest.mark.parametrize(("window_manager", "chat"), [("openbox", Mousepad), ("xfwm4", Featherpad)])
def test_clicking_phrases_leaves_the_keyboard_in_the_editor(
    window_manager: str, chat: type[Editor]
) -> None:
    if not shutil.which(window_manager):
        pytest.skip(f"elsewhere: {window_manager} isn't installed")
    order = random.Random(4)
    with Desktop(window_manager) as desktop:
        desk = Desk(desktop, AGENT, chat, with_favourites(*TEXTS))
        desk.click(RAIL["favourites"])
        expected, before = "", -1
        for done in range(rounds(500, 100)):
            # A second click on a row within 300 ms is one click of a shaky hand.
            chosen = order.choice([n for n in range(len(TEXTS)) if n != before])
            desk.click(row(chosen + 1))
            expected, before = expected + TEXTS[chosen], chosen
            assert desk.chat_has_keyboard()
            if done % LETTER_EVERY == 0:
                assert desk.chat.read_until(expected) == expected
                desk.type("x")
                expected += "x"
            assert desk.chat.read_until(expected) == expected


def test_a_double_click_pastes_once() -> None:
    with Desktop() as desktop:
        desk = Desk(desktop, prepare=with_favourites(*TEXTS))
        desk.click(RAIL["favourites"])
        desk.click(row(1), "click", "--repeat", "2", "--delay", "120", "1")
        desk.expect(TEXTS[0])
        desk.click(row(2))
        desk.expect(TEXTS[0] + TEXTS[1])


@pytest.mark.parametrize("window_manager", ["openbox", "xfwm4"])
def test_pages_rail_wheel_and_bar_leave_the_keyboard_too(window_manager: str) -> None:
    if not shutil.which(window_manager):
        pytest.skip(f"elsewhere: {window_manager} isn't installed")
    with Desktop(window_manager) as desktop:
        desk = Desk(desktop)
        typed = ""
        for place, button in [
            (PAGES["emoji"], "1"), (PAGES["note"], "1"), (PAGES["phrases"], "1"),
            (RAIL["favourites"], "1"), (row(2), "5"), (RAIL["recent"], "1"), (ROLL, "1"),
        ]:  # fmt: skip
            desk.click(place, "click", button)
            desk.type("x")
            typed += "x"
            desk.expect(typed)
        wait_for(lambda: desk.geometry()[3] == 36, "thin bar")
        desk.click(ROLL)
        wait_for(lambda: desk.geometry()[3] == 560, "whole window")
        desk.expect(typed)
