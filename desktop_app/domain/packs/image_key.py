"""A phrase's image in a pack's document, under its key `image`.

In a file it is `{"type": "png", "data": "<base64>"}`. In what is kept of an accepted pack it is the
facts alone: the bytes are with the phrases.
"""

import base64
import binascii

from desktop_app.domain.images import ImageFacts, ImageType, Picture, check_size, read_picture
from desktop_app.domain.packs.document import Part
from desktop_app.errors import AppError
from desktop_app.texts import text

KEY = "image"


def read_image(value: object) -> Picture:
    """Read an image of a file; its type is what its bytes say.

    Raises:
        AppError: it isn't one that a phrase may have.
    """
    data = value.get("data") if isinstance(value, dict) else None
    if not isinstance(data, str):
        raise AppError(text("an object {…} is expected."))
    check_size(len(data) * 3 // 4 - data[-2:].count("="))
    try:
        content = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        raise AppError(text("The image is damaged.")) from None
    return read_picture(content)


def written_image(picture: Picture) -> dict[str, object]:
    """Return what `read_image` reads."""
    written = base64.b64encode(picture.data).decode("ascii")
    return {"type": picture.facts.type.value, "data": written}


def read_facts(value: object) -> ImageFacts | None:
    """Read an image as it is kept of an accepted pack; None = a version before images kept it.

    Raises:
        AppError: it is something else.
    """
    part = Part.of(KEY, value)
    if "hash" not in part.values:
        return None
    sizes = [part.number(key, 0, range(2**31)) or 0 for key in ("width", "height", "size")]
    return ImageFacts(part.line("hash"), ImageType(part.line("type")), *sizes)


def written_facts(facts: ImageFacts) -> dict[str, object]:
    """Return what `read_facts` reads."""
    return {
        "type": facts.type.value, "hash": facts.hash, "width": facts.width,
        "height": facts.height, "size": facts.size,
    }  # fmt: skip
