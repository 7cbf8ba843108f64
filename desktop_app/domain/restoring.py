"""Where a deleted phrase goes when it comes back."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.ordering import at_end
from desktop_app.domain.phrases import Category


def find_or_make_place(
    tree: Sequence[Category], lineage: Sequence[Category]
) -> tuple[Category, list[Category]]:
    """Return the category that a lineage leads to, and those nodes of it that are new.

    A node is found by its id, wherever it has been moved and whatever it is called by now; one
    that is gone, by its name under the node before it; else it comes back with its id, last there.

    Args:
        tree: the categories that there are.
        lineage: stage first, at least one.
    """
    by_id = {node.id: node for node in tree}
    made: list[Category] = []
    above: Category | None = None
    for node in lineage:
        parent_id = above.id if above else None
        there = [each for each in (*tree, *made) if each.parent_id == parent_id]
        named = next((each for each in there if each.name == node.name), None)
        above = by_id.get(node.id) or named
        if above is None:
            above = replace(node, parent_id=parent_id, position=at_end(there))
            made.append(above)
    if above is None:
        raise ValueError("a phrase is always somewhere")
    return above, made
