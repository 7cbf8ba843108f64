"""Tell how much the phrases are used, and which are not."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain.library import Library
from desktop_app.domain.statistics import TABS, UNUSED_DAYS, Span, Tally, Unused
from desktop_app.storage.protocols import BinStore, StatisticsStore

MOST_USED = 20


@dataclass(frozen=True)
class UsedPhrase:
    """One of the most used.

    Attributes:
        title: None when it was deleted and has left the bin.
        deleted: whether it isn't among the phrases any more.
    """

    phrase_id: str
    title: str | None
    deleted: bool
    tally: Tally


@dataclass(frozen=True)
class Statistics:
    """The numbers of a span.

    Attributes:
        tabs: one for each of the five stage tabs.
        most_used: the first the most.
    """

    span: Span
    total: Tally
    by_day: Mapping[date, Tally]
    tabs: tuple[Tally, ...]
    most_used: tuple[UsedPhrase, ...]


class TellStatistics:
    """Adds up the counts of the days; only counts are kept, never what was pasted.

    Args:
        library: the present phrases.
        now: local time.
    """

    def __init__(
        self,
        store: StatisticsStore,
        bin_: BinStore,
        library: Callable[[], Library],
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._bin = bin_
        self._library = library
        self._now = now

    def numbers(self, days: int | None) -> Statistics:
        """Return the numbers of the last so many days, today among them; None = of all days."""
        today = self._now().date()
        if days is None:
            span = Span(min(self._store.first_day() or today, today), today)
        else:
            span = Span.of_days(days, today)
        by_tab = self._store.by_tab(span)
        # A tab that this version doesn't know counts in the total alone.
        return Statistics(
            span,
            sum(by_tab.values(), Tally()),
            self._store.by_day(span),
            tuple(by_tab.get(tab, Tally()) for tab in range(TABS)),
            self._named(self._store.most_used(span, MOST_USED)),
        )

    def unused(self) -> Sequence[Unused]:
        """Return the phrases that weren't used for 60 days; none of them came since."""
        before = self._now() - timedelta(days=UNUSED_DAYS)
        return self._store.unused(before.date(), before.timestamp())

    def _named(self, used: Sequence[tuple[str, Tally]]) -> tuple[UsedPhrase, ...]:
        library = self._library()
        gone = [phrase_id for phrase_id, _ in used if library.phrase(phrase_id) is None]
        binned = {each.phrase.id: each.phrase for each in self._bin.entries(gone)} if gone else {}
        found = []
        for phrase_id, tally in used:
            phrase = library.phrase(phrase_id) or binned.get(phrase_id)
            title = phrase.title if phrase else None
            found.append(UsedPhrase(phrase_id, title, phrase_id in gone, tally))
        return tuple(found)
