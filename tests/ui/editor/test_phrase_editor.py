"""Writing a phrase: what is kept, what is refused, and that nothing is lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.phrases import Owner, Phrase
from desktop_app.ui.editor.insert_menus import emoji_menu, field_menu
from desktop_app.ui.editor.phrase_editor import PhraseEditor
from desktop_app.ui.editor.template_edit import TemplateEdit
from desktop_app.ui.phrases.marked_text import Mark
from tests.ui.phrases.conftest import PHRASES, TREE
from tests.ui.phrases.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, qapp, TREE, PHRASES)
    with qtbot.waitActive(desk.page):
        desk.page.show()
        desk.page.activateWindow()
    desk.page.show_tab(1)
    yield desk
    desk.close()


def opened(desk: Desk, phrase_id: str = "") -> PhraseEditor:
    """Open the editor for a phrase, or for a new one."""
    if phrase_id:
        desk.page.finder.rows.choose(desk.page.finder.rows._rows.index_of(phrase_id))
        desk.page.commands.edit.trigger()
    else:
        desk.page.new_phrase()
    editor = desk.keeper.dialogs[-1]
    assert isinstance(editor, PhraseEditor)
    return editor


def line(editor: PhraseEditor, name: str) -> QLineEdit:
    return next(e for e in editor.findChildren(QLineEdit) if e.accessibleName() == name)


def text_box(editor: PhraseEditor) -> TemplateEdit:
    return editor.findChildren(TemplateEdit)[0]


def phrase(desk: Desk, phrase_id: str) -> Phrase:
    found = desk.find.library.phrase(phrase_id)
    assert found is not None
    return found


def test_a_new_phrase_is_kept_where_one_was_and_shown(desk: Desk) -> None:
    desk.page.finder.rail.entry_chosen.emit("empty")
    editor = opened(desk)
    line(editor, "Title").setText("礼貌告别")
    line(editor, "Code").setText("gb")
    line(editor, "Tags").setText("告别，晚安 礼貌")
    text_box(editor).setPlainText("感谢光临{店铺}，祝您生活愉快")
    QTest.keyClick(line(editor, "Title"), Qt.Key.Key_S, CTRL)
    kept = phrase(desk, "new1")
    assert (kept.title, kept.code, kept.category_id) == ("礼貌告别", "gb", "empty")
    assert kept.tags == ("告别", "晚安", "礼貌")
    assert kept.owner is Owner.PERSONAL
    assert desk.page.finder.rows.chosen_id == "new1"


def test_a_change_keeps_everything_else(desk: Desk) -> None:
    before = phrase(desk, "old")
    editor = opened(desk, "old")
    text_box(editor).setPlainText("您好，又见到您啦")
    editor.save()
    assert phrase(desk, "old") == replace(before, text="您好，又见到您啦")


def test_saving_without_a_change_writes_nothing(desk: Desk) -> None:
    editor = opened(desk, "old")
    editor.save()
    assert not desk.edit.can_undo


def test_the_preview_is_live_and_counts(desk: Desk) -> None:
    desk.paste.set_buyer(CurrentBuyer("小雨"))
    editor = opened(desk)
    text_box(editor).setPlainText("{买家}您好{商品}")
    shown = editor.fields.preview
    assert shown.text == "小雨您好{商品}"
    assert [span.mark for span in shown.spans] == [Mark.FILLED, Mark.MISSING]


def test_a_broken_field_is_refused_in_a_line_and_nothing_is_lost(desk: Desk) -> None:
    editor = opened(desk, "old")
    text_box(editor).setPlainText("您好{买家")
    editor.save()
    assert editor.isVisible()
    assert "Line 1, column 3" in editor.footer.error
    assert text_box(editor).toPlainText() == "您好{买家"
    assert phrase(desk, "old").text == "{买家}您好，又见到您啦"
    text_box(editor).setPlainText("您好{买家}")
    assert editor.footer.error == ""


def test_escape_closes_what_was_not_touched_and_asks_otherwise(desk: Desk, qtbot: QtBot) -> None:
    untouched = opened(desk, "old")
    with qtbot.waitSignal(untouched.rejected):
        QTest.keyClick(untouched, Qt.Key.Key_Escape)
    editor = opened(desk, "old")
    line(editor, "Title").setText("改了")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    question = editor.findChildren(QMessageBox)[0]
    assert question.text() == "Discard the changes?"
    keep, discard = sorted(question.buttons(), key=lambda b: b.text() == "Discard")
    assert question.defaultButton() is keep
    with qtbot.waitSignal(editor.rejected):
        discard.click()
    assert phrase(desk, "old").title == "老客再来"


def test_escape_and_enter_in_a_composition_stay_with_the_input_method(desk: Desk) -> None:
    editor = opened(desk)
    for field in (line(editor, "Title"), text_box(editor)):
        QCoreApplication.sendEvent(field, QInputMethodEvent("ni'hao", []))
        QTest.keyClick(field, Qt.Key.Key_Escape)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert editor.isVisible()
        QCoreApplication.sendEvent(field, QInputMethodEvent("", []))
    assert editor.fields.text == ""


def test_enter_in_a_line_saves_nothing(desk: Desk) -> None:
    editor = opened(desk, "old")
    line(editor, "Title").setText("改了")
    QTest.keyClick(line(editor, "Title"), Qt.Key.Key_Return)
    assert editor.isVisible()
    assert phrase(desk, "old").title == "老客再来"


def test_an_empty_text_cannot_be_saved(desk: Desk) -> None:
    editor = opened(desk)
    assert not editor.footer.can_save
    text_box(editor).setPlainText("您好")
    text_box(editor).setPlainText(" \n")
    editor.save()
    assert not desk.edit.can_undo


def test_a_phrase_locked_by_the_shop_can_only_be_read(desk: Desk) -> None:
    desk.store.save([replace(phrase(desk, "new"), locked=True)])
    desk.find.refresh(None)
    desk.page.library_changed(None)
    editor = opened(desk, "new")
    text_box(editor).setPlainText("别的")
    assert not editor.footer.can_save


def test_the_slot_of_another_phrase_can_be_taken(desk: Desk) -> None:
    editor = opened(desk, "old")
    editor.fields._slot.setCurrentIndex(1)
    editor.save()
    assert (phrase(desk, "old").slot, phrase(desk, "new").slot) == (1, None)


@pytest.mark.parametrize(
    ("make", "start", "written"), [(field_menu, "买家", "{买家}"), (emoji_menu, "😊", "😊")]
)
def test_fields_and_emoji_are_put_in_at_the_caret(
    desk: Desk, make: object, start: str, written: str
) -> None:
    editor = opened(desk)
    box = text_box(editor)
    box.setPlainText("您好吗")
    cursor = box.textCursor()
    cursor.setPosition(2)
    box.setTextCursor(cursor)
    menu = make(box.insert, editor)  # type: ignore[operator]
    assert isinstance(menu, QMenu)
    next(a for a in menu.actions() if a.text().startswith(start)).trigger()
    assert box.toPlainText() == f"您好{written}吗"


def test_the_buttons_name_their_keys(desk: Desk) -> None:
    words = [button.text() for button in opened(desk).footer.findChildren(QPushButton)]
    assert words == ["Cancel  Esc", "Save  Ctrl+S"]
