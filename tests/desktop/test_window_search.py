"""Searching borrows the keyboard: Enter pastes where the agent was, Escape only goes back."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.ui.phrases.next_step import SETTLING_MS
from tests.desktop.desks import GREETING, NEXT_STEP, RAIL, SEARCH, Desk, row
from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.programs import add_phrase

pytestmark = pytest.mark.desktop

PLAIN = "毯子今天发出，第二行\n👩‍👩‍👧‍👦 到这里完"
NOTICE = (
    "安全提示：木棉家居只在本平台内与您联系，不会打电话让您转账或退款操作。"
    + "遇到自称客服的，请先回到这个窗口问我们。"
)


@pytest.fixture(scope="module")
def one_desk() -> Iterator[Desk]:
    with Desktop() as desktop:
        yield Desk(
            desktop,
            prepare=lambda program: add_phrase(program, PLAIN, "毯子", "--code", "qam"),
        )


def _search(desk: Desk, words: str) -> None:
    desk.press("ctrl+alt+q")
    desk.wait_for_ours()
    desk.type(words)


def test_enter_pastes_the_first_hit_and_the_keyboard_goes_back(desk: Desk) -> None:
    _search(desk, "hygl")
    desk.press("Return")
    desk.expect(GREETING)
    desk.type("ok")
    desk.expect(GREETING + "ok")


@pytest.mark.parametrize("target", ["UTF8_STRING", "text/html", "image/png"])
def test_the_clipboard_holds_afterwards_what_it_held(desk: Desk, target: str) -> None:
    copied = Path(__file__).read_bytes() if target != "image/png" else b"\x89PNG\r\n" + bytes(9000)
    desk.desktop.copy(copied, target)
    _search(desk, "hygl")
    desk.press("Return")
    desk.expect(GREETING)
    wait_for(lambda: desk.desktop.clipboard(target) == copied, "clipboard as before")


def test_escape_gives_the_keyboard_back_and_pastes_nothing(desk: Desk) -> None:
    desk.desktop.copy("我自己的".encode())
    for words in ("", "hygl"):
        _search(desk, words)
        desk.press("Escape")
        desk.wait_for_chat()
        desk.type("x")
    desk.expect("xx")
    assert desk.desktop.clipboard() == "我自己的".encode()


def test_a_click_into_the_search_field_takes_the_keyboard(desk: Desk) -> None:
    desk.click(SEARCH)
    desk.wait_for_ours()
    desk.type("hygl")
    desk.press("Return")
    desk.expect(GREETING)


def test_a_digit_pastes_that_row(desk: Desk) -> None:
    desk.click(RAIL["favourites"])
    desk.press("ctrl+alt+q")
    desk.wait_for_ours()
    desk.press("1")
    desk.expect(GREETING)


def test_a_hit_is_pasted_by_a_click(desk: Desk) -> None:
    desk.press("ctrl+alt+1")
    desk.expect(GREETING)
    _search(desk, "qam")
    desk.click(row(1, below_next_step=True))
    desk.expect(GREETING + PLAIN)


def test_after_a_greeting_the_next_step_is_above_the_hits_and_pasted_by_a_click(
    desk: Desk,
) -> None:
    _search(desk, "hygl")
    desk.press("Return")
    desk.expect(GREETING)
    time.sleep(SETTLING_MS / 1000)
    desk.click(NEXT_STEP)
    desk.expect(GREETING + NOTICE)
    # The notice is the end of its chain: the list is where it was.
    _search(desk, "qam")
    desk.click(row(1))
    desk.expect(GREETING + NOTICE + PLAIN)


def test_after_a_greeting_enter_alone_pastes_the_next_step(desk: Desk) -> None:
    _search(desk, "hygl")
    desk.press("Return")
    desk.expect(GREETING)
    desk.press("ctrl+alt+q")
    desk.wait_for_ours()
    desk.press("Return")
    desk.expect(GREETING + NOTICE)


def test_a_code_after_a_slash_pastes_that_phrase(desk: Desk) -> None:
    _search(desk, "/qam")
    desk.press("Return")
    desk.expect(PLAIN)


def test_what_is_found_nowhere_pastes_nothing(desk: Desk) -> None:
    _search(desk, "/keinsolchercode")
    desk.press("Return")
    desk.press("Escape")
    desk.wait_for_chat()
    desk.type("x")
    desk.expect("x")


def test_enter_typed_at_once_pastes_what_was_typed(desk: Desk) -> None:
    """The hits shown at the moment of Enter may be those of the word before."""
    for _ in range(5):
        desk.press("ctrl+alt+q")
        desk.wait_for_ours()
        desk.press("q", "a", "m", "Return")
        desk.expect(PLAIN)
        desk.press("ctrl+a", "BackSpace")
        desk.expect("")


def test_a_dialog_opened_while_searching_goes_back_to_the_search(desk: Desk) -> None:
    _search(desk, "hygl")
    for keys in ("F2", "ctrl+n", "ctrl+comma"):
        desk.press(keys)
        wait_for(lambda: not desk.has_keyboard(), "dialog in front")
        desk.press("Escape")
        desk.wait_for_ours()
    desk.press("Return")
    desk.expect(GREETING)
