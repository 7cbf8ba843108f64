"""The index of a library: blocks of phrases, built when first needed and again when changed."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.block import Block, build_block
from desktop_app.domain.search.found import Found, Hit, Scope
from desktop_app.domain.search.levels import LEVELS, RANKED_WORDS
from desktop_app.domain.search.marks import marks
from desktop_app.domain.search.near import NearQuery
from desktop_app.domain.search.queries import Query
from desktop_app.domain.search.ranking import Matches, ranked
from desktop_app.domain.search.rows import Row
from desktop_app.domain.search.spellings import Spell
from desktop_app.domain.search.word_match import WordMatch

BLOCK_ROWS = 4096
"""Sets of so many phrases' characters (some 25 KB) stay in the processor's nearest caches."""


@dataclass
class _Group:
    """The phrases of one block, and what was needed of it so far."""

    ids: list[str]
    block: Block | None = None
    building: Generator[None, None, Block] | None = None
    is_warm: bool = False
    typed: dict[str, WordMatch] = field(default_factory=dict)


class Index:
    """Search a library; it remembers the words last typed, to go on from them."""

    def __init__(self, library: Library, spell: Spell) -> None:
        self._library = library
        self._spell = spell
        self._warmth: Mapping[str, float] = {}
        self._groups: list[_Group] = []
        self._places: dict[str, tuple[tuple[str, ...], int]] = {}
        self._append([phrase.id for phrase in library.in_order()])

    def update(self, library: Library, changed: frozenset[str]) -> None:
        """Take over a new snapshot in which only these phrases, or their places, differ."""
        self._library = library
        self._places = {}
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
                group.is_warm = False
        self._warmth = warmth

    @property
    def is_nearly_built(self) -> bool:
        """Whether a search has at most one block to build first: 0.1 s."""
        return sum(group.block is None for group in self._groups) <= 1

    def build_next(self) -> bool:
        """Do one more step of building, some 15 ms of work; return whether any is left to do."""
        waiting = [group for group in self._groups if group.block is None]
        return bool(waiting) and (not self._build_on(waiting[0]) or len(waiting) > 1)

    def forget_typed(self) -> None:
        """Let go of the words last typed; they may hold some ten MB at 100,000 phrases."""
        for group in self._groups:
            group.typed = {}
            if group.block:
                group.block.forget()

    def search(self, query: Query, scope: Scope, tab: int | None, limit: int) -> Found:
        """Return the best hits in a scope, and the exact counts of all scopes."""
        if not query.words:
            return Found((), dict.fromkeys(Scope, 0))
        everywhere = (self._matches(group, query, tab) for group in self._groups)
        found = [matches for matches in everywhere if matches.homes]
        counts = _counts(found)
        levels = _levels(query, found)
        best = islice(ranked(found, levels, scope, self._warmth), min(limit, counts[scope]))
        return Found(tuple(self._hit(row, level, query) for level, row in best), counts)

    def near(
        self, query: Query, scope: Scope, tab: int | None, limit: int
    ) -> Generator[None, None, tuple[Hit, ...]]:
        """Look in steps of some 10 ms for what would match but for one typing mistake.

        The last step returns the best, none of which matches the query as it is.
        """
        everywhere = [self._matches(group, query, tab) for group in self._groups]
        yield
        near = NearQuery(query, self._spell(()))
        rows = yield from near.rows(everywhere, scope, self._warmth, limit)
        return tuple(Hit(row.phrase, 0.0, partial(near.marks, row)) for row in rows)

    def _hit(self, row: Row, level: int, query: Query) -> Hit:
        warmth = self._warmth.get(row.phrase.id, 0.0)
        worst = LEVELS * min(len(query.words), RANKED_WORDS)
        score = 1 - (level + 1 - warmth) / worst
        return Hit(row.phrase, score, partial(marks, row, query, self._spell(())))

    def _matches(self, group: _Group, query: Query, tab: int | None) -> Matches:
        block = self._block(group)
        if not group.is_warm:
            block.set_warm(self._warmth.keys())
            group.is_warm = True
        words = []
        homes = (block.heads if query.code_only else block.whole).homes
        for word in query.words:
            match = WordMatch(block, word, _nearest(group.typed, word))
            words.append(match)
            if query.code_only:
                homes &= block.heads.homes_with(match.code_starts())
            else:
                homes &= block.whole.homes_with(match.reach(block.whole))
            if not homes:
                break
        group.typed = {match.word: match for match in words}
        return Matches(block, tuple(words), homes, tab, query.code_only)

    def _block(self, group: _Group) -> Block:
        while group.block is None:
            self._build_on(group)
        return group.block

    def _build_on(self, group: _Group) -> bool:
        """Do one step of building a block; return whether it is built."""
        if group.building is None:
            phrases = (self._library.phrase(phrase_id) for phrase_id in group.ids)
            group.building = build_block([self._row(p) for p in phrases if p], self._spell)
        try:
            next(group.building)
        except StopIteration as end:
            group.block, group.building = end.value, None
        return group.block is not None

    def _row(self, phrase: Phrase) -> Row:
        node = phrase.category_id
        if node not in self._places:
            self._places[node] = (self._library.path(node), self._library.tab_of(phrase))
        return Row(phrase, *self._places[node])

    def _append(self, ids: list[str]) -> None:
        if self._groups and len(self._groups[-1].ids) < BLOCK_ROWS:
            ids = self._groups.pop().ids + ids
        starts = range(0, len(ids), BLOCK_ROWS)
        self._groups += [_Group(ids[at : at + BLOCK_ROWS]) for at in starts]


def _nearest(typed: Mapping[str, WordMatch], word: str) -> WordMatch | None:
    """Return the word typed before that has most of its beginning in common with this one."""
    best, most = None, 0
    for known, match in typed.items():
        common = _common_length(known, word)
        if common > most:
            best, most = match, common
    return best


def _common_length(one: str, other: str) -> int:
    if one.startswith(other) or other.startswith(one):
        return min(len(one), len(other))
    return next(n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)


def _levels(query: Query, found: Sequence[Matches]) -> Sequence[int]:
    several = found if len(query.words) > 1 else found[:1]
    return sorted({level for matches in several for level in matches.levels()})


def _counts(found: Sequence[Matches]) -> dict[Scope, int]:
    every, shop = (sum(m.count(scope) for m in found) for scope in (Scope.ALL, Scope.SHOP))
    return {
        Scope.ALL: every,
        Scope.STAGE: sum(m.count(Scope.STAGE) for m in found),
        Scope.FAVOURITES: sum(m.count(Scope.FAVOURITES) for m in found),
        Scope.SHOP: shop,
        Scope.PERSONAL: every - shop,
    }
