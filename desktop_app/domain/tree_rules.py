"""What may stand where in the tree stage → step → category."""

from collections.abc import Iterable, Sequence

from desktop_app.domain.library import GENERAL_TAB, Library
from desktop_app.domain.ordering import at_end
from desktop_app.domain.phrase_rules import checked_name
from desktop_app.domain.phrases import Category
from desktop_app.errors import AppError
from desktop_app.texts import text

MOST_LEVELS = 3


def found_category(categories: Iterable[Category], category_id: str) -> Category:
    """Return a node by id.

    Raises:
        AppError: it is gone.
    """
    for node in categories:
        if node.id == category_id:
            return node
    raise AppError(text("The category isn't there any more."))


def siblings(categories: Iterable[Category], parent_id: str | None) -> list[Category]:
    """Return the nodes right under one, in order; under None are the stages."""
    return Library((), categories).children(parent_id)


def new_category(
    categories: Sequence[Category], node_id: str, parent_id: str | None, name: str, tab: int | None
) -> Category:
    """Make the node that comes last under its parent; a stage without a tab gets 通用.

    Raises:
        AppError: the name can't be kept or is taken, the parent is gone or as deep as it goes.
    """
    if parent_id is not None:
        found_category(categories, parent_id)
        if len(Library((), categories).lineage(parent_id)) == MOST_LEVELS:
            raise AppError(text("A category can't hold another: stage, step, category is all."))
    place = at_end(siblings(categories, parent_id))
    kept_tab = (GENERAL_TAB if tab is None else tab) if parent_id is None else None
    return Category(node_id, parent_id, free_name(categories, parent_id, name), place, kept_tab)


def free_name(
    categories: Iterable[Category], parent_id: str | None, name: str, but_for: str = ""
) -> str:
    """Return the name as it is kept; `but_for` is the id of the node that is to have it.

    Raises:
        AppError: it can't be kept, or a sibling has it.
    """
    kept = checked_name(name)
    if any(node.name == kept and node.id != but_for for node in siblings(categories, parent_id)):
        raise AppError(text("“{name}” is there already.", name=kept))
    return kept


def require_same_level(categories: Sequence[Category], node: Category, parent_id: str) -> None:
    """Make sure that a node moves from one stage to another, or from one step to another.

    Raises:
        AppError: the new parent is gone or of another level.
    """
    library = Library((), categories)
    found_category(categories, parent_id)
    if len(library.lineage(parent_id)) + 1 != len(library.lineage(node.id)):
        raise AppError(text("“{name}” can't be moved there: steps belong to stages, "
                            "categories to steps.", name=node.name))  # fmt: skip
