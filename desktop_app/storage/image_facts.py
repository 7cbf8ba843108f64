"""What is known of a phrase's image, as a row holds it."""

from desktop_app.domain.images import ImageFacts, ImageType


def written_facts(image: ImageFacts | None) -> str:
    """Return the facts in one line, the hash first: the key of `images`; empty for no image."""
    if image is None:
        return ""
    return f"{image.hash} {image.type} {image.width} {image.height} {image.size}"


def facts_in(written: str) -> ImageFacts | None:
    """Return what `written_facts` wrote."""
    if not written:
        return None
    key, type_, *numbers = written.split()
    return ImageFacts(key, ImageType(type_), *map(int, numbers))
