"""The free details of a note as key:value fields, two in a row, with + for one more."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import IconButton
from desktop_app.ui.theme.style import KIND
from desktop_app.ui.theme.theme import Theme

MOST_DETAILS = 6
_COLUMNS = 2
_GAP = 8
_KEY_LEFT = 8
_BARE_KEY_LEFT = 2
_KEY_WIDTH = 56


class KeyedLine(QLineEdit):
    """A line whose key stands inside it, before the value."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme
        room = QFontMetrics(fonts.font(fonts.TEXT_PX)).horizontalAdvance(key)
        self.setTextMargins(room + _GAP, 0, 0, 0)
        self.setAccessibleName(key)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key over the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(fonts.font(fonts.TEXT_PX))
        painter.setPen(self._theme.tokens.text_2)
        left = _BARE_KEY_LEFT if self.property(KIND) == "bare" else _KEY_LEFT
        place = QRect(left, 0, self.width(), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._key)
        painter.end()


class DetailField(QWidget):
    """One detail; its key is fixed when offered, and typed when added by the agent.

    Attributes:
        changed: key or value is another one now.
    """

    changed = Signal()

    def __init__(
        self, key: str, choices: Sequence[str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.fixed_key = key
        self.key_line = QLineEdit() if not key else None
        self.line = KeyedLine(key, theme)
        if self.key_line:
            self.key_line.setFixedWidth(_KEY_WIDTH)
            self.key_line.setPlaceholderText(self.tr("What"))
            self.key_line.setAccessibleName(self.tr("Name of the detail"))
            self.line.setAccessibleName(self.tr("Detail"))
            self.key_line.textChanged.connect(self.changed)
            layout.addWidget(self.key_line)
        layout.addWidget(self._with_choices(choices) if choices else self.line)
        self.line.textChanged.connect(self.changed)

    def detail(self) -> tuple[str, str]:
        """Return key and value."""
        key = self.key_line.text() if self.key_line else self.fixed_key
        return key.strip(), self.line.text().strip()

    def is_filled(self) -> bool:
        """Tell whether something was typed into it."""
        return any(line.text().strip() for line in self.lines())

    def lines(self) -> list[QLineEdit]:
        """Return the lines that take typing."""
        return [line for line in (self.key_line, self.line) if line]

    def _with_choices(self, choices: Sequence[str]) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        self.line.setProperty(KIND, "bare")
        box.setLineEdit(self.line)
        box.addItems(choices)
        box.setCurrentIndex(-1)
        box.setAccessibleName(self.fixed_key)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMinimumWidth(0)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box


class DetailFields(QWidget):
    """The details of one note.

    Attributes:
        changed: one of them is another one now.
        line_made: a `QLineEdit` that takes typing.
        detail_added: the agent wants to type into this `QLineEdit`.
    """

    changed = Signal()
    line_made = Signal(object)
    detail_added = Signal(object)

    def __init__(
        self, choices: Mapping[str, Sequence[str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Take the values to choose from, by key."""
        super().__init__(parent)
        self._choices = choices
        self._theme = theme
        self._fields: list[DetailField] = []
        self._add = IconButton(theme, "plus", self.tr("Add a detail"), width_px=28)
        self._add.clicked.connect(self.add)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 4)
        self._layout.setHorizontalSpacing(_GAP)
        self._layout.setVerticalSpacing(_GAP)
        for column in range(_COLUMNS):
            self._layout.setColumnStretch(column, 1)
        self._layout.addWidget(self._add, 0, _COLUMNS)

    def offer(self, keys: Iterable[str]) -> None:
        """Show a field for each of these keys; what was typed already stays, whatever its key."""
        wanted = list(keys)
        present = {field.fixed_key: field for field in self._fields if field.fixed_key}
        offered = [present.get(key) or self._made(key) for key in wanted]
        typed = [field for field in self._fields if field not in offered and field.is_filled()]
        self._show([*offered, *typed])

    def clear(self) -> None:
        """Empty all and drop those that were added."""
        self._show([self._made(field.fixed_key) for field in self._fields if field.fixed_key])

    def add(self) -> None:
        """Add a field whose key is typed, and go there."""
        added = self._made("")
        self._show([*self._fields, added])
        self.detail_added.emit(added.lines()[0])

    def details(self) -> tuple[tuple[str, str], ...]:
        """Return those that have a value."""
        return tuple(detail for field in self._fields if (detail := field.detail())[1])

    def fields(self) -> tuple[DetailField, ...]:
        """Return the fields in their order."""
        return tuple(self._fields)

    def _made(self, key: str) -> DetailField:
        field = DetailField(key, self._choices.get(key, ()), self._theme)
        field.changed.connect(self.changed)
        for line in field.lines():
            self.line_made.emit(line)
        return field

    def _show(self, fields: list[DetailField]) -> None:
        for field in self._fields:
            self._layout.removeWidget(field)
            if field not in fields:
                field.hide()
                field.deleteLater()
        self._fields = fields
        for position, field in enumerate(fields):
            self._layout.addWidget(field, position // _COLUMNS, position % _COLUMNS)
        self._add.setEnabled(len(fields) < MOST_DETAILS)
        self.changed.emit()
