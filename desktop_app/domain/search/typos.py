"""What may have been meant by a word with one typing mistake in it."""

from functools import cached_property
from typing import NamedTuple

from desktop_app.domain.search.spellings import LETTERS, LONGEST_WAY, Spellings


def one_edit(word: str) -> set[str]:
    """Return all words of letters and digits that are one mistake away from this one.

    A mistake is a letter too many, missing, or another one, or two neighbours that changed places.
    """
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {a + b[1:] for a, b in cuts if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    found |= {a + letter + b[skipped:] for a, b in cuts for letter in LETTERS for skipped in (0, 1)}
    return found - {word}


class Step(NamedTuple):
    """What may come where only `rest` of a word is left.

    Attributes:
        ends: whether all the rest may be one syllable, or the beginning of one.
        syllables: what it may begin with, and what is left then.
    """

    rest: str
    ends: bool
    syllables: tuple[tuple[str, str], ...]


class Typo:
    """A word and all that may have been meant by it."""

    def __init__(self, word: str, known: Spellings) -> None:
        self.word = word
        self._known = known
        self._steps: dict[str, Step | None] = {}

    @cached_property
    def meant(self) -> set[str]:
        """All words one mistake away."""
        return one_edit(self.word)

    @cached_property
    def pinyin(self) -> list[str]:
        """The shortest of those that read as pinyin, the last syllable perhaps in part.

        What begins with one of them matches nothing that it doesn't match.
        """
        found: list[str] = []
        for word in sorted(filter(self._step, self.meant)):
            if not found or not word.startswith(found[-1]):
                found.append(word)
        return found

    @cached_property
    def steps(self) -> list[Step]:
        """All that may be left of these words, the longest first: nothing comes up twice."""
        left = set(self.pinyin)
        steps: dict[str, Step] = {}
        while left:
            rest = left.pop()
            if rest not in steps and (step := self._step(rest)):
                steps[rest] = step
                left.update(after for _, after in step.syllables)
        return sorted(steps.values(), key=lambda step: -len(step.rest))

    def _step(self, rest: str) -> Step | None:
        """Return how a rest reads; None when it isn't pinyin."""
        if rest not in self._steps:
            firsts = ((rest[:n], rest[n:]) for n in range(1, min(LONGEST_WAY, len(rest) - 1) + 1))
            syllables = tuple(
                (first, after)
                for first, after in firsts
                if self._known.is_syllable(first) and self._step(after)
            )
            ends = self._known.begins_syllable(rest)
            self._steps[rest] = Step(rest, ends, syllables) if ends or syllables else None
        return self._steps[rest]


def has_initials(word: str, characters: str, known: Spellings) -> bool:
    """Tell whether a word is the initials of just these characters."""
    return len(word) == len(characters) and all(
        any(way.startswith(letter) for way in known.ways(character))
        for letter, character in zip(word, characters, strict=True)
    )
