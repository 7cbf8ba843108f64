"""A cut line never shows half a character, and never grows wider than its room."""

import pytest
from PySide6.QtGui import QFontMetricsF

from desktop_app.ui.phrases.line_painter import cut_to_width, positions_in_qt
from desktop_app.ui.phrases.marked_text import marked
from desktop_app.ui.theme import fonts

pytestmark = pytest.mark.usefixtures("qapp")

FAMILY = "👨‍👩‍👧‍👦"
FLAG = "🇨🇳"


@pytest.mark.parametrize("room", range(10, 220, 7))
def test_emoji_are_shown_whole_or_not_at_all(room: int) -> None:
    font = fonts.font(fonts.TEXT_PX)
    text = f"好{FAMILY}的{FLAG}{FAMILY}a{FLAG}谢谢{FAMILY}"
    shown = cut_to_width(marked(text), font, room).text
    assert text.startswith(shown.removesuffix("…"))
    left = shown.removesuffix("…").replace(FAMILY, "").replace(FLAG, "")
    assert set(left) <= set("好的a谢")


@pytest.mark.parametrize("room", [40, 120, 230])
def test_a_long_text_fits_its_room_and_begins_shortly_before_the_match(
    room: int,
) -> None:
    font = fonts.font(fonts.TEXT_PX)
    text = "您" * 3000 + "欢迎光临" + "好" * 2000
    shown = cut_to_width(marked(text, [(3000, 3004)]), font, room)
    assert QFontMetricsF(font).horizontalAdvance(shown.text) <= room + 1
    match = shown.first_match
    assert match is not None
    assert shown.text[match.start] == "欢"
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert match.start <= 4


def test_a_text_that_fits_is_left_alone() -> None:
    text = marked("新客首句", [(0, 2)])
    assert cut_to_width(text, fonts.font(), 300) == text


def test_positions_count_astral_signs_twice() -> None:
    assert list(positions_in_qt("a😊好")) == [0, 1, 3, 4]
