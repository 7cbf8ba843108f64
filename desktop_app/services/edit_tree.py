"""Change stages, steps and categories, and undo any edit of this session."""

from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.ordering import at_end, put_before
from desktop_app.domain.phrase_rules import checked_name
from desktop_app.domain.phrases import Category, Change
from desktop_app.domain.tree_rules import (
    found_category,
    free_name,
    new_category,
    require_same_level,
    siblings,
)
from desktop_app.domain.writes import Writes
from desktop_app.services.undo import ChangedSinceError, Step, carry_out, take_back
from desktop_app.storage.protocols import PhraseStore
from desktop_app.texts import Text
from desktop_app.texts import text as sentence

DEFAULT_STAGE = "通用"


class EditTree:
    """The edits of the tree; `EditPhrases` adds those of phrases to the same history.

    Every edit is checked, written in one transaction, announced, and can be undone.

    Args:
        new_id: makes ids for new phrases and categories.
        announce: is called after each committed write.
    """

    def __init__(
        self,
        store: PhraseStore,
        new_id: Callable[[], str],
        announce: Callable[[Change], None],
    ) -> None:
        self._store = store
        self._new_id = new_id
        self._announce = announce
        self._steps: list[Step] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit of this session to undo."""
        return bool(self._steps)

    def undo(self) -> Text | None:
        """Take back the last edit; return what was undone.

        Raises:
            AppError: what it wrote was changed since, or the disk or another program refuses.
        """
        if not self._steps:
            return None
        step = self._steps[-1]
        try:
            take_back(self._store, step)
        except ChangedSinceError:
            self._steps.pop()  # the edits before it can still be undone
            raise
        self._steps.pop()
        self._announce(step.writes.change)
        return step.label

    def add_category(self, parent_id: str | None, name: str, tab: int | None = None) -> Category:
        """Add a stage (no parent), step or category at the end of its siblings.

        Raises:
            AppError: the name is empty, too long or taken, or the tree would be too deep.
        """
        with self._store.transaction():
            node = new_category(self._store.categories(), self._new_id(), parent_id, name, tab)
            label = sentence("added “{title}”", title=node.name)
            step = carry_out(self._store, label, Writes(categories=(node,)))
        self._done(step)
        return node

    def rename_category(self, category_id: str, name: str) -> None:
        """Give a category another name.

        Raises:
            AppError: the name is empty, too long or taken, or the category is gone.
        """
        with self._store.transaction():
            categories = self._store.categories()
            node = found_category(categories, category_id)
            kept = free_name(categories, node.parent_id, name, but_for=node.id)
            label = sentence("renamed “{title}”", title=node.name)
            step = carry_out(self._store, label, Writes(categories=(replace(node, name=kept),)))
        self._done(step)

    def remove_category(self, category_id: str) -> None:
        """Remove an empty category.

        Raises:
            AppError: it still holds phrases or categories, or is gone.
        """
        with self._store.transaction():
            node = found_category(self._store.categories(), category_id)
            label = sentence("deleted “{title}”", title=node.name)
            step = carry_out(self._store, label, Writes(removed_categories=(category_id,)))
        self._done(step)

    def reorder_category(self, category_id: str, before_id: str | None) -> None:
        """Put a category before one of its siblings; None = at the end.

        Raises:
            AppError: one of them is gone, or they aren't siblings.
        """
        with self._store.transaction():
            categories = self._store.categories()
            node = found_category(categories, category_id)
            neighbours = siblings(categories, node.parent_id)
            if before_id is not None:
                found_category(neighbours, before_id)
            label = sentence("moved “{title}”", title=node.name)
            writes = Writes(categories=tuple(put_before(neighbours, category_id, before_id)))
            step = carry_out(self._store, label, writes)
        self._done(step)

    def move_category(self, category_id: str, parent_id: str) -> None:
        """Put a step under another stage, or a category under another step, with all it holds.

        Raises:
            AppError: one of them is gone, the new parent is of another level, or the name is
                taken there.
        """
        with self._store.transaction():
            categories = self._store.categories()
            node = found_category(categories, category_id)
            require_same_level(categories, node, parent_id)
            free_name(categories, parent_id, node.name)
            place = at_end(siblings(categories, parent_id))
            label = sentence("moved “{title}”", title=node.name)
            moved = replace(node, parent_id=parent_id, position=place)
            step = carry_out(self._store, label, Writes(categories=(moved,)))
        self._done(step)

    def ensure_category(self, path: tuple[str, ...]) -> Category:
        """Find the category with these names (stage, step, leaf), making what is missing.

        Raises:
            AppError: a name can't be kept, or the path is too deep.
        """
        with self._store.transaction():
            tree = self._store.categories()
            made: list[Category] = []
            parent_id: str | None = None
            for name in map(checked_name, path or (DEFAULT_STAGE,)):
                found = next((n for n in siblings(tree, parent_id) if n.name == name), None)
                node = found or new_category(tree, self._new_id(), parent_id, name, None)
                if not found:
                    made.append(node)
                    tree.append(node)
                parent_id = node.id
            label = sentence("added “{title}”", title="/".join(path))
            step = carry_out(self._store, label, Writes(categories=tuple(made)))
        self._done(step)
        return node

    def _done(self, step: Step) -> None:
        if step.writes == Writes():
            return
        self._steps.append(step)
        self._announce(step.writes.change)
