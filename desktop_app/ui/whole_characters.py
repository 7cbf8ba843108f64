"""Editing by characters as one sees them: no key leaves half an emoji behind.

Qt moves and deletes forward by grapheme clusters, but Backspace takes one code point only
(`QTextCursor::deletePreviousChar`, `QWidgetLineControl::backspace`): of a family its last member,
of a flag the second letter.
"""

import re

from PySide6.QtCore import QPoint, Qt, QTextBoundaryFinder
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_FAR = 1_000_000
_MAY_BE_HALF = re.compile("[\ufffd?]")
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_WITH_SHIFT = Qt.KeyboardModifier.ShiftModifier


def erase_before(edit: QLineEdit | QPlainTextEdit, event: QKeyEvent) -> bool:
    """Erase a character of several code points on Backspace; return whether it was one."""
    if event.key() != Qt.Key.Key_Backspace or event.modifiers() not in (_NO_MODIFIER, _WITH_SHIFT):
        return False
    if edit.isReadOnly():
        return False
    erased = _erase_in_line(edit) if isinstance(edit, QLineEdit) else _erase_in_text(edit)
    if erased:
        event.accept()
    return erased


def half_character_in(edit: QPlainTextEdit) -> int:
    """Return where half an emoji stands, in UTF-16 units; -1 when there is none.

    PySide hands text to Python without halves, or with a sign in their place (6.8: `?`).
    """
    document, text = edit.document(), edit.toPlainText()
    length = document.characterCount() - 1
    if length == _utf16_length(text) and not _MAY_BE_HALF.search(text):
        return -1
    for place in range(length):
        sign = document.characterAt(place)
        if _is_high(sign) and not _is_low(document.characterAt(place + 1)):
            return place
        if _is_low(sign) and not (place and _is_high(document.characterAt(place - 1))):
            return place
    return -1


def has_half_character(line: QLineEdit) -> bool:
    """Tell whether half an emoji stands in a line; PySide 6.8 reads one as a question mark."""
    end = line.cursorPositionAt(QPoint(_FAR, line.height() // 2))
    return end != _utf16_length(line.text())


def _erase_in_line(line: QLineEdit) -> bool:
    at = line.cursorPosition()
    if line.hasSelectedText() or has_half_character(line):
        return False
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, line.text())
    finder.setPosition(at)
    length = at - max(finder.toPreviousBoundary(), 0)
    if length <= 1:
        return False
    line.setSelection(at - length, length)
    line.del_()
    return True


def _erase_in_text(edit: QPlainTextEdit) -> bool:
    cursor = edit.textCursor()
    if cursor.hasSelection() or cursor.atBlockStart():
        return False
    cursor.movePosition(
        QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor
    )
    if cursor.selectionEnd() - cursor.selectionStart() <= 1:
        return False
    cursor.removeSelectedText()
    edit.setTextCursor(cursor)
    return True


def _is_high(sign: str) -> bool:
    return "\ud800" <= sign <= "\udbff"


def _is_low(sign: str) -> bool:
    return "\udc00" <= sign <= "\udfff"


def _utf16_length(text: str) -> int:
    return len(text) + sum(sign > "\uffff" for sign in text)
