"""The box in which a phrase's text is written, with its fields tinted."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QWidget

from desktop_app.ui.composing_text import ComposingText
from desktop_app.ui.editor.given_image import holds_image, is_image_rather_than_text
from desktop_app.ui.phrases.line_painter import positions_in_qt
from desktop_app.ui.phrases.shown_text import field_places
from desktop_app.ui.theme.theme import Theme


class TemplateEdit(ComposingText):
    """A plain text box that knows fields.

    Attributes:
        image_given: `(QMimeData)`: an image was pasted or dropped.
    """

    image_given = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tinting = _FieldTinting(theme, self.document())

    def insert(self, words: str) -> None:
        """Put words in at the caret and go on writing after them."""
        self.insertPlainText(words)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take images as well."""
        return holds_image(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand an image on; insert a text."""
        if is_image_rather_than_text(source):
            self.image_given.emit(source)
        else:
            super().insertFromMimeData(source)


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
