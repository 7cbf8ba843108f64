"""Resizing a window without a frame by its edges and corners."""

from PySide6.QtCore import QEvent, QLineF, QObject, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.shell.dragging import WindowDrag
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme

GRIP_PX = 4
_CORNER_PX = 12

_TOP, _BOTTOM = Qt.Edge.TopEdge, Qt.Edge.BottomEdge
_LEFT, _RIGHT = Qt.Edge.LeftEdge, Qt.Edge.RightEdge
_CURSORS = {
    _TOP: Qt.CursorShape.SizeVerCursor,
    _BOTTOM: Qt.CursorShape.SizeVerCursor,
    _LEFT: Qt.CursorShape.SizeHorCursor,
    _RIGHT: Qt.CursorShape.SizeHorCursor,
    _TOP | _LEFT: Qt.CursorShape.SizeFDiagCursor,
    _BOTTOM | _RIGHT: Qt.CursorShape.SizeFDiagCursor,
    _TOP | _RIGHT: Qt.CursorShape.SizeBDiagCursor,
    _BOTTOM | _LEFT: Qt.CursorShape.SizeBDiagCursor,
}


class _Grip(QWidget):
    """A strip to drag the window's edge by; it draws the edge, else nothing."""

    def __init__(self, theme: Theme, window: QWidget, edges: Qt.Edge) -> None:
        super().__init__(window)
        self._theme = theme
        self.edges = edges
        self._drag = WindowDrag(self, edges)
        self.set_held(held=True)
        theme.changed.connect(self.update)

    def set_held(self, *, held: bool) -> None:
        """Say whether the edge can be dragged."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not held)
        self.setCursor(_CURSORS[self.edges] if held else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the edge."""
        self._drag.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the edge."""
        self._drag.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let go of the edge."""
        self._drag.release()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the outer line or lines."""
        painter = QPainter(self)
        right, bottom = self.width(), self.height()
        # A line at the far side would begin one logical pixel in; half of it is outside at 200 %.
        far = 1 / self.devicePixelRatioF()
        colour = self._theme.tokens.window_edge
        sides = {
            _TOP: QLineF(0, 0, right, 0),
            _BOTTOM: QLineF(0, bottom - far, right, bottom - far),
            _LEFT: QLineF(0, 0, 0, bottom),
            _RIGHT: QLineF(right - far, 0, right - far, bottom),
        }
        for edge, line in sides.items():
            if edge in self.edges:
                hairline(painter, line, colour)
        painter.end()


class ResizeEdges(QObject):
    """Lays grips over the edges of `window`."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._grips = [_Grip(theme, window, edges) for edges in _CURSORS]
        window.installEventFilter(self)

    def set_tall(self, *, tall: bool) -> None:
        """Say whether the height may be changed too, not only the width."""
        for grip in self._grips:
            grip.set_held(held=tall or grip.edges in (_LEFT, _RIGHT))

    def _place(self) -> None:
        width, height = self._window.width(), self._window.height()
        for grip in self._grips:
            grip.setGeometry(_strip(grip.edges, width, height))
            grip.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return False


def _strip(edges: Qt.Edge, width: int, height: int) -> QRect:
    left, right = _LEFT in edges, _RIGHT in edges
    top, bottom = _TOP in edges, _BOTTOM in edges
    corner = (left or right) and (top or bottom)
    across = GRIP_PX if (left or right) and not corner else width
    down = GRIP_PX if (top or bottom) and not corner else height
    if corner:
        across = down = _CORNER_PX
    return QRect(width - across if right else 0, height - down if bottom else 0, across, down)
