"""Ctrl+Alt held on a keyboard, digits tapped one after the other: each is a hotkey."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.hotkeys import Hotkey, paste_action
from desktop_app.domain.pasting import Target
from desktop_app.system.hotkeys.x11 import X11Hotkeys
from tests.desktop.desktops import Desktop, python, wait_for
from tests.desktop.fingers import Fingers, FingersOnKeyboard
from tests.desktop.probes import ProbeProcess
from tests.desktop.targets import OwnTarget
from tests.fakes import FakeFrontWindow

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(300)]

MODIFIERS = ("Control_L", "Alt_L")
DIGITS = ("1", "2", "3")
TEXTS = ["第一条 😀", "第二条", "第三条"]
TYPED = [f"<typed {digit}>" for digit in DIGITS]
WANTED = {paste_action(slot): Hotkey.parse(f"Ctrl+Alt+{slot}") for slot in range(1, 10)}
TAKE_PLAIN_DIGIT = (
    "import sys\n"
    "from Xlib import X, error\n"
    "from Xlib.display import Display\n"
    "d = Display()\n"
    "refused = error.CatchError(error.BadAccess)\n"
    "for code in (10, 11, 12):\n"
    "    d.screen().root.grab_key(code, 0, False, X.GrabModeAsync, X.GrabModeAsync, refused)\n"
    "d.sync()\n"
    "print('refused' if refused.get_error() else 'granted')"
)


def plain_digits_are_free(desktop: Desktop) -> bool:
    return desktop.run(str(python()), "-c", TAKE_PLAIN_DIGIT) == b"granted\n"


def ready(desktop: Desktop, *options: str) -> tuple[OwnTarget, ProbeProcess]:
    """Return a target in front, and a probe that is to paste the three texts."""
    target = OwnTarget(desktop, *options)
    probe = ProbeProcess(desktop)
    desktop.activate(target.window)
    for content in TEXTS:
        probe.text(content)
    return target, probe


@pytest.mark.parametrize("between", [0.3, 0.08, 0.04])
@pytest.mark.parametrize("busy", [(), ("--most-ms", "400")], ids=["idle", "busy"])
def test_each_tap_pastes_and_digits_are_digits_once_the_fingers_let_go(
    desktop: Desktop, between: float, busy: tuple[str, ...]
) -> None:
    target, probe = ready(desktop, *busy)
    with FingersOnKeyboard(desktop, between / 2) as fingers:
        fingers.down(*MODIFIERS)
        for digit in DIGITS:
            fingers.press(digit)
        assert [probe.result()["outcome"] for _ in DIGITS] == ["pasted"] * 3
        assert not plain_digits_are_free(desktop)
        fingers.up(*MODIFIERS)
    with FingersOnKeyboard(desktop, 0) as fingers:
        for digit in DIGITS:
            fingers.press(digit)
    wait_for(lambda: len(target.arrived) >= 6, "three texts, three digits")
    assert target.arrived == TEXTS + TYPED
    assert not probe.has_result()
    assert desktop.keys_down() == set()
    assert plain_digits_are_free(desktop)


def test_a_digit_typed_in_the_moment_of_letting_go_is_not_lost(desktop: Desktop) -> None:
    target, probe = ready(desktop)
    with FingersOnKeyboard(desktop, 0.03) as fingers:
        fingers.down(*MODIFIERS)
        fingers.press("1")
        assert probe.result()["outcome"] == "pasted"
    with FingersOnKeyboard(desktop, 0) as fingers:
        fingers.up(*MODIFIERS)
        for digit in DIGITS:
            fingers.press(digit)
    wait_for(lambda: len(target.arrived) >= 4, "one text, three digits")
    assert target.arrived == [TEXTS[0], *TYPED]
    assert plain_digits_are_free(desktop)


def test_a_digit_held_down_pastes_once(desktop: Desktop) -> None:
    desktop.run("xset", "r", "rate", "200", "30")
    target, probe = ready(desktop)
    with FingersOnKeyboard(desktop, 0.03) as fingers:
        fingers.down(*MODIFIERS)
        fingers.press("1")
    with FingersOnKeyboard(desktop, 0.8) as fingers:
        fingers.press("2")
    with FingersOnKeyboard(desktop, 0) as fingers:
        fingers.up(*MODIFIERS)
    assert [probe.result()["outcome"] for _ in range(2)] == ["pasted"] * 2
    wait_for(lambda: len(target.arrived) >= 2, "two texts")
    assert target.arrived == TEXTS[:2]
    assert not probe.has_result()
    assert desktop.keys_down() == set()


def test_keys_that_a_program_presses_are_not_held_on(desktop: Desktop) -> None:
    """Once let go through XTEST they are up: nobody would tell when their holder lets go."""
    target, probe = ready(desktop)
    with Fingers(desktop, 0.05) as fingers:
        fingers.down(*MODIFIERS)
        fingers.press("1")
        assert probe.result()["outcome"] == "pasted"
        assert plain_digits_are_free(desktop)
        fingers.up(*MODIFIERS)
        for digit in DIGITS:
            fingers.press(digit)
    wait_for(lambda: len(target.arrived) >= 4, "one text, three digits")
    assert target.arrived == [TEXTS[0], *TYPED]
    assert desktop.keys_down() == set()


def test_each_tap_is_its_own_hotkey_until_they_are_paused(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", desktop.env["DISPLAY"])
    target = OwnTarget(desktop)
    hotkeys = X11Hotkeys(FakeFrontWindow())
    heard: list[str] = []
    hotkeys.pressed.connect(lambda action, _: heard.append(action))
    assert hotkeys.register(WANTED) == ()
    with FingersOnKeyboard(desktop, 0.03) as fingers, Fingers(desktop, 0.03) as paste:
        fingers.down(*MODIFIERS)
        fingers.press("3")
        qtbot.waitUntil(lambda: not plain_digits_are_free(desktop))
        for released in MODIFIERS:  # what a release leaves: Alt alone, then nothing
            paste.up(released)
            fingers.press("9")
            fingers.press("1")
        qtbot.waitUntil(lambda: len(heard) >= 5)
        assert hotkeys.register({}) == ()
        assert plain_digits_are_free(desktop)
        fingers.press("2")
        wait_for(lambda: target.arrived, "a digit")
        fingers.up(*MODIFIERS)
    hotkeys.close()
    assert heard == ["paste-3", "paste-9", "paste-1", "paste-9", "paste-1"]
    assert target.arrived == [TYPED[1]]


def test_a_keyboard_that_is_unplugged_holds_nothing_on(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", desktop.env["DISPLAY"])
    hotkeys = X11Hotkeys(FakeFrontWindow())
    assert hotkeys.register(WANTED) == ()
    with FingersOnKeyboard(desktop, 0.03) as fingers:
        fingers.down(*MODIFIERS)
        fingers.press("3")
        qtbot.waitUntil(lambda: not plain_digits_are_free(desktop))
        fingers.unplug()
        qtbot.waitUntil(lambda: plain_digits_are_free(desktop))
    hotkeys.close()


def test_digits_that_overtake_the_news_of_letting_go_reach_the_chat(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", desktop.env["DISPLAY"])
    target = OwnTarget(desktop)
    front = _SlowFrontWindow()
    hotkeys = X11Hotkeys(front)
    assert hotkeys.register(WANTED) == ()
    with FingersOnKeyboard(desktop, 0.03) as fingers, Fingers(desktop, 0.03) as paste:
        fingers.down(*MODIFIERS)
        fingers.press("3")
        qtbot.waitUntil(lambda: not plain_digits_are_free(desktop))
        paste.up(*MODIFIERS)
        front.may_answer.clear()
        fingers.press("3")
        fingers.up(*MODIFIERS)
        for digit in DIGITS:
            fingers.press(digit)
        assert target.arrived == []
        front.may_answer.set()
        wait_for(lambda: len(target.arrived) >= 3, "three digits")
    hotkeys.close()
    assert target.arrived == TYPED


class _SlowFrontWindow(FakeFrontWindow):
    """Keeps the hotkeys busy until it may answer."""

    def __init__(self) -> None:
        super().__init__()
        self.may_answer = Event()
        self.may_answer.set()

    def target(self) -> Target | None:
        self.may_answer.wait()
        return super().target()
