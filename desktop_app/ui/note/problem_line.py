"""Which problem of a note is shown, and what was asked about already."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.order_notes.problems import Offer, Problem, Severity
from desktop_app.texts import Text
from desktop_app.ui.note.hint_line import HintLine
from desktop_app.ui.theme.buttons import link
from desktop_app.ui.theme.theme import Theme

_NOT_YET = {"order-missing", "flag-missing", "action-missing"}
"""Rules that say a field is empty: no news while the note is being filled in."""


class ProblemLine(QWidget):
    """Shows the worst problem; errors stop a note, each warning asks once.

    Attributes:
        offer_taken: the agent wants what the shown problem offers instead (`Offer`).
    """

    offer_taken = Signal(object)

    def __init__(
        self, theme: Theme, say: Callable[[Text], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._hint = HintLine(theme)
        self.take_button = link(self.tr("Write that"))
        self.take_button.hide()
        self.take_button.clicked.connect(self._take_offer)
        self._offer: Offer | None = None
        self._answered: set[str] = set()
        self._pressed = False
        self.rule = ""
        self.asked = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._hint, stretch=1)
        layout.addWidget(self.take_button)

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._hint.sentence

    def begin(self) -> None:
        """Forget what was asked and answered for the note before."""
        self._answered.clear()
        self._pressed = False
        self._show(None, ())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show the worst of them; an empty field is none until the agent wanted to paste."""
        self.asked = False
        shown = [p for p in problems if self._pressed or p.rule not in _NOT_YET]
        self._show(next(iter(shown), None), shown)

    def insist(self, problem: Problem) -> None:
        """Show this one and have it read out."""
        self._show(problem, (problem,))
        self._hint.announce()

    def report(self, failure: Text) -> None:
        """Show that something else went wrong."""
        self._hint.say(Severity.ERROR, self._say(failure))
        self._hint.announce()

    def allows(self, problems: Sequence[Problem]) -> bool:
        """Tell whether the note may be pasted; a new warning asks, and is answered by asking again.

        Errors come first in `problems`.
        """
        self._pressed = True
        errors = [p for p in problems if p.severity is Severity.ERROR]
        new = [
            p for p in problems if p.severity is Severity.WARNING and p.rule not in self._answered
        ]
        self.asked = bool(new) and not errors
        stopping = errors or new
        if self.asked:
            self._answered |= {problem.rule for problem in new}
        if stopping:
            self._show(stopping[0], stopping)
            self._hint.announce()
        return not stopping

    def _show(self, problem: Problem | None, problems: Sequence[Problem]) -> None:
        self._offer = problem.offer if problem else None
        self.take_button.setVisible(self._offer is not None)
        self.rule = problem.rule if problem else ""
        if problem is None:
            self._hint.clear()
            return
        everything = "\n".join(self._say(each.message) for each in problems)
        self._hint.say(problem.severity, self._say(problem.message), everything)

    def _take_offer(self) -> None:
        if self._offer:
            self.offer_taken.emit(self._offer)
