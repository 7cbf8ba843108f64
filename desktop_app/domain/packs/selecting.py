"""Which phrases an export takes, and whose pack they make."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop_app.domain.library import Library
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.phrases import Category, Owner, Phrase

OWN_NAME = "我的话术"
"""The name of a pack that is no edition of one that was imported."""


def select(
    phrases: Sequence[Phrase],
    categories: Sequence[Category],
    delivered: Sequence[Pack],
    *,
    library_id: str,
    owner: Owner | None,
    stage_id: str | None,
) -> Pack:
    """Make a pack of what is here.

    All phrases (no `owner`, no `stage_id`) make a copy of everything: with favourites, own
    versions and empty categories. Otherwise it is for others: an own version is just the text,
    and the agent's favourites stay out. If all phrases come from one `delivered` pack it is an
    edition of that one, else it has the id `library_id`.
    """
    library = Library(phrases, categories)
    taken = [phrase for phrase in phrases if _is_taken(phrase, library, owner, stage_id)]
    head = _head(taken, delivered, library_id, owner)
    if owner is None and stage_id is None:
        nodes = {node.id for node in categories}
    else:
        nodes = {node.id for phrase in taken for node in library.lineage(phrase.category_id)}
        taken = [_for_others(phrase, owner) for phrase in taken]
    if stage_id is not None:  # a part: as an edition of the whole it would remove the rest
        head = replace(head, id=f"{head.id}/{stage_id}", extra={})
    return replace(
        head,
        categories=tuple(node for node in _downwards(library, None) if node.id in nodes),
        phrases=tuple(replace(p, position=i) for i, p in enumerate(taken)),
        category_extra=_extras(delivered, nodes),
    )


def _is_taken(phrase: Phrase, library: Library, owner: Owner | None, stage_id: str | None) -> bool:
    if stage_id is not None and library.lineage(phrase.category_id)[0].id != stage_id:
        return False
    if owner is Owner.PERSONAL:
        return phrase.owner is owner or phrase.shop_text is not None
    return owner is None or phrase.owner is owner


def _for_others(phrase: Phrase, owner: Owner | None) -> Phrase:
    # An own version of a shop phrase is a proposal when the personal ones are exported.
    said_by = Owner.PERSONAL if owner is Owner.PERSONAL else phrase.owner
    return replace(phrase, slot=None, shop_text=None, owner=said_by)


def _head(
    taken: Iterable[Phrase], delivered: Sequence[Pack], library_id: str, owner: Owner | None
) -> Pack:
    packs = {pack.id: pack for pack in delivered}
    ids = {phrase.pack_id for phrase in taken} & set(packs) or set(packs)
    if owner is Owner.PERSONAL or len(ids) != 1:
        return Pack(library_id, OWN_NAME)
    return packs[ids.pop()]


def _downwards(library: Library, parent_id: str | None) -> Iterable[Category]:
    for position, node in enumerate(library.children(parent_id)):
        yield replace(node, position=position)
        yield from _downwards(library, node.id)


def _extras(delivered: Iterable[Pack], nodes: set[str]) -> dict[str, Mapping[str, object]]:
    return {
        id_: extra
        for pack in delivered
        for id_, extra in pack.category_extra.items()
        if id_ in nodes
    }
