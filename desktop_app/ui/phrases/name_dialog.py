"""A small dialog that asks for one name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.composing_line import ComposingLine
from desktop_app.ui.theme.buttons import primary

_WIDTH_PX = 300
_LONGEST = 40


class NameDialog(QDialog):
    """Asks for the name of a step or category.

    Attributes:
        name_given: `(name)`, without spaces around it, when it was accepted and isn't empty.
    """

    name_given = Signal(str)

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH_PX)
        self._line = ComposingLine(name, self)
        self._line.setMaxLength(_LONGEST)
        self._line.selectAll()
        label = QLabel(self.tr("&Name"), self)
        label.setBuddy(self._line)
        self._line.setAccessibleName(self.tr("Name"))
        self._ok = primary(self.tr("OK"), self)
        self._ok.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._ok.clicked.connect(self.accept)
        self._line.textChanged.connect(self._enable)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._ok)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(16, 12, 16, 12)
        parts.setSpacing(8)
        for part in (label, self._line):
            parts.addWidget(part)
        parts.addLayout(buttons)
        self._enable()

    def _enable(self) -> None:
        self._ok.setEnabled(bool(self._line.text().strip()))

    def accept(self) -> None:
        """Hand the name over and close; an empty one isn't taken."""
        name = self._line.text().strip()
        if name:
            super().accept()
            self.name_given.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of a composition alone."""
        if not self._line.composing:
            super().keyPressEvent(event)
