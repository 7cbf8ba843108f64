"""Which phrases are good enough to be suggested, and in which order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import nlargest
from itertools import chain

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.suggest.cue_book import Likeness
from desktop_app.domain.suggest.phrase_index import Coverage

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
_MOST, _MOST_COVERING = 50, 300
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
    coverage: Coverage,
    before: Callable[[Phrase], tuple[float, ...]],
) -> list[Candidate]:
    """Return the phrases that are good enough, best first; none if nothing is.

    Args:
        likenesses: how like each situation the message is.
        in_situation: finds the phrases that answer a situation.
        coverage: how much of the message each phrase's own words cover.
        before: the order among equally good phrases.
    """
    like = max((likeness.score for likeness in likenesses.values()), default=0.0)
    covering = coverage.best(_MOST_COVERING)
    if like < _LEAST_LIKE and not (covering and coverage.of(covering[0]) >= _LEAST_COVERED):
        return []
    near = (s for s, likeness in likenesses.items() if likeness.score >= _LEAST_OF_BEST * like)
    answering = (phrase for situation in near for phrase in in_situation(situation))
    phrases = {phrase.id: phrase for phrase in chain(covering, answering)}
    found = _candidates(phrases.values(), likenesses, coverage)
    best = max((candidate.score for candidate in found), default=0.0)
    enough = (each for each in found if each.score >= _LEAST_OF_BEST * best)
    varied = _varied(nlargest(_MOST, enough, key=lambda candidate: candidate.score))
    return sorted(varied, key=lambda candidate: (-candidate.level, *before(candidate.phrase)))


def _candidates(
    phrases: Iterable[Phrase], likenesses: Mapping[str, Likeness], coverage: Coverage
) -> list[Candidate]:
    leaves = _leaves(likenesses)
    found: list[Candidate] = []
    for phrase in phrases:
        part, likeness = coverage.of(phrase), likenesses.get(phrase.situation)
        if phrase.situation:
            score = _OWN_WORDS * part + (likeness.score if likeness else 0.0)
        else:
            score = _OWN_WORDS_ALONE * part + _PLACE * leaves.get(phrase.category_id, 0.0)
        found.append(Candidate(phrase, score))
    return found


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
