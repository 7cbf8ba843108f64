"""What we ask the X server about windows of others, which may be gone by then."""

from collections.abc import Iterator

import pytest

pytest.importorskip("Xlib", reason="elsewhere: X11")

from Xlib import X
from Xlib.display import Display

from desktop_app.errors import AppError
from desktop_app.system.paste.readers import Readers
from desktop_app.system.x11.connection import FOREIGN_EVENTS, Connection
from desktop_app.system.x11.windows import Windows
from tests.desktop.desktops import Desktop


@pytest.fixture
def x(monkeypatch: pytest.MonkeyPatch) -> Iterator[Connection]:
    with Desktop() as desktop:
        monkeypatch.setenv("DISPLAY", desktop.env["DISPLAY"])
        connection = Connection()
        yield connection
        connection.close()


@pytest.fixture
def gone(x: Connection) -> int:
    """Return the number of a window that another program had, together with the program."""
    other = Display()
    screen = other.screen()
    window = screen.root.create_window(0, 0, 9, 9, 0, X.CopyFromParent, X.InputOnly)
    other.sync()
    other.close()
    x.sync()
    return int(window.id)


def test_a_window_that_is_gone_is_no_target(x: Connection, gone: int) -> None:
    windows = Windows(x)
    assert windows.describe(gone) is None
    assert not windows.exists(gone)
    assert not windows.is_ours(gone)
    assert not windows.is_within(gone, x.root)


def test_what_is_asked_of_a_window_that_is_gone_does_no_harm(x: Connection, gone: int) -> None:
    windows = Windows(x)
    windows.activate(gone)
    windows.focus(gone)
    x.listen(gone, FOREIGN_EVENTS)
    assert not Readers(x).same_program(gone, x.window)
    x.sync()
    assert windows.exists(x.window)


# python-xlib leaves the sockets that it tried to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_display_beyond_all_ports_is_an_x_server_out_of_reach(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", ":59999")
    with pytest.raises(AppError, match="can't be reached"):
        Connection()
