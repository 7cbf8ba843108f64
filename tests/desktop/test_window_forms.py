"""A phrase with fields is asked for in the window and pasted whole, or not at all."""

from collections.abc import Callable, Iterator

import pytest

from tests.desktop.desks import PAGES, RAIL, Desk, row, with_favourites
from tests.desktop.desktops import Desktop

pytestmark = pytest.mark.desktop

ASKS = "亲爱的{买家}，订单{订单号}由{客服}（{工号}）发出，{{不是字段}}\n请查收"
FOLDED_HANDS = (65, 179)
"""The second of the emoji that are there before any was used."""


@pytest.fixture(scope="module")
def one_desk() -> Iterator[Desk]:
    with Desktop() as desktop:
        yield Desk(desktop, prepare=with_favourites(ASKS))


def _by_hotkey(desk: Desk) -> None:
    desk.press("ctrl+alt+1")


def _by_click(desk: Desk) -> None:
    desk.click(RAIL["favourites"])
    desk.click(row(1))


@pytest.mark.parametrize("ask", [_by_hotkey, _by_click])
def test_fields_are_asked_for_filled_by_keys_and_pasted_whole(
    desk: Desk, ask: Callable[[Desk], None]
) -> None:
    ask(desk)
    desk.wait_for_ours()
    desk.type("Mei")
    desk.press("Return")
    desk.type("42")
    desk.press("Return")
    desk.expect("亲爱的Mei，订单42由小禾（789）发出，{不是字段}\n请查收")


def test_escape_pastes_nothing(desk: Desk) -> None:
    desk.press("ctrl+alt+1")
    desk.wait_for_ours()
    desk.type("Mei")
    desk.press("Escape")
    desk.wait_for_chat()
    desk.type("x")
    desk.expect("x")


def test_an_unfilled_field_is_never_pasted(desk: Desk) -> None:
    desk.press("ctrl+alt+1")
    desk.wait_for_ours()
    desk.press("Return", "Return", "Return", "ctrl+Return")
    assert desk.has_keyboard()
    desk.press("Escape")
    desk.wait_for_chat()
    desk.type("x")
    desk.expect("x")


def test_an_emoji_is_pasted_by_a_click(desk: Desk) -> None:
    desk.click(PAGES["emoji"])
    desk.click(FOLDED_HANDS)
    desk.expect("🙏")
    desk.type("x")
    desk.expect("🙏x")
    desk.click(PAGES["phrases"])
