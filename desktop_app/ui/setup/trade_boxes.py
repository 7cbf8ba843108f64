"""The boxes that choose trades."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.domain.trades import Trade
from desktop_app.texts import Text

_COLUMNS = 2


class TradeBoxes(QWidget):
    """One box for each trade; none need be ticked.

    Args:
        sizes: how many phrases each trade has, in the order of the boxes.
        chosen: the trades that are ticked at first.

    Attributes:
        changed: a box was ticked or cleared.
    """

    changed = Signal()

    def __init__(
        self,
        sizes: Mapping[Trade, int],
        chosen: frozenset[Trade],
        say: Callable[[Text], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.boxes: dict[Trade, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for number, (trade, size) in enumerate(sizes.items()):
            words = self.tr("{trade} ({count})").format(trade=say(trade.name), count=size)
            box = QCheckBox(words)
            box.setChecked(trade in chosen)
            box.toggled.connect(self.changed)
            grid.addWidget(box, *divmod(number, _COLUMNS))
            self.boxes[trade] = box
        # The first box has the keyboard when this is asked to.
        self.setFocusProxy(next(iter(self.boxes.values())))

    @property
    def wanted(self) -> frozenset[Trade]:
        """The trades that are ticked."""
        return frozenset(trade for trade, box in self.boxes.items() if box.isChecked())
