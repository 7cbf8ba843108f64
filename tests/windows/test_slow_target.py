"""A hundred pastes into a Win32 field that sleeps: none wrong, the clipboard as before."""

import json
import random
import subprocess
import threading
from pathlib import Path

import pytest

from tests.desktop.desktops import wait_for
from tests.windows.desk import TEXTS, Eyes, PortableProgram, with_phrases
from tests.windows.wine.wine import PYTHON, Wine, end

pytestmark = pytest.mark.wine

PASTES = 100
LONGEST_SLEEP_MS = 1500
HELD = {"13": "我自己的\0".encode("utf-16-le"), "HTML Format": b"<b>x</b>"}


class Field:
    """`edit_target.py` in Windows; `text` is what it holds."""

    def __init__(self, wine: Wine, sleeps_ms: list[int]) -> None:
        self.text = ""
        self.window = 0
        words = ("-m", "tests.system.windows.edit_target", "--sleep-ms", *map(str, sleeps_ms))
        self.process = wine.start(PYTHON, *words)
        threading.Thread(target=self._read, args=[self.process], daemon=True).start()
        wait_for(lambda: self.window, "the field's window")

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            facts = json.loads(line)
            self.window = facts.get("window", self.window)
            self.text = facts.get("text", self.text)


@pytest.mark.timeout(600)
def test_a_hundred_pastes_into_a_field_that_sleeps(wine: Wine, portable: Path) -> None:
    chance = random.Random(20261126)
    sleeps = [chance.randrange(LONGEST_SLEEP_MS + 1) for _ in range(PASTES)]
    eyes = Eyes(wine)
    assert eyes.see("front") is not None
    program = PortableProgram(wine, portable)
    with_phrases(program)
    assert program.start()["failed"] == []
    field = Field(wine, sleeps)
    held = eyes.copy(HELD)
    expected = ""
    for number in range(PASTES):
        which = chance.randrange(len(TEXTS))
        wine.desktop.xdotool("key", f"ctrl+alt+{which + 1}")
        expected += TEXTS[which]
        whole = expected.replace("\n", "\r\n")
        wait_for(lambda: len(field.text) >= len(whole), f"paste {number + 1}")  # noqa: B023
        assert field.text == whole
    wait_for(lambda: eyes.see("clipboard") == held, "the clipboard given back")
    end(field.process)
    eyes.close()
