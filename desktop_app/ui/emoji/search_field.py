"""The search line of the emoji page: digits and arrows belong to the grid."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop_app.ui.search_line import SearchLine

_GRID_KEYS = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Return, Qt.Key.Key_Enter,
}  # fmt: skip
_GRID_KEYS_WHEN_EMPTY = {Qt.Key.Key_Left, Qt.Key.Key_Right}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class EmojiSearchField(SearchLine):
    """A search line that hands the keys of the grid on.

    Attributes:
        digit_pressed: a digit key, to pick a numbered tile.
        grid_key_pressed: a key that moves or picks in the grid (`QKeyEvent`).
    """

    digit_pressed = Signal(int)
    grid_key_pressed = Signal(object)

    def take_key(self, event: QKeyEvent) -> bool:
        """Hand digits, and the keys that move or pick, to the grid."""
        if event.modifiers() in _PLAIN:
            if event.text() in set("123456789"):
                self.digit_pressed.emit(int(event.text()))
                return True
            if event.key() in _GRID_KEYS or (
                not self.text() and event.key() in _GRID_KEYS_WHEN_EMPTY
            ):
                self.grid_key_pressed.emit(event)
                return True
        return super().take_key(event)
