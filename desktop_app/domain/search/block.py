"""A thousand phrases as one text, with everything that matching them all at once needs."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from desktop_app.domain.phrases import Owner
from desktop_app.domain.search.bits import bits_at, positions_of
from desktop_app.domain.search.folding import FIELD_END
from desktop_app.domain.search.found import Scope
from desktop_app.domain.search.planes import build_planes
from desktop_app.domain.search.rows import Field, Row, place_fields
from desktop_app.domain.search.spellings import Spell

FREQUENT = 128
"""The positions of a character that is more than one in so many are kept ready as a set."""

_WORD_START = re.compile(r"(?<!\w)\w")

_Span = tuple[Field, int, int]


class Block:
    """One long text: first the places that rows share, then the rows.

    FIELD_END closes every field; one more closes every place and row and is its home.

    Attributes:
        fields: the characters of each kind of field, by Field.
        starts: the first character of every field, and of every word inside all but codes.
        code_ends: the last character of every code.
        homes: the homes of all rows.
        scopes: the homes of the rows in each scope but Scope.STAGE.
        tabs: the homes of the rows in each window tab.
        planes: where each letter stands in the readings of the characters.
    """

    def __init__(self, rows: Sequence[Row], spell: Spell) -> None:
        # A match is looked for one position after the last: position 0 is never a character.
        pieces = [FIELD_END]
        spans: list[_Span] = []
        end = 1

        def lay(fields: Iterable[tuple[Field, str]]) -> int:
            nonlocal end
            for kind, content in fields:
                spans.append((kind, end, end + len(content)))
                pieces.extend((content, FIELD_END))
                end += len(content) + 1
            pieces.append(FIELD_END)
            end += 1
            return end - 1

        places = {place: lay(place_fields(place)) for place in dict.fromkeys(r.place for r in rows)}
        self._row_at = {lay(row.fields()): row for row in rows}
        self._home_of = {row.phrase.id: home for home, row in self._row_at.items()}
        text = "".join(pieces)
        self._size = len(text)
        self._mark_rows()
        self._mark_places(places)
        self._mark_fields(text, spans)
        self._index_characters(text, spell)

    def positions(self, character: str) -> int:
        """Return where a folded character stands."""
        return self._frequent.get(character) or self._set(self._rare.get(character, ()))

    def homes_with(self, bits: int) -> int:
        """Return the homes of the rows that have any of these characters, or whose place has.

        Adding a one to every character of a row carries into its home exactly when some are set.
        """
        if not bits:
            return 0
        homes = (bits + self._bodies) & self._all_homes
        if places := homes & self._place_homes:
            for place in positions_of(places):
                homes |= self._rows_of_place[place]
        return homes & self.homes

    def rows(self, homes: int) -> list[Row]:
        """Return the rows at these homes, in order."""
        return [self._row_at[home] for home in positions_of(homes)] if homes else []

    def homes_of(self, phrase_ids: Set[str]) -> int:
        """Return the homes of those of these phrases that are here."""
        return self._set(self._home_of[each] for each in self._home_of.keys() & phrase_ids)

    def _mark_rows(self) -> None:
        rows = self._row_at.items()
        self.homes = self._set(self._row_at)
        shop = self._set(home for home, row in rows if row.phrase.owner is Owner.SHOP)
        self.scopes = {
            Scope.ALL: self.homes,
            Scope.FAVOURITES: self._set(h for h, row in rows if row.phrase.slot is not None),
            Scope.SHOP: shop,
            Scope.PERSONAL: self.homes ^ shop,
        }
        tabs = {row.tab for row in self._row_at.values()}
        self.tabs = {tab: self._set(h for h, row in rows if row.tab == tab) for tab in tabs}

    def _mark_places(self, places: Mapping[tuple[str, ...], int]) -> None:
        members: defaultdict[int, list[int]] = defaultdict(list)
        for home, row in self._row_at.items():
            members[places[row.place]].append(home)
        self._rows_of_place = {place: self._set(homes) for place, homes in members.items()}
        self._place_homes = self._set(members)
        self._all_homes = self.homes | self._place_homes
        self._bodies = (1 << self._size) - 1 ^ self._all_homes

    def _mark_fields(self, text: str, spans: Sequence[_Span]) -> None:
        code, title, place = (
            self._set(at for kind, start, end in spans if kind is each for at in range(start, end))
            for each in (Field.CODE, Field.TITLE, Field.PLACE)
        )
        self.fields = (code, title, place, self._bodies ^ code ^ title ^ place)
        self.code_ends = self._set(end - 1 for kind, _, end in spans if kind is Field.CODE)
        word_starts = self._set(found.start() for found in _WORD_START.finditer(text))
        self.starts = self._set(start for _, start, _ in spans) | word_starts & ~code

    def _index_characters(self, text: str, spell: Spell) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for position, character in enumerate(text):
            places[character].append(position)
        del places[FIELD_END]
        self.planes = build_planes(places, self._size, spell(places))
        many = self._size // FREQUENT
        self._frequent = {c: self._set(at) for c, at in places.items() if len(at) > many}
        self._rare = {c: array("I", at) for c, at in places.items() if len(at) <= many}

    def _set(self, positions: Iterable[int]) -> int:
        return bits_at(positions, self._size)
