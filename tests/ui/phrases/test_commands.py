"""What the keys of the page do to phrases and steps, and that it can be undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Owner
from desktop_app.ui.phrases.category_chooser import CategoryChooser
from desktop_app.ui.phrases.menus import row_menu
from desktop_app.ui.phrases.name_dialog import NameDialog
from tests.ui.phrases.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def chosen(desk: Desk, qtbot: QtBot) -> Desk:
    """The desk with the keyboard in the search field and 老客再来 chosen."""
    with qtbot.waitActive(desk.page):
        desk.page.focus_search()
    QTest.keyClick(desk.page.finder.search, Qt.Key.Key_Down)
    return desk


def order(desk: Desk) -> list[str]:
    return [p.id for s in desk.find.library.sections("greet") for p in s.phrases]


def slot(desk: Desk, phrase_id: str) -> int | None:
    phrase = desk.find.library.phrase(phrase_id)
    assert phrase is not None
    return phrase.slot


def test_delete_and_undo_by_key_from_the_search_field(chosen: Desk) -> None:
    QTest.keyClick(chosen.page.finder.search, Qt.Key.Key_Delete)
    assert order(chosen) == ["new", "there", "late"]
    assert chosen.messages == ["Deleted 老客再来"]
    QTest.keyClick(chosen.page.finder.search, Qt.Key.Key_Z, CTRL)
    assert order(chosen) == ["new", "old", "there", "late"]
    assert chosen.undone == ["Undone: deleted “老客再来”"]


def test_undo_means_the_deleted_phrase_even_after_typing(chosen: Desk) -> None:
    field = chosen.page.finder.search
    QTest.keyClicks(field, "hm")
    before = len(chosen.find.library.phrases)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert len(chosen.find.library.phrases) == before - 1
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert len(chosen.find.library.phrases) == before
    assert field.text() == "hm"


def test_delete_undo_and_copy_stay_with_the_text_where_it_has_a_use_for_them(chosen: Desk) -> None:
    field = chosen.page.finder.search
    QTest.keyClicks(field, "hm")
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == "m"
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == "hm"
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, CTRL)
    assert chosen.paster.copied == []
    assert len(order(chosen)) == 4


def test_copy_puts_the_filled_text_on_the_clipboard(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitActive(desk.page):
        desk.page.focus_search()
    QTest.keyClick(desk.page.finder.search, Qt.Key.Key_C, CTRL)
    assert desk.paster.copied[0].startswith("您好，欢迎光临木棉家居")


def test_favourite_on_and_off(chosen: Desk) -> None:
    QTest.keyClick(chosen.page.finder.search, Qt.Key.Key_D, CTRL)
    assert slot(chosen, "old") == 2
    QTest.keyClick(chosen.page.finder.search, Qt.Key.Key_D, CTRL)
    assert slot(chosen, "old") is None


def test_reordering_by_key_keeps_the_choice_and_stops_at_the_ends(chosen: Desk) -> None:
    field = chosen.page.finder.search
    QTest.keyClick(field, Qt.Key.Key_Down, CTRL_SHIFT)
    assert order(chosen) == ["new", "there", "old", "late"]
    assert chosen.page.finder.rows.chosen_id == "old"
    QTest.keyClick(field, Qt.Key.Key_Down, CTRL_SHIFT)
    assert order(chosen) == ["new", "there", "old", "late"]
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Up, CTRL_SHIFT)
    assert order(chosen) == ["old", "new", "there", "late"]


def test_stages_and_steps_by_key(chosen: Desk) -> None:
    finder, field = chosen.page.finder, chosen.page.finder.search
    QTest.keyClick(field, Qt.Key.Key_3, ALT)
    assert finder.tabs.currentIndex() == 2
    QTest.keyClick(field, Qt.Key.Key_PageUp, CTRL)
    assert finder.tabs.currentIndex() == 1
    QTest.keyClick(field, Qt.Key.Key_PageDown, CTRL)
    assert finder.tabs.currentIndex() == 2
    assert finder.rail.chosen_key == "after.send"
    QTest.keyClick(field, Qt.Key.Key_Down, ALT)
    assert finder.rail.chosen_key == "quarrel.thing"
    QTest.keyClick(field, Qt.Key.Key_Up, ALT)
    QTest.keyClick(field, Qt.Key.Key_Up, ALT)
    assert finder.rail.chosen_key == "recent"


def test_stages_that_share_a_tab_are_headings_of_its_rail(desk: Desk) -> None:
    desk.page.show_tab(2)
    labels = [entry.label for entry in desk.page.finder.rail.entries]
    assert labels == ["Favourites", "Recent", "", "售后", "发货通知", "纠纷", "产品纠纷"]
    assert desk.page.open_stage("纠纷")
    assert not desk.page.open_stage("没有这个阶段")


def test_an_empty_step_offers_to_write_a_phrase(desk: Desk) -> None:
    desk.page.finder.rail.entry_chosen.emit("empty")
    assert desk.page.finder.empty.what == "No phrases here yet"
    desk.page.finder.empty.new_wanted.emit()
    editor = desk.keeper.dialogs[-1]
    assert editor.windowTitle() == "New phrase"


def test_recent_shows_what_was_pasted_newest_first(desk: Desk) -> None:
    for phrase_id in ("there", "late"):
        desk.paste.paste(phrase_id)
    desk.page.finder.rail.entry_chosen.emit("recent")
    model = desk.page.finder.rows.model()
    assert [model.index(i, 0).data() for i in range(3)] == [
        "Recent",
        "回慢了先致歉",
        "买家只说在吗",
    ]


def below(menu: QMenu) -> dict[str, QMenu]:
    """Return the menus that open out of this one."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return {each.title(): each for each in menu.findChildren(QMenu, options=direct)}


