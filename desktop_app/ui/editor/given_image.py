"""An image that the agent pastes or drops."""

from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from desktop_app.domain.images import MAX_BYTES, ImageType, Picture, read_picture
from desktop_app.errors import AppError
from desktop_app.services.read_image import read_image
from desktop_app.texts import text
from desktop_app.ui.thumbnails import decoded

_JPEG_QUALITIES = (90, 70)


def holds_image(given: QMimeData) -> bool:
    """Tell whether there is an image, or one file that may be one."""
    return given.hasImage() or _file_in(given) is not None


def is_image_rather_than_text(given: QMimeData) -> bool:
    """Tell whether pasting into a text means the image: a file's address is text as well."""
    return _file_in(given) is not None or (given.hasImage() and not given.hasText())


def image_in(given: QMimeData) -> Picture:
    """Return the image.

    One that comes without its file is as large as its program made it: what is too large as PNG
    becomes a JPEG.

    Raises:
        AppError: there is none, or a phrase can't have it.
    """
    file = _file_in(given)
    if file is not None:
        return whole(read_image(file))
    for type_ in ImageType:
        data = bytes(given.data(type_.mime).data())
        if 0 < len(data) <= MAX_BYTES:
            return whole(read_picture(data))
    image = given.imageData() if given.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        raise AppError(text("The clipboard holds no image."))
    data = _saved(image, "PNG")
    for quality in _JPEG_QUALITIES:
        if len(data) > MAX_BYTES:
            data = _saved(image, "JPEG", quality)
    return read_picture(data)


def whole(picture: Picture) -> Picture:
    """Return the image, once it was decoded to its end.

    Raises:
        AppError: it can't be.
    """
    if decoded(picture.data) is None:
        raise AppError(text("The image is damaged."), text("Choose another one."))
    return picture


def _file_in(given: QMimeData) -> Path | None:
    addresses = given.urls()
    if len(addresses) != 1 or not addresses[0].isLocalFile():
        return None
    return Path(addresses[0].toLocalFile())


def _saved(image: QImage, kind: str, quality: int = -1) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # PySide6 takes the buffer and these words, and its stubs don't say so.
    cast("Any", image).save(buffer, kind, quality)
    return bytes(buffer.data().data())
