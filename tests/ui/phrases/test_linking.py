"""Phrases are made to follow each other from the menu of a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.ui.phrases.link_dialog import LinkDialog
from desktop_app.ui.phrases.menus import row_menu
from tests.ui.phrases.desk import Desk


@pytest.fixture
def chosen(desk: Desk, qtbot: QtBot) -> Desk:
    """The desk with 新客首句 chosen."""
    with qtbot.waitActive(desk.page):
        desk.page.focus_search()
    return desk


def _next_ids(desk: Desk, phrase_id: str) -> tuple[str, ...]:
    phrase = desk.find.library.phrase(phrase_id)
    assert phrase is not None
    return phrase.next_ids


def _submenu(desk: Desk) -> QMenu:
    menu = row_menu(desk.page.commands, desk.find.library, desk.page)
    found = [each for each in menu.findChildren(QMenu) if each.title() == "Next step"]
    assert len(found) == 1
    return found[0]


def _dialog(desk: Desk) -> LinkDialog:
    dialog = desk.keeper.dialogs[-1]
    assert isinstance(dialog, LinkDialog)
    return dialog


def _hits(dialog: LinkDialog) -> list[str]:
    hits = dialog.findChild(QListWidget)
    assert hits is not None
    return [hits.item(row).data(Qt.ItemDataRole.UserRole) for row in range(hits.count())]


def test_a_follower_is_searched_for_and_chosen_by_keys(chosen: Desk) -> None:
    assert [each.text() for each in _submenu(chosen).actions()] == ["", "Choose…"]
    chosen.page.commands.choose_next.trigger()
    dialog = _dialog(chosen)
    assert _hits(dialog) == ["old", "there"]  # of its own category, without itself
    line = dialog.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "hm")
    assert _hits(dialog)[0] == "late"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert _next_ids(chosen, "new") == ("late",)
    assert chosen.messages == ["回慢了先致歉 follows 新客首句"]


def test_the_latest_choice_comes_first_and_undo_takes_it_back(chosen: Desk) -> None:
    for down in (0, 1):
        chosen.page.commands.choose_next.trigger()
        line = _dialog(chosen).findChild(QLineEdit)
        assert line is not None
        for _ in range(down):
            QTest.keyClick(line, Qt.Key.Key_Down)
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert _next_ids(chosen, "new") == ("there", "old")
    chosen.page.commands.undo.trigger()
    assert _next_ids(chosen, "new") == ("old",)


def test_escape_links_nothing(chosen: Desk) -> None:
    chosen.page.commands.choose_next.trigger()
    QTest.keyClick(_dialog(chosen), Qt.Key.Key_Escape)
    assert _next_ids(chosen, "new") == ()


def test_without_a_hit_there_is_nothing_to_accept(chosen: Desk) -> None:
    chosen.page.commands.choose_next.trigger()
    dialog = _dialog(chosen)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "qqqq")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert _next_ids(chosen, "new") == ()


def test_a_follower_is_ticked_in_the_menu_and_a_click_takes_it_out(chosen: Desk) -> None:
    chosen.edit.link("new", ("late", "gone", "there"))
    ticked = [each for each in _submenu(chosen).actions() if each.isCheckable()]
    assert [each.text() for each in ticked] == ["回慢了先致歉", "买家只说在吗"]
    assert all(each.isChecked() for each in ticked)
    ticked[0].trigger()
    assert _next_ids(chosen, "new") == ("gone", "there")


def test_several_rows_are_linked_in_their_order(chosen: Desk) -> None:
    chosen.page.finder.rows.selectAll()
    [action] = _submenu(chosen).actions()
    assert action.text() == "Link in this order"
    action.trigger()
    assert [_next_ids(chosen, each) for each in ("new", "old", "there", "late")] == [
        ("old",), ("there",), ("late",), (),
    ]  # fmt: skip
    assert chosen.messages == ["Linked 4 phrases"]
