"""A label that is cut with … between characters and shows the rest as its tooltip."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.phrases.line_painter import draw_line
from desktop_app.ui.phrases.marked_text import marked
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.theme import Theme


class ElidingLabel(QWidget):
    """One line of plain text as wide as there is room; `tone` is 1, 2 or 3."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, size_px: int = 12, tone: int = 1,
        strong: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self._text = ""
        self._shorter = ""
        self.setFont(fonts.font(size_px, strong=strong))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def show_text(self, text: str, shorter: str = "") -> None:
        """Show another text; where it doesn't fit, the shorter one if there is one."""
        self._text, self._shorter = text, shorter
        self.setAccessibleName(text)
        self.updateGeometry()
        self._say_rest()
        self.update()

    def _is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self._text) > self.width()

    def _say_rest(self) -> None:
        self.setToolTip(self._text if self._is_cut() else "")

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Make do with nothing."""
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        """Know whether something is cut."""
        self._say_rest()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw what fits."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setFont(self.font())
        colour = {1: tokens.text, 2: tokens.text_2}.get(self._tone, tokens.text_3)
        words = self._shorter if self._shorter and self._is_cut() else self._text
        draw_line(painter, QRectF(self.rect()), marked(words), colour, tokens)
        painter.end()
