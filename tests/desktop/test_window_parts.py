"""A phrase in parts is pasted part by part, and the cursor goes where the phrase says."""

from collections.abc import Callable, Iterator

import pytest

from tests.desktop.desks import BUTTON_AT_THE_END_OF_THE_STATUS, Desk, with_favourites
from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.targets import Chromium, Editor, Featherpad, Mousepad

pytestmark = pytest.mark.desktop

PARTS = "您好{分段}请看{选择 快递:圆通|中通}{分段}再见"
CARET = "亲，您的{光标}👨‍👩‍👧包裹ok"
UNCERTAIN = "您的{光标}一\n二"


@pytest.fixture(scope="module", params=[Mousepad, Featherpad, Chromium])
def one_desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    chat: Callable[[Desktop], Editor] = request.param
    with Desktop() as desktop:
        desk = Desk(desktop, chat=chat, prepare=with_favourites(PARTS, CARET, UNCERTAIN))
        yield desk
        desk.chat.close()


def test_three_presses_paste_three_parts(desk: Desk) -> None:
    desk.press("ctrl+alt+1")
    desk.wait_for_ours()
    desk.press("2", "Return")
    desk.expect("您好")
    desk.type("-")
    desk.press("ctrl+alt+1")
    desk.expect("您好-请看中通")
    desk.press("ctrl+alt+1")
    desk.expect("您好-请看中通再见")
    desk.press("ctrl+alt+1")
    desk.wait_for_ours()  # it begins anew, and asks anew
    desk.press("Escape")
    desk.wait_for_chat()


def test_a_run_is_left_by_the_button_in_the_status_line(desk: Desk) -> None:
    desk.press("ctrl+alt+1")
    desk.wait_for_ours()
    desk.press("1", "Return")
    desk.expect("您好")
    desk.click(BUTTON_AT_THE_END_OF_THE_STATUS)
    desk.press("ctrl+alt+1")
    desk.wait_for_ours()
    desk.press("Escape")
    desk.wait_for_chat()
    desk.type("x")
    desk.expect("您好x")


def test_what_is_typed_then_stands_at_the_place_of_the_cursor(desk: Desk) -> None:
    _paste_and_rest(desk, "ctrl+alt+2")
    desk.type("42")
    desk.expect("亲，您的42👨‍👩‍👧包裹ok")


def test_an_uncertain_cursor_stays_at_the_end(desk: Desk) -> None:
    _paste_and_rest(desk, "ctrl+alt+3")
    desk.type("x")
    desk.expect("您的一\n二x")


def _paste_and_rest(desk: Desk, hotkey: str) -> None:
    """Paste and wait for the report: the keys after it have been pressed by then."""
    log = desk.program.data / "logs" / "liumiao.log"

    def reports() -> int:
        return log.read_text("utf-8").count("paste_phrase: request")

    before = reports()
    desk.press(hotkey)
    wait_for(lambda: reports() > before, "report")
