"""Resizing a window without a frame by its edges and corners."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

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
    """An invisible strip that hands the drag to the system."""

    def __init__(self, window: QWidget, edges: Qt.Edge) -> None:
        super().__init__(window)
        self.edges = edges
        self.setCursor(_CURSORS[edges])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the system resize the window."""
        handle = self.window().windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemResize(self.edges)


class ResizeEdges(QObject):
    """Lays grips over the edges of `window`; `set_tall(False)` leaves only left and right."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._grips = [_Grip(window, edges) for edges in _CURSORS]
        self._tall = True
        window.installEventFilter(self)

    def set_tall(self, *, tall: bool) -> None:
        """Say whether the height may be changed too."""
        self._tall = tall
        self._place()

    def _place(self) -> None:
        width, height = self._window.width(), self._window.height()
        for grip in self._grips:
            grip.setGeometry(_strip(grip.edges, width, height))
            grip.setVisible(self._tall or grip.edges in (_LEFT, _RIGHT))
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
