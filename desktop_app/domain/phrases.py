"""What a phrase and its place in the category tree are."""

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from desktop_app.domain.images import ImageFacts

NO_EXTRA: MappingProxyType[str, object] = MappingProxyType({})
"""One for all the phrases without unknown keys, which are nearly all."""


class Owner(StrEnum):
    """Whose phrase it is: the shop's (it came in a pack) or this agent's own."""

    SHOP = "shop"
    PERSONAL = "personal"


# Thousands of them are in memory while the window is open: slots halve what each takes.
@dataclass(frozen=True, slots=True)
class Phrase:
    """A quick phrase (话术) as it is kept.

    Attributes:
        id: stable over export and import; 32 hex digits when made here.
        category_id: a node of the category tree, of any depth.
        slot: favourite number, from 1; 1–9 have a hotkey; at most one phrase a slot; None = no
            favourite.
        mood: an emoji mood of the field, such as 笑脸; empty when none.
        situation: id of the service situation it answers (`mid.greet.new.01`); empty when none.
        shop_text: the shop's wording under this agent's own version of it; None when unchanged.
        extra: keys of a pack that this version doesn't know, kept and written back.
        next_ids: the phrases that may follow in a conversation, the usual one first; one that
            isn't here is passed over.
        image: pasted after the text; its bytes are read when they are needed.
    """

    id: str
    category_id: str
    title: str
    text: str
    code: str = ""
    mood: str = ""
    tags: tuple[str, ...] = ()
    slot: int | None = None
    owner: Owner = Owner.PERSONAL
    situation: str = ""
    locked: bool = False
    valid_from: str = ""
    valid_until: str = ""
    pack_id: str = ""
    shop_text: str | None = None
    position: int = 0
    extra: MappingProxyType[str, object] = field(default_factory=lambda: NO_EXTRA)
    next_ids: tuple[str, ...] = ()
    image: ImageFacts | None = None


@dataclass(frozen=True)
class Category:
    """A node of the tree stage → step → category.

    Attributes:
        parent_id: None for a stage.
        tab: the window tab of this stage: 0 售前, 1 售中, 2 售后, 3 通用, 4 内部; only stages
            have one. Stages that share a tab become headings of its rail.
        name: free to rename; `id` stays.
    """

    id: str
    parent_id: str | None
    name: str
    position: int = 0
    tab: int | None = None


@dataclass(frozen=True)
class Change:
    """What a committed write touched.

    Attributes:
        phrase_ids: phrases added, changed or removed.
        tree: whether a category was added, renamed, moved or removed.
    """

    phrase_ids: frozenset[str] = frozenset()
    tree: bool = False
