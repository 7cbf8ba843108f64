"""Global hotkeys, with keys that go through Windows' own input queue."""

import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.pasting import Target
from desktop_app.system.hotkeys.windows import WindowsHotkeys
from desktop_app.system.hotkeys.windows_hook import _unhook
from desktop_app.system.windows.dll import HWND, LPARAM, LRESULT, UINT, WPARAM, Function
from desktop_app.system.windows.send_input import move_keys, press_and_release
from desktop_app.system.windows.session_lock import (
    SESSION_LOCK,
    SESSION_UNLOCK,
    WM_SESSION_CHANGE,
)
from desktop_app.system.windows.virtual_keys import MODIFIERS, virtual_key
from tests.fakes import FakeFrontWindow
from tests.marks import on_windows
from tests.system.windows.targets import TargetProcess, wait_for

if TYPE_CHECKING:
    from desktop_app.system.hotkeys.protocol import HotkeyFailure

pytestmark = on_windows

CTRL, ALT, SUPER = (MODIFIERS[name] for name in ("Ctrl", "Alt", "Super"))
CHAT = Target(7, "chat.exe", "chat")
HOLDER = """
import time
from desktop_app.system.hotkeys.windows import _register
print(int(_register(None, 1, 0x4003, ord("Q"))), flush=True)
time.sleep(600)
"""
_send = Function("user32", "SendMessageW", LRESULT, HWND, UINT, WPARAM, LPARAM)


class Heard:
    """What the backend has told so far."""

    def __init__(self, hotkeys: WindowsHotkeys) -> None:
        self.pressed: list[tuple[str, Target | None]] = []
        self.answers: list[tuple[HotkeyFailure, ...]] = []
        hotkeys.pressed.connect(lambda action, target: self.pressed.append((action, target)))
        hotkeys.answer_changed.connect(self.answers.append)


@pytest.fixture
def chat() -> Iterator[TargetProcess]:
    """A window in front: Wine takes keys for its programs only then."""
    with TargetProcess() as target:
        yield target


@pytest.fixture
def hotkeys(qtbot: QtBot, chat: TargetProcess) -> Iterator[WindowsHotkeys]:  # noqa: ARG001
    made = WindowsHotkeys(FakeFrontWindow(CHAT))
    yield made
    made.close()


def _wanted(**keys: str) -> dict[str, Hotkey]:
    return {action: Hotkey.parse(written) for action, written in keys.items()}


def test_a_press_is_announced_once_with_the_target(hotkeys: WindowsHotkeys, qtbot: QtBot) -> None:
    heard = Heard(hotkeys)
    assert hotkeys.register(_wanted(search="Ctrl+Alt+Q", paste="Ctrl+Alt+1")) == ()
    press_and_release(CTRL, ALT, ord("Q"))
    qtbot.waitUntil(lambda: bool(heard.pressed))
    assert heard.pressed == [("search", CHAT)]
    move_keys((CTRL, True), (ALT, True), *[(ord("1"), True)] * 5)
    qtbot.waitUntil(lambda: len(heard.pressed) > 1)
    move_keys((ord("1"), True), (ord("1"), False), (ALT, False), (CTRL, False))
    wait_for(lambda: not hotkeys._down, "the key to be up")
    press_and_release(CTRL, ALT, ord("1"))
    qtbot.waitUntil(lambda: len(heard.pressed) > 2)
    assert heard.pressed[1:] == [("paste", CHAT), ("paste", CHAT)]


def test_what_isn_t_wanted_any_more_is_the_chat_s_again(
    hotkeys: WindowsHotkeys, qtbot: QtBot, chat: TargetProcess
) -> None:
    heard = Heard(hotkeys)
    hotkeys.register(_wanted(search="F6"))
    hotkeys.register(_wanted(note="F7"))
    press_and_release(virtual_key("F6"))
    press_and_release(ord("X"))
    press_and_release(virtual_key("F7"))
    qtbot.waitUntil(lambda: bool(heard.pressed))
    wait_for(lambda: chat.text == "x", "the plain key in the chat")
    assert [action for action, _ in heard.pressed] == ["note"]


