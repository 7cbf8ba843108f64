"""The whole program on a Wayland desktop whose portal gives it its hotkeys."""

import json
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("jeepney", reason="elsewhere: the portals of Linux")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import App, Options, build
from desktop_app.domain.settings import Profile
from desktop_app.errors import AppError
from desktop_app.paths import Paths
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.hotkeys import choice
from desktop_app.system.hotkeys.protocol import Hotkeys
from desktop_app.texts import text
from desktop_app.ui.shell.status import StatusKind
from tests.system.mock_portal import Behaviour, MockPortal, session_bus

# Qt's tray asks the platform for a tray, which the offscreen one hasn't.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> Iterator[MockPortal]:
    def unreadable(_front: FrontWindow) -> Hotkeys:
        raise AppError(text("The keyboards may not be read."))

    monkeypatch.setattr(choice, "_evdev", unreadable)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.delenv("DISPLAY", raising=False)
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        made = MockPortal(address, Behaviour(asks=True))
        yield made
        made.end()


@pytest.fixture
def app(qapp: QApplication, portal: MockPortal, tmp_path: Path) -> Iterator[App]:
    assert not portal.calls
    paths = Paths(tmp_path / "data", tmp_path / "data" / "logs")
    paths.create()
    hooks = sys.excepthook, threading.excepthook
    made = build(qapp, Options(paths, tmp_path / "ready.json", "zh_CN"))
    yield made
    made.close()
    qapp.setStyleSheet("")
    sys.excepthook, threading.excepthook = hooks


def test_the_portals_keys_work_once_the_agent_has_said_yes(
    app: App, portal: MockPortal, tmp_path: Path, qtbot: QtBot
) -> None:
    app.show()
    ready = tmp_path / "ready.json"
    qtbot.waitUntil(ready.exists)
    told = json.loads(ready.read_text(encoding="utf-8"))
    assert told["hotkeys"]["registered"] == 0
    assert "正在询问您" in app.window.status.status.detail
    assert portal.described["search"] == "显示并搜索"

    with qtbot.waitSignal(app.system.hotkeys.answer_changed):
        portal.answer()
    assert "正在询问您" not in app.window.status.status.detail

    app.window.hide()
    portal.press("toggle")
    qtbot.waitUntil(app.window.isVisible)


def test_a_paste_key_says_why_nothing_is_pasted(app: App, portal: MockPortal, qtbot: QtBot) -> None:
    portal.behaviour.asks = False
    app.services.keep.keep(
        replace(app.services.keep.settings, profile=Profile("木棉家居", "小禾", "789"))
    )
    app.show()
    qtbot.waitUntil(lambda: bool(portal.asked))
    with qtbot.waitSignal(app.services.paste.finished):
        portal.press("paste-1")
    assert app.window.status.status.kind is StatusKind.REFUSED
