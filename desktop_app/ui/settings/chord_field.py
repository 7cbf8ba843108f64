"""A field that is filled by pressing the keys it shall hold."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.settings.key_chords import hotkey_of

_MOVES_ON = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class ChordField(QLineEdit):
    """Shows one key chord; while it has the focus, a pressed chord is offered to be its new one.

    Attributes:
        pressed: a chord (`Hotkey`); the owner checks it and calls `show_chord`.
        cleared: Backspace: no chord.
        capturing: it has the focus, or lost it; global hotkeys must be silent meanwhile.
    """

    pressed = Signal(object)
    cleared = Signal()
    capturing = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chord = ""
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Press the keys; Backspace for none"))
        self.setPlaceholderText(self.tr("none"))

    def show_chord(self, chord: str) -> None:
        """Show a chord; empty = none."""
        self._chord = chord
        self.setText(chord)

    def event(self, event: QEvent) -> bool:
        """Keep shortcuts of the dialog and Tab with modifiers from acting while pressing."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            moves_on = event.key() in _MOVES_ON and not _has_modifier(event)
            if not moves_on:
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer what was pressed; Backspace clears, Escape closes the dialog as everywhere."""
        if not _has_modifier(event) and event.key() == Qt.Key.Key_Backspace:
            self.cleared.emit()
        elif not _has_modifier(event) and event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            hotkey = hotkey_of(event)
            if hotkey is not None:
                self.pressed.emit(hotkey)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ask for keys."""
        super().focusInEvent(event)
        self.setText("")
        self.setPlaceholderText(self.tr("press keys"))
        self.capturing.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the chord in force again."""
        super().focusOutEvent(event)
        self.setPlaceholderText(self.tr("none"))
        self.setText(self._chord)
        self.capturing.emit(False)


def _has_modifier(event: QKeyEvent) -> bool:
    return bool(
        event.modifiers()
        & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
    )
