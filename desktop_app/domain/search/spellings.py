"""How characters are typed with Latin letters."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
"""The characters that spell; anything else in a query stands for itself."""

_HANZI = ((0x3007, 0x3007), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


def is_hanzi(character: str) -> bool:
    """Tell whether a character may have a pinyin reading."""
    return any(low <= ord(character) <= high for low, high in _HANZI)


class Spellings:
    """The ways to type each character; grows as characters are met."""

    def __init__(self) -> None:
        self._ways: dict[str, tuple[str, ...]] = {letter: (letter,) for letter in LETTERS}
        self._beginning = defaultdict(set, {letter: {letter} for letter in LETTERS})

    def learn(self, readings: Mapping[str, str]) -> None:
        """Take in toneless readings, parted by spaces, by character.

        ü, given as v, can also be typed as u: it is so on road signs and in passports.
        """
        for character, line in readings.items():
            typed = [way for way in line.split() if set(way) <= set(LETTERS)]
            either = [same for way in typed for same in (way, way.replace("v", "u"))]
            self._ways[character] = tuple(dict.fromkeys(either))
            for way in either:
                self._beginning[way[0]].add(character)

    def unknown(self, characters: Iterable[str]) -> set[str]:
        """Return the Chinese characters among these whose readings weren't learnt."""
        return {each for each in characters if each not in self._ways and is_hanzi(each)}

    def ways(self, character: str) -> tuple[str, ...]:
        """Return every way to type a folded character; none if it only stands for itself."""
        return self._ways.get(character, ())

    def beginning_with(self, letter: str) -> Set[str]:
        """Return the characters that have a way beginning with this letter."""
        return self._beginning[letter]


Spell = Callable[[Iterable[str]], Spellings]
"""Returns spellings that know these characters, as far as anyone does."""
