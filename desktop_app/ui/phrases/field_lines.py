"""The lines of the field form: one for each missing field, and what is filled already."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from desktop_app.domain.fields import Filled, PartKind
from desktop_app.domain.fields.pieces import label_of
from desktop_app.domain.fields.questions import Question
from desktop_app.domain.fields.values import FieldType
from desktop_app.ui.composing_line import ComposingLine
from desktop_app.ui.phrases.choice_line import ChoiceLine
from desktop_app.ui.phrases.eliding_label import ElidingLabel
from desktop_app.ui.phrases.marked_text import Mark, MarkedText, Span
from desktop_app.ui.phrases.tinted_text import TintedText, outdented
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.theme import Theme

_LABEL_PX = 48
_GAP_PX = 8
_ROW_PX = 28
_FILLED_PX = 3 * fonts.TEXT_LINE_PX
_BETWEEN = "   "


class FieldLine(ComposingLine):
    """One answer; Enter goes to the next open one, or finishes."""

    entered = Signal()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take Enter, once however long it is held."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return False
        if not event.isAutoRepeat():
            self.entered.emit()
        return True


class FieldLines(QScrollArea):
    """Asks for the fields; scrolls when there are many.

    Attributes:
        changed: an answer is another one.
        finished: Enter, with every field answered.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: dict[str, FieldLine | ChoiceLine] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def values(self) -> dict[str, str]:
        """The answers by field name."""
        return {name: line.text().strip() for name, line in self._lines.items()}

    @property
    def lines(self) -> list[FieldLine | ChoiceLine]:
        """The lines, from top to bottom."""
        return list(self._lines.values())

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, from top to bottom."""
        return [
            stop
            for line in self.lines
            for stop in (line.buttons if isinstance(line, ChoiceLine) else [line])
        ]

    @property
    def first_open(self) -> QWidget:
        """The first line without an answer, else the first."""
        lines = self.lines
        return next(
            (line for line in lines if not line.text().strip()), lines[0] if lines else self
        )

    def ask(
        self, filled: Filled, questions: Iterable[Question], suggested: Mapping[str, str]
    ) -> None:
        """Show a line for each missing field, in the order of the text."""
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP_PX)
        grid.setVerticalSpacing(_GAP_PX)
        grid.setColumnStretch(1, 1)
        self._lines = {}
        row = 0
        for row, question in enumerate(questions, start=1):
            self._add_line(grid, row - 1, question, suggested.get(question.name, ""))
        grid.addWidget(self._hint(page), row, 1)
        self._add_filled(grid, row + 1, filled)
        grid.setRowStretch(row + 2, 1)
        self.setWidget(page)

    def clear(self) -> None:
        """Forget the answers."""
        self._lines = {}
        self.setWidget(QWidget(self))

    def _add_line(self, grid: QGridLayout, row: int, question: Question, answer: str) -> None:
        label = ElidingLabel(self._theme, size_px=fonts.TEXT_PX, tone=2)
        label.show_text(question.label)
        label.setFixedSize(_LABEL_PX, _ROW_PX)
        line = self._line(question, answer)
        line.setAccessibleName(question.label)
        line.textChanged.connect(self.changed)
        line.entered.connect(self._next)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(line, row, 1)
        self._lines[question.name] = line

    def _line(self, question: Question, answer: str) -> FieldLine | ChoiceLine:
        if question.choices:
            return ChoiceLine(question.choices, answer)
        line = FieldLine(answer)
        line.setFixedHeight(_ROW_PX)
        line.setPlaceholderText(self._example(question.type))
        return line

    def _example(self, kind: FieldType) -> str:
        return {
            FieldType.DATE: self.tr("明天, +3 or 11-29"),
            FieldType.NUMBER: self.tr("a number"),
            FieldType.PHONE: self.tr("phone number"),
            FieldType.ORDER: self.tr("order number"),
            FieldType.TRACKING: self.tr("tracking number"),
        }.get(kind, "")

    def _hint(self, parent: QWidget) -> QLabel:
        hint = QLabel(self.tr("For this buyer only; cleared with the buyer"), parent)
        hint.setProperty("tone", "3")
        hint.setWordWrap(True)
        return hint

    def _add_filled(self, grid: QGridLayout, row: int, filled: Filled) -> None:
        known = {
            label_of(p.field): p.text for p in filled.parts if p.kind is PartKind.FILLED and p.text
        }
        if not known:
            return
        label = QLabel(self.tr("Filled"))
        label.setProperty("tone", "2")
        label.setFixedWidth(_LABEL_PX)
        shown = TintedText(self._theme)
        shown.setFixedHeight(_FILLED_PX)
        shown.setAccessibleName(self.tr("Filled"))
        shown.show_text(_listed(known))
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(outdented(shown), row, 1)

    def _next(self) -> None:
        if all(self.values.values()):
            self.finished.emit()
        else:
            self.first_open.setFocus(Qt.FocusReason.TabFocusReason)


def _listed(known: Mapping[str, str]) -> MarkedText:
    text, spans = "", []
    for name, value in known.items():
        text += f"{_BETWEEN if text else ''}{name} "
        spans.append(Span(len(text), len(text) + len(value), Mark.FILLED))
        text += value
    return MarkedText(text, tuple(spans))
