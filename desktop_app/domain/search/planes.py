"""Which letter stands where in the readings of a text: the ground of pinyin matching.

Every reading of a character has a layer of its own, so that 长 is cháng in one and zhǎng in the
other. A plane holds the characters that have a certain letter at a certain depth of their reading
in a certain layer. One AND with it takes all phrases of a block one typed letter further.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desktop_app.domain.search.bits import bits_at
from desktop_app.domain.search.spellings import Spellings

Spot = tuple[int, int]
"""Layer and depth, both from 0."""


class Plane(NamedTuple):
    """Where a letter stands at one spot.

    Attributes:
        bits: the positions of the characters.
        ends: those of them whose reading ends with this letter.
    """

    spot: Spot
    bits: int
    ends: int


def build_planes(
    places: Mapping[str, Sequence[int]], size: int, spellings: Spellings
) -> dict[str, list[Plane]]:
    """Return the planes of each letter, for a text of `size` characters at these places."""
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for character, positions in places.items():
        alike[spellings.ways(character)].extend(positions)
    bits: defaultdict[tuple[str, Spot], int] = defaultdict(int)
    ends: defaultdict[tuple[str, Spot], int] = defaultdict(int)
    for ways, positions in alike.items():
        here = bits_at(positions, size) if ways else 0
        for layer, reading in enumerate(ways):
            for depth, letter in enumerate(reading):
                bits[letter, (layer, depth)] |= here
            ends[reading[-1], (layer, len(reading) - 1)] |= here
    planes: defaultdict[str, list[Plane]] = defaultdict(list)
    for (letter, spot), here in bits.items():
        planes[letter].append(Plane(spot, here, ends[letter, spot]))
    return dict(planes)
