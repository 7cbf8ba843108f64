"""Which letter stands where in the readings of a text: the ground of pinyin matching.

A layer gives every character of the text one reading; a character with three readings is in three
layers. Within a layer, `letters[n][x]` holds the positions whose reading has x as letter n, and
`ends[n]` those whose reading ends with letter n. One AND of two sets advances all phrases of a
block by one typed letter.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.search.bits import bits_at
from desktop_app.domain.search.spellings import Spellings, spelled


@dataclass(frozen=True)
class Layer:
    """One reading of every character that has so many."""

    letters: tuple[Mapping[str, int], ...]
    ends: tuple[int, ...]


def build_layers(places: Mapping[str, Sequence[int]], size: int, known: Spellings) -> list[Layer]:
    """Return the layers of a text of `size` characters, given the positions of each character."""
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for character, positions in places.items():
        alike[spelled(character, known)].extend(positions)
    by_spelling = {ways: bits_at(positions, size) for ways, positions in alike.items() if ways}
    depth = max(map(len, by_spelling), default=0)
    return [_layer(by_spelling, number) for number in range(depth)]


def _layer(by_spelling: Mapping[tuple[str, ...], int], number: int) -> Layer:
    readings = [(ways[number], bits) for ways, bits in by_spelling.items() if len(ways) > number]
    longest = max(len(reading) for reading, _ in readings)
    letters: list[defaultdict[str, int]] = [defaultdict(int) for _ in range(longest)]
    ends = [0] * longest
    for reading, bits in readings:
        for depth, letter in enumerate(reading):
            letters[depth][letter] |= bits
        ends[len(reading) - 1] |= bits
    return Layer(tuple(dict(plane) for plane in letters), tuple(ends))
