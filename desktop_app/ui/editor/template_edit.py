"""The box in which a phrase's text is written, with its fields tinted."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.ui.phrases.line_painter import positions_in_qt
from desktop_app.ui.phrases.shown_text import field_places
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.whole_characters import erase_before


class TemplateEdit(QPlainTextEdit):
    """A plain text box; Tab leaves it, Escape in a composition belongs to the input method.

    Attributes:
        composing_changed: an input method has begun or ended a word.
    """

    composing_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._preedit = ""
        self._tinting = _FieldTinting(theme, self.document())

    def insert(self, words: str) -> None:
        """Put words in at the caret and go on writing after them."""
        self.insertPlainText(words)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return bool(self._preedit)

    def event(self, event: QEvent) -> bool:
        """Keep the dialog's keys away from a composition."""
        if self._preedit and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow the composition."""
        before, self._preedit = self._preedit, event.preeditString()
        super().inputMethodEvent(event)
        if bool(before) != bool(self._preedit):
            self.composing_changed.emit(bool(self._preedit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, unless it would cut into a composition."""
        if self._preedit and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return}:
            event.accept()
        elif self._preedit or not erase_before(self, event):
            super().keyPressEvent(event)


class _FieldTinting(QSyntaxHighlighter):
    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Tint the fields of one line; a field never spans two."""
        look = QTextCharFormat()
        look.setForeground(self._theme.tokens.field)
        look.setBackground(self._theme.tokens.field_ground)
        in_qt = positions_in_qt(text)
        for start, end in field_places(text):
            self.setFormat(in_qt[start], in_qt[end] - in_qt[start], look)
