"""Where each character, reading and beginning of a reading stands in a text, as sets."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop_app.domain.search.bits import bits_at
from desktop_app.domain.search.folding import FIELD_END
from desktop_app.domain.search.spellings import LETTERS, Spell, Spellings
from desktop_app.domain.simplified import simplified

_KEPT_PREFIX = 2
"""Letters of the longest beginnings of readings that are kept; longer ones are put together."""

_CHARACTERS_A_STEP = 60_000
_KEYS_A_STEP = 60
"""Some 10 ms of work each."""

_TWO_OCTETS = 0x10000

_Kept = int | Sequence[int]
_Groups = defaultdict[str, list[str]]


class Letters:
    """The sets of one text.

    Letters, digits, first letters of readings, and what is more than one in `frequent` characters
    are kept ready as sets, the rest as positions.

    Attributes:
        spellings: how the characters are typed.
        spelt: the characters that can be typed with letters.
    """

    spellings: Spellings

    def __init__(self, size: int, frequent: int) -> None:
        self._size = size
        self._many = size // frequent
        self._characters: dict[str, _Kept] = {}
        self._readings: dict[str, _Kept] = {}
        self._beginnings: dict[str, _Kept] = {}
        self._thawed: dict[int | str, int] = {}
        self.spelt = 0

    def at(self, character: str) -> int:
        """Return where a simplified character stands, in its traditional form or this one."""
        return self._bits(self._characters.get(character, 0))

    def read(self, way: str) -> int:
        """Return the characters that have this reading."""
        return self._bits(self._readings.get(way, 0))

    def begun(self, letters: str) -> int:
        """Return the characters that have a reading which begins with these letters."""
        if len(letters) <= _KEPT_PREFIX:
            kept = self._beginnings.get(letters, 0)
            return kept if isinstance(kept, int) else self._bits(kept)
        if letters not in self._thawed:
            found = 0
            for way in self.spellings.going_on(letters):
                found |= self.read(way)
            self._thawed[letters] = found
        return self._thawed[letters]

    def forget(self) -> None:
        """Let go of the sets that were only made for the words last typed."""
        self._thawed.clear()

    def take(self, text: str, spell: Spell) -> Iterator[None]:
        """Take in the text, in steps; nothing is found before the last one."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for start in range(0, len(text), _CHARACTERS_A_STEP):
            for position, character in enumerate(text[start : start + _CHARACTERS_A_STEP], start):
                places[character].append(position)
            yield
        del places[FIELD_END]
        self.spellings = spell(places)
        kept: dict[str, _Kept] = {}
        for number, (character, at) in enumerate(places.items(), 1):
            kept[character] = self._set(at) if character in LETTERS else self._kept(at)
            if number % _KEYS_A_STEP == 0:
                yield
        del places
        by_character, by_reading, by_beginning = _by_what_finds_them(kept, self.spellings)
        yield from self._join(self._characters, kept, by_character)
        yield from self._join(self._readings, kept, by_reading)
        yield from self._join(self._beginnings, kept, by_beginning)
        for letter in LETTERS:
            self._beginnings[letter] = self._bits(self._beginnings.get(letter, 0))
            self.spelt |= self.begun(letter)
        self.forget()

    def _join(
        self, table: dict[str, _Kept], kept: Mapping[str, _Kept], groups: _Groups
    ) -> Iterator[None]:
        for number, (key, characters) in enumerate(groups.items(), 1):
            table[key] = self._union([kept[each] for each in characters])
            if number % _KEYS_A_STEP == 0:
                yield

    def _union(self, parts: Sequence[_Kept]) -> _Kept:
        if len(parts) == 1:
            return parts[0]
        found = 0
        rare: list[int] = []
        for part in parts:
            if isinstance(part, int):
                found |= part
            else:
                rare += part
        return found | self._set(rare) if found else self._kept(rare)

    def _kept(self, positions: Sequence[int]) -> _Kept:
        if len(positions) > self._many:
            return self._set(positions)
        return array("H" if self._size <= _TWO_OCTETS else "I", positions)

    def _bits(self, kept: _Kept) -> int:
        if isinstance(kept, int):
            return kept
        # What only one character is typed with is the same object wherever it is looked up.
        key = id(kept)
        if key not in self._thawed:
            self._thawed[key] = self._set(kept)
        return self._thawed[key]

    def _set(self, positions: Iterable[int]) -> int:
        return bits_at(positions, self._size)


def _by_what_finds_them(
    characters: Iterable[str], known: Spellings
) -> tuple[_Groups, _Groups, _Groups]:
    """Return the characters by simplified form, by reading and by beginning of a reading."""
    plain: _Groups = defaultdict(list)
    readings: _Groups = defaultdict(list)
    beginnings: _Groups = defaultdict(list)
    for character in characters:
        plain[simplified(character)].append(character)
        ways = known.ways(character)
        for way in ways:
            readings[way].append(character)
        for beginning in {way[:length] for way in ways for length in (1, _KEPT_PREFIX)}:
            beginnings[beginning].append(character)
    return plain, readings, beginnings
