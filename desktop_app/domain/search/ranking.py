"""The best of what matched: by match level, then warmth, then the tab in view, then order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Protocol

from desktop_app.domain.search.block import Block
from desktop_app.domain.search.found import Scope
from desktop_app.domain.search.levels import CODE_START, LEVELS, Part, at_level, by_sum
from desktop_app.domain.search.rows import Row
from desktop_app.domain.search.word_match import WordMatch


class Ranked(Protocol):
    """What matched in one block, to be asked for level by level."""

    @property
    def block(self) -> Block:
        """The block."""

    @property
    def tab(self) -> int | None:
        """The window tab in view."""

    def part(self, level: int) -> Part:
        """Return the rows of this level; rows of better ones may be among them."""

    def admits(self, row: int) -> bool:
        """Tell whether a row of a part is wanted."""


@dataclass(frozen=True)
class Matches:
    """What a query matched exactly in one block.

    Attributes:
        words: how each word of the query matches.
        homes: the rows that match them all: homes in the heads when codes alone are looked at,
            else in the whole.
        tab: the window tab in view.
    """

    block: Block
    words: tuple[WordMatch, ...]
    homes: int
    tab: int | None
    code_only: bool

    def count(self, scope: Scope) -> int:
        """Return how many rows match in a scope."""
        space = self.block.heads if self.code_only else self.block.whole
        rows = self.block.in_scope(space, scope, self.tab)
        # Most blocks have one tab and one owner; counting the bits again takes 8 µs.
        if scope is Scope.ALL or rows is self.block.in_scope(space, Scope.ALL, self.tab):
            return self._all_count
        return (self.homes & rows).bit_count()

    def levels(self) -> Iterator[int]:
        """Return the levels that any row may have, the best first."""
        if len(self.words) == 1:
            return iter(range(CODE_START + 1 if self.code_only else LEVELS))
        return iter(self._sums)

    def part(self, level: int) -> Part:
        """Return the rows of this level, or at this and better ones."""
        if len(self.words) == 1:
            return at_level(self.words[0], level)
        return self.block.whole, self._sums.get(level, 0)

    def admits(self, row: int) -> bool:  # noqa: ARG002 - all rows of its parts match
        """Take every row."""
        return True

    @cached_property
    def _all_count(self) -> int:
        return self.homes.bit_count()

    @cached_property
    def _sums(self) -> dict[int, int]:
        return by_sum(self.words, self.homes)


def ranked(
    found: Sequence[Ranked], levels: Sequence[int], scope: Scope, warmth: Mapping[str, float]
) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a scope with their levels, best first.

    Nothing is worked out before it is asked for: of 50,000 matches only some 50 are looked at.
    """
    seen: set[str] = set()
    for level in levels:
        parts = []
        for matches in found:
            space, bits = matches.part(level)
            if bits:
                among = bits & matches.block.in_scope(space, scope, matches.tab)
                if among:
                    parts.append((matches, (space, among)))
        for row in _in_order(parts, warmth):
            if row.phrase.id not in seen:
                seen.add(row.phrase.id)
                yield level, row


def _in_order(parts: Sequence[tuple[Ranked, Part]], warmth: Mapping[str, float]) -> Iterator[Row]:
    tabs = [matches.block.in_tab(part[0], matches.tab) for matches, part in parts]
    used = [
        (-warmth[row.phrase.id], not in_tab, row)
        for (matches, (space, bits)), tab in zip(parts, tabs, strict=True)
        if (warm := bits & space.warm)
        for in_tab, some in ((True, warm & tab), (False, warm & ~tab))
        for row in _rows(matches, (space, some))
    ]
    for _, _, row in sorted(used, key=itemgetter(0, 1)):
        yield row
    for in_tab in (True, False):
        for (matches, (space, bits)), tab in zip(parts, tabs, strict=True):
            cold = bits & ~space.warm
            yield from _rows(matches, (space, cold & tab if in_tab else cold & ~tab))


def _rows(matches: Ranked, part: Part) -> Iterator[Row]:
    space, bits = part
    if bits:
        for row in space.rows(bits):
            if matches.admits(row):
                yield matches.block.rows[row]
