"""The agent copies what a buyer wrote, presses one key, and Enter pastes the answer."""

from collections.abc import Iterator

import pytest

from tests.desktop.desks import Desk, row
from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.programs import add_phrase

pytestmark = pytest.mark.desktop

ANSWER = "毯子今天发出，\n明天在路上"
ASKED = "小木 2026-11-22 10:05:31\n亲，这条珊瑚绒毯子寄走了没呀\n"


@pytest.fixture(scope="module")
def one_desk() -> Iterator[Desk]:
    with Desktop() as desktop:
        yield Desk(desktop, prepare=lambda p: add_phrase(p, ANSWER, "珊瑚绒毯子寄走了没"))


def _ask(desk: Desk, copied: str = ASKED) -> None:
    desk.desktop.copy(copied.encode())
    desk.press("ctrl+alt+g")
    desk.wait_for_ours()


def test_enter_pastes_the_best_answer_and_the_buyers_words_stay_copied(desk: Desk) -> None:
    _ask(desk)
    desk.press("Return")
    desk.expect(ANSWER)
    wait_for(lambda: desk.desktop.clipboard() == ASKED.encode(), "clipboard as before")
    desk.type("ok")
    desk.expect(ANSWER + "ok")


def test_a_digit_or_a_click_does_too(desk: Desk) -> None:
    _ask(desk)
    desk.press("1")
    desk.expect(ANSWER)
    desk.press("ctrl+a", "BackSpace")
    _ask(desk)
    desk.click(row(1))
    desk.expect(ANSWER)


def test_words_copied_in_the_chat_itself_are_answered(desk: Desk) -> None:
    _ask(desk, "x")
    desk.press("Escape")
    desk.wait_for_chat()
    desk.type("MacBook")
    desk.press("ctrl+a", "ctrl+x", "ctrl+alt+g")
    desk.wait_for_ours()
    desk.press("Escape")
    desk.wait_for_chat()
    desk.press("ctrl+v")
    desk.expect("MacBook")


def test_escape_gives_the_keyboard_back_and_pastes_nothing(desk: Desk) -> None:
    _ask(desk)
    desk.press("Escape")
    desk.wait_for_chat()
    desk.type("x")
    desk.expect("x")


def test_a_picture_on_the_clipboard_leaves_the_keyboard_in_the_chat(desk: Desk) -> None:
    desk.desktop.copy(b"\x89PNG\r\n" + bytes(9000), "image/png")
    desk.press("ctrl+alt+g")
    desk.type("y")
    desk.expect("y")


def test_the_log_holds_nothing_of_what_was_copied(desk: Desk) -> None:
    _ask(desk)
    desk.press("Return")
    desk.expect(ANSWER)
    logged = (desk.program.data / "logs" / "liumiao.log").read_text(encoding="utf-8")
    assert "毯" not in logged + desk.program.printed.read_text(encoding="utf-8")


def test_another_process_can_ask_for_it(desk: Desk) -> None:
    desk.desktop.copy(ASKED.encode())
    assert '"shown"' in desk.program.call("trigger", "suggest", "--json")
    desk.wait_for_ours()
    desk.press("Return")
    desk.expect(ANSWER)
    desk.desktop.copy(bytes(9), "image/png")
    refused = desk.program.ask("trigger", "suggest", "--lang", "en")
    assert (refused.returncode, refused.stderr) == (1, "The clipboard holds no text.\n")
