"""How good a match is: where in the phrase, whether a word begins there, and how it was read."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from desktop_app.domain.search.block import Block
from desktop_app.domain.search.matching import Progress
from desktop_app.domain.search.rows import Field

_WHOLE_CODE, _CODE_START, _FIRST_SPOT = range(3)
_SPOTS = tuple(
    (field, at_start, way)
    for field in (Field.TITLE, Field.PLACE, Field.TEXT)
    for at_start in (True, False)
    for way in range(3)
)
_INSIDE_CODE = _FIRST_SPOT + len(_SPOTS)
LEVELS = _INSIDE_CODE + 1
"""The levels of one word, 0 the best: the whole code, a code's start, then title before place
before text, word start before middle, text before full pinyin before initials; then inside a code.
"""


def by_level(block: Block, words: Sequence[Progress], among: int) -> Iterator[tuple[int, int]]:
    """Part the rows at the homes `among` by the sum of their words' levels, the lowest first.

    All the rows must match all the words.
    """
    if len(words) == 1:
        return _by_level_of(block, words[0], among)
    sums = {0: among}
    for word in words:
        longer: defaultdict[int, int] = defaultdict(int)
        levels = list(_by_level_of(block, word, among))
        for (total, homes), (level, matched) in product(sums.items(), levels):
            if homes & matched:
                longer[total + level] |= homes & matched
        sums = longer
    return iter(sorted(sums.items()))


def _by_level_of(block: Block, word: Progress, among: int) -> Iterator[tuple[int, int]]:
    for level in range(LEVELS):
        part = _homes_at(block, word, level) & among
        if part:
            yield level, part
            among ^= part
            if not among:
                return


def _homes_at(block: Block, word: Progress, level: int) -> int:
    """Return the homes of the rows that match at this level, and perhaps at a better one too."""
    if level == _WHOLE_CODE:
        return block.homes_with(word.code_starts(block) & block.code_ends)
    if level == _CODE_START:
        return block.homes_with(word.code_starts(block))
    if level == _INSIDE_CODE:
        return block.homes_with(word.reach & block.fields[Field.CODE])
    field, at_start, way = _SPOTS[level - _FIRST_SPOT]
    trails = word.from_start if at_start else word.anywhere
    return block.homes_with(trails[way].reach & block.fields[field])
