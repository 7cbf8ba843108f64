"""One field of the agent's own: name, type, choices, default."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from desktop_app.domain.fields.values import Definition, FieldType
from desktop_app.ui.theme.buttons import IconButton
from desktop_app.ui.theme.theme import Theme

_BETWEEN = "|"
# The choices take the rest.
_WIDTHS_PX = (88, 132, 0, 80)
_BETWEEN_CHOICES = re.compile(r"[|｜、,，;；\n]+")


class FieldRow(QWidget):
    """Four fields and a button beside each other, as cells of a grid.

    Attributes:
        changed: a value is another one and was left.
        removed: the agent wants the field gone.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, definition: Definition, *, shop: bool = False) -> None:
        super().__init__()
        self.name = self._line(definition.name, self.tr("Name"))
        self.type = QComboBox()
        self.type.setAccessibleName(self.tr("Type"))
        for kind, words in self._types().items():
            self.type.addItem(words, kind)
        self.type.setCurrentIndex(self.type.findData(definition.type))
        self.choices = self._line(_BETWEEN.join(definition.choices), self.tr("Choices"))
        self.choices.setCursorPosition(0)
        self.default = self._line(definition.default, self.tr("Default"))
        self.remove = IconButton(theme, "delete", self.tr("Remove this field"))
        self.remove.clicked.connect(self.removed)
        self.type.activated.connect(self._see_type)
        for part in self.cells:
            part.setEnabled(not shop)
        for part, width in zip(self.cells, _WIDTHS_PX, strict=False):
            if width:
                part.setFixedWidth(width)
        self._allow_choices()

    @property
    def cells(self) -> tuple[QWidget, ...]:
        """What stands in the row, from left to right."""
        return (self.name, self.type, self.choices, self.default, self.remove)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not any(line.text().strip() for line in (self.name, self.choices, self.default))

    @property
    def definition(self) -> Definition:
        """What is written, unchecked."""
        kind = FieldType(self.type.currentData())
        choices = _BETWEEN_CHOICES.split(self.choices.text())
        return Definition(
            self.name.text().strip(), kind,
            tuple(filter(None, map(str.strip, choices))) if kind is FieldType.CHOICE else (),
            self.default.text().strip(),
        )  # fmt: skip

    def put_into(self, grid: QGridLayout, row: int) -> None:
        """Stand in a row of a grid."""
        for column, cell in enumerate(self.cells):
            grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)

    def _line(self, value: str, name: str) -> QLineEdit:
        line = QLineEdit(value)
        line.setAccessibleName(name)
        line.editingFinished.connect(self.changed)
        return line

    def _see_type(self) -> None:
        self._allow_choices()
        self.changed.emit()

    def _allow_choices(self) -> None:
        choice = self.type.currentData() == FieldType.CHOICE
        self.choices.setEnabled(choice and self.name.isEnabled())
        self.choices.setPlaceholderText(self.tr("one|another") if choice else "")

    def _types(self) -> dict[FieldType, str]:
        return {
            FieldType.TEXT: self.tr("Text"),
            FieldType.NUMBER: self.tr("Number"),
            FieldType.DATE: self.tr("Date"),
            FieldType.CHOICE: self.tr("Choice"),
            FieldType.PHONE: self.tr("Phone"),
            FieldType.ORDER: self.tr("Order no."),
            FieldType.TRACKING: self.tr("Tracking no."),
        }