def test_a_key_of_another_program_is_refused_and_taken_when_it_is_free(
    hotkeys: WindowsHotkeys, qtbot: QtBot
) -> None:
    heard = Heard(hotkeys)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "1"
    failures = hotkeys.register(_wanted(search="Ctrl+Alt+Q", note="Ctrl+Alt+N"))
    assert [failure.action for failure in failures] == ["search"]
    assert str(failures[0].reason) == "Another program holds “Ctrl+Alt+Q”."
    press_and_release(CTRL, ALT, ord("N"))
    qtbot.waitUntil(lambda: heard.pressed == [("note", CHAT)])
    holder.kill()
    holder.communicate()
    qtbot.waitUntil(lambda: heard.answers == [()], timeout=10_000)
    press_and_release(CTRL, ALT, ord("Q"))
    qtbot.waitUntil(lambda: heard.pressed[1:] == [("search", CHAT)])


def test_nothing_fires_while_the_session_is_locked(hotkeys: WindowsHotkeys, qtbot: QtBot) -> None:
    heard = Heard(hotkeys)
    hotkeys.register(_wanted(search="F6", note="F7"))
    window = hotkeys._thread.window
    _send(window, WM_SESSION_CHANGE, SESSION_LOCK, 1)
    press_and_release(virtual_key("F6"))
    qtbot.wait(300)
    _send(window, WM_SESSION_CHANGE, SESSION_UNLOCK, 1)
    press_and_release(virtual_key("F7"))
    qtbot.waitUntil(lambda: bool(heard.pressed))
    assert [action for action, _ in heard.pressed] == ["note"]


def test_one_key_for_two_things_and_a_key_that_isn_t_there(hotkeys: WindowsHotkeys) -> None:
    failures = hotkeys.register(_wanted(search="F6", note="F6", toggle="Ctrl+→"))
    assert {failure.action: str(failure.reason) for failure in failures} == {
        "note": "“F6” is set for two things.",
        "toggle": "This keyboard has no key “→”.",
    }


@pytest.fixture
def hooked(hotkeys: WindowsHotkeys, monkeypatch: pytest.MonkeyPatch) -> WindowsHotkeys:
    """Hotkeys whose F12 is refused by the system, as it is on Windows; Wine would give it."""
    from desktop_app.system.hotkeys import windows

    registered = windows._register

    def refuse_f12(window: int, number: int, flags: int, code: int) -> int:
        return 0 if code == virtual_key("F12") else int(registered(window, number, flags, code))

    monkeypatch.setattr(windows, "_register", refuse_f12)
    return hotkeys


def test_a_key_that_windows_keeps_is_heard_by_the_hook_and_reaches_the_chat_too(
    hooked: WindowsHotkeys, qtbot: QtBot, chat: TargetProcess
) -> None:
    heard = Heard(hooked)
    assert hooked.register(_wanted(toggle="F12")) == ()
    press_and_release(ord("A"))
    press_and_release(virtual_key("F12"))
    qtbot.waitUntil(lambda: heard.pressed == [("toggle", CHAT)])
    press_and_release(CTRL, virtual_key("F12"))
    press_and_release(ord("B"))
    wait_for(lambda: chat.text == "ab", "plain keys in the chat")
    assert heard.pressed == [("toggle", CHAT)]


def test_a_dead_hook_is_said_and_put_back(hooked: WindowsHotkeys, qtbot: QtBot) -> None:
    heard = Heard(hooked)
    hooked.register(_wanted(toggle="F12", search="F6"))
    assert _unhook(hooked._hook.hook)
    press_and_release(ord("A"))
    qtbot.waitUntil(lambda: len(heard.answers) == 1, timeout=15_000)
    assert [failure.action for failure in heard.answers[0]] == ["toggle"]
    assert "dropped the keyboard hook" in str(heard.answers[0][0].reason)
    qtbot.waitUntil(lambda: heard.answers[1:] == [()], timeout=15_000)
    press_and_release(virtual_key("F12"))
    qtbot.waitUntil(lambda: ("toggle", CHAT) in heard.pressed)
