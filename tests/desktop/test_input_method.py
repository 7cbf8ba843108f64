"""Searching with a real input method: fcitx5's pinyin in our search field."""

import shutil
import sqlite3
import time
from contextlib import closing

import pytest

from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.input_methods import start_pinyin
from tests.desktop.programs import Program, add_phrase
from tests.desktop.targets import Mousepad

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(not shutil.which("fcitx5"), reason="fcitx5 isn't installed"),
]

TEXT = "您好，长颈鹿毯子今天发出😊"
# Long enough for a paste, which takes milliseconds, to show that it shouldn't have happened.
SECONDS_FOR_A_WRONG_PASTE = 0.7
SECONDS_FOR_A_CHECK = 0.4


def test_enter_belongs_to_the_input_method_while_composing(desktop: Desktop) -> None:
    start_pinyin(desktop)
    program = Program(desktop)
    add_phrase(program, TEXT, "长颈鹿毯子")
    chat = Mousepad(desktop)
    program.start()
    desktop.activate(chat.window)

    desktop.xdotool("key", "ctrl+alt+q")
    wait_for(lambda: desktop.active_window() != chat.window, "search field in front")
    desktop.xdotool("type", "--delay", "60", "changjinglu")
    desktop.xdotool("key", "Return")
    time.sleep(SECONDS_FOR_A_WRONG_PASTE)
    assert desktop.active_window() != chat.window
    desktop.xdotool("key", "Escape")
    wait_for(lambda: desktop.active_window() == chat.window, "focus back in the chat")
    assert chat.read() == ""

    desktop.xdotool("key", "ctrl+alt+q")
    wait_for(lambda: desktop.active_window() != chat.window, "search field in front")
    desktop.xdotool("type", "--delay", "60", "changjinglu")
    desktop.xdotool("key", "space")
    desktop.xdotool("key", "Return")
    wait_for(lambda: desktop.active_window() == chat.window, "focus back in the chat")
    assert chat.read_until(TEXT) == TEXT


def test_findings_in_the_editor_leave_a_composition_whole(desktop: Desktop) -> None:
    start_pinyin(desktop)
    program = Program(desktop)
    chat = Mousepad(desktop)
    program.start()
    desktop.activate(chat.window)
    desktop.copy("你好，加微信聊".encode())
    desktop.xdotool("key", "ctrl+alt+Insert")
    wait_for(lambda: desktop.active_window() != chat.window, "editor in front")
    desktop.xdotool("key", "alt+x", "ctrl+End")
    # An agent's hand is slower than the input method's way into another field.
    time.sleep(SECONDS_FOR_A_CHECK)
    desktop.xdotool("type", "--delay", "60", "changjing")
    # The wording is checked meanwhile, and findings stand in the same line.
    time.sleep(SECONDS_FOR_A_CHECK)
    desktop.xdotool("type", "--delay", "60", "lu")
    time.sleep(SECONDS_FOR_A_CHECK)
    desktop.xdotool("key", "space")
    time.sleep(SECONDS_FOR_A_CHECK)
    desktop.xdotool("key", "ctrl+s")
    wait_for(lambda: desktop.active_window() == chat.window, "focus back in the chat")
    with closing(sqlite3.connect(program.data / "liumiao.db")) as phrases:
        kept = phrases.execute("SELECT text FROM phrases WHERE title = '加微信聊'").fetchall()
    assert kept == [("你好，加微信聊长颈鹿",)]
