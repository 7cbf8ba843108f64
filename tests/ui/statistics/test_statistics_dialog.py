"""The numbers as the agent sees them."""

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Change, Owner
from desktop_app.domain.statistics import Span, Tally
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.tell_statistics import TellStatistics
from desktop_app.storage.statistics import SqliteStatistics
from desktop_app.storage.usage import SqliteUsage
from desktop_app.ui.phrases.category_chooser import CategoryChooser
from desktop_app.ui.statistics.day_chart import DayChart
from desktop_app.ui.statistics.dialog import StatisticsDialog
from desktop_app.ui.statistics.phrase_lists import Services
from desktop_app.ui.statistics.words import duration
from desktop_app.ui.theme.theme import Theme
from tests.agents import TREE, Agent, phrase

NOW = datetime(2026, 11, 22, 15, 0).astimezone()


class StatisticsDesk:
    """The dialog over a real database with some days of use."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.agent = Agent(folder)
        self.agent.phrases.save_categories(TREE)
        self.agent.phrases.save(
            [
                *(phrase(each, position=i) for i, each in enumerate("abcd")),
                phrase("locked", owner=Owner.SHOP, locked=True, position=9),
            ]
        )
        self.agent.connection.run("UPDATE phrase_numbers SET arrived = 0")
        self.usage = SqliteUsage(self.agent.connection)
        self.use("a", 0, 3)
        self.use("b", 3, 2, tab=2)
        self.use("a", 20, 4)
        self.find = FindPhrases(self.agent.phrases, self.usage, time.time)
        self.edit = EditPhrases(self.agent.phrases, lambda: "x", self._see)
        tell = TellStatistics(
            SqliteStatistics(self.agent.connection), self.agent.phrases.bin,
            lambda: self.find.library, lambda: NOW,
        )  # fmt: skip
        self.dialog = StatisticsDialog(
            tell, Services(self.find, self.edit), typing_speed=50, say=str, theme=theme
        )
        self.lists = self.dialog.lists

    def _see(self, change: Change) -> None:
        self.find.refresh(None if change.tree else change.phrase_ids)

    def use(self, phrase_id: str, days_ago: int, times: int, tab: int = 0) -> None:
        at_s = (NOW - timedelta(days=days_ago)).timestamp()
        for _ in range(times):
            self.usage.count_use(phrase_id, at_s, "pasted", tab=tab, characters=100)

    def total(self) -> tuple[str, str, str]:
        numbers = self.dialog.numbers
        return numbers.pastes.text(), numbers.characters.text(), numbers.saved.text()

    def unused(self) -> list[str]:
        return [line.key for line in self.lists.unused.lines]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[StatisticsDesk]:
    desk = StatisticsDesk(tmp_path, theme)
    qtbot.addWidget(desk.dialog)
    with qtbot.waitExposed(desk.dialog):
        desk.dialog.show()
    yield desk
    desk.agent.connection.close()


def test_a_week_is_shown_first_and_the_other_spans_by_a_click(desk: StatisticsDesk) -> None:
    assert desk.total() == ("5", "500", "10 min")
    for days, total in (
        (1, ("3", "300", "6 min")),
        (30, ("9", "900", "18 min")),
        (0, ("9", "900", "18 min")),
    ):
        desk.dialog.spans.button(days).click()
        assert desk.total() == total


def test_the_chart_has_a_bar_a_day_and_today_stands_among_others(desk: StatisticsDesk) -> None:
    assert [bar.tally.pastes for bar in desk.dialog.chart.bars] == [0, 0, 0, 2, 0, 0, 3]
    desk.dialog.show_days(1)
    assert [bar.tally.pastes for bar in desk.dialog.chart.bars] == [0, 0, 0, 2, 0, 0, 3]
    desk.dialog.show_days(0)
    assert len(desk.dialog.chart.bars) == 21


def test_the_most_used_come_first(desk: StatisticsDesk) -> None:
    assert [(line.title, line.right) for line in desk.lists.used.lines] == [
        ("a", "3×"),
        ("b", "2×"),
    ]
    desk.edit.delete(["b"])
    desk.agent.phrases.bin.drop(["b"])
    desk.edit.delete(["a"])
    desk.dialog.show_days(7)
    assert [(line.title, line.faint) for line in desk.lists.used.lines] == [
        ("a (deleted)", True), ("deleted", True),
    ]  # fmt: skip


def test_the_unused_are_deleted_from_here_and_that_is_undone(desk: StatisticsDesk) -> None:
    desk.lists.show_tab(1)
    assert desk.unused() == ["c", "d", "locked"]
    assert desk.lists.unused.lines[0].right == "never used"
    desk.lists.unused.select_keys(["c", "d"])
    QTest.keyClick(desk.lists.unused, Qt.Key.Key_Delete)
    assert desk.unused() == ["locked"]
    assert desk.lists.told.text == "Deleted 2 phrases"
    desk.lists.told.back.click()
    assert desk.unused() == ["c", "d", "locked"]
    assert desk.lists.told.text == "Undone: deleted 2 phrases"
    assert not desk.lists.told.back.isVisible()


def test_a_locked_one_is_refused_in_words(desk: StatisticsDesk) -> None:
    desk.lists.show_tab(1)
    desk.lists.unused.select_keys(["c", "locked"])
    desk.lists.delete_button.click()
    assert desk.lists.told.text.startswith("“locked” is locked by the shop.")
    assert desk.unused() == ["c", "d", "locked"]


def test_the_unused_are_moved_from_here(desk: StatisticsDesk) -> None:
    desk.lists.show_tab(1)
    assert not desk.lists.move_button.isEnabled()
    desk.lists.unused.select_keys(["c", "d"])
    desk.lists.move_button.click()
    chooser = desk.dialog.findChildren(CategoryChooser)[-1]
    assert chooser.windowTitle() == "Move 2 phrases to"
    chooser.line.setText("道别")
    chooser.accept()
    assert [each.id for each in desk.agent.phrases.in_category("bye")] == ["c", "d"]
    assert desk.lists.told.text == "Moved 2 phrases to 道别"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 s"), (0.5, "30 s"), (1, "1 min"), (59.4, "59 min"), (59.6, "1 h 0 min"),
     (61_234.0, "1,020 h 34 min")],
)  # fmt: skip
@pytest.mark.usefixtures("qapp")
def test_time_is_told_in_the_largest_unit_that_fits(minutes: float, words: str) -> None:
    assert duration(minutes) == words


def pictured(look: str, qapp: QApplication, qtbot: QtBot) -> tuple[QImage, Theme, DayChart]:
    theme = Theme(qapp, look)
    chart = DayChart(theme)
    qtbot.addWidget(chart)
    span = Span(date(2026, 11, 16), date(2026, 11, 22))
    chart.resize(280, 132)
    by_day = {date(2026, 11, 16): Tally(4, 40), date(2026, 11, 22): Tally(8, 80)}
    chart.show_days(span, by_day, Span(span.last, span.last))
    return chart.grab().toImage(), theme, chart


@pytest.mark.parametrize("look", ["light", "dark"])
def test_bars_stand_as_high_as_their_days_in_the_colours_of_the_look(
    look: str, qapp: QApplication, qtbot: QtBot
) -> None:
    image, theme, _chart = pictured(look, qapp, qtbot)

    def height(x: int, colour: QColor) -> int:
        column = (QColor(image.pixel(x, y)).name() for y in range(image.height()))
        return sum(name == colour.name() for name in column)

    today, before = height(260, theme.tokens.accent), height(20, theme.tokens.edge)
    assert today > 80
    assert abs(today - 2 * before) <= 4
    assert height(60, theme.tokens.accent) == height(60, theme.tokens.edge) == 0
    qapp.setStyleSheet("")
    theme.deleteLater()


def test_a_bar_says_what_it_is_by_pointer_and_to_screen_readers(
    qapp: QApplication, qtbot: QtBot
) -> None:
    _image, theme, chart = pictured("light", qapp, qtbot)
    assert chart.words_at(260) == "2026-11-22: 8"
    assert chart.words_at(100_000) == ""
    assert "2026-11-16: 4" in chart.accessibleDescription()
    place = QPoint(260, 60)
    event = QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place))
    QApplication.sendEvent(chart, event)
    assert QToolTip.text() == "2026-11-22: 8"
    QToolTip.hideText()
    qapp.setStyleSheet("")
    theme.deleteLater()
