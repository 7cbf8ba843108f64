"""Monitors that are unplugged, come back and change, with the real program on them."""

from collections.abc import Iterator

import pytest

from tests.desktop.desks import Desk
from tests.desktop.desktops import Desktop, wait_for

pytestmark = pytest.mark.desktop

LEFT, RIGHT = "640/200x900/200+0+0", "640/200x900/200+640+0"
PLACE = (700, 50, 360, 560)
_KEPT_SECONDS = 2.5
"""As long as the program waits for the system to be done with moving windows, and more."""


def _plug(desktop: Desktop, name: str, place: str, output: str = "none") -> None:
    desktop.run("xrandr", "--setmonitor", name, place, output)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Desktop() as desktop:
        _plug(desktop, "LEFT", LEFT, "screen")
        _plug(desktop, "RIGHT", RIGHT)
        made = Desk(desktop)
        desktop.xdotool("windowmove", str(made.window()), "700", "50")
        wait_for(lambda: made.geometry() == PLACE, "window on the right screen")
        wait_for(lambda: _kept(made), "place kept")
        yield made


def _kept(desk: Desk) -> bool:
    return b"RIGHT" in desk.program.data.joinpath("liumiao.db-wal").read_bytes()


def _on_left(desk: Desk) -> bool:
    left, top, width, height = desk.geometry()
    return 0 <= left <= 640 - width and 0 <= top <= 900 - height


def test_unplugged_the_window_is_on_the_other_screen_and_plugged_in_back_again(desk: Desk) -> None:
    desk.desktop.run("xrandr", "--delmonitor", "RIGHT")
    wait_for(lambda: _on_left(desk), "window on the left screen")
    with pytest.raises(AssertionError):
        wait_for(lambda: not _on_left(desk), "a jump", _KEPT_SECONDS)
    _plug(desk.desktop, "RIGHT", RIGHT)
    wait_for(lambda: desk.geometry() == PLACE, "window in its place")


def test_moved_meanwhile_it_stays_where_the_agent_put_it(desk: Desk) -> None:
    desk.desktop.run("xrandr", "--delmonitor", "RIGHT")
    wait_for(lambda: _on_left(desk), "window on the left screen")
    with pytest.raises(AssertionError):
        wait_for(lambda: not _on_left(desk), "a jump", _KEPT_SECONDS)
    desk.desktop.xdotool("windowmove", str(desk.window()), "33", "44")
    wait_for(lambda: desk.geometry()[:2] == (33, 44), "window moved")
    with pytest.raises(AssertionError):
        wait_for(lambda: desk.geometry()[:2] != (33, 44), "a jump", 1.0)
    _plug(desk.desktop, "RIGHT", RIGHT)
    with pytest.raises(AssertionError):
        wait_for(lambda: desk.geometry()[:2] != (33, 44), "a jump", _KEPT_SECONDS)


def test_on_a_screen_that_gets_smaller_all_of_the_window_is_seen(desk: Desk) -> None:
    desk.desktop.run("xrandr", "--delmonitor", "RIGHT")
    _plug(desk.desktop, "RIGHT", "400/200x500/200+640+0")
    wait_for(lambda: desk.geometry() == (680, 0, 360, 500), "window on the small screen")
    desk.desktop.run("xrandr", "--delmonitor", "RIGHT")
    _plug(desk.desktop, "RIGHT", RIGHT)
    wait_for(lambda: desk.geometry() == PLACE, "window in its place")
