"""The portable program under Wine, driven from outside, with Wine's Notepad as the chat client."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.desks import GREETING, Desk
from tests.desktop.desktops import wait_for
from tests.windows.desk import TEXTS, WindowsDesk, with_phrases
from tests.windows.wine.wine import Wine

pytestmark = pytest.mark.wine

ORDER = "2748391056120398471"
HELD = {"13": "我自己的\0".encode("utf-16-le"), "HTML Format": b"<b>\0\xff</b>", "PNG": bytes(9000)}


@pytest.fixture(scope="module")
def one_desk(wine: Wine, portable: Path) -> Iterator[WindowsDesk]:
    desk = WindowsDesk(wine, portable, with_phrases)
    yield desk
    desk.close()


@pytest.fixture
def desk(one_desk: WindowsDesk) -> WindowsDesk:
    """Return the desk with an empty chat that has the keyboard."""
    one_desk.notepad.bring_to_front()
    one_desk.wait_for_chat()
    one_desk.press("ctrl+a", "BackSpace")
    one_desk.expect("")
    return one_desk


def _search(desk: Desk, words: str) -> None:
    desk.press("ctrl+alt+q")
    desk.wait_for_ours()
    desk.type(words)


def test_what_is_found_is_pasted_and_keyboard_and_clipboard_are_back(desk: WindowsDesk) -> None:
    held = desk.eyes.copy(HELD)
    _search(desk, "hygl")
    desk.press("Return")
    desk.expect(GREETING)
    assert desk.eyes.see("front") == "Notepad"
    wait_for(lambda: desk.eyes.see("clipboard") == held, "the clipboard given back")
    desk.type("ok")
    desk.expect(GREETING + "ok")


def test_escape_pastes_nothing(desk: WindowsDesk) -> None:
    held = desk.eyes.copy(HELD)
    _search(desk, "hygl")
    desk.press("Escape")
    desk.wait_for_chat()
    desk.type("x")
    desk.expect("x")
    assert desk.eyes.see("clipboard") == held


def test_favourites_are_pasted_by_their_hotkeys(desk: WindowsDesk) -> None:
    expected = ""
    for number in (1, 2, 3, 2, 1):
        desk.press(f"ctrl+alt+{number}")
        expected += TEXTS[number - 1]
        desk.expect(expected)


def test_an_order_note_is_built_by_keys(desk: WindowsDesk) -> None:
    desk.press("ctrl+alt+n")
    desk.wait_for_ours()
    desk.type(ORDER)
    desk.press("alt+1", "ctrl+k", "ctrl+Return")
    desk.wait_for_chat()
    wait_for(desk.chat.read, "a note")
    tag, flag, made_at, action = desk.chat.read().split("|")
    assert (tag, flag, action) == ("工号789", "黄", "无误可发")
    assert re.fullmatch(r"\d\d-\d\d \d\d:\d\d", made_at)
    desk.press("ctrl+alt+q", "ctrl+1", "Escape")
    desk.wait_for_chat()


def test_the_window_is_on_top_never_active_and_in_no_list_of_windows(desk: WindowsDesk) -> None:
    style = desk.eyes.see("style", "六秒")
    topmost, tool, app, never_active = 0x8, 0x80, 0x40000, 0x0800_0000
    assert style & (topmost | tool | app | never_active) == topmost | tool | never_active


def test_a_second_start_brings_up_the_first(desk: WindowsDesk) -> None:
    desk.program.call("trigger", "hide")
    wait_for(lambda: not desk.window(), "the window hidden")
    second = desk.program.ask("run")
    assert second.returncode == 0
    wait_for(desk.window, "the window shown")
    assert desk.program.process.poll() is None


def test_data_stays_in_the_folder(desk: WindowsDesk) -> None:
    beside = {entry.name for entry in desk.program.data.parent.iterdir()}
    assert "liumiao-data" in beside
    assert (desk.program.data / "liumiao.db").exists()
    assert (desk.program.data / "logs" / "liumiao.log").exists()
