import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop_app.ui.phrases.rail import Rail
from desktop_app.ui.phrases.rail_entries import RailEntry
from desktop_app.ui.theme.theme import Theme

_WIDTH, _HEIGHT = 79, 28


def _inked_rows(rail: Rail, label: str) -> tuple[int, int]:
    """Draw an entry and return the first and last row of pixels with ink."""
    rail.show_entries([RailEntry("step", label)], "")
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_ARGB32)
    image.fill(0)
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    painter = QPainter(image)
    rail.itemDelegate().paint(painter, option, rail.model().index(0, 0))
    painter.end()
    inked = [
        y for y in range(_HEIGHT) if any(image.pixelColor(x, y).alpha() for x in range(_WIDTH))
    ]
    return inked[0], inked[-1]


@pytest.mark.parametrize("label", ["等待", "澄清与改口", "买家要求改地址", "一二三四五六七八九十"])
def test_a_step_stands_in_the_middle_whether_it_needs_one_line_or_two(
    qtbot: QtBot, qapp: QApplication, label: str
) -> None:
    rail = Rail(Theme(qapp))
    qtbot.addWidget(rail)
    first, last = _inked_rows(rail, label)
    assert abs((first + last) / 2 - (_HEIGHT - 1) / 2) <= 2
    two_lines = len(label) > 5
    assert (last - first > 16) == two_lines
