"""The best of what matched: by match level, then warmth, then the tab in view, then order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter

from desktop_app.domain.search.block import Block
from desktop_app.domain.search.found import Scope
from desktop_app.domain.search.levels import by_level
from desktop_app.domain.search.matching import Progress
from desktop_app.domain.search.rows import Row


@dataclass(frozen=True)
class Matches:
    """What matched in one block.

    Attributes:
        words: the progress of each word of the query.
        homes: the rows that match them all.
        warm: the rows that were ever used, matching or not.
        tab: the rows of the tab in view, matching or not.
    """

    block: Block
    words: tuple[Progress, ...]
    homes: int
    warm: int
    tab: int

    def in_scope(self, scope: Scope) -> int:
        """Return the homes of the matching rows of a scope."""
        return self.homes & (self.tab if scope is Scope.STAGE else self.block.scopes[scope])


_Part = tuple[int, Matches, int]


def ranked(
    found: Iterable[Matches], scope: Scope, warmth: Mapping[str, float]
) -> Iterator[tuple[int, Row]]:
    """Yield the matching rows of a scope with their levels, best first.

    Nothing is worked out before it is asked for: of 50,000 matches only some 50 are looked at.
    """
    streams = [_parts(matches, among) for matches in found if (among := matches.in_scope(scope))]
    for level, parts in groupby(merge(*streams, key=itemgetter(0)), key=itemgetter(0)):
        for row in _in_order(list(parts), warmth):
            yield level, row


def _parts(matches: Matches, among: int) -> Iterator[_Part]:
    for level, homes in by_level(matches.block, matches.words, among):
        yield level, matches, homes


def _in_order(parts: Sequence[_Part], warmth: Mapping[str, float]) -> Iterator[Row]:
    used = [
        (-warmth[row.phrase.id], not in_tab, row)
        for _, matches, homes in parts
        for in_tab, some in ((True, homes & matches.tab), (False, homes & ~matches.tab))
        for row in matches.block.rows(some & matches.warm)
    ]
    for _, _, row in sorted(used, key=itemgetter(0, 1)):
        yield row
    for _, matches, homes in parts:
        yield from matches.block.rows(homes & matches.tab & ~matches.warm)
    for _, matches, homes in parts:
        yield from matches.block.rows(homes & ~matches.tab & ~matches.warm)
