"""Some thousand phrases, and everything that matching them all at once needs."""

from collections import defaultdict
from collections.abc import Generator, Sequence, Set

from desktop_app.domain.phrases import Owner
from desktop_app.domain.search.found import Scope
from desktop_app.domain.search.layout import Layout
from desktop_app.domain.search.letters import Letters
from desktop_app.domain.search.rows import Field, Row, folded, place_fields
from desktop_app.domain.search.space import Space
from desktop_app.domain.search.spellings import Spell

_FREQUENT_IN_HEADS, _FREQUENT_IN_WHOLE = 1024, 192
"""Making a set of 800 positions takes 60 µs, and keeping it 25 KB for each block."""

_ROWS_A_STEP = 1000


class Block:
    """The same rows twice: heads for the best matches, which are a fifth of it, and all of it.

    Attributes:
        heads: codes and titles.
        whole: the places that rows share, then codes, titles and texts.
    """

    def __init__(self, rows: Sequence[Row], heads: Space, whole: Space) -> None:
        self.rows = rows
        self.heads = heads
        self.whole = whole
        self._row_of = {row.phrase.id: number for number, row in enumerate(rows)}
        self._rows_by_code: defaultdict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(rows):
            self._rows_by_code[folded(row.phrase.code)].append(number)
        self._mark_scopes()

    def in_scope(self, space: Space, scope: Scope, tab: int | None) -> int:
        """Return the rows of a scope in a space, each from its first character to its home."""
        if scope is Scope.STAGE:
            return self.in_tab(space, tab)
        return self._scopes[scope, space is self.heads]

    def in_tab(self, space: Space, tab: int | None) -> int:
        """Return the rows of a window tab in a space."""
        return self._tabs.get((tab, space is self.heads), 0)

    def set_warm(self, phrase_ids: Set[str]) -> None:
        """Take over which phrases, here or elsewhere, were ever used."""
        rows = self.rows_of(phrase_ids)
        for space in (self.heads, self.whole):
            space.warm = space.stretch_of(rows)

    def rows_of(self, phrase_ids: Set[str]) -> list[int]:
        """Return the rows of those of these phrases that are here."""
        return [self._row_of[each] for each in self._row_of.keys() & phrase_ids]

    def rows_with_codes(self, codes: Set[str]) -> list[int]:
        """Return the rows whose whole code is one of these."""
        found = self._rows_by_code.keys() & codes
        return [row for code in found if code for row in self._rows_by_code[code]]

    def forget(self) -> None:
        """Let go of what was only made for the words last typed."""
        self.heads.letters.forget()
        self.whole.letters.forget()

    def _mark_scopes(self) -> None:
        numbered = list(enumerate(self.rows))
        by_tab: defaultdict[int, list[int]] = defaultdict(list)
        for number, row in numbered:
            by_tab[row.tab].append(number)
        shop = [n for n, row in numbered if row.phrase.owner is Owner.SHOP]
        starred = [n for n, row in numbered if row.phrase.slot is not None]
        self._scopes: dict[tuple[Scope, bool], int] = {}
        self._tabs: dict[tuple[int | None, bool], int] = {}
        for space in (self.heads, self.whole):
            of_heads = space is self.heads
            everything = space.stretch_of(range(len(self.rows)))
            marked = everything if len(shop) == len(self.rows) else space.stretch_of(shop)
            self._scopes[Scope.ALL, of_heads] = everything
            self._scopes[Scope.FAVOURITES, of_heads] = space.stretch_of(starred)
            self._scopes[Scope.SHOP, of_heads] = marked
            self._scopes[Scope.PERSONAL, of_heads] = everything ^ marked if shop else everything
            for tab, rows in by_tab.items():
                alone = len(by_tab) == 1
                self._tabs[tab, of_heads] = everything if alone else space.stretch_of(rows)


def build_block(rows: Sequence[Row], spell: Spell) -> Generator[None, None, Block]:
    """Make a block in steps of some 15 ms; the last one returns it."""
    heads, whole = Layout(), Layout()
    members: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        members[row.place].append(number)
    rows_of_place = {whole.lay(place_fields(place)): m for place, m in members.items()}
    ends = []
    for number, row in enumerate(rows):
        if number % _ROWS_A_STEP == 0:
            yield
        head = row.head()
        text = (Field.TEXT, folded(row.phrase.text))
        ends.append((heads.lay(head), whole.lay([*head, text])))
    few = Letters(heads.size, _FREQUENT_IN_HEADS)
    yield from few.take(heads.text(), spell)
    many = Letters(whole.size, _FREQUENT_IN_WHOLE)
    yield from many.take(whole.text(), spell)
    small = Space(heads, [head for head, _ in ends], few)
    yield
    large = Space(whole, [home for _, home in ends], many, rows_of_place)
    yield
    return Block(rows, small, large)