def test_the_row_menu_gives_slots_and_that_is_undone(chosen: Desk) -> None:
    menu = row_menu(chosen.page.commands, chosen.find.library, chosen.page)
    favourite = below(menu)["Favourite"]
    next(a for a in favourite.actions() if a.text().startswith("&1")).trigger()
    assert (slot(chosen, "old"), slot(chosen, "new")) == (1, None)
    assert chosen.messages == ["Favourite 1: 老客再来"]
    menu.aboutToHide.emit()
    chosen.page.commands.undo.trigger()
    assert (slot(chosen, "old"), slot(chosen, "new")) == (None, 1)


def test_moving_asks_where_to_and_is_one_step(chosen: Desk) -> None:
    chosen.page.commands.move.trigger()
    dialog = chosen.keeper.dialogs[-1]
    assert isinstance(dialog, CategoryChooser)
    assert dialog.list.chosen is not None
    assert dialog.list.chosen.category_id == "usual"
    QTest.keyClicks(dialog.line, "fcg")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert order(chosen) == ["new", "there", "late", "old"]
    assert chosen.messages == ["Moved to 非常规接起"]
    chosen.page.commands.undo.trigger()
    assert order(chosen) == ["new", "old", "there", "late"]


def test_undo_goes_back_step_by_step_and_redo_forward(chosen: Desk) -> None:
    field = chosen.page.finder.search
    seen = [order(chosen)]
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Delete)
        seen.append(order(chosen))
    for past in seen[-2::-1]:
        QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
        assert order(chosen) == past
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    for key, modifiers, future in (
        (Qt.Key.Key_Z, CTRL_SHIFT, seen[1]),
        (Qt.Key.Key_Y, CTRL, seen[2]),
        (Qt.Key.Key_Y, CTRL, seen[3]),
        (Qt.Key.Key_Y, CTRL, seen[3]),
    ):
        QTest.keyClick(field, key, modifiers)
        assert order(chosen) == future
    assert chosen.messages[-1].startswith("Done again: deleted “")


def test_a_key_acts_though_a_menu_had_it_switched_off(chosen: Desk) -> None:
    menu = row_menu(chosen.page.commands, chosen.find.library, chosen.page)
    assert not chosen.page.commands.undo.isEnabled()
    menu.aboutToHide.emit()
    QTest.keyClick(chosen.page.finder.search, Qt.Key.Key_Delete)
    QTest.keyClick(chosen.page.finder.search, Qt.Key.Key_Z, CTRL)
    assert order(chosen) == ["new", "old", "there", "late"]


def _menu_of(desk: Desk, step: str) -> dict[str, object]:
    library = desk.find.library
    menu = desk.page._categories.menu_for(library.category(step), library.category("mid"))
    return {action.text(): action for action in menu.actions()}


