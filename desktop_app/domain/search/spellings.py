"""How characters are typed with Latin letters."""

from collections.abc import Callable, Iterable, Mapping

Spellings = Mapping[str, tuple[str, ...]]
"""Toneless readings by Chinese character, the usual one first; ü is written v."""

Spell = Callable[[Iterable[str]], Spellings]
"""Returns the readings of those of these characters that have any."""

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
"""The characters that spell; anything else in a query stands for itself."""

_HANZI = ((0x3007, 0x3007), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


def is_hanzi(character: str) -> bool:
    """Tell whether a character may have a pinyin reading."""
    return any(low <= ord(character) <= high for low, high in _HANZI)


def spelled(character: str, spellings: Spellings) -> tuple[str, ...]:
    """Return every way to spell a folded character; a letter or digit spells itself.

    A reading with ü can be typed with v or, as on road signs and in passports, with u.
    """
    if character in LETTERS:
        return (character,)
    readings = spellings.get(character, ())
    with_u = (reading.replace("v", "u") for reading in readings if "v" in reading)
    return tuple(dict.fromkeys((*readings, *with_u)))
