"""Qt's key presses as our hotkeys."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.errors import AppError

_ONLY_MODIFIERS = {
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}  # fmt: skip
_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, "Alt"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift"),
    (Qt.KeyboardModifier.MetaModifier, "Super"),
)
_OTHER_NAMES = {"Ins": "Insert", "Del": "Delete", "Esc": "Escape", "Enter": "Return", "+": "Plus"}


def hotkey_of(event: QKeyEvent) -> Hotkey | None:
    """Return the chord that was pressed; None for modifiers alone and keys without a name."""
    key = Qt.Key(event.key())
    if key in _ONLY_MODIFIERS:
        return None
    if key is Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    name = QKeySequence(QKeyCombination(key)).toString(QKeySequence.SequenceFormat.PortableText)
    held = [word for modifier, word in _MODIFIERS if event.modifiers() & modifier]
    try:
        return Hotkey.parse("+".join((*held, _OTHER_NAMES.get(name, name))))
    except AppError:
        return None