def test_steps_are_added_renamed_ordered_and_removed_from_the_rail(desk: Desk) -> None:
    _menu_of(desk, "empty")["New step…"].trigger()  # type: ignore[attr-defined]
    dialog = desk.keeper.dialogs[-1]
    assert isinstance(dialog, NameDialog)
    dialog._line.setText("  确认订单 ")
    dialog.accept()
    assert [s.name for s in desk.find.library.steps("mid")] == ["进门问好", "礼貌告别", "确认订单"]
    _menu_of(desk, "empty")["Move up"].trigger()  # type: ignore[attr-defined]
    assert [s.id for s in desk.find.library.steps("mid")][:2] == ["empty", "greet"]
    _menu_of(desk, "empty")["Remove"].trigger()  # type: ignore[attr-defined]
    assert "empty" not in [entry.key for entry in desk.page.finder.rail.entries]
    assert desk.messages == ["Added 确认订单", "Moved 礼貌告别", "Deleted 礼貌告别"]
    assert desk.failures == []


def test_a_step_is_removed_with_what_it_holds_and_comes_back(desk: Desk) -> None:
    before = order(desk)
    _menu_of(desk, "greet")["Remove with 4 phrases"].trigger()  # type: ignore[attr-defined]
    assert desk.messages == ["Deleted 进门问好 with 4 phrases"]
    assert "greet" not in [entry.key for entry in desk.page.finder.rail.entries]
    desk.page.commands.undo.trigger()
    assert "greet" in [entry.key for entry in desk.page.finder.rail.entries]
    assert order(desk) == before


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_one_of_very_many_categories_is_asked_for_by_name(desk: Desk) -> None:
    for number in range(20):
        desk.edit.add_category("greet", f"分类{number}")
    menu = _menu_of(desk, "greet")
    assert "分类3" not in menu
    menu["Category in it…"].trigger()  # type: ignore[attr-defined]
    dialog = desk.keeper.dialogs[-1]
    assert isinstance(dialog, CategoryChooser)
    dialog.line.setText("分类13")
    dialog.accept()
    edits = QApplication.activePopupWidget()
    assert isinstance(edits, QMenu)
    assert edits.title() == "分类13"
    next(each for each in edits.actions() if each.text() == "Remove").trigger()
    edits.close()
    assert desk.messages == ["Deleted 分类13"]


def test_a_step_with_a_locked_phrase_stays(desk: Desk) -> None:
    old = desk.find.library.phrase("old")
    assert old is not None
    desk.store.save([replace(old, locked=True, owner=Owner.SHOP)])
    _menu_of(desk, "greet")["Remove with 4 phrases"].trigger()  # type: ignore[attr-defined]
    assert len(desk.failures) == 1
    assert "greet" in [entry.key for entry in desk.page.finder.rail.entries]


def test_a_step_moves_to_another_stage(desk: Desk) -> None:
    _menu_of(desk, "greet")["Move to…"].trigger()  # type: ignore[attr-defined]
    dialog = desk.keeper.dialogs[-1]
    assert isinstance(dialog, CategoryChooser)
    dialog.line.setText("售后")
    dialog.accept()
    assert [step.name for step in desk.find.library.steps("after")] == ["发货通知", "进门问好"]
    assert desk.messages == ["Moved to 售后"]


def test_a_locked_phrase_is_refused_in_words(chosen: Desk) -> None:
    old = chosen.find.library.phrase("old")
    assert old is not None
    chosen.store.save([replace(old, locked=True, owner=Owner.SHOP)])
    chosen.find.refresh(None)
    chosen.page.library_changed(None)
    chosen.page.commands.delete.trigger()
    assert len(chosen.failures) == 1
    assert "old" in order(chosen)


def test_shift_f10_in_the_search_field_is_the_menu_of_the_row(chosen: Desk, qtbot: QtBot) -> None:
    finder = chosen.page.finder
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    finder.row_menu_wanted.disconnect()
    with qtbot.waitSignal(finder.row_menu_wanted):
        QApplication.sendEvent(finder.search, event)


def test_shift_f10_opens_the_menu_of_what_has_the_keyboard(chosen: Desk, qtbot: QtBot) -> None:
    finder = chosen.page.finder
    finder.row_menu_wanted.disconnect()
    finder.step_menu_wanted.disconnect()
    shift = Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitActive(chosen.page):
        chosen.page.focus_search()
    with qtbot.waitSignal(finder.row_menu_wanted):
        QTest.keyClick(finder.search, Qt.Key.Key_F10, shift)
    finder.rail.setFocus()
    with qtbot.waitSignal(finder.step_menu_wanted), qtbot.assertNotEmitted(finder.row_menu_wanted):
        QTest.keyClick(finder.rail, Qt.Key.Key_F10, shift)
