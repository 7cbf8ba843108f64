"""The buyer's name, which is also the button to write it by hand."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop_app.ui.phrases.line_painter import draw_line
from desktop_app.ui.phrases.marked_text import marked
from desktop_app.ui.phrases.painting import draw_ring
from desktop_app.ui.theme.theme import Theme


class NameButton(QPushButton):
    """A flat button as wide as its name, cut with … where there is too little room."""

    PADDING_PX = 4

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_name(self, name: str, more: str, *, known: bool) -> None:
        """Show a name, or that there is none; `more` is plain text for the tooltip."""
        self._known = known
        self.setText(name)
        self.setAccessibleName(self.tr("{name}, edit buyer").format(name=name))
        lines = [line for line in (*more.split("\n"), self.tr("Edit buyer")) if line]
        # Else Qt guesses from what a buyer is called whether it is HTML.
        self.setToolTip(f"<qt>{'<br>'.join(map(escape, lines))}</qt>")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the whole name."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * self.PADDING_PX + 1
        return QSize(width, 28)

    def minimumSizeHint(self) -> QSize:
        """Make do with a few letters."""
        return QSize(min(48, self.sizeHint().width()), 28)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the name, a ground under the pointer, and the keyboard ring."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(box, tokens.pressed)
        inside = box.adjusted(self.PADDING_PX, 0, -self.PADDING_PX, 0)
        painter.setFont(self.font())
        colour = tokens.text if self._known else tokens.text_2
        draw_line(painter, inside, marked(self.text()), colour, tokens)
        if self.hasFocus():
            draw_ring(painter, box, tokens)
        painter.end()
