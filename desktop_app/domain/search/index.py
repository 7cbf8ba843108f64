"""The index of a library: blocks of phrases, built when first needed and again when changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from desktop_app.domain.library import Library
from desktop_app.domain.search.block import Block
from desktop_app.domain.search.found import Found, Hit, Scope
from desktop_app.domain.search.levels import LEVELS
from desktop_app.domain.search.marks import marks
from desktop_app.domain.search.matching import Progress, begin, follow
from desktop_app.domain.search.queries import Query
from desktop_app.domain.search.ranking import Matches, ranked
from desktop_app.domain.search.rows import Row, row_of
from desktop_app.domain.search.spellings import Spell

BLOCK_ROWS = 2048
"""Sets of so many phrases' characters (some 9 KB) stay in the processor's nearest caches."""


@dataclass
class _Group:
    """The phrases of one block, and what was needed of it so far."""

    ids: list[str]
    block: Block | None = None
    warm: int | None = None
    typed: dict[str, Progress] = field(default_factory=dict)


class Index:
    """Search a library; it remembers the words last typed, to go on from them."""

    def __init__(self, library: Library, spell: Spell) -> None:
        self._library = library
        self._spell = spell
        self._warmth: Mapping[str, float] = {}
        self._groups: list[_Group] = []
        self._append([phrase.id for phrase in library.in_order()])

    def update(self, library: Library, changed: frozenset[str]) -> None:
        """Take over a new snapshot in which only these phrases, or their places, differ."""
        self._library = library
        here: set[str] = set()
        for number, group in enumerate(self._groups):
            if touched := changed.intersection(group.ids):
                here |= touched
                self._groups[number] = _Group([i for i in group.ids if library.phrase(i)])
        self._groups = [group for group in self._groups if group.ids]
        self._append(sorted(i for i in changed - here if library.phrase(i)))

    def set_warmth(self, warmth: Mapping[str, float]) -> None:
        """Rank equally good matches by these values, 0–1 by phrase id; the rest have 0."""
        if warmth.keys() != self._warmth.keys():
            for group in self._groups:
                group.warm = None
        self._warmth = warmth

    def build_next(self) -> bool:
        """Build one more block, some 20 ms of work; return whether any is left to build."""
        waiting = [group for group in self._groups if group.block is None]
        if waiting:
            self._block(waiting[0])
        return len(waiting) > 1

    def forget_typed(self) -> None:
        """Let go of the words last typed; they may hold some ten MB at 100,000 phrases."""
        for group in self._groups:
            group.typed = {}

    def search(self, query: Query, scope: Scope, tab: int | None, limit: int) -> Found:
        """Return the best hits in a scope, and the exact counts of all scopes."""
        found = [self._matches(group, query, tab) for group in self._groups]
        found = [matches for matches in found if matches.homes]
        counts = {each: sum(m.in_scope(each).bit_count() for m in found) for each in Scope}
        best = islice(ranked(found, scope, self._warmth), limit)
        return Found(tuple(self._hit(row, level, query) for level, row in best), counts)

    def _hit(self, row: Row, level: int, query: Query) -> Hit:
        warmth = self._warmth.get(row.phrase.id, 0.0)
        worst = LEVELS * len(query.words)
        score = 1 - (level + 1 - warmth) / worst
        return Hit(row.phrase, score, marks(row, query, self._spell(())))

    def _matches(self, group: _Group, query: Query, tab: int | None) -> Matches:
        block = self._block(group)
        if group.warm is None:
            group.warm = block.homes_of(self._warmth.keys())
        group.typed = {word: self._follow(block, word, group.typed) for word in query.words}
        words = tuple(group.typed.values())
        homes = block.homes if words else 0
        for word in words:
            homes &= block.homes_with(word.code_starts(block) if query.code_only else word.reach)
        return Matches(
            block, words, homes, group.warm, 0 if tab is None else block.tabs.get(tab, 0)
        )

    def _follow(self, block: Block, word: str, typed: Mapping[str, Progress]) -> Progress:
        known = max((w for w in typed if word.startswith(w)), key=len, default="")
        progress = typed[known] if known else begin(block)
        for character in word[len(known) :]:
            progress = follow(block, progress, character)
            if not progress.reach:
                break
        return progress

    def _block(self, group: _Group) -> Block:
        if group.block is None:
            rows = (self._library.phrase(phrase_id) for phrase_id in group.ids)
            group.block = Block([row_of(p, self._library) for p in rows if p], self._spell)
        return group.block

    def _append(self, ids: list[str]) -> None:
        if self._groups and len(self._groups[-1].ids) < BLOCK_ROWS:
            ids = self._groups.pop().ids + ids
        starts = range(0, len(ids), BLOCK_ROWS)
        self._groups += [_Group(ids[at : at + BLOCK_ROWS]) for at in starts]
