"""The marks of state that list and rail share."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from desktop_app.ui.theme.tokens import Tokens

_BAR_PX = 3
_BAR_LENGTH_PX = 20
_RING_PX = 2


def draw_row_ground(
    painter: QPainter, box: QRectF, state: QStyle.StateFlag, tokens: Tokens
) -> None:
    """Draw the ground of a row that is selected or under the pointer."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, tokens.selected)
        draw_selected_bar(painter, box, tokens)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, tokens.hover)


def draw_selected_bar(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """Draw the accent bar at the left of what is selected."""
    length = min(_BAR_LENGTH_PX, box.height())
    bar = QRectF(box.left(), box.center().y() - length / 2, _BAR_PX, length)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.accent)
    painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)


def draw_ring(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """Draw the ring of what has the keyboard, inside its box."""
    painter.setPen(QPen(tokens.text, _RING_PX, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(1, 1, -1, -1))
