"""What a clipboard holds: the same content in several formats, as the X server moves them."""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.system.x11.connection import Connection

_TEXT_TARGETS = ("UTF8_STRING", "text/plain;charset=utf-8", "text/plain", "TEXT")
# KDE's and other clipboard histories leave out what is marked so:
# https://invent.kde.org/frameworks/kguiaddons (KSystemClipboard), as password managers do it.
_SECRET_HINT = ("x-kde-passwordManagerHint", b"secret")


@dataclass(frozen=True)
class Format:
    """One format, byte for byte.

    Attributes:
        target: atom that a reader asks for.
        type: atom that the data is declared as.
        width: bits of an item: 8, 16 or 32 (32-bit items take 4 bytes here).
    """

    target: int
    type: int
    width: int
    data: bytes


@dataclass(frozen=True)
class Snapshot:
    """All that a selection held.

    Attributes:
        formats: empty when nobody owned the selection.
        lost: names of the formats that were offered but couldn't be copied.
    """

    formats: tuple[Format, ...] = ()
    lost: tuple[str, ...] = ()


def phrase_formats(x: Connection, content: str, *, secret: bool) -> tuple[Format, ...]:
    """Return a text in every name that programs ask for; `secret` keeps it out of histories."""
    data = content.encode()
    utf8 = x.atom("UTF8_STRING")
    formats = [
        Format(target, utf8 if name == "TEXT" else target, 8, data)
        for name, target in zip(_TEXT_TARGETS, x.atoms(_TEXT_TARGETS), strict=True)
    ]
    if content.isascii():
        string = x.atom("STRING")
        formats.append(Format(string, string, 8, data))
    if secret:
        hint = x.atom(_SECRET_HINT[0])
        formats.append(Format(hint, hint, 8, _SECRET_HINT[1]))
    return tuple(formats)


def image_formats(x: Connection, images: Mapping[str, bytes]) -> tuple[Format, ...]:
    """Return an image in each MIME type that it is there in, kept out of histories."""
    hint = x.atom(_SECRET_HINT[0])
    atoms = x.atoms(images)
    formats = [Format(a, a, 8, data) for a, data in zip(atoms, images.values(), strict=True)]
    return (*formats, Format(hint, hint, 8, _SECRET_HINT[1]))


def text_atoms(x: Connection) -> frozenset[int]:
    """Return the atoms whose reading takes the text."""
    return frozenset(x.atoms((*_TEXT_TARGETS, "STRING")))


def packed(numbers: Iterable[int]) -> bytes:
    """Return numbers as the bytes of a 32-bit property."""
    return array("I", numbers).tobytes()
