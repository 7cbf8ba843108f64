"""A phrase's image in the formats that programs ask a clipboard for."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from desktop_app.domain.images import MAX_PIXELS, ImageType, Picture

# Waits until a condition holds or some seconds are over.
Pump = Callable[[Callable[[], bool], float], object]

_LOOK_SECONDS = 0.005
_PIXEL_BYTES = 4
_MIB = 1024 * 1024
# Qt's scale: little compression, a fifth of the usual time.
_FAST = 80
_FILE_HEADER = 14  # BITMAPFILEHEADER, which a clipboard's bitmap hasn't


@dataclass(frozen=True)
class Encoded:
    """An image that was decoded whole.

    Attributes:
        png: as PNG, which nearly all programs take; of a moving one the first picture.
        bitmap: a packed DIB, as old Windows programs take it; empty unless asked for.
    """

    png: bytes
    bitmap: bytes = b""


class Encoding:
    """An image that is encoded in a thread of its own while its text is pasted.

    Args:
        with_bitmap: Windows programs are among those who ask.
    """

    def __init__(self, picture: Picture, *, with_bitmap: bool = False) -> None:
        self.done = False
        self.result: Encoded | None = None
        self._picture = picture
        self._with_bitmap = with_bitmap
        threading.Thread(target=self._run, name="liumiao-image", daemon=True).start()

    def wait(self, pump: Pump) -> Encoded | None:
        """Return the result once it is there, None for an image that can't be decoded.

        Args:
            pump: does what the waiting thread has to do meanwhile.
        """
        while not self.done:
            pump(lambda: self.done, _LOOK_SECONDS)
        return self.result

    def _run(self) -> None:
        try:
            self.result = encoded(self._picture, with_bitmap=self._with_bitmap)
        finally:
            self.done = True


def encoded(picture: Picture, *, with_bitmap: bool = False) -> Encoded | None:
    """Decode an image and encode it again; None when it can't be decoded."""
    image = _decoded(picture)
    if image is None:
        return None
    is_png = picture.facts.type is ImageType.PNG
    png = picture.data if is_png else _saved(image, "PNG")
    return Encoded(png, _saved(_opaque(image), "BMP")[_FILE_HEADER:] if with_bitmap else b"")


def _decoded(picture: Picture) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(QByteArray(picture.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(picture.facts.type.value.encode()))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MAX_PIXELS:
        return None
    reader.setAllocationLimit(MAX_PIXELS * _PIXEL_BYTES // _MIB + 1)
    image = reader.read()
    return None if image.isNull() else image


def _opaque(image: QImage) -> QImage:
    """Put it on white: most readers of a bitmap take no notice of what is transparent."""
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _saved(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # PySide6 takes the buffer and these words, and its stubs don't say so.
    cast("Any", image).save(buffer, kind, _FAST)
    return bytes(buffer.data().data())
