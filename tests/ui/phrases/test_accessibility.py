"""Everything can be reached by keyboard, and says what it is."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.ui.buyer.row import BuyerRow
from desktop_app.ui.editor.phrase_editor import PhraseEditor
from desktop_app.ui.phrases.field_lines import FieldLine
from tests.ui.phrases.desk import Desk
from tests.ui.spoken import reachable, spoken


def test_every_control_of_the_page_has_a_name(desk: Desk) -> None:
    found = list(reachable(desk.page))
    assert len(found) >= 5
    assert [widget for widget in found if not spoken(widget)] == []


def test_every_control_of_the_form_has_a_name(desk: Desk) -> None:
    desk.paste.paste("send")
    found = list(reachable(desk.page.form))
    assert [widget for widget in found if not spoken(widget)] == []
    assert {"快递", "商品"} <= {spoken(widget) for widget in found}


def test_every_control_of_the_editor_has_a_name(desk: Desk) -> None:
    desk.page.new_phrase()
    editor = desk.keeper.dialogs[-1]
    assert isinstance(editor, PhraseEditor)
    found = list(reachable(editor))
    assert [widget for widget in found if not spoken(widget)] == []
    assert {"Title", "Code", "Category", "Mood", "Text", "Tags"} <= {spoken(w) for w in found}


def test_every_control_of_the_buyer_row_has_a_name(desk: Desk, qtbot: QtBot) -> None:
    row = BuyerRow(desk.paste, lambda: "", desk.theme, desk.keeper)
    qtbot.addWidget(row)
    for buyer in (CurrentBuyer(), CurrentBuyer("小雨", "123456789012345678")):
        desk.paste.set_buyer(buyer)
        assert [widget for widget in reachable(row) if not spoken(widget)] == []


def test_roles_are_those_of_tabs_and_lists(desk: Desk) -> None:
    finder = desk.page.finder
    roles = {
        finder.tabs: QAccessible.Role.PageTabList,
        finder.rail: QAccessible.Role.List,
        finder.rows: QAccessible.Role.List,
        finder.search: QAccessible.Role.EditableText,
    }
    for widget, role in roles.items():
        face = QAccessible.queryAccessibleInterface(widget)
        assert face is not None
        assert face.role() == role, widget


def test_tab_goes_from_search_over_tabs_rail_and_list_to_the_preview(
    desk: Desk, qtbot: QtBot
) -> None:
    finder = desk.page.finder
    with qtbot.waitActive(desk.page):
        desk.page.focus_search()
    order: list[QWidget] = [finder.search, finder.tabs, finder.rail, finder.rows,
                            finder.preview.text_view]  # fmt: skip
    for here, after in pairwise(order):
        assert here.hasFocus()
        QTest.keyClick(here, Qt.Key.Key_Tab)
        assert after.hasFocus(), f"{after} should follow {here}"


def test_the_children_are_in_the_order_of_tab(desk: Desk) -> None:
    finder = desk.page.finder
    expected = [finder.search, finder.tabs, finder.rail, finder.rows, finder.preview.text_view]
    assert [widget for widget in reachable(finder) if widget in expected] == expected


def test_tab_goes_through_the_answers_then_to_the_buttons(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitActive(desk.page):
        desk.page.focus_search()
    desk.paste.paste("send")
    form = desk.page.form
    stops: list[QWidget] = [*form.findChildren(FieldLine)]
    for line in form.findChildren(FieldLine):
        line.setText("x")
    assert stops[0].hasFocus()
    QTest.keyClick(stops[0], Qt.Key.Key_Tab)
    assert stops[1].hasFocus()
    QTest.keyClick(stops[1], Qt.Key.Key_Tab)
    assert spoken(form.focusWidget()) == "Text that will be pasted"
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert spoken(form.focusWidget()) == "Paste  Enter"


def test_a_click_never_takes_the_focus_but_in_the_search_field(desk: Desk) -> None:
    finder = desk.page.finder
    clicked: list[QWidget] = [finder.tabs, finder.rail.viewport(), finder.rows.viewport(),
                              finder.preview, finder.preview.text_view]  # fmt: skip
    for widget in clicked:
        owner = widget.parentWidget() if isinstance(widget, QAbstractScrollArea) else widget
        assert not widget.focusPolicy() & Qt.FocusPolicy.ClickFocus, owner
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
    assert desk.keeper.taken == 0
    QTest.mouseClick(finder.search, Qt.MouseButton.LeftButton)
    assert desk.keeper.lent_to is finder.search


def test_targets_are_at_least_28_high(desk: Desk) -> None:
    desk.paste.paste("send")
    for button in desk.page.form.findChildren(QPushButton):
        assert button.height() >= 28
