"""What was confirmed with the buyer: four check boxes."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.domain.order_notes.draft import Confirmation

_NARROW = 2
_MOST_GAP = 20


class Confirmations(QWidget):
    """Goods, address, recipient, phone.

    Attributes:
        changed: one was ticked or unticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Confirmed with the buyer"))
        # Four in a row at 360 px, English words too.
        self.setStyleSheet("QCheckBox { spacing: 6px; padding: 0; }")
        words = {
            Confirmation.GOODS: self.tr("Goods"),
            Confirmation.ADDRESS: self.tr("Address"),
            Confirmation.RECIPIENT: self.tr("Name"),
            Confirmation.PHONE: self.tr("Phone"),
        }
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.setColumnStretch(len(words), 1)
        self._columns = 0
        self._boxes = {what: QCheckBox(word) for what, word in words.items()}
        for box in self._boxes.values():
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.toggled.connect(self.changed)
        self._arrange(_NARROW)

    def confirmed(self) -> frozenset[Confirmation]:
        """Return what is ticked."""
        return frozenset(what for what, box in self._boxes.items() if box.isChecked())

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """The four check boxes in their order."""
        return tuple(self._boxes.values())

    def box(self, what: Confirmation) -> QCheckBox:
        """Return the check box of one of the four."""
        return self._boxes[what]

    def set_all(self, *, confirmed: bool) -> None:
        """Tick or untick all four."""
        for box in self._boxes.values():
            box.setChecked(confirmed)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, box in enumerate(self._boxes.values()):
            self._layout.addWidget(box, place // columns, place % columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row where the words fit, else in two."""
        words = sum(box.sizeHint().width() for box in self._boxes.values())
        free = event.size().width() - words
        self._arrange(len(self._boxes) if free >= 0 else _NARROW)
        # Equal gaps, whatever the words are; equal columns would leave none after a long one.
        gap = free // (len(self._boxes) - 1) if free >= 0 else _MOST_GAP
        self._layout.setHorizontalSpacing(min(gap, _MOST_GAP))
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Need no more width than two rows do."""
        widest = max(box.sizeHint().width() for box in self._boxes.values())
        return QSize(_NARROW * widest + _MOST_GAP, super().minimumSizeHint().height())
