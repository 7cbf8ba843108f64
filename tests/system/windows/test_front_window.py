"""The window in front, with real windows of other processes."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.pasting import Target
from desktop_app.system.front_window.windows import WindowsFrontWindow
from desktop_app.system.windows import windows
from desktop_app.system.windows.dll import HWND, LPARAM, LRESULT, UINT, WPARAM, Function
from desktop_app.system.windows.session_lock import (
    SESSION_LOCK,
    SESSION_UNLOCK,
    WM_SESSION_CHANGE,
    input_desktop,
)
from tests.marks import on_windows
from tests.system.windows.targets import TargetProcess, wait_for

pytestmark = on_windows

_send = Function("user32", "SendMessageW", LRESULT, HWND, UINT, WPARAM, LPARAM)


@pytest.fixture
def front(qtbot: QtBot) -> Iterator[WindowsFrontWindow]:  # noqa: ARG001 - its signals need Qt
    made = WindowsFrontWindow()
    yield made
    made.close()


def test_the_window_in_front_is_told_with_its_program(front: WindowsFrontWindow) -> None:
    with TargetProcess() as chat:
        target = front.target()
    assert target == Target(chat.window, "python.exe", "python")


def test_a_change_is_signalled_and_a_closed_window_forgotten(
    front: WindowsFrontWindow, qtbot: QtBot
) -> None:
    told: list[Target | None] = []
    front.target_changed.connect(told.append)
    with TargetProcess("--title", "one") as one, TargetProcess("--title", "two") as two:
        qtbot.waitUntil(lambda: told[-1:] == [two.target])
        one.bring_to_front()
        qtbot.waitUntil(lambda: told[-1:] == [one.target])
        closed = one.target
    qtbot.waitUntil(lambda: front.target() != closed)


def test_while_ours_is_in_front_the_one_before_is_the_target(
    front: WindowsFrontWindow, qtbot: QtBot
) -> None:
    ours = QWidget()
    qtbot.addWidget(ours)
    with TargetProcess() as chat:
        assert front.target() == chat.target
        _bring_to_front(ours, qtbot)
        assert front.target() == chat.target
        front.give_focus(chat.target)
        wait_for(lambda: windows.foreground() == chat.window, "the focus back")
        _bring_to_front(ours, qtbot)
    assert front.target() is None


def _bring_to_front(ours: QWidget, qtbot: QtBot) -> None:
    ours.show()
    qtbot.waitExposed(ours)
    windows.activate(int(ours.winId()))
    qtbot.waitUntil(lambda: windows.foreground() == int(ours.winId()))


def test_a_locked_session_is_told(front: WindowsFrontWindow) -> None:
    window = front._thread.window
    assert input_desktop() == "Default"
    assert not front.locked()
    _send(window, WM_SESSION_CHANGE, SESSION_LOCK, 1)
    assert front.locked()
    _send(window, WM_SESSION_CHANGE, SESSION_UNLOCK, 1)
    assert not front.locked()
