"""Change phrases and their tree, each change undoable."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count

from desktop_app.domain.ordering import at_end, put_before
from desktop_app.domain.phrase_rules import (
    checked,
    checked_name,
    require_unlocked,
    with_shop_text_underneath,
)
from desktop_app.domain.phrases import Category, Change, Phrase
from desktop_app.domain.tree_rules import (
    found_category,
    free_name,
    new_category,
    require_same_level,
    siblings,
)
from desktop_app.domain.writes import Writes
from desktop_app.errors import AppError
from desktop_app.services.undo import Step, carry_out, take_back
from desktop_app.storage.protocols import PhraseStore
from desktop_app.texts import Text
from desktop_app.texts import text as sentence

DEFAULT_STAGE = "通用"


class EditPhrases:
    """Every edit is checked, written in one transaction, announced, and can be undone.

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
        """Take back the last edit; return what was undone."""
        if not self._steps:
            return None
        # An edit that can't be undone is dropped: those before it still can.
        step = self._steps.pop()
        take_back(self._store, step)
        self._announce(step.writes.change)
        return step.label

    def add(
        self,
        title: str,
        text: str,
        category_id: str,
        *,
        code: str = "",
        mood: str = "",
        tags: Iterable[str] = (),
        slot: int | None = None,
    ) -> Phrase:
        """Add a personal phrase at the end of its category; an empty title is made of the text.

        Raises:
            AppError: a value can't be kept as it is.
        """
        with self._store.transaction():
            found_category(self._store.categories(), category_id)
            phrase = checked(
                Phrase(
                    id=self._new_id(), category_id=category_id, title=title, text=text, code=code,
                    mood=mood, tags=tuple(tags), slot=slot,
                    position=self._store.next_position(),
                )
            )  # fmt: skip
            freed = self._freed_for(phrase)
            label = sentence("added “{title}”", title=phrase.title)
            step = carry_out(self._store, label, Writes((*freed, phrase)))
        self._done(step)
        return phrase

    def change(self, phrase: Phrase) -> Phrase:
        """Save an edited phrase; the shop's wording stays underneath an own version of it.

        Raises:
            AppError: it is locked, gone, or a value can't be kept as it is.
        """
        with self._store.transaction():
            present = self._found(phrase.id)
            require_unlocked(present)
            found_category(self._store.categories(), phrase.category_id)
            changed = with_shop_text_underneath(checked(phrase), present)
            label = sentence("changed “{title}”", title=present.title)
            writes = Writes((*self._freed_for(changed), changed))
            step = carry_out(self._store, label, writes)
        self._done(step)
        return changed

    def delete(self, phrase_ids: Iterable[str]) -> int:
        """Delete phrases; return how many there were.

        Raises:
            AppError: one of them is locked.
        """
        with self._store.transaction():
            leaving = self._store.phrases(phrase_ids)
            for phrase in leaving:
                require_unlocked(phrase)
            label = (
                sentence("deleted “{title}”", title=leaving[0].title)
                if len(leaving) == 1
                else sentence("deleted {count} phrases", count=len(leaving))
            )
            ids = tuple(phrase.id for phrase in leaving)
            step = carry_out(self._store, label, Writes(removed=ids))
        self._done(step)
        return len(leaving)

    def move(self, phrase_ids: Iterable[str], category_id: str) -> None:
        """Put phrases at the end of another category, in their present order.

        Raises:
            AppError: the category is gone.
        """
        with self._store.transaction():
            target = found_category(self._store.categories(), category_id)
            chosen = self._store.phrases(phrase_ids)
            moving = [phrase for phrase in chosen if phrase.category_id != category_id]
            last = self._store.next_position()
            moved = (
                replace(phrase, category_id=category_id, position=last + i)
                for i, phrase in enumerate(moving)
            )
            label = sentence("moved {count} to “{name}”", count=len(moving), name=target.name)
            step = carry_out(self._store, label, Writes(tuple(moved)))
        self._done(step)

    def reorder(self, phrase_id: str, before_id: str | None) -> None:
        """Put a phrase before another one of its category; None = at the end.

        Raises:
            AppError: one of them is gone or in another category.
        """
        with self._store.transaction():
            moved = self._found(phrase_id)
            neighbours = self._store.in_category(moved.category_id)
            if before_id is not None and before_id not in {each.id for each in neighbours}:
                raise _gone()
            label = sentence("moved “{title}”", title=moved.title)
            writes = Writes(tuple(put_before(neighbours, phrase_id, before_id)))
            step = carry_out(self._store, label, writes)
        self._done(step)

    def set_slot(self, phrase_id: str, slot: int | None) -> None:
        """Make a phrase favourite `slot` (from 1), taking it from who has it; None = no favourite.

        Raises:
            AppError: the phrase is gone.
        """
        with self._store.transaction():
            step = self._put_in_slot(self._found(phrase_id), slot)
        self._done(step)

    def toggle_favourite(self, phrase_id: str) -> None:
        """Give a phrase the first free slot, or take its slot away.

        Raises:
            AppError: the phrase is gone.
        """
        with self._store.transaction():
            phrase = self._found(phrase_id)
            taken = {favourite.slot for favourite in self._store.favourites()}
            free = next(slot for slot in count(1) if slot not in taken)
            step = self._put_in_slot(phrase, free if phrase.slot is None else None)
        self._done(step)

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

    def _put_in_slot(self, phrase: Phrase, slot: int | None) -> Step:
        placed = replace(phrase, slot=slot)
        label = sentence("favourite “{title}”", title=phrase.title)
        return carry_out(self._store, label, Writes((*self._freed_for(placed), placed)))

    def _freed_for(self, taking: Phrase) -> list[Phrase]:
        """Return who has the slot that a phrase takes, without it."""
        return [
            replace(favourite, slot=None)
            for favourite in self._store.favourites()
            if favourite.slot == taking.slot and favourite.id != taking.id
        ]

    def _found(self, phrase_id: str) -> Phrase:
        phrase = self._store.phrase(phrase_id)
        if phrase is None:
            raise _gone()
        return phrase

    def _done(self, step: Step) -> None:
        if step.writes == Writes():
            return
        self._steps.append(step)
        self._announce(step.writes.change)


def _gone() -> AppError:
    return AppError(sentence("The phrase isn't there any more."))
