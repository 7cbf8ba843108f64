"""Which phrases are good enough to be suggested, and in which order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.suggest.cue_book import Likeness

_OWN_WORDS = 0.5
"""What a phrase's own words count against its situation's cues."""

_OWN_WORDS_ALONE, _PLACE = 1.25, 0.4
"""What they count, and its leaf's cues, where it has no situation: an agent's own phrase must stand
beside the shipped ones. Of starter phrases that had theirs taken away, 62 of 100 are then among
the first five for the right words, against 2 without (and 86 of the others, against 89)."""

_LEAST_LIKE, _LEAST_COVERED = 0.5, 0.3
"""The best situation must be as like the message, or the best phrase cover as much of it, for
anything to be suggested: what messages that ask for nothing find is mostly below."""

_LEAST_OF_BEST = 0.4
_MOST = 50
_SAME_SITUATION = 0.75
"""A further phrase for the same situation counts less: the first rows should differ."""

_EQUAL = 0.02
"""Scores nearer than this are equal: then use and the tab in view decide."""


@dataclass(frozen=True)
class Candidate:
    """A phrase and how good it is, 0 and up."""

    phrase: Phrase
    score: float

    @property
    def level(self) -> int:
        """The score in steps within which phrases are equally good."""
        return round(self.score / _EQUAL)

    @property
    def share(self) -> float:
        """The level as 0–1."""
        return self.level / (self.level + 1 / _EQUAL)


def ranked(
    likenesses: Mapping[str, Likeness],
    in_situation: Callable[[str], Iterable[Phrase]],
    covered: Sequence[tuple[Phrase, float]],
    before: Callable[[Phrase], tuple[float, ...]],
) -> list[Candidate]:
    """Return the phrases that are good enough, best first; none if nothing is.

    Args:
        likenesses: how like each situation the message is.
        in_situation: finds the phrases that answer a situation.
        covered: how much of the message each phrase's own words cover.
        before: the order among equally good phrases.
    """
    like = max((likeness.score for likeness in likenesses.values()), default=0.0)
    if like < _LEAST_LIKE and max((part for _, part in covered), default=0.0) < _LEAST_COVERED:
        return []
    found = _candidates(likenesses, in_situation, covered)
    best = max((candidate.score for candidate in found), default=0.0)
    enough = (each for each in found if each.score >= _LEAST_OF_BEST * best)
    varied = _varied(nlargest(_MOST, enough, key=lambda candidate: candidate.score))
    return sorted(varied, key=lambda candidate: (-candidate.level, *before(candidate.phrase)))


def _candidates(
    likenesses: Mapping[str, Likeness],
    in_situation: Callable[[str], Iterable[Phrase]],
    covered: Iterable[tuple[Phrase, float]],
) -> list[Candidate]:
    leaves = _leaves(likenesses)
    scores: dict[str, tuple[Phrase, float]] = {}
    for phrase, part in covered:
        own = _OWN_WORDS * part
        if not phrase.situation:
            own = _OWN_WORDS_ALONE * part + _PLACE * leaves.get(phrase.category_id, 0.0)
        scores[phrase.id] = phrase, own
    for situation, likeness in likenesses.items():
        for phrase in in_situation(situation):
            _, own = scores.get(phrase.id, (phrase, 0.0))
            scores[phrase.id] = phrase, own + likeness.score
    return [Candidate(phrase, score) for phrase, score in scores.values()]


def _leaves(likenesses: Mapping[str, Likeness]) -> Mapping[str, float]:
    """Return the best likeness in each leaf: a situation's id begins with its leaf's."""
    best: dict[str, float] = {}
    for situation, likeness in likenesses.items():
        leaf = situation.rpartition(".")[0]
        best[leaf] = max(best.get(leaf, 0.0), likeness.score)
    return best


def _varied(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Lower further phrases for a situation; the candidates come best first."""
    seen: Counter[str] = Counter()
    for candidate in candidates:
        situation = candidate.phrase.situation or candidate.phrase.id
        yield replace(candidate, score=candidate.score * _SAME_SITUATION ** seen[situation])
        seen[situation] += 1
