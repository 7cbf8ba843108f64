"""Hypothesis strategies for packs."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.reading import HEADER, NODE, PHRASE
from desktop_app.domain.phrases import Category, Owner, Phrase

# Control characters, separators and halves of characters can't be in a pack.
_CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Zl", "Zp"), include_characters="\t\n"
) | st.sampled_from("汉，👩‍👧‍👦✌️{买家}\u200b\u202e")
LINES = st.text(_CHARACTERS, min_size=1, max_size=12).filter(
    lambda line: bool(line.strip()) and not line.endswith("\n")
)
OPTIONAL = st.just("") | LINES
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | LINES,
    lambda held: st.lists(held, max_size=3) | st.dictionaries(LINES, held, max_size=3),
    max_leaves=6,
)  # fmt: skip
_TAKEN = {*HEADER, *NODE, *PHRASE, "stages", "steps", "categories", "phrases"}


def extras() -> st.SearchStrategy[dict[str, object]]:
    """Keys that this version doesn't know."""
    return st.dictionaries(LINES.filter(lambda key: key not in _TAKEN), JSON, max_size=2)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Any sound pack."""
    ids = draw(st.lists(LINES, unique=True, min_size=1, max_size=8))
    nodes: list[Category] = []
    depth: dict[str | None, int] = {None: 0}
    siblings: dict[str | None, int] = {}
    for id_ in ids:
        parent = draw(st.sampled_from([key for key, level in depth.items() if level < 3]))
        depth[id_] = depth[parent] + 1
        place = siblings[parent] = siblings.get(parent, -1) + 1
        tab = draw(st.integers(0, 4)) if parent is None else None
        nodes.append(Category(id_, parent, draw(LINES), place, tab))
    phrase_ids = draw(st.lists(LINES, unique=True, max_size=5))
    pack_id = draw(LINES)
    phrases = [
        replace(draw(_phrase(each, pack_id, ids)), position=position, slot=draw(_slot(position)))
        for position, each in enumerate(phrase_ids)
    ]
    return Pack(
        id=pack_id,
        name=draw(LINES),
        version=draw(st.integers(1, 999)),
        author=draw(OPTIONAL),
        created=draw(OPTIONAL),
        expires=draw(OPTIONAL),
        categories=tuple(_downwards(nodes, None)),
        phrases=tuple(phrases),
        category_extra={id_: extra for id_ in ids if (extra := draw(extras()))},
        extra=draw(extras()),
    )


def _slot(position: int) -> st.SearchStrategy[int | None]:
    """Return none, or one that no other phrase has."""
    return st.none() | st.integers(0, 9).map(lambda n: 10 * position + n + 1)


def _downwards(nodes: list[Category], parent_id: str | None) -> list[Category]:
    found: list[Category] = []
    for node in nodes:
        if node.parent_id == parent_id:
            found += [node, *_downwards(nodes, node.id)]
    return found


@st.composite
def _phrase(draw: st.DrawFn, id_: str, pack_id: str, categories: list[str]) -> Phrase:
    owner = draw(st.sampled_from(Owner))
    values: dict[str, Any] = {
        key: draw(OPTIONAL) for key in ("code", "mood", "situation", "valid_from", "valid_until")
    }
    return Phrase(
        id=id_,
        category_id=draw(st.sampled_from(categories)),
        title=draw(LINES),
        text=draw(LINES),
        tags=tuple(draw(st.lists(LINES, max_size=2))),
        owner=owner,
        locked=draw(st.booleans()),
        pack_id=pack_id,
        shop_text=draw(st.none() | LINES) if owner is Owner.SHOP else None,
        extra=MappingProxyType(draw(extras())),
        next_ids=tuple(draw(st.lists(LINES, max_size=2))),
        **values,
    )
