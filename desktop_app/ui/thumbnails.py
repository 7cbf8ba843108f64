"""Images of phrases, drawn small."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from desktop_app.domain.images import MAX_PIXELS, ImageFacts

_KEPT = 32
_PIXEL_BYTES = 4
_MIB = 1024 * 1024

ReadImage = Callable[[str], bytes | None]


class Thumbnails:
    """Reads an image when it is first looked at, and keeps the last ones small.

    Args:
        read: returns the bytes of an image by its hash.
    """

    def __init__(self, read: ReadImage) -> None:
        self._read = read
        self._of = lru_cache(maxsize=_KEPT)(self._make)

    def of(self, facts: ImageFacts, box: QSize, scale: float) -> QPixmap | None:
        """Return it within a box of this size, for a screen of this scale.

        None when it isn't here or can't be decoded.
        """
        return self._of(facts.hash, box.width(), box.height(), scale)

    def _make(self, key: str, width: int, height: int, scale: float) -> QPixmap | None:
        data = self._read(key)
        image = decoded(data) if data else None
        return small(image, QSize(width, height), scale) if image else None


def decoded(data: bytes) -> QImage | None:
    """Decode an image whole; None when it is damaged."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(MAX_PIXELS * _PIXEL_BYTES // _MIB + 1)
    image = reader.read()
    return None if image.isNull() else image


def small(image: QImage, box: QSize, scale: float) -> QPixmap:
    """Return an image within a box; a smaller one as it is."""
    room = box * scale
    if image.width() > room.width() or image.height() > room.height():
        image = image.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    made = QPixmap.fromImage(image)
    made.setDevicePixelRatio(scale)
    return made
