"""One long text of many phrases, and the rows in it, as sets of positions."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop_app.domain.search.bits import bits_at, positions_of, stretches
from desktop_app.domain.search.layout import Layout
from desktop_app.domain.search.letters import Letters
from desktop_app.domain.search.rows import Field


class Space:
    """Rows of fields, each row ended by its home; some rows may be found through shared places.

    Attributes:
        letters: where each letter stands.
        fields: the characters of each kind of field, by Field.
        starts: the first character of every field, and of every word inside all but codes.
        code_ends: the last character of every code.
        homes: the homes of all rows.
        warm: the rows that were ever used, each from its first character to its home.
    """

    def __init__(
        self,
        layout: Layout,
        homes: Sequence[int],
        letters: Letters,
        rows_of_place: Mapping[int, Sequence[int]] | None = None,
    ) -> None:
        self.letters = letters
        self._size = layout.size
        self._homes = homes
        shared = rows_of_place or {}
        self._first = max(shared, default=0) + 1
        self.homes = self._set(homes)
        self._rows_of_place = {
            place: self._set(homes[row] for row in rows) for place, rows in shared.items()
        }
        self._place_homes = self._set(shared)
        self._all_homes = self.homes | self._place_homes
        self._bodies = (1 << self._size) - 1 ^ self._all_homes
        self.fields = tuple(layout.characters_of(kind) for kind in Field)
        self.starts = layout.word_starts()
        self.code_ends = layout.last_of(Field.CODE) & self.fields[Field.CODE]
        self.warm = 0

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

    def rows(self, bits: int) -> Iterator[int]:
        """Yield the numbers of the rows that have any of these characters, in order."""
        last = -1
        for position in positions_of(bits):
            row = bisect_left(self._homes, position)
            if row != last:
                last = row
                yield row

    def is_among(self, row: int, homes: int) -> bool:
        """Tell whether the home of a row is in a set."""
        return bool(homes >> self._homes[row] & 1)

    def stretch_of(self, rows: Iterable[int]) -> int:
        """Return these rows, each from its first character to its home."""
        numbers = sorted(rows)
        starts = [self._homes[row - 1] + 1 if row else self._first for row in numbers]
        homes = [self._homes[row] for row in numbers]
        return stretches(starts, homes, self._size) | self._set(homes)

    def _set(self, positions: Iterable[int]) -> int:
        return bits_at(positions, self._size)
