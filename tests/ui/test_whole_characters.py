"""No key leaves half an emoji behind, in a line or in a text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.composing_line import ComposingLine
from desktop_app.ui.editor.template_edit import TemplateEdit
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.whole_characters import half_character_in, has_half_character
from tests.marks import not_on_windows

EMOJI = ["👨‍👩‍👧", "🇨🇳", "1️⃣", "👍🏽", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "😊", "👩🏻‍💻", "a", "您"]
UNDO = Qt.KeyboardModifier.ControlModifier
Edit = QLineEdit | QPlainTextEdit


@pytest.fixture(params=["line", "text"])
def edit(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Edit:
    made = ComposingLine() if request.param == "line" else TemplateEdit(Theme(qapp, "light"))
    qtbot.addWidget(made)
    return made


def write(edit: Edit, content: str, at: int) -> None:
    if isinstance(edit, QLineEdit):
        edit.setText(content)
        edit.setCursorPosition(at)
        return
    edit.setPlainText(content)
    cursor = edit.textCursor()
    cursor.setPosition(at)
    edit.setTextCursor(cursor)


def content(edit: Edit) -> str:
    return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()


def caret(edit: Edit) -> int:
    return edit.cursorPosition() if isinstance(edit, QLineEdit) else edit.textCursor().position()


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("emoji", EMOJI)
def test_backspace_takes_the_whole_character(edit: Edit, emoji: str) -> None:
    write(edit, f"您{emoji}好", 1 + units(emoji))
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert (content(edit), caret(edit)) == ("您好", 1)
    QTest.keyClick(edit, Qt.Key.Key_Z, UNDO)
    assert content(edit) == f"您{emoji}好"


@pytest.mark.parametrize("emoji", EMOJI)
def test_delete_and_the_arrows_take_it_whole_too(edit: Edit, emoji: str) -> None:
    write(edit, f"您{emoji}好", 1)
    QTest.keyClick(edit, Qt.Key.Key_Right)
    assert caret(edit) == 1 + units(emoji)
    QTest.keyClick(edit, Qt.Key.Key_Left)
    assert caret(edit) == 1
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    assert content(edit) == "您好"


def test_two_flags_are_two_characters(edit: Edit) -> None:
    write(edit, "🇨🇳🇯🇵", 8)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert content(edit) == "🇨🇳"


def test_backspace_takes_a_selection_and_stops_at_the_beginning(edit: Edit) -> None:
    write(edit, "您👍🏽好", 0)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert content(edit) == "您👍🏽好"
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert content(edit) == ""


def test_backspace_joins_lines_of_a_text(qtbot: QtBot, qapp: QApplication) -> None:
    edit = TemplateEdit(Theme(qapp, "light"))
    qtbot.addWidget(edit)
    write(edit, "😊\n👍🏽", 3)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert content(edit) == "😊👍🏽"


@not_on_windows("PySide 6.8 reads half a character of a line as a question mark")
def test_half_an_emoji_in_a_line_is_noticed_and_backspace_takes_it(qtbot: QtBot) -> None:
    line = ComposingLine("您😊好")
    qtbot.addWidget(line)
    assert not has_half_character(line)
    line.setSelection(2, 1)
    line.del_()
    assert has_half_character(line)
    line.setCursorPosition(2)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert not has_half_character(line)
    assert content(line) == "您好"


def test_half_an_emoji_in_a_text_is_noticed_and_backspace_takes_it(
    qtbot: QtBot, qapp: QApplication
) -> None:
    edit = TemplateEdit(Theme(qapp, "light"))
    qtbot.addWidget(edit)
    write(edit, "吗?😊好", 0)
    assert half_character_in(edit) == -1
    cursor = edit.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    assert half_character_in(edit) == 2
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert half_character_in(edit) == -1
    assert content(edit) == "吗?好"
