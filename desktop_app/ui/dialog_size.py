"""How large a dialog opens: as designed, or as large as the screen lets it be."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_TITLE_BAR = QSize(16, 40)
"""Room for what the system draws around a dialog."""


def open_as_large_as(dialog: QDialog, wanted: QSize) -> None:
    """Size a dialog so that its footer is on the screen even where that is a low one."""
    room = dialog.screen().availableGeometry().size() - _TITLE_BAR
    dialog.resize(wanted.boundedTo(room))
