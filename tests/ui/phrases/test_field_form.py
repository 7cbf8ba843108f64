"""The form asks for what is missing and pastes exactly what it shows."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.ui.phrases.field_lines import FieldLine
from desktop_app.ui.phrases.marked_text import Mark
from tests.ui.phrases.desk import Desk

WHOLE = "我们11月23日前用中通发出四件套"


@pytest.fixture
def lines(desk: Desk) -> list[FieldLine]:
    desk.paste.set_buyer(CurrentBuyer("小雨"))
    desk.paste.paste("send")
    return desk.page.form.findChildren(FieldLine)


def test_it_asks_only_for_what_is_missing_and_takes_the_focus(
    desk: Desk, lines: list[FieldLine]
) -> None:
    assert [line.accessibleName() for line in lines] == ["快递", "商品"]
    assert desk.page.form.isVisible()
    assert not desk.page.finder.isVisible()
    assert desk.keeper.lent_to is lines[0]
    assert desk.pasted == []


def test_enter_goes_on_while_something_is_open_then_pastes(
    desk: Desk, lines: list[FieldLine]
) -> None:
    lines[0].setText("中通")
    QTest.keyClick(lines[0], Qt.Key.Key_Return)
    assert desk.pasted == []
    assert lines[1].hasFocus()
    lines[1].setText("四件套")
    assert desk.page.form.result.text == WHOLE
    QTest.keyClick(lines[1], Qt.Key.Key_Return)
    assert desk.pasted == [WHOLE]
    assert desk.page.finder.isVisible()
    assert desk.keeper.given_back == 1


def test_the_preview_tints_what_is_filled_and_what_is_open(
    desk: Desk, lines: list[FieldLine]
) -> None:
    lines[0].setText("中通")
    shown = desk.page.form.result
    marked = {shown.text[s.start : s.end]: s.mark for s in shown.spans}
    assert marked == {
        "11月23日": Mark.FILLED, "中通": Mark.FILLED, "{商品}": Mark.MISSING,
    }  # fmt: skip


def test_escape_cancels_pastes_nothing_and_gives_the_focus_back(
    desk: Desk, lines: list[FieldLine]
) -> None:
    lines[0].setText("中通")
    QTest.keyClick(lines[0], Qt.Key.Key_Escape)
    assert desk.pasted == []
    assert desk.page.finder.isVisible()
    assert desk.keeper.given_back == 1


def test_escape_returns_to_the_search_it_came_from(desk: Desk) -> None:
    desk.page.focus_search()
    desk.page.finder.search.setText("fh")
    QTest.keyClick(desk.page.finder.search, Qt.Key.Key_Return)
    QTest.keyClick(desk.page.form.findChildren(FieldLine)[0], Qt.Key.Key_Escape)
    assert desk.keeper.lent_to is desk.page.finder.search
    assert desk.page.finder.search.text() == "fh"
    assert desk.keeper.given_back == 0


def test_enter_and_escape_in_a_composition_stay_with_the_input_method(
    desk: Desk, lines: list[FieldLine]
) -> None:
    lines[1].setText("四件套")
    lines[0].setText("中")
    QCoreApplication.sendEvent(lines[0], QInputMethodEvent("tong", []))
    QTest.keyClick(lines[0], Qt.Key.Key_Return)
    QTest.keyClick(lines[0], Qt.Key.Key_Escape)
    assert desk.pasted == []
    assert desk.page.form.isVisible()


def test_answers_come_back_for_the_same_buyer_only(desk: Desk, lines: list[FieldLine]) -> None:
    lines[0].setText("中通")
    lines[1].setText("四件套")
    QTest.keyClick(lines[1], Qt.Key.Key_Return)

    desk.paste.paste("send")
    assert dict(desk.page.form.values) == {"快递": "中通", "商品": "四件套"}
    desk.page.form.cancelled.emit()
    desk.paste.set_buyer(CurrentBuyer("小明"))
    desk.paste.paste("send")
    assert dict(desk.page.form.values) == {"快递": "", "商品": ""}


def test_a_refusal_leaves_the_form_and_what_was_typed(desk: Desk, lines: list[FieldLine]) -> None:
    lines[0].setText("中通")
    lines[1].setText("四件套")
    desk.front.is_locked = True
    QTest.keyClick(lines[1], Qt.Key.Key_Return)
    assert desk.pasted == []
    assert desk.page.form.isVisible()
    assert dict(desk.page.form.values) == {"快递": "中通", "商品": "四件套"}


def test_copying_asks_too_and_only_copies(desk: Desk) -> None:
    desk.paste.copy("send")
    lines = desk.page.form.findChildren(QLineEdit)
    lines[0].setText("中通")
    lines[1].setText("四件套")
    QTest.keyClick(lines[1], Qt.Key.Key_Return)
    assert desk.paster.copied == [WHOLE]
    assert desk.pasted == []


def test_the_form_has_the_page_to_itself_and_its_buttons_stay_at_the_bottom(
    desk: Desk, lines: list[FieldLine]
) -> None:
    form = desk.page.form
    assert form.geometry() == desk.page.rect()
    lines[0].setText("一家名字特别特别长的快递公司" * 20)
    QCoreApplication.processEvents()
    assert form.geometry() == desk.page.rect()
