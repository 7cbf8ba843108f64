"""Which rows say something they shouldn't: found out in idle moments, only of rows in sight."""

import time
from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.wording.finding import Finding, Severity
from desktop_app.services.check_wording import CheckWording

LOAD_AFTER_MS = 300
"""The rules take some 40 ms to load; until then the window has been painted and is at rest."""

_SLICE_SECONDS = 0.008
_MOST_WAITING = 200
_MARKED = (Severity.ERROR, Severity.WARNING)


class WordingMarks(QObject):
    """Answers from what is known, and finds out the rest without holding anything up.

    Attributes:
        found: a row that was asked for has a mark now.
    """

    found = Signal()

    def __init__(self, check: CheckWording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._waiting: dict[str, Phrase] = {}
        self._loaded = False
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._go_on)

    def findings(self, phrase: Phrase) -> tuple[Finding, ...]:
        """Return the errors and warnings of a phrase; none while they aren't known yet."""
        known = self._check.known(phrase)
        if known is None:
            self._wait_for(phrase)
            return ()
        return tuple(each for each in known if each.severity in _MARKED)

    def mark(self, phrase: Phrase) -> Severity | None:
        """Return the worst of a phrase's errors and warnings."""
        return worst(self.findings(phrase))

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be found out."""
        return not self._waiting

    def look_again(self) -> None:
        """Let the rows be asked for anew: the rules say something else."""
        self._waiting.clear()
        self.found.emit()

    def _wait_for(self, phrase: Phrase) -> None:
        self._waiting[phrase.id] = phrase
        if len(self._waiting) > _MOST_WAITING:
            # Scrolled past long ago; it is asked for again when it comes back into sight.
            del self._waiting[next(iter(self._waiting))]
        if not self._idle.isActive():
            self._idle.start(0 if self._loaded else LOAD_AFTER_MS)

    def _go_on(self) -> None:
        if not self._loaded:
            self._loaded = not self._check.load_next()
        elif self._check_some():
            self.found.emit()
        if self._waiting:
            self._idle.start(0)

    def _check_some(self) -> bool:
        """Check phrases for some milliseconds, the last asked for first; tell if one has a mark."""
        ends = time.perf_counter() + _SLICE_SECONDS
        marked = False
        while self._waiting and time.perf_counter() < ends:
            _, phrase = self._waiting.popitem()
            found = self._check.learn(phrase)
            marked = marked or worst(found) in _MARKED
        return marked


def worst(found: Iterable[Finding]) -> Severity | None:
    """Return the worst severity; None for nothing found."""
    present = {each.severity for each in found}
    return next((severity for severity in Severity if severity in present), None)
