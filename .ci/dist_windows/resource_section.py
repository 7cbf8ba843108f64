"""Gives a Windows program its own icon, version and manifest, as UpdateResource would on Windows.

The formats are those of Microsoft's "PE Format" (section table, .rsrc) and, for what a resource
holds, of RESOURCE HEADERS: GRPICONDIR and VS_VERSIONINFO.
"""

import itertools
import struct
from collections.abc import Iterable, Sequence
from typing import NamedTuple

ICON, GROUP_ICON, VERSION, MANIFEST = 3, 14, 16, 24

_SUBTABLE = 1 << 31
_TABLE, _ENTRY, _LEAF = 16, 8, 16
_READABLE_DATA = 0x40000040
_SECTION_HEADER = struct.Struct("<8sIIIIIIHHI")
# Places in the optional header of a 64-bit program (PE32+).
_ALIGNMENTS, _IMAGE_SIZE, _HEADERS_SIZE, _CHECKSUM, _RESOURCES = 32, 56, 60, 64, 128


class Resource(NamedTuple):
    """One resource; `kind` is one of the numbers above."""

    kind: int
    number: int
    content: bytes


def with_resources(program: bytes, resources: Iterable[Resource]) -> bytes:
    """Return the program with these resources instead of its own.

    Raises:
        ValueError: its headers have no room for one more section.
    """
    made = bytearray(program)
    (header,) = struct.unpack_from("<I", made, 60)
    sections, options = struct.unpack_from("<H12xH", made, header + 6)
    optional = header + 24
    memory_step, file_step = struct.unpack_from("<II", made, optional + _ALIGNMENTS)
    image_size, headers_size = struct.unpack_from("<II", made, optional + _IMAGE_SIZE)
    entry = optional + options + sections * _SECTION_HEADER.size
    if entry + _SECTION_HEADER.size > headers_size or any(made[entry : entry + 40]):
        raise ValueError("no room for a section")
    made += bytes(-len(made) % file_step)
    section = _section(sorted(resources), image_size)
    stored = section + bytes(-len(section) % file_step)
    _SECTION_HEADER.pack_into(
        made, entry,
        *(b".icons", len(section), image_size, len(stored), len(made), 0, 0, 0, 0, _READABLE_DATA),
    )  # fmt: skip
    struct.pack_into("<H", made, header + 6, sections + 1)
    struct.pack_into(
        "<I", made, optional + _IMAGE_SIZE, image_size + _up(len(section), memory_step)
    )
    struct.pack_into("<I", made, optional + _CHECKSUM, 0)
    struct.pack_into("<II", made, optional + _RESOURCES, image_size, len(section))
    return bytes(made + stored)


def _up(size: int, step: int) -> int:
    return size + -size % step


def _section(resources: Sequence[Resource], address: int) -> bytes:
    """Lay out the tables of kinds, of numbers and of languages, the leaves, then the contents."""
    kinds = [(k, list(group)) for k, group in itertools.groupby(resources, lambda r: r.kind)]
    numbers_at = _TABLE + _ENTRY * len(kinds)
    languages_at = numbers_at + sum(_TABLE + _ENTRY * len(group) for _, group in kinds)
    leaves_at = languages_at + (_TABLE + _ENTRY) * len(resources)
    content_at = _up(leaves_at + _LEAF * len(resources), 8)

    top, numbers, languages, leaves, contents = [], b"", b"", b"", b""
    index = 0
    for kind, group in kinds:
        top.append((kind, numbers_at + len(numbers) | _SUBTABLE))
        places = (languages_at + (_TABLE + _ENTRY) * (index + i) for i in range(len(group)))
        numbers += _table([(r.number, p | _SUBTABLE) for r, p in zip(group, places, strict=True)])
        index += len(group)
    for i, resource in enumerate(resources):
        languages += _table([(0, leaves_at + _LEAF * i)])
        place = address + content_at + len(contents)
        leaves += struct.pack("<IIII", place, len(resource.content), 0, 0)
        contents += resource.content + bytes(-len(resource.content) % 8)
    tables = _table(top) + numbers + languages + leaves
    return tables + bytes(content_at - len(tables)) + contents


def _table(entries: Sequence[tuple[int, int]]) -> bytes:
    head = struct.pack("<12xHH", 0, len(entries))
    return head + b"".join(struct.pack("<II", *entry) for entry in entries)
