"""What nearly matches is shown below the hits, says so, and is never pasted unseen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Phrase
from desktop_app.ui.phrases.rows import Heading, PhraseRow
from tests.ui.phrases.desk import Desk

ROW = Qt.ItemDataRole.UserRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
FILLED = "您好，欢迎光临木棉家居，我是客服小禾，请问想看哪一款呢？😊"


def shown(desk: Desk) -> list[Heading | PhraseRow]:
    model = desk.page.finder.rows.model()
    return [model.index(place, 0).data(ROW) for place in range(model.rowCount())]


def near_titles(desk: Desk) -> list[str]:
    return [row.phrase.title for row in shown(desk) if isinstance(row, PhraseRow) and row.is_near]


def type_mistaken(desk: Desk, qtbot: QtBot, typed: str = "huanyang") -> None:
    desk.page.focus_search()
    QTest.keyClicks(desk.page.finder.search, typed)
    qtbot.waitUntil(lambda: bool(near_titles(desk)))


def test_with_no_hit_the_near_ones_are_listed_under_a_heading(desk: Desk, qtbot: QtBot) -> None:
    type_mistaken(desk, qtbot)
    heading, first = shown(desk)[:2]
    assert isinstance(heading, Heading)
    assert heading.name == "No exact match · similar"
    assert isinstance(first, PhraseRow)
    assert first.phrase.title == "新客首句"
    assert [first.phrase.text[a:b] for a, b in first.marks["text"]] == ["欢迎"]
    assert desk.page.finder.rows.isVisible()
    assert not desk.page.finder.empty.isVisible()
    spoken = desk.page.finder.rows.model().index(1, 0).data(SPOKEN)
    assert spoken.startswith("similar, 新客首句")


def test_the_first_enter_chooses_the_second_pastes(desk: Desk, qtbot: QtBot) -> None:
    type_mistaken(desk, qtbot)
    finder = desk.page.finder
    assert finder.rows.chosen_id == ""
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert desk.pasted == []
    assert finder.rows.chosen_id == "new"
    assert finder.preview.text.text == FILLED
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert desk.pasted == [FILLED]


def test_enter_before_they_are_found_pastes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.page.focus_search()
    QTest.keyClicks(desk.page.finder.search, "huanyang")
    QTest.keyClick(desk.page.finder.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(near_titles(desk)))
    assert desk.pasted == []
    assert desk.page.finder.rows.chosen_id == ""


def test_no_digit_pastes_them(desk: Desk, qtbot: QtBot) -> None:
    type_mistaken(desk, qtbot)
    QTest.keyClicks(desk.page.finder.search, "123456789")
    assert desk.pasted == []


def test_showing_the_window_again_chooses_none(desk: Desk, qtbot: QtBot) -> None:
    type_mistaken(desk, qtbot)
    desk.page.focus_search()
    assert desk.page.finder.rows.chosen_id == ""


def test_a_click_pastes_one(desk: Desk, qtbot: QtBot) -> None:
    type_mistaken(desk, qtbot)
    rows = desk.page.finder.rows
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.pasted == [FILLED]


def test_below_a_hit_they_move_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.store.save([Phrase("also", "usual", "换一个", "好的", "hygx", position=9)])
    desk.find.refresh(None)
    desk.page.library_changed(None)
    desk.page.focus_search()
    QTest.keyClicks(desk.page.finder.search, "hygl")
    before = shown(desk)
    assert near_titles(desk) == []
    qtbot.waitUntil(lambda: near_titles(desk) == ["换一个"])
    assert shown(desk)[: len(before)] == before
    assert shown(desk)[len(before)] == Heading("Similar")
    assert desk.page.finder.rows.chosen_id == "new"
    QTest.keyClick(desk.page.finder.search, Qt.Key.Key_2)
    assert desk.pasted == []
    QTest.keyClick(desk.page.finder.search, Qt.Key.Key_Return)
    assert desk.pasted == [FILLED]


def test_typing_on_forgets_them(desk: Desk, qtbot: QtBot) -> None:
    type_mistaken(desk, qtbot)
    desk.page.finder.search.setText("hygl")
    assert near_titles(desk) == []
    assert desk.page.finder.rows.chosen_id == "new"
    QTest.keyClick(desk.page.finder.search, Qt.Key.Key_Return)
    assert desk.pasted == [FILLED]
