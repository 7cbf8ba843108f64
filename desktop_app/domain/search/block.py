"""A thousand phrases as one text, with everything that matching them all at once needs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from desktop_app.domain.phrases import Owner
from desktop_app.domain.search.bits import bits_at, positions_of
from desktop_app.domain.search.folding import FIELD_END
from desktop_app.domain.search.found import Scope
from desktop_app.domain.search.planes import build_layers
from desktop_app.domain.search.rows import Field, Row
from desktop_app.domain.search.spellings import Spell, is_hanzi

FREQUENT = 128
"""A character that is more than one in so many keeps its positions; others are looked up."""

_WORD_START = re.compile(r"(?<!\w)\w")

_Span = tuple[Field, int, int]


class Block:
    """The rows' fields one after another, FIELD_END after each field and, its home, each row.

    Attributes:
        fields: the characters of each kind of field, by Field.
        starts: the first character of every field, and of every word inside all but codes.
        code_ends: the last character of every code.
        homes: the homes of all rows.
        scopes: the homes of the rows in each scope but Scope.STAGE.
        tabs: the homes of the rows in each window tab.
    """

    def __init__(self, rows: Sequence[Row], spell: Spell) -> None:
        # A match is looked for one position after the last: position 0 is never a character.
        pieces = [FIELD_END]
        spans: list[_Span] = []
        self._row_at: dict[int, Row] = {}
        end = 1
        for row in rows:
            for kind, content in row.fields():
                spans.append((kind, end, end + len(content)))
                pieces += (content, FIELD_END)
                end += len(content) + 1
            self._row_at[end] = row
            pieces.append(FIELD_END)
            end += 1
        self.text = "".join(pieces)
        self._home_of = {row.phrase.id: home for home, row in self._row_at.items()}
        self._mark_rows()
        self._mark_fields(spans)
        self._index_characters(spell)

    def positions(self, character: str) -> int:
        """Return where a folded character stands."""
        if character in self._frequent:
            return self._frequent[character]
        found = []
        at = self.text.find(character)
        while at >= 0:
            found.append(at)
            at = self.text.find(character, at + 1)
        return self._set(found) if found else 0

    def homes_with(self, bits: int) -> int:
        """Return the homes of the rows that own any of these characters.

        Adding a one to every character of a row carries into its home exactly when some are set.
        """
        return (bits + self._bodies) & self.homes if bits else 0

    def rows(self, homes: int) -> list[Row]:
        """Return the rows at these homes, in order."""
        return [self._row_at[home] for home in positions_of(homes)]

    def homes_of(self, phrase_ids: Iterable[str]) -> int:
        """Return the homes of those of these phrases that are here."""
        return self._set(self._home_of[each] for each in phrase_ids if each in self._home_of)

    def _mark_rows(self) -> None:
        rows = self._row_at.items()
        self.homes = self._set(self._row_at)
        self._bodies = (1 << len(self.text)) - 1 ^ self.homes
        shop = self._set(home for home, row in rows if row.phrase.owner is Owner.SHOP)
        self.scopes = {
            Scope.ALL: self.homes,
            Scope.FAVOURITES: self._set(h for h, row in rows if row.phrase.slot is not None),
            Scope.SHOP: shop,
            Scope.PERSONAL: self.homes ^ shop,
        }
        tabs = {row.tab for row in self._row_at.values()}
        self.tabs = {tab: self._set(h for h, row in rows if row.tab == tab) for tab in tabs}

    def _mark_fields(self, spans: Sequence[_Span]) -> None:
        code, title, place = (
            self._set(at for kind, start, end in spans if kind is each for at in range(start, end))
            for each in (Field.CODE, Field.TITLE, Field.PLACE)
        )
        self.fields = (code, title, place, self._bodies ^ code ^ title ^ place)
        self.code_ends = self._set(end - 1 for kind, _, end in spans if kind is Field.CODE)
        word_starts = self._set(found.start() for found in _WORD_START.finditer(self.text))
        self.starts = self._set(start for _, start, _ in spans) | word_starts & ~code

    def _index_characters(self, spell: Spell) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for position, character in enumerate(self.text):
            places[character].append(position)
        del places[FIELD_END]
        many = len(self.text) // FREQUENT
        self._frequent = {c: self._set(at) for c, at in places.items() if len(at) > many}
        readings = spell([character for character in places if is_hanzi(character)])
        self.layers = build_layers(places, len(self.text), readings)

    def _set(self, positions: Iterable[int]) -> int:
        return bits_at(positions, len(self.text))
