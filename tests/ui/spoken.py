"""What the keyboard reaches, and what a screen reader says there."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget


def reachable(top: QWidget) -> Iterator[QWidget]:
    """Yield what Tab reaches under a widget."""
    for widget in top.findChildren(QWidget):
        tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if tab and widget.isVisibleTo(top) and not widget.focusProxy():
            yield widget


def spoken(widget: QWidget) -> str:
    """Return the name that is read out."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()  # on Unix Qt speaks its value and the label beside it
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None, widget
    return face.text(QAccessible.Text.Name)
