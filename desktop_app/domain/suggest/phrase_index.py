"""The phrases by their own words: BM25 over title, text, tags and place."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

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

    def compare(self, keys: Iterable[str]) -> Iterator[tuple[Phrase, float]]:
        """Yield the phrases that share a term with a message, with how much of it they cover."""
        weights = weigh(keys, self.rarities(keys))
        whole = sum(weights.values()) or 1.0
        scores = [0.0] * len(self._phrases)
        for key, weight in weights.items():
            if key in self._with_term:
                for place, impact in zip(self._with_term[key], self._impacts[key], strict=True):
                    scores[place] += weight * impact
        for phrase, score in zip(self._phrases, scores, strict=True):
            if score and phrase is not None:
                yield phrase, score / whole

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
            for term in self._reader.read(content):
                counts[term.key] += each
        return counts
