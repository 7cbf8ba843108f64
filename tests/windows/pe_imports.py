"""Reads from a Windows binary which DLLs it is linked against (Microsoft's "PE Format")."""

import struct
from pathlib import Path

_IMPORTS, _DELAYED = 120, 216
"""Places of these directories in the optional header of PE32+."""
_DESCRIPTORS = {_IMPORTS: (20, 12), _DELAYED: (32, 4)}
"""Size of one descriptor, and where in it the address of the DLL's name is."""


def imported_dlls(binary: Path) -> set[str]:
    """Return the lower-case names of what it needs, at once or later."""
    image = binary.read_bytes()
    (header,) = struct.unpack_from("<I", image, 60)
    sections, options = struct.unpack_from("<H12xH", image, header + 6)
    optional = header + 24
    found = set()
    for directory, (size, name_at) in _DESCRIPTORS.items():
        (address,) = struct.unpack_from("<I", image, optional + directory)
        place = _in_file(image, address, optional + options, sections) if address else None
        while place is not None and any(image[place : place + size]):
            (name,) = struct.unpack_from("<I", image, place + name_at)
            found.add(_text(image, _in_file(image, name, optional + options, sections)))
            place += size
    return found


def _in_file(image: bytes, address: int, table: int, sections: int) -> int:
    """Turn an address in memory into a place in the file."""
    for at in range(table, table + 40 * sections, 40):
        size, start, stored, place = struct.unpack_from("<IIII", image, at + 8)
        if start <= address < start + max(size, stored):
            return int(address - start + place)
    raise ValueError(f"no section holds {address:#x}")


def _text(image: bytes, place: int) -> str:
    return image[place : image.index(b"\0", place)].decode("ascii").lower()
