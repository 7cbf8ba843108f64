"""Phrases that a query would match but for one typing mistake."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice

from desktop_app.domain.search.found import Marks, Scope
from desktop_app.domain.search.levels import Part
from desktop_app.domain.search.marks import joined, marks, near_marks
from desktop_app.domain.search.matching import ANYWHERE, both
from desktop_app.domain.search.queries import Query, may_be_mistyped, without_apostrophes
from desktop_app.domain.search.ranking import Matches, ranked
from desktop_app.domain.search.rows import Field, Row
from desktop_app.domain.search.space import Space
from desktop_app.domain.search.spellings import Spellings
from desktop_app.domain.search.typos import Typo
from desktop_app.domain.search.word_match import WordMatch

_CODE, _TITLE, _INITIALS, _PLACE, _TEXT = range(5)
NEAR_LEVELS = 5
"""What the mistyped word was meant for, the best first: a whole code, pinyin in the title, initials
where a word of the title begins, pinyin in the place, pinyin in the text.
"""

_IN_HEADS = range(_PLACE)


FEWEST_LETTERS_IN_TEXT = 5
"""Texts are long: of shorter words nearly every text has something that is one mistake away."""

_BLOCKS_A_STEP = 4


class NearQuery:
    """A query one of whose words is mistyped; the others match as they are."""

    def __init__(self, query: Query, known: Spellings) -> None:
        self._known = known
        words = query.words
        self._typos = [
            (Typo(without_apostrophes(word), known), words[:at] + words[at + 1 :])
            for at, word in enumerate(words)
            if may_be_mistyped(word)
        ]

    def rows(
        self,
        exact: Sequence[Matches],
        scope: Scope,
        warmth: Mapping[str, float],
        limit: int,
    ) -> Generator[None, None, list[Row]]:
        """Look in steps for what is near; the last one returns the best rows, at most `limit`.

        Titles are looked at first, then all of the phrases, the tab in view before the others, and
        not further than until there are enough.
        """
        in_view = sorted(exact, key=lambda m: not m.block.in_tab(m.block.heads, m.tab))
        near = [NearMatches(m, typo, rest) for m in in_view for typo, rest in self._typos]
        near = [each for each in near if each.admitted]
        found: list[Row] = []
        for levels in (_IN_HEADS, range(NEAR_LEVELS)):
            for end in range(0, len(near), _BLOCKS_A_STEP):
                for each in near[end : end + _BLOCKS_A_STEP]:
                    each.look(levels)
                yield
                if levels is not _IN_HEADS:
                    found = _best(near[: end + _BLOCKS_A_STEP], levels, scope, warmth, limit)
                    if len(found) == limit:
                        break
            found = _best(near, levels, scope, warmth, limit)
            if len(found) == limit:
                break
        return found

    def marks(self, row: Row) -> Marks:
        """Return the characters that the words stand for, one of them as it was meant."""
        for typo, others in self._typos:
            if meant := near_marks(row, typo, self._known):
                exact = marks(row, Query(others), self._known)
                names = meant.keys() | exact.keys()
                return {n: joined((*meant.get(n, ()), *exact.get(n, ()))) for n in names}
        return {}


class NearMatches:
    """What is near in one block, with one of the words mistyped.

    Attributes:
        admitted: the homes, in the whole, of the rows that match the other words, and don't match
            all words as they are.
    """

    def __init__(self, exact: Matches, typo: Typo, others: Sequence[str]) -> None:
        self.block = exact.block
        self.tab = exact.tab
        self._typo = typo
        self._parts: dict[int, Part] = {}
        whole = self.block.whole
        self.admitted = whole.homes & ~exact.homes
        for word in others:
            known = next((match for match in exact.words if match.word == word), None)
            match = known or WordMatch(self.block, word)
            self.admitted &= whole.homes_with(match.reach(whole))

    def look(self, levels: Iterable[int]) -> None:
        """Find the rows of these levels; `part` has no others."""
        for level in levels:
            if level not in self._parts:
                self._parts[level] = self._look(level)

    def part(self, level: int) -> Part:
        """Return the rows of this level, as far as was looked."""
        return self._parts.get(level, (self.block.heads, 0))

    def admits(self, row: int) -> bool:
        """Tell whether a row is admitted."""
        return self.block.whole.is_among(row, self.admitted)

    def _look(self, level: int) -> Part:
        heads, whole = self.block.heads, self.block.whole
        if level == _CODE:
            return heads, heads.stretch_of(self.block.rows_with_codes(self._typo.meant))
        if level == _TITLE:
            return heads, _read_as(heads, self._typo) & heads.fields[Field.TITLE]
        if level == _INITIALS:
            return heads, near_initials(heads, self._typo.word)
        if level == _PLACE:
            return whole, whole.homes_with(self._whole & whole.fields[Field.PLACE])
        long = len(self._typo.word) >= FEWEST_LETTERS_IN_TEXT
        return whole, self._whole & whole.fields[Field.TEXT] if long else 0

    @cached_property
    def _whole(self) -> int:
        return _read_as(self.block.whole, self._typo)


def _best(
    near: Sequence[NearMatches],
    levels: Sequence[int],
    scope: Scope,
    warmth: Mapping[str, float],
    limit: int,
) -> list[Row]:
    return [row for _, row in islice(ranked(near, levels, scope, warmth), limit)]


def _read_as(space: Space, typo: Typo) -> int:
    """Return the last characters of what reads as one of the words that may have been meant."""
    found = 0
    entries: dict[str, int] = dict.fromkeys(typo.pinyin, ANYWHERE)
    firsts: dict[str, int] = {}
    for rest, ends, syllables in typo.steps:
        entry = entries.get(rest, 0)
        if not entry:
            continue
        if ends:
            found |= both(entry, space.letters.begun(rest))
        for syllable, after in syllables:
            if entry != ANYWHERE:
                led = (entry & space.letters.read(syllable)) << 1
            else:
                if syllable not in firsts:
                    firsts[syllable] = space.letters.read(syllable) << 1
                led = firsts[syllable]
            entries[after] = entries.get(after, 0) | led
    return found


def near_initials(space: Space, word: str) -> int:
    """Return the last characters of titles' words whose initials are one mistake from a word."""
    inside = space.fields[Field.TITLE] & space.letters.spelt
    right, wrong, before, last = space.starts >> 1, 0, 0, 0
    for letter in word:
        here = space.letters.begun(letter) & inside
        changed = (before << 1 & here) << 1 & last
        replaced, missed = right << 1 & inside, (right << 1 & inside) << 1 & here
        wrong = wrong << 1 & here | right | replaced | missed | changed
        before, right, last = right, right << 1 & here, here
    return wrong & inside
