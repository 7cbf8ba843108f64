"""How good a match is: where in the phrase, whether a word begins there, and how it was read."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from desktop_app.domain.search.matching import Way
from desktop_app.domain.search.rows import Field
from desktop_app.domain.search.space import Space
from desktop_app.domain.search.word_match import WordMatch

WHOLE_CODE, CODE_START, _FIRST_SPOT = range(3)
_SPOTS = (
    (Field.TITLE, True, Way.FULL),
    (Field.TITLE, True, Way.INITIALS),
    (Field.TITLE, False, Way.FULL),
    (Field.TITLE, False, Way.INITIALS),
    (Field.PLACE, False, Way.FULL),
    (Field.PLACE, False, Way.INITIALS),
    (Field.TEXT, False, Way.FULL),
    (Field.TEXT, True, Way.INITIALS),
    (Field.TEXT, False, Way.INITIALS),
)
_INSIDE_CODE = _FIRST_SPOT + len(_SPOTS)
LEVELS = _INSIDE_CODE + 1
"""The levels of one word, 0 the best: the whole code; a code's start; in a title, where a word
begins before elsewhere, as text or full pinyin before initials; in a place, as text or full pinyin
before initials; in a text likewise, and initials where a word begins before others; inside a code.
"""

RANKED_WORDS = 4
"""Of several words, so many count for the order; all of them must match."""

_SUM_LEVELS = (4, 6, 8)
"""Of several words each has one of these levels: in a code or title, in a place, in a text. How
it is read, and whether a word begins there, count for nothing.
"""

Part = tuple[Space, int]
"""Some rows of a block: any of their characters in one of its spaces."""


def at_level(word: WordMatch, level: int) -> Part:
    """Return the rows that match the only word at this level, and perhaps at a better one too."""
    heads, whole = word.block.heads, word.block.whole
    if level == WHOLE_CODE:
        return heads, word.code_starts() & heads.code_ends
    if level == CODE_START:
        return heads, word.code_starts()
    if level == _INSIDE_CODE:
        return heads, word.reach(heads) & heads.fields[Field.CODE]
    field, at_start, way = _SPOTS[level - _FIRST_SPOT]
    space = heads if field is Field.TITLE else whole
    if not word.reach(space) & space.fields[field]:
        return space, 0
    if way is Way.FULL:
        here = word.exact_reach(space, at_start=at_start)
    else:
        here = word.reach_as(space, way, at_start=at_start)
    here &= space.fields[field]
    return space, space.homes_with(here) if field is Field.PLACE else here


def by_sum(words: Sequence[WordMatch], among: int) -> dict[int, int]:
    """Part the rows at the homes `among` by the sum of their words' levels.

    All the rows must match all the words.
    """
    sums = {0: among}
    for word in words[:RANKED_WORDS]:
        longer: defaultdict[int, int] = defaultdict(int)
        levels = list(_levels_among(word, among))
        for (total, homes), (level, matched) in product(sums.items(), levels):
            if both := homes & matched:
                longer[total + level] |= both
        sums = longer
    return sums


def _levels_among(word: WordMatch, among: int) -> Iterator[tuple[int, int]]:
    whole = word.block.whole
    reach = word.reach(whole)
    head = whole.fields[Field.CODE] | whole.fields[Field.TITLE]
    spots = (reach & head, reach & whole.fields[Field.PLACE])
    for level, spot in zip(_SUM_LEVELS, spots, strict=False):
        if part := whole.homes_with(spot) & among:
            yield level, part
            among ^= part
    if among:
        yield _SUM_LEVELS[-1], among
