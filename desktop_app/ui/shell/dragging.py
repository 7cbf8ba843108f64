"""Moving and resizing the window with the mouse."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

NO_EDGE = Qt.Edge(0)


class WindowDrag:
    """Moves the window that holds `handle`, or drags its `edges`, while the left button is down.

    The window manager isn't asked to: it would take the keyboard from the chat meanwhile, and a
    drag that it hears of only after the button is up again never ends. Only under Wayland no
    program may place its own window.
    """

    def __init__(self, handle: QWidget, edges: Qt.Edge = NO_EDGE) -> None:
        self._handle = handle
        self._edges = edges
        self._from: QPoint | None = None
        self._begun = False
        self._start = QRect()

    def press(self, event: QMouseEvent) -> None:
        """Begin at the left button; others are left to the widgets below."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._from = event.globalPosition().toPoint()
        self._begun = False
        self._start = QRect(self._handle.window().geometry())

    def move(self, event: QMouseEvent) -> None:
        """Follow the pointer, once it has gone far enough not to be a click."""
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        gone = event.globalPosition().toPoint() - self._from
        if not self._begun and gone.manhattanLength() < QApplication.startDragDistance():
            return
        if not self._begun and QGuiApplication.platformName().startswith("wayland"):
            self._leave_to_compositor()
            return
        self._begun = True
        window = self._handle.window()
        window.setGeometry(_dragged(self._start, self._edges, gone, window.minimumSize()))

    def release(self) -> None:
        """End it."""
        self._from = None

    def _leave_to_compositor(self) -> None:
        self._from = None
        surface = self._handle.window().windowHandle()
        if self._edges == NO_EDGE:
            surface.startSystemMove()
        else:
            surface.startSystemResize(self._edges)


def _dragged(start: QRect, edges: Qt.Edge, gone: QPoint, least: QSize) -> QRect:
    """Return where the window goes; an edge stops where the window would get too small."""
    if edges == NO_EDGE:
        return start.translated(gone)
    rect = QRect(start)
    if Qt.Edge.LeftEdge in edges:
        rect.setLeft(min(start.left() + gone.x(), start.right() - least.width() + 1))
    if Qt.Edge.RightEdge in edges:
        rect.setRight(max(start.right() + gone.x(), start.left() + least.width() - 1))
    if Qt.Edge.TopEdge in edges:
        rect.setTop(min(start.top() + gone.y(), start.bottom() - least.height() + 1))
    if Qt.Edge.BottomEdge in edges:
        rect.setBottom(max(start.bottom() + gone.y(), start.top() + least.height() - 1))
    return rect
