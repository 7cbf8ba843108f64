"""Searching with a real input method: fcitx5's pinyin in our search field."""

import shutil
import time

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
