"""Which text of many is nearly the same as a new one, by the pairs of letters they share."""

import re
from array import array
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.folding import fold

NEAR = 0.8
"""Of its pairs, twice the shared over both: one word of ten may differ."""

LEAST_LETTERS = 4
"""Shorter texts are alike by chance."""

_AT_ONCE = 500
_MOST_LOOKED_UP = 40_000
_MOST_COMPARED = 20
_SILENT = re.compile(r"[\W_]+")


class LikenessIndex:
    """Finds near-identical texts among 100,000 in milliseconds, once it is built.

    Args:
        phrases: in the order in which the first of equals is wanted.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._coming = iter(phrases)
        self._phrases: list[Phrase] = []
        self._places: dict[str, array[int]] = {}

    def build_next(self) -> bool:
        """Take in some more phrases, a few milliseconds' worth; return whether any are left."""
        some = list(islice(self._coming, _AT_ONCE))
        places = self._places
        for place, phrase in enumerate(some, len(self._phrases)):
            for pair in set(_pairs(phrase.text)):
                if pair in places:
                    places[pair].append(place)
                else:
                    places[pair] = array("I", (place,))
        self._phrases += some
        return len(some) == _AT_ONCE

    def nearest(self, text: str) -> tuple[Phrase, float] | None:
        """Return the phrase most like a text and how much (`NEAR`–1); None when none is."""
        wanted = Counter(_pairs(text))
        if wanted.total() < LEAST_LETTERS - 1:
            return None
        best: tuple[Phrase, float] | None = None
        for place in self._candidates(wanted):
            likeness = _likeness(wanted, Counter(_pairs(self._phrases[place].text)))
            if likeness >= NEAR and (best is None or likeness > best[1]):
                best = self._phrases[place], likeness
        return best

    def _candidates(self, wanted: Counter[str]) -> list[int]:
        """Return the phrases that share the most of the rarest pairs."""
        rarest_first = sorted((self._places[p] for p in wanted if p in self._places), key=len)
        shared: Counter[int] = Counter()
        looked_up = 0
        for places in rarest_first:
            looked_up += len(places)
            if looked_up > _MOST_LOOKED_UP and shared:
                break
            shared.update(places[:_MOST_LOOKED_UP])
        return [place for place, _ in shared.most_common(_MOST_COMPARED)]


def _pairs(text: str) -> list[str]:
    letters = _SILENT.sub("", fold(text))
    return [letters[at : at + 2] for at in range(len(letters) - 1)]


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / (one.total() + other.total())
