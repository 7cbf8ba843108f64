"""Names of fields while one types a brace, by keys or mouse, with an input method or without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Phrase
from desktop_app.ui.editor.field_completion import FieldCompletion
from desktop_app.ui.editor.phrase_editor import PhraseEditor
from desktop_app.ui.editor.template_edit import TemplateEdit
from tests.ui.editor.test_phrase_editor import opened, text_box
from tests.ui.phrases.conftest import PHRASES, TREE
from tests.ui.phrases.desk import Desk

USED = Phrase("used", "usual", "量尺寸", "您的{胸围}和{ 胸围 }、{腰围}", position=9)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, qapp, TREE, (*PHRASES, USED))
    with qtbot.waitActive(desk.page):
        desk.page.show()
        desk.page.activateWindow()
    desk.page.show_tab(1)
    yield desk
    desk.close()


@pytest.fixture
def editor(desk: Desk, qtbot: QtBot) -> PhraseEditor:
    editor = opened(desk)
    with qtbot.waitActive(editor):
        editor.activateWindow()
    box = text_box(editor)
    box.setFocus()
    return editor


def names(editor: PhraseEditor) -> list[str]:
    listed = completion(editor).list
    return [listed.item(row).text() for row in range(listed.count())]


def completion(editor: PhraseEditor) -> FieldCompletion:
    found: FieldCompletion = editor.findChildren(FieldCompletion)[0]
    return found


def commit(box: TemplateEdit, words: str) -> None:
    """Type as an input method does."""
    QCoreApplication.sendEvent(box, QInputMethodEvent("ding", []))
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QCoreApplication.sendEvent(box, event)


def test_a_brace_offers_what_is_known_and_what_is_used(editor: PhraseEditor) -> None:
    QTest.keyClicks(text_box(editor), "{")
    assert completion(editor).list.isVisible()
    assert {"买家", "订单号", "店铺", "工号", "日期", "日期+1", "问候"} < set(names(editor))
    assert names(editor)[-2:] == ["胸围", "腰围"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Enter])
def test_keys_choose_and_write_the_whole_field(editor: PhraseEditor, key: Qt.Key) -> None:
    box = text_box(editor)
    QTest.keyClicks(box, "a{")
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, key)
    assert box.toPlainText() == "a{订单号}"
    assert box.textCursor().position() == 6
    assert not completion(editor).is_open
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.toPlainText() == "a{"


@pytest.mark.parametrize("brace", ["{", "｛"])
def test_it_works_with_an_input_method_and_full_width_braces(
    editor: PhraseEditor, brace: str
) -> None:
    box = text_box(editor)
    box.setPlainText("😊")
    box.moveCursor(box.textCursor().MoveOperation.End)
    commit(box, brace)
    assert completion(editor).is_open
    commit(box, "订")
    assert names(editor) == ["订单号"]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.toPlainText() == "😊{订单号}"


def test_keys_of_a_composition_are_the_input_methods(editor: PhraseEditor) -> None:
    box = text_box(editor)
    QTest.keyClicks(box, "{")
    QCoreApplication.sendEvent(box, QInputMethodEvent("ding", []))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(box, key)
    assert box.toPlainText() == "{"
    assert completion(editor).list.currentRow() == 0
    QCoreApplication.sendEvent(box, QInputMethodEvent("", []))


def test_a_closing_brace_that_is_there_is_not_doubled(editor: PhraseEditor) -> None:
    box = text_box(editor)
    box.setPlainText("您好}")
    cursor = box.textCursor()
    cursor.setPosition(2)
    box.setTextCursor(cursor)
    QTest.keyClicks(box, "{")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.toPlainText() == "您好{买家}"


@pytest.mark.parametrize("typed", ["{{", "a{不是名字", "{买家}", "a"])
def test_nothing_is_offered_where_no_field_begins(editor: PhraseEditor, typed: str) -> None:
    box = text_box(editor)
    for sign in typed:
        commit(box, sign)
    assert not completion(editor).is_open
    assert box.toPlainText() == typed


def test_escape_closes_the_list_and_not_the_editor(editor: PhraseEditor) -> None:
    box = text_box(editor)
    QTest.keyClicks(box, "{")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not completion(editor).is_open
    assert editor.isVisible()
    assert box.toPlainText() == "{"


def test_a_click_chooses_and_the_caret_stays_in_the_text(editor: PhraseEditor) -> None:
    box, listed = text_box(editor), completion(editor).list
    QTest.keyClicks(box, "{")
    place = listed.visualItemRect(listed.item(2)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert box.toPlainText() == "{单号}"
    assert box.hasFocus()


def test_the_list_stays_within_the_dialog(editor: PhraseEditor) -> None:
    box = text_box(editor)
    box.setPlainText("\n" * 5 + "长" * 30)
    box.moveCursor(box.textCursor().MoveOperation.End)
    QTest.keyClicks(box, "{")
    listed = completion(editor).list
    assert editor.rect().contains(listed.geometry())


def test_it_goes_when_the_caret_goes(editor: PhraseEditor) -> None:
    box = text_box(editor)
    QTest.keyClicks(box, "ab{")
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert not completion(editor).is_open
