"""Offer the phrase that comes next with this buyer."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.chains import next_step
from desktop_app.domain.library import Library
from desktop_app.domain.pasting import Outcome
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.wording.places import is_notice, place_of
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.paste_reports import PasteReport

_MOST_PASTED = 50
_MOST_NOTICES = 2_000


class FollowChains(QObject):
    """Remembers what this buyer was sent; another buyer begins anew.

    While nobody is set the next text may be for somebody else, so only the last one counts. The
    notice of fraud that follows a greeting is offered once per buyer and day.

    Attributes:
        offered: `(Phrase | None)`: another phrase comes next, or none.
    """

    offered = Signal(object)

    def __init__(
        self,
        paste: PastePhrase,
        library: Callable[[], Library],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._now = now
        self._buyer = paste.buyer
        self._pasted: list[str] = []
        self._passed_over: set[str] = set()
        self._warned: dict[tuple[str, str], None] = {}
        self._offer: Phrase | None = None
        paste.finished.connect(self._see_report)
        paste.buyer_changed.connect(self._see_buyer)

    @property
    def offer(self) -> Phrase | None:
        """The phrase that comes next; None when there is none."""
        return self._offer

    def pass_over(self) -> None:
        """Offer this one no more to this buyer; its alternative comes, or nothing."""
        if self._offer is not None:
            self._passed_over.add(self._offer.id)
            self._look()

    def library_changed(self) -> None:
        """Offer the phrase as it is now, or none where it has gone."""
        if self._offer is not None:
            self._put(self._library().phrase(self._offer.id))

    def _see_report(self, report: PasteReport) -> None:
        if not report.phrase_id or report.outcome is Outcome.REFUSED or report.goes_on:
            return
        self._pasted = [*self._pasted, report.phrase_id][-_MOST_PASTED:]
        self._passed_over.discard(report.phrase_id)
        pasted = self._library().phrase(report.phrase_id)
        if pasted is not None and self._is_notice(pasted):
            self._remember_warned()
        self._look()

    def _see_buyer(self, buyer: CurrentBuyer) -> None:
        same = buyer.is_same(self._buyer)
        self._buyer = buyer
        if not same:
            self._pasted, self._passed_over = [], set()
            self._put(None)

    def _look(self) -> None:
        library = self._library()
        pasted = self._pasted if self._buyer.identities() else self._pasted[-1:]
        passed_over = set(self._passed_over)
        if any(key in self._warned for key in self._keys()):
            passed_over |= {p.id for p in self._followers(library) if self._is_notice(p)}
        offer = next_step(library, pasted, passed_over)
        if offer is not None and self._is_notice(offer):
            self._remember_warned()
        self._put(offer)

    def _followers(self, library: Library) -> list[Phrase]:
        pasted = filter(None, map(library.phrase, self._pasted))
        return [f for p in pasted for f in map(library.phrase, p.next_ids) if f is not None]

    def _is_notice(self, phrase: Phrase) -> bool:
        return is_notice(place_of(phrase, self._library()))

    def _remember_warned(self) -> None:
        for key in self._keys():
            self._warned[key] = None
        while len(self._warned) > _MOST_NOTICES:
            del self._warned[next(iter(self._warned))]

    def _keys(self) -> list[tuple[str, str]]:
        today = self._now().date().isoformat()
        return [(identity, today) for identity in self._buyer.identities()]

    def _put(self, offer: Phrase | None) -> None:
        if offer != self._offer:
            self._offer = offer
            self.offered.emit(offer)
