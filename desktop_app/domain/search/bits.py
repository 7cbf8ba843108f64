"""Sets of positions as whole numbers: bit n is set when position n is in the set."""

import re
from collections.abc import Iterable, Iterator

_NOT_ZERO = re.compile(rb"[^\0]")


def bits_at(positions: Iterable[int], size: int) -> int:
    """Return the set of these positions, all below `size`."""
    octets = bytearray(size // 8 + 1)
    for position in positions:
        octets[position >> 3] |= 1 << (position & 7)
    return int.from_bytes(octets, "little")


def stretches(starts: Iterable[int], ends: Iterable[int], size: int) -> int:
    """Return the union of the stretches `[start, end)`, which don't overlap nor touch."""
    return bits_at(ends, size) - bits_at(starts, size)


def positions_of(bits: int) -> Iterator[int]:
    """Return the positions in a set, lowest first."""
    octets = bits.to_bytes(bits.bit_length() // 8 + 1, "little")
    for found in _NOT_ZERO.finditer(octets):
        octet = octets[found.start()]
        for bit in range(8):
            if octet >> bit & 1:
                yield found.start() * 8 + bit
