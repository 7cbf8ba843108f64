"""Read an image of the agent's from a file."""

from pathlib import Path

from desktop_app.domain.images import Picture, check_size, read_picture
from desktop_app.errors import AppError
from desktop_app.texts import text


def read_image(file: Path) -> Picture:
    """Return the image; a file that is too large isn't read.

    Raises:
        AppError: it can't be read, or isn't an image that a phrase may have.
    """
    if not file.is_file():  # a device would be read for ever
        raise AppError(text("{file} is no file.", file=file.name))
    try:
        check_size(file.stat().st_size)
        return read_picture(file.read_bytes())
    except OSError as error:
        raise AppError(
            text("{file} can't be read: {reason}.", file=file.name, reason=error.strerror)
        ) from error
