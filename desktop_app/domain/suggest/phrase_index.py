"""The phrases by their own words: BM25 over title, text, tags and place."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.suggest.terms import TermReader
from desktop_app.domain.suggest.weights import rarity, weigh

_SATURATION, _LENGTH = 1.5, 0.5
_TITLE, _TEXT, _TAGS, _PLACE = (3.0, 7), (1.0, 45), (2.0, 5), (1.0, 10)
"""What a term counts in a field, and how many characters such a field usually has."""

_NODES_OF_PLACE = 2
"""The step and the leaf: a stage's name says nothing of what is wished."""

_MOST_GONE = 0.1
"""What was replaced still counts where rarity is told, so it mustn't be much."""


class Coverage:
    """How much of a message each phrase covers by its own words: 0, to some 2 for all of it."""

    def __init__(
        self, phrases: Sequence[Phrase | None], places: Mapping[str, int],
        scores: Sequence[float], whole: float,
    ) -> None:  # fmt: skip
        self._phrases = phrases
        self._places = places
        self._scores = scores
        self._whole = whole

    def of(self, phrase: Phrase) -> float:
        """Return the part that one phrase covers."""
        return self._scores[self._places[phrase.id]] / self._whole

    def best(self, count: int) -> list[Phrase]:
        """Return the phrases that cover most, the best first; none that covers nothing."""
        scored = (place for place, score in enumerate(self._scores) if score)
        best = nlargest(count, scored, key=self._scores.__getitem__)
        return [phrase for place in best if (phrase := self._phrases[place]) is not None]


class PhraseIndex:
    """An inverted index; a changed phrase is written again behind the others."""

    def __init__(self, reader: TermReader) -> None:
        self._reader = reader
        self._phrases: list[Phrase | None] = []
        self._places: dict[str, int] = {}
        self._in_situation: defaultdict[str, set[int]] = defaultdict(set)
        self._with_term: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._impacts: defaultdict[str, array[float]] = defaultdict(lambda: array("f"))

    def add(self, phrases: Iterable[Phrase], library: Library) -> None:
        """Take in phrases, in the place of those that had their ids."""
        for phrase in phrases:
            self.remove([phrase.id])
            place = self._places[phrase.id] = len(self._phrases)
            self._phrases.append(phrase)
            self._in_situation[phrase.situation].add(place)
            for key, count in self._counts(phrase, library).items():
                self._with_term[key].append(place)
                impact = count * (_SATURATION + 1) / (count + _SATURATION)
                self._impacts[key].append(impact)

    def remove(self, phrase_ids: Iterable[str]) -> None:
        """Let go of phrases; those that aren't here don't matter."""
        for phrase_id in phrase_ids:
            place = self._places.pop(phrase_id, None)
            phrase = self._phrases[place] if place is not None else None
            if place is not None and phrase is not None:
                self._in_situation[phrase.situation].discard(place)
                self._phrases[place] = None

    @property
    def worn(self) -> bool:
        """Whether so much has been replaced that building anew is better."""
        return len(self._phrases) - len(self._places) > _MOST_GONE * len(self._phrases)

    def in_situation(self, situation: str) -> Iterator[Phrase]:
        """Yield the phrases that answer a situation; none for an empty id."""
        if situation:
            for place in sorted(self._in_situation.get(situation, ())):
                phrase = self._phrases[place]
                if phrase is not None:
                    yield phrase

    def compare(self, keys: Iterable[str]) -> "Coverage":
        """Tell how much of a message the phrases cover."""
        weights = weigh(keys, self.rarities(keys))
        scores = [0.0] * len(self._phrases)
        for key, weight in weights.items():
            if key in self._with_term:
                for place, impact in zip(self._with_term[key], self._impacts[key], strict=True):
                    scores[place] += weight * impact
        return Coverage(self._phrases, self._places, scores, sum(weights.values()) or 1.0)

    def rarities(self, keys: Iterable[str]) -> Mapping[str, float]:
        """Return the rarity among the phrases of those of these terms that any phrase has."""
        among = len(self._phrases)
        return {
            key: rarity(len(self._with_term[key]), among) for key in keys if key in self._with_term
        }

    def _counts(self, phrase: Phrase, library: Library) -> Mapping[str, float]:
        place = library.path(phrase.category_id)[-_NODES_OF_PLACE:]
        fields = (
            (_TITLE, phrase.title), (_TEXT, phrase.text), (_TAGS, " ".join(phrase.tags)),
            (_PLACE, " ".join(place)),
        )  # fmt: skip
        counts: defaultdict[str, float] = defaultdict(float)
        for (weight, usual), content in fields:
            each = weight / (1 - _LENGTH + _LENGTH * len(content) / usual)
            for key in self._reader.keys(content):
                counts[key] += each
        return counts
