"""Hairlines: one device pixel thick at every scale."""

from PySide6.QtCore import QLine, QLineF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.theme import Theme


def hairline(painter: QPainter, line: QLine | QLineF, colour: QColor) -> None:
    """Draw a line one device pixel thick, without smoothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    pen = QPen(colour, 0)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.drawLine(line)
    painter.restore()


class Divider(QWidget):
    """A horizontal hairline between two parts; takes one logical pixel of height."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Take one pixel of height and any width."""
        return QSize(0, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the line along the top."""
        rect: QRect = self.rect()
        painter = QPainter(self)
        hairline(painter, QLine(rect.left(), 0, rect.right() + 1, 0), self._theme.tokens.divider)
        painter.end()
