"""Clicking phrases of the portable program, with Wine's Notepad as the chat client."""

from pathlib import Path

import pytest

from tests.desktop.desks import RAIL, row
from tests.windows.desk import TEXTS, WindowsDesk, with_phrases
from tests.windows.wine.wine import Wine

pytestmark = pytest.mark.wine

CLICKS = 60


def test_a_click_pastes_and_never_moves_the_focus(wine_among_others: Wine, portable: Path) -> None:
    desk = WindowsDesk(wine_among_others, portable, with_phrases)
    desk.click(RAIL["favourites"])
    expected = ""
    for number in range(CLICKS):
        which = number % len(TEXTS)
        desk.click(row(which + 1))
        assert desk.notepad.in_front()
        expected += TEXTS[which]
        desk.expect(expected)
        desk.type("x")
        expected += "x"
    desk.close()
