"""What is wrong with the text being written: found while typing, underlined, mended by a key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.wording.finding import Finding, Severity
from desktop_app.domain.wording.mending import Edit
from desktop_app.services.check_wording import CheckWording
from desktop_app.ui.editor.template_edit import TemplateEdit
from desktop_app.ui.phrases.line_painter import positions_in_qt
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wording_words import colour_of

CHECK_AFTER_MS = 150
"""After the last key: a check takes some milliseconds, and nobody reads while typing."""

_LINE = QTextCharFormat.UnderlineStyle
_UNDERLINES = {
    Severity.ERROR: _LINE.WaveUnderline,
    Severity.WARNING: _LINE.DashUnderline,
    Severity.HINT: _LINE.DotLine,
}
_TO_FILL_IN = "……"


@dataclass(frozen=True)
class Shown:
    """The finding in view.

    Attributes:
        number: from 1, of `count`, in the order of the text.
        better: the edit that mends it; None where only the agent knows the words.
    """

    finding: Finding
    number: int
    count: int
    better: Edit | None


class TextWording(QObject):
    """Keeps the findings of a text box; underlines them by extra selections.

    Those don't touch the document, so neither its undo history nor a composition notices.

    Args:
        phrase: the phrase as it is written now.

    Attributes:
        changed: another finding is in view, or none.
    """

    changed = Signal()

    def __init__(
        self, edit: TemplateEdit, check: CheckWording, phrase: Callable[[], Phrase], theme: Theme
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._check = check
        self._phrase = phrase
        self._theme = theme
        self._text = ""
        self._found: tuple[Finding, ...] = ()
        self._current: Finding | None = None
        self._soon = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._soon.timeout.connect(self.check_now)
        edit.textChanged.connect(self._soon.start)
        edit.cursorPositionChanged.connect(self._see_caret)
        edit.composing_changed.connect(lambda _composing: self._underline())
        theme.changed.connect(self._underline)

    @property
    def found(self) -> tuple[Finding, ...]:
        """All findings, in the order of the text."""
        return self._found

    @property
    def shown(self) -> Shown | None:
        """The finding in view; None when nothing is wrong."""
        if self._current is None:
            return None
        number = self._found.index(self._current) + 1
        better = self._check.better(self._text, self._current) if self._up_to_date() else None
        return Shown(self._current, number, len(self._found), better)

    def check_soon(self) -> None:
        """Check again in a moment: what the rules look at besides the text has changed."""
        self._soon.start()

    def check_now(self) -> None:
        """Check, unless a word is being composed: then a moment later."""
        if self._edit.composing:
            self._soon.start()
            return
        phrase = self._phrase()
        worst_first = self._check.check(phrase) if phrase.text.strip() else ()
        before = self._current
        self._text = phrase.text
        self._found = tuple(sorted(worst_first, key=lambda each: (each.start, each.end)))
        self._current = next((f for f in self._found if f == before), None) or next(
            iter(worst_first), None
        )
        self._underline()
        self.changed.emit()

    def go(self, step: int) -> None:
        """Show the next finding (the previous one with -1), round at the ends, and select it."""
        if self._current is None:
            return
        at = (self._found.index(self._current) + step) % len(self._found)
        self._current = self._found[at]
        if self._current.end > self._current.start and self._up_to_date():
            self._edit.setTextCursor(self._cursor(self._current.start, self._current.end))
        self.changed.emit()

    def apply(self) -> None:
        """Put the better words into the text, as one step of its undo history."""
        shown = self.shown
        if shown is None or shown.better is None or self._edit.composing:
            return
        edit = shown.better
        cursor = self._cursor(edit.start, edit.end)
        begin = cursor.selectionStart()
        cursor.insertText(edit.better)
        gap = edit.better.find(_TO_FILL_IN)
        if gap >= 0:
            # What only the agent knows is selected, to be typed over.
            cursor.setPosition(begin + gap)
            cursor.setPosition(begin + gap + len(_TO_FILL_IN), QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self.check_now()

    def _up_to_date(self) -> bool:
        return self._text == self._edit.toPlainText()

    def _see_caret(self) -> None:
        """Show the finding at the caret, if there is one."""
        if self._edit.composing or not self._up_to_date():
            return
        caret = self._edit.textCursor().position()
        in_qt = positions_in_qt(self._text)
        here = [
            f for f in self._found if f.start < f.end and in_qt[f.start] <= caret <= in_qt[f.end]
        ]
        if here and self._current not in here:
            # The narrowest: what is meant of all of the text is told where nothing else is.
            self._current = min(here, key=lambda each: each.end - each.start)
            self.changed.emit()

    def _cursor(self, start: int, end: int) -> QTextCursor:
        in_qt = positions_in_qt(self._text)
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(in_qt[start])
        cursor.setPosition(in_qt[end], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _underline(self) -> None:
        if not self._up_to_date():
            return
        composing = self._edit.textCursor().blockNumber() if self._edit.composing else -1
        self._edit.setExtraSelections(self._selections(composing))

    def _selections(self, composing: int) -> Sequence[QTextEdit.ExtraSelection]:
        """Return the underlines, but none in the line that an input method works on.

        Qt draws it with letters in it that the document doesn't have.
        """
        made = []
        for found in self._found:
            if found.end == found.start:
                continue
            underline = QTextEdit.ExtraSelection()
            cursor = self._cursor(found.start, found.end)
            if cursor.blockNumber() == composing:
                continue
            look = QTextCharFormat()
            look.setUnderlineStyle(_UNDERLINES[found.severity])
            look.setUnderlineColor(colour_of(found.severity, self._theme.tokens))
            underline.cursor, underline.format = cursor, look
            made.append(underline)
        return made
