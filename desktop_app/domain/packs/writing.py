"""From a pack to a JSON document, with its keys always in the same order."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.images import Picture
from desktop_app.domain.packs import image_key
from desktop_app.domain.packs.pack import FORMAT, Pack
from desktop_app.domain.packs.reading import LEVELS
from desktop_app.domain.phrases import Category, Owner, Phrase


def pack_document(pack: Pack, *, kept: bool = False) -> dict[str, object]:
    """Return the document: `read_pack` makes the same pack of it.

    What a later version added follows the keys known here, at every level.

    Args:
        pack: with the bytes of its images.
        kept: write of images the facts alone: their bytes are with the phrases.
    """
    header = {
        "format": FORMAT, "id": pack.id, "name": pack.name, "version": pack.version,
        "author": pack.author, "created": pack.created,
    }  # fmt: skip
    if pack.expires:
        header["expires"] = pack.expires
    return {
        **header,
        **dict(pack.extra),
        LEVELS[0]: _nodes(pack, _children(pack.categories), None, 0),
        "phrases": [
            _phrase(phrase) | _image(phrase, pack, kept=kept) | dict(phrase.extra)
            for phrase in pack.phrases
        ],
    }


def _children(categories: Sequence[Category]) -> dict[str | None, list[Category]]:
    children: dict[str | None, list[Category]] = {}
    for node in categories:
        children.setdefault(node.parent_id, []).append(node)
    return children


def _nodes(
    pack: Pack,
    children: Mapping[str | None, list[Category]],
    parent_id: str | None,
    level: int,
) -> list[dict[str, object]]:
    nodes: list[dict[str, object]] = []
    for node in children.get(parent_id, ()):
        written: dict[str, object] = {"id": node.id, "name": node.name}
        if level == 0:
            written["tab"] = node.tab
        written |= pack.category_extra.get(node.id, {})
        if level + 1 < len(LEVELS):
            written[LEVELS[level + 1]] = _nodes(pack, children, node.id, level + 1)
        nodes.append(written)
    return nodes


def _phrase(phrase: Phrase) -> dict[str, object]:
    written: dict[str, object] = {
        "id": phrase.id, "category": phrase.category_id, "title": phrase.title,
        "text": phrase.text,
    }  # fmt: skip
    for key in ("code", "mood", "situation", "valid_from", "valid_until"):
        if getattr(phrase, key):
            written[key] = getattr(phrase, key)
    written |= {"tags": list(phrase.tags), "locked": phrase.locked}
    if phrase.next_ids:
        written["next"] = list(phrase.next_ids)
    if phrase.owner is not Owner.SHOP:
        written["owner"] = phrase.owner.value
    if phrase.shop_text is not None:
        written["shop_text"] = phrase.shop_text
    if phrase.slot is not None:
        written["favourite"] = phrase.slot
    return written


def _image(phrase: Phrase, pack: Pack, *, kept: bool) -> dict[str, object]:
    facts = phrase.image
    if facts is None:
        return {}
    if kept:
        return {image_key.KEY: image_key.written_facts(facts)}
    data = pack.images.get(facts.hash)
    return {} if data is None else {image_key.KEY: image_key.written_image(Picture(facts, data))}
