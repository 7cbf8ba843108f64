"""A read-only text with its fields and matches tinted, as it will be pasted."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from desktop_app.ui.phrases.marked_text import Mark, MarkedText, segments
from desktop_app.ui.phrases.overlay_scroll_bar import OverlayScrollBar
from desktop_app.ui.phrases.painting import draw_ring
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import Tokens

INSET_PX = 4
"""Between the ring of the keyboard and the text."""

_NOTHING = MarkedText("")


class TintedText(QTextEdit):
    """Shows marked text in 18 px lines; arrow keys and the wheel scroll it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = _NOTHING
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(fonts.font(fonts.TEXT_PX))
        self.document().setDocumentMargin(0)
        self._keep_off_the_ring()
        self.document().setUndoRedoEnabled(False)
        self.setProperty("kind", "bare")
        self.setStyleSheet(
            'TintedText[kind="bare"] { border: none; padding: 0; background: transparent; }'
        )
        self.viewport().setAutoFillBackground(False)
        OverlayScrollBar(self)
        theme.changed.connect(self._redraw)

    @property
    def shown(self) -> MarkedText:
        """The text in view."""
        return self._shown

    def show_text(self, text: MarkedText) -> None:
        """Show another text, from its start."""
        if text == self._shown:
            return
        same_text = text.text == self._shown.text
        place = self.verticalScrollBar().value() if same_text else 0
        self._shown = text
        self._redraw()
        self.verticalScrollBar().setValue(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the ring while it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            draw_ring(painter, QRectF(self.viewport().rect()), self._theme.tokens)
            painter.end()

    def _keep_off_the_ring(self) -> None:
        frame = self.document().rootFrame()
        room = frame.frameFormat()
        room.setLeftMargin(INSET_PX)
        room.setRightMargin(INSET_PX)
        frame.setFrameFormat(room)

    def _redraw(self) -> None:
        write_marked(self.document(), self._shown, self._theme.tokens)


def outdented(text: TintedText) -> QHBoxLayout:
    """Return a row in which the text itself, not its ring, stands at the margin."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addSpacing(-INSET_PX)
    row.addWidget(text)
    row.addSpacing(-INSET_PX)
    return row


def write_marked(document: QTextDocument, text: MarkedText, tokens: Tokens) -> None:
    """Put a marked text into a document, as plain text with character formats."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    block = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    block.setLineHeight(fonts.TEXT_LINE_PX, fixed)
    cursor.setBlockFormat(block)
    for start, end, marks in segments(text):
        cursor.insertText(text.text[start:end], format_of(marks, tokens))
    cursor.endEditBlock()


def format_of(marks: frozenset[Mark], tokens: Tokens) -> QTextCharFormat:
    """Return how text with these marks looks."""
    made = QTextCharFormat()
    made.setFontFamilies(list(fonts.families()))
    made.setFontWeight(QFont.Weight.Normal)
    made.setForeground(tokens.text)
    if Mark.MATCH in marks:
        made.setForeground(tokens.match)
        made.setBackground(tokens.match_ground)
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(tokens.accent)
    elif marks:
        made.setForeground(tokens.field)
        made.setBackground(tokens.field_ground)
        if Mark.MISSING in marks:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            made.setUnderlineColor(tokens.field)
    return made
