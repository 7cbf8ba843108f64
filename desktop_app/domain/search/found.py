"""What a search answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.phrases import Phrase

Span = tuple[int, int]
"""Start and end (exclusive) in code points of one field."""


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
        marks: the characters that matched, by field: "title", "text", "code" and "category" (the
            name of its own node); fields without a match are absent.
        because: the buyer's own words that speak for it, where it is a suggestion.
    """

    phrase: Phrase
    score: float
    marks: Mapping[str, tuple[Span, ...]]
    because: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """The best hits, best first, and how many there are in each scope."""

    hits: tuple[Hit, ...]
    counts: Mapping[Scope, int]
