"""What buyers write in each situation, and which situation a message is most like."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.suggest.buyer_words import BuyerWords
from desktop_app.domain.suggest.terms import TermReader, kind_weight
from desktop_app.domain.suggest.weights import rarity, weigh

_SATURATION, _LENGTH = 1.2, 0.5
_ALL_CUES = 1.5
"""What all cues of a situation together count against the one that is most alike."""


@dataclass(frozen=True)
class Likeness:
    """How like a situation's cues a message is.

    Attributes:
        score: 0 and up; two equal texts have a little more than 1.
        cue: the terms of the cue that is most like the message.
    """

    score: float
    cue: frozenset[str]


class CueBook:
    """Compares messages with the cues: the cosine with the nearest, and BM25 with all together."""

    def __init__(self, words: BuyerWords, reader: TermReader) -> None:
        self._cues: list[tuple[str, frozenset[str]]] = [
            (situation, frozenset(reader.keys(said)))
            for situation, all_said in words.cues.items()
            for said in all_said
        ]
        together: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._with_term: defaultdict[str, list[int]] = defaultdict(list)
        for number, (situation, keys) in enumerate(self._cues):
            together[situation].update(keys)
            for key in keys:
                self._with_term[key].append(number)
        self._together = together
        self._rarities = _rarities(together)
        self._lengths = [self._length(keys) for _, keys in self._cues]
        self._impacts = _impacts(together)

    def compare(self, keys: Iterable[str]) -> Mapping[str, Likeness]:
        """Return the situations that share a term with a message."""
        weights = weigh(keys, self._rarities)
        whole = sum(weights.values())
        nearest = self._nearest(weights, math.sqrt(whole))
        all_cues: defaultdict[str, float] = defaultdict(float)
        for key, weight in weights.items():
            for situation, impact in self._impacts.get(key, ()):
                all_cues[situation] += weight * impact
        return {
            situation: Likeness(cosine + _ALL_CUES * all_cues[situation] / whole, cue)
            for situation, (cosine, cue) in nearest.items()
        }

    def speaking(self, situation: str, keys: Iterable[str]) -> set[str]:
        """Return the terms of a message that some cue of a situation has."""
        known = self._together.get(situation, ())
        return {key for key in keys if key in known}

    def _nearest(
        self, weights: Mapping[str, float], length: float
    ) -> dict[str, tuple[float, frozenset[str]]]:
        shared: defaultdict[int, float] = defaultdict(float)
        for key, weight in weights.items():
            for number in self._with_term.get(key, ()):
                shared[number] += weight
        nearest: dict[str, tuple[float, frozenset[str]]] = {}
        for number, weight in shared.items():
            situation, cue = self._cues[number]
            cosine = weight / (length * self._lengths[number])
            if situation not in nearest or cosine > nearest[situation][0]:
                nearest[situation] = (cosine, cue)
        return nearest

    def _length(self, keys: Iterable[str]) -> float:
        return math.sqrt(sum(self._rarities[key] * kind_weight(key) for key in keys))


def _rarities(together: Mapping[str, Counter[str]]) -> dict[str, float]:
    having = Counter(key for counts in together.values() for key in counts)
    return {key: rarity(count, len(together)) for key, count in having.items()}


def _impacts(together: Mapping[str, Counter[str]]) -> Mapping[str, list[tuple[str, float]]]:
    impacts: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    usual = sum(counts.total() for counts in together.values()) / max(len(together), 1)
    for situation, counts in together.items():
        long = _SATURATION * (1 - _LENGTH + _LENGTH * counts.total() / usual)
        for key, count in counts.items():
            impacts[key].append((situation, count * (_SATURATION + 1) / (count + long)))
    return impacts
