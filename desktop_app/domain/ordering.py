"""Places among neighbours, kept as whole numbers; only those that must change do."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from desktop_app.domain.phrases import Category, Phrase

Item = TypeVar("Item", bound=Phrase | Category)


def put_before(siblings: Sequence[Item], moved_id: str, before_id: str | None) -> list[Item]:
    """Return the siblings whose place changes when one goes before another; None = to the end.

    Raises:
        KeyError: one of the two isn't among them.
    """
    by_id = {item.id: item for item in siblings}
    moved = by_id[moved_id]
    if moved_id == before_id:
        return []
    rest = [item for item in siblings if item.id != moved_id]
    at = len(rest) if before_id is None else rest.index(by_id[before_id])
    return renumbered([*rest[:at], moved, *rest[at:]])


def put_in(
    neighbours: Sequence[Phrase], moving: Sequence[Phrase], category_id: str, before_id: str | None
) -> list[Phrase] | None:
    """Return the phrases that change when some come into a category before one of its phrases.

    Args:
        neighbours: who is in the category, in order; some of `moving` may be among them.
        moving: in the order that they shall have.
        category_id: where they go.
        before_id: None = at the end; one of `moving` stands for who follows it here.

    Returns:
        None when nobody with `before_id` is in the category.
    """
    leaving = {phrase.id for phrase in moving}
    at = len(neighbours)
    if before_id is not None:
        at = next((i for i, phrase in enumerate(neighbours) if phrase.id == before_id), -1)
        if at < 0:
            return None
    above = [phrase for phrase in neighbours[:at] if phrase.id not in leaving]
    below = [phrase for phrase in neighbours[at:] if phrase.id not in leaving]
    there = {phrase.id: phrase for phrase in neighbours}
    arrived = [replace(phrase, category_id=category_id) for phrase in moving]
    arranged = [*above, *arrived, *below]
    numbered = {phrase.id: phrase for phrase in renumbered(arranged)}
    placed = (numbered.get(phrase.id, phrase) for phrase in arranged)
    return [phrase for phrase in placed if there.get(phrase.id) != phrase]


def renumbered(items: Sequence[Item]) -> list[Item]:
    """Return those that need another place, for all to stand in this order."""
    places = sorted(item.position for item in items)
    for i in range(1, len(places)):
        places[i] = max(places[i], places[i - 1] + 1)
    numbered = zip(items, places, strict=True)
    return [replace(item, position=at) for item, at in numbered if item.position != at]


def merged_in(present: Sequence[Item], arriving: Iterable[Item]) -> list[Item]:
    """Return all in order: each newcomer right after the one that precedes it where it comes from.

    Args:
        present: those that are here, in order; they keep their order.
        arriving: in their own order, those that are here already among them.
    """
    by_id = {item.id: item for item in present}
    followers: dict[str | None, list[Item]] = {}
    leader: str | None = None
    for item in arriving:
        if item.id in by_id:
            leader = item.id
        else:
            followers.setdefault(leader, []).append(item)
    merged: list[Item] = []
    for item in present:
        merged += [item, *followers.get(item.id, ())]
    return [*merged, *followers.get(None, ())]


def at_end(items: Iterable[Item]) -> int:
    """Return the place after all of them."""
    return max((item.position for item in items), default=-1) + 1
