"""Selecting with the real mouse and keyboard: nothing is pasted, and no key reaches the chat."""

from collections.abc import Iterator

import pytest

from tests.desktop.desks import AGENT, RAIL, Desk, row, with_favourites
from tests.desktop.desktops import Desktop
from tests.desktop.targets import Mousepad

pytestmark = pytest.mark.desktop

TEXTS = ("一号", "二号", "三号", "四号", "五号")


@pytest.fixture
def desk() -> Iterator[Desk]:
    """Five favourites in view, the chat in front with an x typed."""
    with Desktop() as desktop:
        desk = Desk(desktop, AGENT, Mousepad, with_favourites(*TEXTS))
        desk.click(RAIL["favourites"])
        desk.type("x")
        desk.expect("x")
        yield desk


def click_holding(desk: Desk, key: str, *rows: int) -> None:
    desk.desktop.xdotool("keydown", key)
    for number in rows:
        desk.click(row(number))
    desk.desktop.xdotool("keyup", key)
    desk.wait_for_ours()


def test_what_is_selected_is_deleted_and_comes_back_and_the_chat_sees_nothing(desk: Desk) -> None:
    click_holding(desk, "ctrl", 1, 3)
    desk.press("Return", "space", "Delete", "Escape")
    desk.expect("x")
    desk.click(row(1))
    desk.expect("x二号")
    desk.click(row(2))
    desk.expect("x二号四号")


def test_a_range_is_selected_extended_and_left(desk: Desk) -> None:
    click_holding(desk, "ctrl", 1)
    click_holding(desk, "shift", 3)
    desk.press("shift+Down", "Return", "Escape", "Escape")
    desk.expect("x")
    desk.click(row(5))
    desk.expect("x五号")


def test_a_plain_click_pastes_its_own_row_and_ends_the_selection(desk: Desk) -> None:
    click_holding(desk, "ctrl", 1, 2, 4)
    desk.click(row(3))
    desk.expect("x三号")
    click_holding(desk, "ctrl", 5)
    desk.press("Delete", "Escape")
    desk.wait_for_chat()
    desk.click(row(1))
    desk.expect("x三号一号")
    desk.click(row(3))
    desk.expect("x三号一号三号")
