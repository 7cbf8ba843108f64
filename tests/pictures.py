"""Images as bytes, for tests of what reads them."""

import random
import struct
import zlib

from desktop_app.domain.images import Picture, read_picture


def png(width: int = 4, height: int = 3, shade: int = 200) -> bytes:
    """Return a whole grey PNG."""
    rows = (b"\0" + bytes([shade]) * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def gif(width: int = 5, height: int = 6) -> bytes:
    """Return a GIF89a of one pixel, on a screen of this size."""
    head = b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0\0\0\0\xff\xff\xff"
    return head + b"\x2c\0\0\0\0\1\0\1\0\0\x02\x02\x44\x01\0\x3b"


def jpeg_head(width: int = 7, height: int = 8) -> bytes:
    """Return the head of a JPEG up to its frame, as cameras begin one; the rest is missing."""
    app0 = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0\1\1\0\0\1\0\1\0\0"
    tables = b"\xff\xdb" + struct.pack(">H", 67) + bytes(65)
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + app0 + b"\xff" + tables + frame


def picture(width: int = 4, height: int = 3, shade: int = 200) -> Picture:
    """Return a PNG as a phrase has it."""
    return read_picture(png(width, height, shade))


def _chunk(kind: bytes, data: bytes) -> bytes:
    whole = kind + data
    return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))


def noisy_png(width: int, height: int) -> bytes:
    """Return a PNG that hardly gets smaller than its pixels, each a byte."""
    noise = random.Random(width).randbytes(width * height)
    rows = b"".join(b"\0" + noise[at : at + width] for at in range(0, len(noise), width))
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def jpeg(width: int = 40, height: int = 30) -> bytes:
    """Return a whole white JPEG."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")  # type: ignore[call-overload]
    return bytes(data.data())
