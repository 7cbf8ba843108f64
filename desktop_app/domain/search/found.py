"""What a search answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from desktop_app.domain.phrases import Phrase

Span = tuple[int, int]
"""Start and end (exclusive) in code points of one field."""

Marks = Mapping[str, tuple[Span, ...]]
"""The characters that matched, by field: "title", "text", "code" and "category" (the name of its
own node); fields without a match are absent."""


class Scope(StrEnum):
    """Which phrases to look at; the rail shows these, with counts, while searching."""

    ALL = "all"
    STAGE = "stage"
    FAVOURITES = "favourites"
    SHOP = "shop"
    PERSONAL = "personal"


@dataclass(frozen=True)
class Hit:
    """A phrase that matches.

    Attributes:
        score: 0–1, higher is better; comparable within one answer only.
        find_marks: works `marks` out, which only the rows in sight need.
        because: the buyer's own words that speak for it, where it is a suggestion.
    """

    phrase: Phrase
    score: float
    find_marks: Callable[[], Marks] = field(compare=False, repr=False)
    because: tuple[str, ...] = ()

    @cached_property
    def marks(self) -> Marks:
        """The characters that matched."""
        return self.find_marks()


@dataclass(frozen=True)
class Found:
    """The best hits, best first, and how many there are in each scope."""

    hits: tuple[Hit, ...]
    counts: Mapping[Scope, int]
