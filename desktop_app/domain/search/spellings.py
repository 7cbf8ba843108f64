"""How characters are typed with Latin letters."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set

from desktop_app.domain.simplified import simplified

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
"""The characters that spell; anything else in a query stands for itself."""

LONGEST_WAY = 6
"""Letters of the longest reading: zhuang, shuang, chuang."""

DOUBLE_INITIALS = frozenset({"zh", "ch", "sh"})
"""Beginnings of a reading that count as one initial, as their first letter does."""

_VOWELS = frozenset("aeiouv")
_ONE_LETTER_SYLLABLES = frozenset("aeo")

_HANZI = ((0x3007, 0x3007), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


def is_hanzi(character: str) -> bool:
    """Tell whether a character may have a pinyin reading."""
    return any(low <= ord(character) <= high for low, high in _HANZI)


class Spellings:
    """The ways to type each character; grows as characters are met."""

    def __init__(self) -> None:
        self._ways: dict[str, tuple[str, ...]] = {letter: (letter,) for letter in LETTERS}
        self._beginning = defaultdict(set, {letter: {letter} for letter in LETTERS})
        self._going_on = defaultdict(set, {letter: {letter} for letter in LETTERS})

    def learn(self, readings: Mapping[str, str]) -> None:
        """Take in toneless readings, parted by spaces, by character.

        ü, given as v, can also be typed as u: it is so on road signs and in passports.
        """
        for character, line in readings.items():
            typed = [way for way in line.split() if set(way) <= set(LETTERS)]
            either = [same for way in typed for same in (way, way.replace("v", "u"))]
            self._ways[character] = tuple(dict.fromkeys(either))
        for character in readings:
            for way in self.ways(character):
                self._beginning[way[0]].add(character)
                for length in range(1, len(way) + 1):
                    self._going_on[way[:length]].add(way)

    def unknown(self, characters: Iterable[str]) -> set[str]:
        """Return the Chinese characters that must be learnt first to know these."""
        return {
            each
            for character in characters
            for each in (character, simplified(character))
            if each not in self._ways and is_hanzi(each)
        }

    def ways(self, character: str) -> tuple[str, ...]:
        """Return every way to type a folded character; none if it only stands for itself.

        A traditional character is typed as its simplified one too, whose readings may be more.
        """
        own = self._ways.get(character, ())
        plain = simplified(character)
        if plain == character:
            return own
        return tuple(dict.fromkeys((*own, *self._ways.get(plain, ()))))

    def beginning_with(self, letter: str) -> Set[str]:
        """Return the characters that have a way beginning with this letter."""
        return self._beginning[letter]

    def going_on(self, letters: str) -> Set[str]:
        """Return the ways that begin with these letters, or are these."""
        return self._going_on.get(letters, frozenset())

    def is_syllable(self, letters: str) -> bool:
        """Tell whether some Chinese character is read so, other than as a mere sound (嗯, 哼)."""
        return letters in self._going_on.get(letters, ()) and _is_syllable(letters)

    def begins_syllable(self, letters: str) -> bool:
        """Tell whether such a reading begins with these letters."""
        return any(map(_is_syllable, self._going_on.get(letters, ())))


def _is_syllable(way: str) -> bool:
    return not _VOWELS.isdisjoint(way) and (len(way) > 1 or way in _ONE_LETTER_SYLLABLES)


Spell = Callable[[Iterable[str]], Spellings]
"""Returns spellings that know these characters, as far as anyone does."""
