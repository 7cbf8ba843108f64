"""The form that asks for what a phrase still lacks, before it is pasted."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QLine, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.fields import Filled
from desktop_app.domain.fields.pieces import label_of
from desktop_app.domain.order_notes.problems import Severity
from desktop_app.services.fill_fields import FillFields
from desktop_app.services.paste_reports import FieldForm
from desktop_app.texts import Text
from desktop_app.ui.note.hint_line import HintLine
from desktop_app.ui.phrases.eliding_label import ElidingLabel
from desktop_app.ui.phrases.field_lines import FieldLines
from desktop_app.ui.phrases.marked_text import MarkedText
from desktop_app.ui.phrases.shown_text import spans_of
from desktop_app.ui.phrases.tinted_text import TintedText, outdented
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import primary
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme

_MARGIN_PX = 12
_PREVIEW_LINES = 6
_GAP_PX = 8


class FieldFormView(QWidget):
    """Shows a `FieldForm`, keyboard only; what it will paste changes while one types.

    Args:
        say: renders a sentence in the language in force.

    Attributes:
        paste_wanted: `(values)`: paste it, or copy it if it was only to be copied.
        copy_wanted: `(values)`: copy it instead.
        cancelled: close without doing anything.
    """

    paste_wanted = Signal(object)
    copy_wanted = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        fill: FillFields,
        say: Callable[[Text], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._say = say
        self._theme = theme
        self._form: FieldForm | None = None
        self._title = ElidingLabel(theme, self, size_px=fonts.TITLE_PX, strong=True)
        self._asked = QLabel(self)
        self._asked.setProperty("tone", "2")
        self._lines = FieldLines(theme, self)
        self._lines.changed.connect(self._show_result)
        self._lines.finished.connect(self._press_paste)
        self._hint = HintLine(theme, self)
        self._heading = QLabel(self)
        self._length = QLabel(self)
        for label in (self._heading, self._length):
            label.setProperty("tone", "3")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._result = TintedText(theme, self)
        self._result.setAccessibleName(self.tr("Text that will be pasted"))
        self._result.setFixedHeight(_PREVIEW_LINES * fonts.TEXT_LINE_PX)
        self._paste = primary("", self)
        self._paste.clicked.connect(self._press_paste)
        self._copy = self._plain_button(self.tr("Copy"))
        self._copy.clicked.connect(self._press_copy)
        self._cancel = self._plain_button(self.tr("Cancel  Esc"))
        self._cancel.clicked.connect(self.cancelled)
        self._lay_out()

    def _plain_button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._asked)
        result_head = QHBoxLayout()
        result_head.addWidget(self._heading, 1)
        result_head.addWidget(self._length)
        buttons = QHBoxLayout()
        buttons.setSpacing(_GAP_PX)
        buttons.addWidget(self._paste)
        buttons.addWidget(self._copy)
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(_MARGIN_PX, 12, _MARGIN_PX, 8)
        parts.setSpacing(0)
        parts.addLayout(head)
        parts.addSpacing(10)
        parts.addWidget(self._lines, 1)
        parts.addWidget(self._hint)
        parts.addSpacing(_GAP_PX)
        parts.addLayout(result_head)
        parts.addSpacing(2)
        parts.addLayout(outdented(self._result))
        parts.addSpacing(_GAP_PX)
        parts.addLayout(buttons)

    @property
    def open_form(self) -> FieldForm | None:
        """The form in view; None when closed."""
        return self._form

    @property
    def values(self) -> Mapping[str, str]:
        """What has been answered so far."""
        return self._lines.values

    @property
    def first_line(self) -> QWidget:
        """Where to type first."""
        return self._lines.first_open

    @property
    def result(self) -> MarkedText:
        """What would be pasted now."""
        return self._result.shown

    @property
    def hint(self) -> str:
        """What is wrong with an answer, or uncertain about the text; empty when nothing is."""
        return self._hint.sentence

    def show_form(self, form: FieldForm) -> None:
        """Ask for the missing fields of this form, with earlier answers put in."""
        self._form = form
        copying = form.target is None
        self._title.show_text(form.phrase.title)
        count = len(form.filled.missing)
        self._asked.setText(self.tr("{count} to fill in").format(count=count))
        self._heading.setText(self.tr("Will copy") if copying else self.tr("Will paste"))
        self._paste.setText(self.tr("Copy  Enter") if copying else self.tr("Paste  Enter"))
        self._copy.setVisible(not copying)
        self._lines.ask(form.filled, form.questions, form.suggested)
        buttons = (self._result, self._paste, self._copy, self._cancel)
        for first, second in pairwise((*self._lines.stops, *buttons)):
            QWidget.setTabOrder(first, second)
        self._show_result()

    def close_form(self) -> None:
        """Forget the form and what was typed."""
        self._form = None
        self._lines.clear()

    def _show_result(self) -> None:
        if self._form is None:
            return
        filled = self._filled(self._form)
        self._result.show_text(MarkedText(filled.shown, tuple(spans_of(filled))))
        self._length.setText(self.tr("{count} chars").format(count=filled.length))
        complete = not filled.missing
        why = "" if complete else self.tr("Fill in: {fields}").format(
            fields=self.tr(", ").join(label_of(name) for name in filled.missing)
        )  # fmt: skip
        self._show_hint(filled)
        for button in (self._paste, self._copy):
            button.setEnabled(complete)
            button.setToolTip(why)

    def _show_hint(self, filled: Filled) -> None:
        wrong = next(iter(filled.hints.values()), None)
        if wrong is not None:
            self._hint.say(Severity.ERROR, self._say(wrong))
        elif filled.doubts:
            self._hint.say(Severity.WARNING, self._say(filled.doubts[0]))
        else:
            self._hint.clear()

    def _filled(self, form: FieldForm) -> Filled:
        values = {**form.buyer.fields(), **self._lines.values}
        return self._fill.prepare(form.phrase.text, values)

    def _press_paste(self) -> None:
        if self._form is not None and self._paste.isEnabled():
            self.paste_wanted.emit(self._lines.values)

    def _press_copy(self) -> None:
        if self._form is not None and self._copy.isEnabled():
            self.copy_wanted.emit(self._lines.values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel by Escape; Enter on a button presses it."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self._press_paste()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground, and the line above what will be pasted."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.surface)
        y = self._heading.y() - _GAP_PX
        hairline(painter, QLine(0, y, self.width(), y), self._theme.tokens.divider)
        painter.end()
