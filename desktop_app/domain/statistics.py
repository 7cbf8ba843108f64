"""Numbers about the use of phrases: what was pasted when, and what that saved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

TYPING_SPEEDS = (10, 300)
"""Least and most characters a minute that somebody types."""
UNUSED_DAYS = 60
TABS = 5


@dataclass(frozen=True)
class Tally:
    """How many pastes, and how many characters in them."""

    pastes: int = 0
    characters: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.pastes + other.pastes, self.characters + other.characters)

    def minutes_saved(self, typing_speed: int) -> float:
        """Return how long typing it would have taken, at so many characters a minute."""
        return self.characters / typing_speed


@dataclass(frozen=True)
class Span:
    """Some days, both ends among them."""

    first: date
    last: date

    @classmethod
    def of_days(cls, count: int, today: date) -> "Span":
        """Return the last so many days, today the last of them."""
        return cls(today - timedelta(days=count - 1), today)

    @property
    def days(self) -> int:
        """How many days these are."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class Unused:
    """A phrase that nobody needs; `last_used_s` is None when it never was."""

    phrase_id: str
    last_used_s: float | None = None


@dataclass(frozen=True)
class Bar:
    """What was pasted in one or some days of a chart."""

    span: Span
    tally: Tally


def bars(span: Span, by_day: Mapping[date, Tally], most: int) -> list[Bar]:
    """Return a chart of a span with at most so many bars: each of one day, or of as many as needed.

    All bars but perhaps the first stand for equally many days; days without a paste are there too.
    """
    each = -(-span.days // most)
    made: list[Bar] = []
    last = span.last
    while last >= span.first:
        first = max(span.first, last - timedelta(days=each - 1))
        days = (first + timedelta(days=i) for i in range((last - first).days + 1))
        made.append(Bar(Span(first, last), sum((by_day.get(d, Tally()) for d in days), Tally())))
        last = first - timedelta(days=1)
    return made[::-1]
