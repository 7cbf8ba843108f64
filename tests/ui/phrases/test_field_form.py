"""The form asks for what is missing and pastes exactly what it shows."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.fields.values import Definition, FieldType
from desktop_app.services.fill_fields import FieldSources
from desktop_app.ui.phrases.choice_line import ChoiceButton
from desktop_app.ui.phrases.field_form import FieldFormView
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


def _open(desk: Desk, text: str) -> FieldFormView:
    [phrase] = [p for p in desk.find.library.phrases.values() if p.id == "send"]
    desk.edit.change(replace(phrase, text=text))
    desk.paste.paste("send")
    return desk.page.form


def _key(form: FieldFormView, key: Qt.Key) -> None:
    focused = form.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_a_digit_chooses_and_enter_pastes(desk: Desk) -> None:
    form = _open(desk, "用{选择 快递:圆通|中通|顺丰}发")
    _key(form, Qt.Key.Key_Return)
    assert (desk.pasted, form.values) == ([], {"快递": ""})
    _key(form, Qt.Key.Key_2)
    assert form.result.text == "用中通发"
    _key(form, Qt.Key.Key_3)
    _key(form, Qt.Key.Key_Return)
    assert desk.pasted == ["用顺丰发"]


def test_arrows_choose_too_and_tab_leaves_the_choices(desk: Desk) -> None:
    form = _open(desk, "{选择:圆通|中通}{商品}")
    _key(form, Qt.Key.Key_Space)
    _key(form, Qt.Key.Key_Right)
    assert form.values["圆通|中通"] == "中通"
    _key(form, Qt.Key.Key_Return)
    line = form.focusWidget()
    assert isinstance(line, FieldLine)
    QTest.keyClicks(line, "2")
    _key(form, Qt.Key.Key_Return)
    assert desk.pasted == ["中通2"]


def test_many_long_choices_stay_inside_the_form(desk: Desk) -> None:
    choices = ["很长的选项" * n for n in range(1, 12)]
    form = _open(desk, "{选择:" + "|".join(choices) + "}")
    buttons = form.findChildren(ChoiceButton)
    assert [button.words for button in buttons] == choices
    line = buttons[0].parentWidget()
    assert line is not None
    assert all(line.rect().contains(button.geometry()) for button in buttons)
    shown = [button.geometry() for button in buttons]
    assert not any(a.intersects(b) for a, b in pairwise(shown))


def test_a_wrong_value_says_why_and_is_not_pasted(desk: Desk) -> None:
    defined = {"到货日": Definition("到货日", FieldType.DATE)}
    desk.fill._sources = FieldSources(definitions=lambda: defined)
    form = _open(desk, "{到货日}到")
    line = form.findChildren(FieldLine)[0]
    assert line.placeholderText() == "明天, +3 or 11-29"
    line.setText("改天")
    _key(form, Qt.Key.Key_Return)
    assert desk.pasted == []
    assert "改天" in form.hint
    line.setText("明天")
    assert (form.hint, form.result.text) == ("", "11月23日到")
    _key(form, Qt.Key.Key_Return)
    assert desk.pasted == ["11月23日到"]


def test_the_clipboard_is_in_the_form_to_be_seen_and_changed(desk: Desk) -> None:
    desk.fill._sources = FieldSources(clipboard=lambda: "大号 红色")
    form = _open(desk, "您要{剪贴板}对吗")
    assert form.result.text == "您要大号 红色对吗"
    _key(form, Qt.Key.Key_Return)
    assert desk.pasted == ["您要大号 红色对吗"]


def test_a_day_nobody_can_be_sure_of_says_so(desk: Desk) -> None:
    form = _open(desk, "{快递}{工作日+60}到")
    assert "2027" in form.hint
    assert form.result.text.startswith("{快递}")


def test_parts_are_pasted_by_the_same_row_and_escape_leaves_them(desk: Desk) -> None:
    desk.edit.change(replace(desk.find.library.phrases["there"], text="一{分段}二{分段}三"))
    search = desk.page.finder.search
    desk.page.focus_search()
    search.setText("zm")
    QTest.keyClick(search, Qt.Key.Key_Return)
    desk.page.focus_search()
    search.setText("zm")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), desk.paste.in_parts) == ("zm", False)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert desk.pasted == ["一", "一"]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_the_preview_counts_what_is_pasted_and_shows_the_places(desk: Desk) -> None:
    desk.edit.change(replace(desk.find.library.phrases["there"], text="您{光标}好{工作日+60}"))
    desk.paste.paste("there")
    preview = desk.page.finder.preview
    assert preview.text.text.startswith("您{光标}好")
    assert preview.text.length == len(preview.text.text) - len("{光标}")
    assert preview.text.doubtful
