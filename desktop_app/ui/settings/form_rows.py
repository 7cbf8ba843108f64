"""How a tab of the settings is laid out: labels, fields, and sentences under them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

_MARGIN = 16
_LABEL_WIDTH = 120


class FormRows(QWidget):
    """Rows of label and field, top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        self._layout.setHorizontalSpacing(8)
        self._layout.setVerticalSpacing(8)
        self._layout.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._layout.setColumnStretch(2, 1)
        self._labels: dict[QWidget, QLabel] = {}

    def set_margins(self, top: int, bottom: int) -> None:
        """Have another room above and below the rows, where something else stands there."""
        self._layout.setContentsMargins(_MARGIN, top, _MARGIN, bottom)

    def add(
        self, words: str, field: QWidget, beside: QWidget | None = None, *, line_px: int = 0
    ) -> None:
        """Add a field with its label, and something at its right.

        The label stands beside the middle of the field, or of its first line of `line_px`.
        """
        row = self._layout.rowCount()
        label = QLabel(words)
        label.setProperty("tone", "2")
        label.setBuddy(field)
        self._labels[field] = label
        if not field.accessibleName():
            field.setAccessibleName(words)
        if line_px:
            label.setFixedHeight(line_px)
        top = Qt.AlignmentFlag.AlignTop if line_px else Qt.AlignmentFlag(0)
        self._layout.addWidget(label, row, 0, top)
        self._layout.addWidget(field, row, 1, 1, 1 if beside else 2)
        if beside:
            self._layout.addWidget(beside, row, 2)

    def show_row(self, field: QWidget, *, shown: bool) -> None:
        """Show a field and its label, or have them take no room."""
        field.setVisible(shown)
        self._labels[field].setVisible(shown)

    def add_wide(self, field: QWidget) -> None:
        """Add something that needs no label, as wide as the fields."""
        self._layout.addWidget(field, self._layout.rowCount(), 1, 1, 2)

    def add_button(self, button: QPushButton) -> None:
        """Add a button under the fields, as wide as its words."""
        row = self._layout.rowCount()
        self._layout.addWidget(button, row, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def add_heading(self, words: str) -> None:
        """Add a sentence as wide as labels and fields together."""
        label = sentence("2")
        label.setText(words)
        self._layout.addWidget(label, self._layout.rowCount(), 0, 1, 3)

    def add_sentence(self, tone: str = "3") -> QLabel:
        """Add a sentence that may need lines; return it, empty."""
        label = sentence(tone)
        self.add_wide(label)
        return label

    def end(self) -> None:
        """Leave the rest of the height empty."""
        self._layout.setRowStretch(self._layout.rowCount(), 1)


def sentence(tone: str) -> QLabel:
    """Return an empty label for plain text of several lines."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("tone", tone)
    return label
