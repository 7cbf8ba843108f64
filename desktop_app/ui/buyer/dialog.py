"""Writing by hand whom the agent is serving."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop_app.domain.buyers import ADDRESS_MAX, NAME_MAX, CurrentBuyer
from desktop_app.ui.composing_line import ComposingLine
from desktop_app.ui.theme.buttons import primary

_WIDTH_PX = 320


class BuyerDialog(QDialog):
    """A line for each thing that fills a field.

    Attributes:
        buyer_given: `(CurrentBuyer)`, when it was accepted.
    """

    buyer_given = Signal(object)

    def __init__(self, buyer: CurrentBuyer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Current buyer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH_PX)
        self._buyer = buyer
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setVerticalSpacing(8)
        self._lines = {
            "name": self._line(self.tr("&Name"), buyer.name),
            "order": self._line(self.tr("&Order no."), buyer.order),
            "item": self._line(self.tr("&Item"), buyer.item),
            "courier": self._line(self.tr("&Courier"), buyer.courier),
            "tracking": self._line(self.tr("&Tracking no."), buyer.tracking),
            "recipient": self._line(self.tr("&Recipient"), buyer.recipient),
            "phone": self._line(self.tr("&Phone"), buyer.phone),
            "address": self._line(self.tr("&Address"), buyer.address, ADDRESS_MAX),
        }
        self._add_buttons()

    def _line(self, words: str, value: str, longest: int = NAME_MAX) -> ComposingLine:
        line = ComposingLine(self)
        line.setMaxLength(longest)
        line.setText(value)
        line.setCursorPosition(0)
        line.setAccessibleName(words.replace("&", ""))
        label = QLabel(words, self)
        label.setProperty("tone", "2")
        label.setBuddy(line)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(line, row, 1)
        return line

    def _add_buttons(self) -> None:
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        keep = primary(self.tr("OK"), self)
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        self._grid.addLayout(buttons, self._grid.rowCount(), 0, 1, 2)

    def accept(self) -> None:
        """Hand the buyer over and close."""
        super().accept()
        written = {part: line.text().strip() for part, line in self._lines.items()}
        self.buyer_given.emit(self._buyer.with_parts(written))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of a composition alone."""
        if not any(line.composing for line in self._lines.values()):
            super().keyPressEvent(event)
