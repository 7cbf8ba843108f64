"""What an image of a phrase is, read from the head of its bytes, never from a file's name."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.errors import AppError
from desktop_app.texts import text

MAX_BYTES = 1024 * 1024
MAX_SIDE = 8_000
MAX_PIXELS = 16_000_000
"""Decoded they take 64 MB; a file of 1 MiB can hold a hundred times as many."""

_KIB = 1024


class ImageType(StrEnum):
    """The formats that chats take."""

    PNG = "png"
    JPEG = "jpeg"
    GIF = "gif"

    @property
    def mime(self) -> str:
        """Its name on a clipboard."""
        return f"image/{self.value}"


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What is known of an image without its bytes.

    Attributes:
        hash: SHA-256 of the bytes in hex; the key that they are kept under.
        width: in pixels, as `height` is.
        size: of the file, in bytes.
    """

    hash: str
    type: ImageType
    width: int
    height: int
    size: int

    @property
    def kib(self) -> int:
        """Its size in KiB, rounded up."""
        return -(-self.size // _KIB)


@dataclass(frozen=True)
class Picture:
    """An image with its bytes."""

    facts: ImageFacts
    data: bytes


def read_picture(data: bytes) -> Picture:
    """Read what the head of an image says; whether the rest can be decoded isn't tried.

    Raises:
        AppError: it is empty, too large, no PNG, JPEG or GIF, or has too many pixels.
    """
    check_size(len(data))
    type_ = next((each for each, magic in _MAGIC.items() if data.startswith(magic)), None)
    if type_ is None:
        raise AppError(
            text("It isn't a PNG, JPEG or GIF image."), text("Save it in one of these formats.")
        )
    width, height = _SIDES[type_](data)
    if not (width and height):
        raise AppError(text("The image is damaged."), text("Choose another one."))
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise AppError(
            text("The image has {width} × {height} pixels; {most} on a side and {million} million "
                 "in all is the most.", width=width, height=height, most=MAX_SIDE,
                 million=MAX_PIXELS // 1_000_000),
            text("Save it smaller, or as JPEG."),
        )  # fmt: skip
    import hashlib  # noqa: PLC0415 - 2 ms that a start without it needn't spend

    facts = ImageFacts(hashlib.sha256(data).hexdigest(), type_, width, height, len(data))
    return Picture(facts, data)


def check_size(size: int) -> None:
    """Make sure that a file isn't too large; `size` in bytes.

    Raises:
        AppError: it is.
    """
    if size > MAX_BYTES:
        raise AppError(
            text(
                "The image has {size} KB; {most} KB is the most.",
                size=-(-size // _KIB),
                most=MAX_BYTES // _KIB,
            ),
            text("Save it smaller, or as JPEG."),
        )


_MAGIC = {
    ImageType.PNG: b"\x89PNG\r\n\x1a\n",
    ImageType.JPEG: b"\xff\xd8\xff",
    ImageType.GIF: b"GIF8",
}

_NONE = (0, 0)


def _png_sides(data: bytes) -> tuple[int, int]:
    """Read IHDR, which is the first chunk (PNG 3rd edition, 5.6)."""
    if data[12:16] != b"IHDR":
        return _NONE
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _gif_sides(data: bytes) -> tuple[int, int]:
    """Read the logical screen (GIF89a, 18)."""
    if data[4:6] not in {b"7a", b"9a"}:
        return _NONE
    return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")


# Start of frame, in all its kinds; C4, C8 and CC are tables among them (ITU T.81, table B.1).
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
# Markers without a length: TEM, the restarts, another start.
_BARE = frozenset((0x01, *range(0xD0, 0xD9)))
_ENDS = frozenset((0xD9, 0xDA))
_MARK = 0xFF


def _jpeg_sides(data: bytes) -> tuple[int, int]:
    """Walk the segments up to the first frame."""
    at = 2
    while at + 9 <= len(data) and data[at] == _MARK:
        marker = data[at + 1]
        if marker == _MARK:  # fill
            at += 1
        elif marker in _BARE:
            at += 2
        elif marker in _ENDS:
            return _NONE
        elif marker in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        else:
            at += 2 + max(int.from_bytes(data[at + 2 : at + 4]), 2)
    return _NONE


_SIDES: dict[ImageType, Callable[[bytes], tuple[int, int]]] = {
    ImageType.PNG: _png_sides,
    ImageType.JPEG: _jpeg_sides,
    ImageType.GIF: _gif_sides,
}
