"""Clicks paste, and only clicks; the list knows rows by the hundred thousand."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Phrase
from desktop_app.ui.phrases.list_model import PhraseListModel
from desktop_app.ui.phrases.rows import Heading, PhraseRow
from tests.ui.phrases.desk import Desk

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def place_of(desk: Desk, phrase_id: str) -> QPoint:
    rows = desk.page.finder.rows
    for i in range(rows.model().rowCount()):
        row = rows.model().index(i, 0).data(Qt.ItemDataRole.UserRole)
        if isinstance(row, PhraseRow) and row.phrase.id == phrase_id:
            return rows.visualRect(rows.model().index(i, 0)).center()
    raise AssertionError(f"{phrase_id} is not in the list")


def mouse(desk: Desk, kind: QEvent.Type, place: QPoint, at_ms: int) -> None:
    """Send a mouse event as the system would, at a time of our choice."""
    view = desk.page.finder.rows.viewport()
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    at = QPointF(place)
    event = QMouseEvent(kind, at, view.mapToGlobal(at), button, held, PLAIN)
    event.setTimestamp(at_ms)
    QApplication.sendEvent(view, event)


def click(desk: Desk, place: QPoint, at_ms: int) -> None:
    mouse(desk, QEvent.Type.MouseButtonPress, place, at_ms)
    mouse(desk, QEvent.Type.MouseButtonRelease, place, at_ms)


def drag(desk: Desk, start: QPoint, end: QPoint) -> None:
    mouse(desk, QEvent.Type.MouseButtonPress, start, 0)
    mouse(desk, QEvent.Type.MouseMove, end, 10)
    mouse(desk, QEvent.Type.MouseButtonRelease, end, 20)


def order(desk: Desk, step: str = "greet") -> list[str]:
    return [p.id for s in desk.find.library.sections(step) for p in s.phrases]


def test_rows_stand_under_their_headings_and_are_numbered_through(desk: Desk) -> None:
    model = desk.page.finder.rows.model()
    shown = [model.index(i, 0).data(Qt.ItemDataRole.UserRole) for i in range(model.rowCount())]
    assert [r.name if isinstance(r, Heading) else (r.number, r.phrase.id) for r in shown] == [
        "常规问好", (1, "new"), (2, "old"), (3, "there"), "非常规接起", (4, "late"),
    ]  # fmt: skip
    heights = [desk.page.finder.rows.visualRect(model.index(i, 0)).height() for i in range(2)]
    assert heights == [24, 44]


def test_a_click_pastes_and_takes_no_focus(desk: Desk) -> None:
    click(desk, place_of(desk, "there"), 1000)
    assert desk.pasted == ["您好，我在的，请问有什么可以帮您？"]
    assert desk.keeper.taken == 0
    assert not desk.page.finder.rows.hasFocus()
    assert desk.page.finder.preview.text.text == "您好，我在的，请问有什么可以帮您？"


@pytest.mark.parametrize(("between_ms", "pastes"), [(0, 1), (299, 1), (300, 2)])
def test_a_second_click_on_the_row_within_300_ms_is_dropped(
    desk: Desk, between_ms: int, pastes: int
) -> None:
    place = place_of(desk, "there")
    click(desk, place, 1000)
    click(desk, place, 1000 + between_ms)
    assert len(desk.pasted) == pastes


def test_a_quick_click_on_another_row_counts(desk: Desk) -> None:
    click(desk, place_of(desk, "there"), 1000)
    click(desk, place_of(desk, "late"), 1050)
    assert len(desk.pasted) == 2


def test_a_press_that_ends_on_another_row_pastes_nothing(desk: Desk) -> None:
    desk.page.finder.search.setText("您好")  # in a search, rows aren't dragged
    start, end = place_of(desk, "new"), place_of(desk, "there")
    drag(desk, start, end)
    assert desk.pasted == []
    assert order(desk) == ["new", "old", "there", "late"]


def test_hovering_shows_and_never_pastes(desk: Desk, qtbot: QtBot) -> None:
    finder = desk.page.finder
    with qtbot.waitSignal(finder.rows.hover_settled) as settled:
        QTest.mouseMove(finder.rows.viewport(), place_of(desk, "late"))
    assert settled.args == ["late"]
    assert finder.preview.text.text == "抱歉让您久等了，我是客服小禾"
    assert desk.pasted == []
    assert desk.keeper.taken == 0


def test_ctrl_click_selects_several_for_one_command(desk: Desk) -> None:
    view = desk.page.finder.rows.viewport()
    for phrase_id in ("old", "late"):
        QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.ControlModifier, place_of(desk, phrase_id))
    assert desk.pasted == []
    desk.page.commands.delete.trigger()
    assert order(desk) == ["new", "there"]
    assert desk.messages == ["Deleted 2 phrases"]
    desk.page.commands.undo.trigger()
    assert order(desk) == ["new", "old", "there", "late"]


def test_a_drag_reorders_and_pastes_nothing(desk: Desk) -> None:
    start, end = place_of(desk, "new"), place_of(desk, "there") + QPoint(0, 15)
    drag(desk, start, end)
    assert order(desk) == ["old", "there", "new", "late"]
    assert desk.pasted == []


def test_a_drag_into_another_section_moves_the_phrase_there(desk: Desk) -> None:
    drag(desk, place_of(desk, "new"), place_of(desk, "late") - QPoint(0, 15))
    assert order(desk) == ["old", "there", "new", "late"]
    moved = desk.find.library.phrase("new")
    assert moved is not None
    assert moved.category_id == "unusual"


def test_a_tremble_of_the_hand_is_a_click(desk: Desk) -> None:
    place = place_of(desk, "there")
    drag(desk, place, place + QPoint(2, 2))
    assert len(desk.pasted) == 1
    assert order(desk) == ["new", "old", "there", "late"]


def test_keys_work_in_the_list_itself(desk: Desk) -> None:
    rows = desk.page.finder.rows
    desk.keeper.take_focus(rows)
    assert rows.chosen_id == "new"
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.chosen_id == "old"
    QTest.keyClick(rows, Qt.Key.Key_End)
    assert rows.chosen_id == "late"
    QTest.keyClick(rows, Qt.Key.Key_Space)
    QTest.keyClick(rows, Qt.Key.Key_3)
    assert desk.pasted == ["抱歉让您久等了，我是客服小禾", "您好，我在的，请问有什么可以帮您？"]
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert desk.keeper.given_back == 3


def _pixels(desk: Desk, place: QPoint, size: int = 44) -> set[str]:
    """Return the colours in a column of a row, as painted."""
    image = desk.page.finder.rows.viewport().grab().toImage()
    return {
        QColor(image.pixel(place.x(), y)).name()
        for y in range(place.y() - size // 2, place.y() + size // 2)
    }


def test_the_keyboard_choice_has_its_ground_bar_and_ring(desk: Desk) -> None:
    rows, tokens = desk.page.finder.rows, desk.theme.tokens
    desk.keeper.take_focus(rows)
    rows.choose_first()
    place = place_of(desk, "new")
    assert tokens.selected.name() in _pixels(desk, QPoint(6, place.y()))
    assert tokens.accent.name() in _pixels(desk, QPoint(2, place.y()))
    assert tokens.text.name() in _pixels(desk, QPoint(200, place.y()))
    rows.choose_by(1)
    assert tokens.selected.name() not in _pixels(desk, QPoint(6, place.y()))


def test_rows_say_what_they_are(desk: Desk) -> None:
    model = desk.page.finder.rows.model()
    spoken = model.index(1, 0).data(ACCESSIBLE)
    assert spoken.startswith("1, 新客首句, 您好，欢迎光临")
    assert spoken.endswith("code hygl, favourite 1")


@pytest.mark.usefixtures("qapp")
def test_a_hundred_thousand_rows_are_handed_over_in_steps() -> None:
    model = PhraseListModel()
    model.show_rows([PhraseRow(Phrase(str(i), "c", f"t{i}", "x")) for i in range(100_000)])
    assert model.rowCount() == 200
    assert model.canFetchMore(model.index(-1, -1))
    last = model.next_phrase(-1, 100_000)
    assert last.row() == 99_999
    assert model.rowCount() == 100_000
    assert not model.canFetchMore(model.index(-1, -1))
