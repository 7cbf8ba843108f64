"""A box of plain text that knows when an input method is in the middle of a word."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.ui.whole_characters import erase_before


class ComposingText(QPlainTextEdit):
    """Tab leaves it; Escape and Enter in a composition belong to the input method.

    Attributes:
        composing_changed: an input method has begun or ended a word.
        left: the keyboard went elsewhere.
    """

    composing_changed = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._preedit = ""

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return bool(self._preedit)

    def event(self, event: QEvent) -> bool:
        """Keep the dialog's keys away from a composition."""
        if self._preedit and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow the composition."""
        before, self._preedit = self._preedit, event.preeditString()
        super().inputMethodEvent(event)
        if bool(before) != bool(self._preedit):
            self.composing_changed.emit(bool(self._preedit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, unless it would cut into a composition or an emoji."""
        if self._preedit and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return}:
            event.accept()
        elif self._preedit or not erase_before(self, event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that what is written may be kept."""
        super().focusOutEvent(event)
        self.left.emit()
