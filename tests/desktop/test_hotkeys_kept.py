"""No press is lost while the server tells of a keyboard map."""

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS, Hotkey
from desktop_app.system.hotkeys.x11 import X11Hotkeys
from tests.desktop.desktops import Desktop
from tests.fakes import FakeFrontWindow

PRESSES = 30
# An unused key gets another symbol, again and again: the server tells all, and no hotkey moves.
NEWS = 'while true; do for n in 1 2 3 4; do xmodmap -e "keycode 250 = F2$n"; done; done'

pytestmark = pytest.mark.desktop


def test_a_press_that_comes_with_news_of_the_map_is_heard(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", desktop.env["DISPLAY"])
    hotkeys = X11Hotkeys(FakeFrontWindow())
    heard: list[str] = []
    hotkeys.pressed.connect(lambda action, _: heard.append(action))
    wanted = {action: Hotkey.parse(key) for action, key in DEFAULT_HOTKEYS.items()}
    assert hotkeys.register(wanted) == ()
    desktop.start("sh", "-c", NEWS)
    for _ in range(PRESSES):
        desktop.xdotool("key", "ctrl+alt+1")
    qtbot.waitUntil(lambda: len(heard) >= PRESSES)
    hotkeys.close()
    assert heard == ["paste-1"] * PRESSES


def test_a_hotkey_follows_its_key_to_another_layout(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", desktop.env["DISPLAY"])
    hotkeys = X11Hotkeys(FakeFrontWindow())
    heard: list[str] = []
    hotkeys.pressed.connect(lambda action, _: heard.append(action))
    assert hotkeys.register({"search": Hotkey.parse("Ctrl+Alt+Q")}) == ()
    desktop.run("setxkbmap", "fr")

    def heard_after_a_press() -> bool:
        desktop.xdotool("key", "ctrl+alt+q")
        return bool(heard)

    qtbot.waitUntil(heard_after_a_press)
    hotkeys.close()


def test_a_key_that_only_another_layout_has_is_told_when_that_comes(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", desktop.env["DISPLAY"])
    desktop.run("setxkbmap", "us")
    hotkeys = X11Hotkeys(FakeFrontWindow())
    (refused,) = hotkeys.register({"search": Hotkey.parse("Ctrl+Alt+Ñ")})
    assert "no key" in str(refused.reason)
    with qtbot.waitSignal(hotkeys.answer_changed) as told:
        desktop.run("setxkbmap", "es")
    hotkeys.close()
    assert told.args == [()]
