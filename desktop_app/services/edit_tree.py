"""Change stages, steps and categories, and undo any edit of this session."""

import time
from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.library import Library
from desktop_app.domain.ordering import at_end, put_before
from desktop_app.domain.phrase_rules import checked_name, require_unlocked
from desktop_app.domain.phrases import Category, Change, Phrase
from desktop_app.domain.tree_rules import (
    found_category,
    free_name,
    new_category,
    require_same_level,
    siblings,
)
from desktop_app.domain.writes import Writes
from desktop_app.services.history import History
from desktop_app.services.undo import Step, carry_out
from desktop_app.storage.protocols import PhraseStore
from desktop_app.texts import Text
from desktop_app.texts import text as words

DEFAULT_STAGE = "通用"


class EditTree:
    """The edits of the tree; `EditPhrases` adds those of phrases to the same history.

    Every edit is checked, written in one transaction, announced, and can be undone.

    Args:
        new_id: makes ids for new phrases and categories.
        announce: is called after each committed write.
        clock: seconds since 1970; when something was deleted.
    """

    def __init__(
        self,
        store: PhraseStore,
        new_id: Callable[[], str],
        announce: Callable[[Change], None],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._new_id = new_id
        self._clock = clock
        self._history = History(store, announce)

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit of this session to undo."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is one that was undone, and nothing else was edited since."""
        return self._history.can_redo

    def undo(self) -> Text | None:
        """Take back the last edit; return what was undone.

        Raises:
            AppError: what it wrote was changed since, or the disk or another program refuses.
        """
        return self._history.undo()

    def redo(self) -> Text | None:
        """Do again what was last undone; return what it was.

        Raises:
            AppError: as for `undo`.
        """
        return self._history.redo()

    def add_category(self, parent_id: str | None, name: str, tab: int | None = None) -> Category:
        """Add a stage (no parent), step or category at the end of its siblings.

        Raises:
            AppError: the name is empty, too long or taken, or the tree would be too deep.
        """
        with self._store.transaction():
            node = new_category(self._store.categories(), self._new_id(), parent_id, name, tab)
            label = words("added “{title}”", title=node.name)
            step = self.carry_out(label, Writes(categories=(node,)))
        self.done(step)
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
            label = words("renamed “{title}”", title=node.name)
            step = self.carry_out(label, Writes(categories=(replace(node, name=kept),)))
        self.done(step)

    def remove_category(self, category_id: str, *, with_content: bool = False) -> int:
        """Remove a category; its phrases go to the recycle bin. Return how many those were.

        Args:
            category_id: of any level.
            with_content: also when it holds phrases or categories.

        Raises:
            AppError: it holds something and that wasn't meant, a phrase in it is locked, or it is
                gone.
        """
        with self._store.transaction():
            categories = self._store.categories()
            node = found_category(categories, category_id)
            label = words("deleted “{title}”", title=node.name)
            nodes = [node.id]
            leaving: list[Phrase] = []  # without them the store refuses, where there are some
            if with_content:
                nodes = [each.id for each in Library((), categories).subtree(node.id)]
                leaving = [p for each in nodes for p in self._store.in_category(each)]
            for phrase in leaving:
                require_unlocked(phrase)
            removed = tuple(phrase.id for phrase in leaving)
            writes = Writes(removed=removed, removed_categories=tuple(nodes))
            step = self.carry_out(label, writes)
        self.done(step)
        return len(removed)

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
            label = words("moved “{title}”", title=node.name)
            writes = Writes(categories=tuple(put_before(neighbours, category_id, before_id)))
            step = self.carry_out(label, writes)
        self.done(step)

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
            label = words("moved “{title}”", title=node.name)
            moved = replace(node, parent_id=parent_id, position=place)
            step = self.carry_out(label, Writes(categories=(moved,)))
        self.done(step)

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
            label = words("added “{title}”", title="/".join(path))
            step = self.carry_out(label, Writes(categories=tuple(made)))
        self.done(step)
        return node

    def carry_out(self, label: Text, writes: Writes) -> Step:
        """Write an edit as part of the caller's transaction; tell `done` once that is committed.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        return carry_out(self._store, label, writes, self._clock())

    def done(self, step: Step) -> None:
        """Announce an edit that was committed, and keep it to be undone."""
        self._history.add(step)
