"""Moving and resizing with the mouse: as far as it went, and the keyboard stays in the chat."""

from collections.abc import Iterator

import pytest

from tests.desktop.desks import ROLL, Desk, Place
from tests.desktop.desktops import Desktop, wait_for

pytestmark = pytest.mark.desktop

ROOM_OF_THE_TITLE = (210, 18)
LEFT_EDGE, CORNER = (1, 300), (357, 557)


@pytest.fixture(params=["openbox", "xfwm4"], scope="module")
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    with Desktop(request.param) as desktop:
        yield Desk(desktop)


def _drag(desk: Desk, place: Place, by: Place) -> None:
    desk.click(place, "mousedown", "1")
    for _ in range(4):
        desk.desktop.xdotool("mousemove_relative", "--", str(by[0] // 4), str(by[1] // 4))
    desk.desktop.xdotool("mouseup", "1")


def _still_typing(desk: Desk) -> None:
    desk.press("ctrl+a", "BackSpace")
    desk.type("x")
    desk.expect("x")


def test_a_mere_click_on_the_title_or_an_edge_does_nothing(desk: Desk) -> None:
    before = desk.geometry()
    for place in (ROOM_OF_THE_TITLE, LEFT_EDGE, CORNER, ROOM_OF_THE_TITLE):
        desk.click(place)
        _still_typing(desk)
    assert desk.geometry() == before


def test_the_title_moves_the_window(desk: Desk) -> None:
    left, top, *size = desk.geometry()
    _drag(desk, ROOM_OF_THE_TITLE, (-120, 80))
    wait_for(lambda: desk.geometry() == (left - 120, top + 80, *size), "moved window")
    _still_typing(desk)


def test_edges_resize_it_down_to_its_least_size(desk: Desk) -> None:
    left, top, width, height = desk.geometry()
    _drag(desk, CORNER, (40, 60))
    wait_for(lambda: desk.geometry() == (left, top, width + 40, height + 60), "larger window")
    _drag(desk, (CORNER[0] + 40, CORNER[1] + 60), (-200, -400))
    wait_for(lambda: desk.geometry() == (left, top, 320, 440), "smallest window")
    _drag(desk, LEFT_EDGE, (-40, 0))
    wait_for(lambda: desk.geometry() == (left - 40, top, 360, 440), "wider window")
    _still_typing(desk)


def test_the_thin_bar_is_moved_too(desk: Desk) -> None:
    desk.click(ROLL)
    wait_for(lambda: desk.geometry()[3] == 36, "thin bar")
    left, top, *size = desk.geometry()
    _drag(desk, (250, 2), (-60, 40))
    wait_for(lambda: desk.geometry() == (left - 60, top + 40, *size), "moved bar")
    _still_typing(desk)
