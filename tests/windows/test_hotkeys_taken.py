"""Hotkeys that another Windows program has: said, lived without, and taken when they are free."""

import json
from pathlib import Path

import pytest

from tests.desktop.desks import Desk
from tests.desktop.desktops import wait_for
from tests.windows.desk import TEXTS, WindowsDesk, with_phrases
from tests.windows.wine.wine import Wine

pytestmark = pytest.mark.wine

SEARCH = "Ctrl+Alt+Q"


def _hotkeys_in_doctor(desk: Desk) -> dict[str, object]:
    checks = json.loads(desk.program.ask("doctor", "--json").stdout)["checks"]
    (found,) = (check for check in checks if check["name"] == "hotkeys")
    return dict(found)


class DeskWithTakenKey(WindowsDesk):
    """Another program was there first."""

    def start(self) -> None:
        assert self.eyes.see("hold", SEARCH)
        (failure,) = self.program.start()["failed"]
        self.failure = failure
        wait_for(self.window, "our window")


def test_a_key_that_is_taken_is_said_and_held_once_it_is_free(wine: Wine, portable: Path) -> None:
    desk = DeskWithTakenKey(wine, portable, with_phrases)
    assert desk.failure["key"] == SEARCH
    assert "占用" in desk.failure["reason"]
    told = _hotkeys_in_doctor(desk)
    assert not told["ok"]
    assert SEARCH in str(told["detail"])

    desk.notepad.bring_to_front()
    desk.press("ctrl+alt+1")
    desk.expect(TEXTS[0])

    desk.eyes.see("release")
    wait_for(lambda: _hotkeys_in_doctor(desk)["ok"], "the key held")
    desk.press("ctrl+alt+q")
    desk.wait_for_ours()
    desk.press("Escape")
    desk.wait_for_chat()
    desk.close()
