"""What was confirmed with the buyer: four check boxes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop_app.domain.order_notes.draft import Confirmation


class Confirmations(QWidget):
    """Goods, address, recipient, phone.

    Attributes:
        changed: one was ticked or unticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Confirmed with the buyer"))
        words = {
            Confirmation.GOODS: self.tr("Goods"),
            Confirmation.ADDRESS: self.tr("Address"),
            Confirmation.RECIPIENT: self.tr("Name"),
            Confirmation.PHONE: self.tr("Phone"),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._boxes = {what: QCheckBox(word) for what, word in words.items()}
        for box in self._boxes.values():
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.toggled.connect(self.changed)
            layout.addWidget(box)
            layout.addStretch(1)

    def confirmed(self) -> frozenset[Confirmation]:
        """Return what is ticked."""
        return frozenset(what for what, box in self._boxes.items() if box.isChecked())

    def box(self, what: Confirmation) -> QCheckBox:
        """Return the check box of one of the four."""
        return self._boxes[what]

    def set_all(self, *, confirmed: bool) -> None:
        """Tick or untick all four."""
        for box in self._boxes.values():
            box.setChecked(confirmed)
