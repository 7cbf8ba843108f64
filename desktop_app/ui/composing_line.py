"""A line of text that knows when an input method is in the middle of a word."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop_app.ui.whole_characters import erase_before

_OF_THE_INPUT_METHOD = {
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    *(Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)),
}  # fmt: skip


class ComposingLine(QLineEdit):
    """A line whose keys can mean something else, but never in the middle of a word.

    Some input methods let keys through that end or steer a composition; acting on them would
    paste in the middle of a word (https://github.com/espanso/espanso/issues/2687). So while
    something is composed, those keys do nothing here.
    """

    _preedit = ""

    @property
    def preedit(self) -> str:
        """What is being composed; empty when nothing is."""
        return self._preedit

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return bool(self._preedit)

    def take_key(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - for subclasses
        """Act on a key that isn't for the text; return whether it was one."""
        return False

    def event(self, event: QEvent) -> bool:
        """Keep every shortcut and the change of focus by Tab away from a composition."""
        if self.composing and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self.composing and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow the composition."""
        # Before the text changes, so that a commit is seen with the composition already over.
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a composition alone, take the keys that aren't for the text, type the rest."""
        if self.composing and event.key() in _OF_THE_INPUT_METHOD:
            event.accept()
        elif not self.take_key(event) and not erase_before(self, event):
            super().keyPressEvent(event)
