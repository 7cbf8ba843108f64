"""Change phrases, each change undoable."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count, pairwise

from desktop_app.domain.images import Picture
from desktop_app.domain.ordering import put_in
from desktop_app.domain.phrase_rules import (
    checked,
    checked_name,
    require_unlocked,
    with_shop_text_underneath,
)
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.tree_rules import found_category
from desktop_app.domain.writes import Writes
from desktop_app.errors import AppError
from desktop_app.services.edit_tree import EditTree
from desktop_app.services.undo import Step
from desktop_app.texts import Text
from desktop_app.texts import text as words


class EditPhrases(EditTree):
    """The edits of phrases, and through `EditTree` those of their tree."""

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
        picture: Picture | None = None,
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
                    image=picture.facts if picture else None,
                )
            )  # fmt: skip
            freed = self._freed_for(phrase)
            self._keep_image(picture)
            label = words("added “{title}”", title=phrase.title)
            step = self.carry_out(label, Writes((*freed, phrase)))
        self.done(step)
        return phrase

    def image(self, key: str) -> bytes | None:
        """Return the bytes of a phrase's image by its hash; None when they aren't here."""
        return self._store.image(key)

    def change(self, phrase: Phrase, picture: Picture | None = None) -> Phrase:
        """Save an edited phrase; the shop's wording stays underneath an own version of it.

        Args:
            phrase: as it is now wanted.
            picture: its image, where that isn't here yet.

        Raises:
            AppError: it is locked, gone, or a value can't be kept as it is.
        """
        with self._store.transaction():
            present = self._found(phrase.id)
            require_unlocked(present)
            found_category(self._store.categories(), phrase.category_id)
            changed = with_shop_text_underneath(checked(phrase), present)
            self._keep_image(picture)
            label = words("changed “{title}”", title=present.title)
            writes = Writes((*self._freed_for(changed), changed))
            step = self.carry_out(label, writes)
        self.done(step)
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
                words("deleted “{title}”", title=leaving[0].title)
                if len(leaving) == 1
                else words("deleted {count} phrases", count=len(leaving))
            )
            ids = tuple(phrase.id for phrase in leaving)
            step = self.carry_out(label, Writes(removed=ids))
        self.done(step)
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
            label = words("moved {count} to “{name}”", count=len(moving), name=target.name)
            step = self.carry_out(label, Writes(tuple(moved)))
        self.done(step)

    def reorder(self, phrase_id: str, before_id: str | None) -> None:
        """Put a phrase before another one of its category; None = at the end.

        Raises:
            AppError: one of them is gone or in another category.
        """
        self.place([phrase_id], self._found(phrase_id).category_id, before_id)

    def place(self, phrase_ids: Iterable[str], category_id: str, before_id: str | None) -> None:
        """Put phrases into a category, before one that is there; None = at its end.

        They stay in the order given. A `before_id` among them stands for who follows it.

        Raises:
            AppError: the category or the neighbour is gone, or none of the phrases is there.
        """
        with self._store.transaction():
            found_category(self._store.categories(), category_id)
            wanted = list(dict.fromkeys(phrase_ids))
            by_id = {phrase.id: phrase for phrase in self._store.phrases(wanted)}
            moving = [by_id[each] for each in wanted if each in by_id]
            if not moving:
                raise _gone()
            changed = put_in(self._store.in_category(category_id), moving, category_id, before_id)
            if changed is None:
                raise _gone()
            step = self.carry_out(_moved(moving), Writes(tuple(changed)))
        self.done(step)

    def change_tags(
        self, phrase_ids: Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = ()
    ) -> int:
        """Give phrases tags and take tags from them; return how many have others now.

        Raises:
            AppError: one of them is locked, or a tag can't be kept.
        """
        given = [checked_name(tag) for tag in add]
        taken = set(remove)
        with self._store.transaction():
            changed = []
            for phrase in self._store.phrases(phrase_ids):
                kept = (tag for tag in phrase.tags if tag not in taken)
                tags = tuple(dict.fromkeys((*kept, *given)))
                if tags != phrase.tags:
                    require_unlocked(phrase)
                    changed.append(with_shop_text_underneath(replace(phrase, tags=tags), phrase))
            label = words("tags of {count} phrases", count=len(changed))
            if len(changed) == 1:
                label = words("tags of “{title}”", title=changed[0].title)
            step = self.carry_out(label, Writes(tuple(changed)))
        self.done(step)
        return len(changed)

    def set_slot(self, phrase_id: str, slot: int | None) -> None:
        """Make a phrase favourite `slot` (from 1), taking it from who has it; None = no favourite.

        Raises:
            AppError: the phrase is gone.
        """
        with self._store.transaction():
            step = self._put_in_slot(self._found(phrase_id), slot)
        self.done(step)

    def link(self, phrase_id: str, next_ids: Iterable[str]) -> None:
        """Say which phrases may follow one, the usual one first.

        Like a favourite number this is the agent's own and leaves the shop's wording alone.

        Raises:
            AppError: the phrase is gone, or would follow itself.
        """
        chosen = tuple(dict.fromkeys(next_ids))
        with self._store.transaction():
            phrase = self._found(phrase_id)
            if phrase_id in chosen:
                raise AppError(words("A phrase can't follow itself."))
            label = words("next step of “{title}”", title=phrase.title)
            writes = Writes((replace(phrase, next_ids=chosen),))
            step = self.carry_out(label, writes)
        self.done(step)

    def link_in_order(self, phrase_ids: Sequence[str]) -> None:
        """Make phrases follow each other in this order; each keeps what else may follow it.

        Raises:
            AppError: one of them is gone.
        """
        with self._store.transaction():
            linked = [
                replace(before, next_ids=tuple(dict.fromkeys((after.id, *before.next_ids))))
                for before, after in pairwise(self._found(each) for each in phrase_ids)
            ]
            label = words("linked {count} phrases", count=len(phrase_ids))
            step = self.carry_out(label, Writes(tuple(linked)))
        self.done(step)

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
        self.done(step)

    def _keep_image(self, picture: Picture | None) -> None:
        if picture is not None:
            self._store.save_images({picture.facts.hash: picture.data})

    def _put_in_slot(self, phrase: Phrase, slot: int | None) -> Step:
        placed = replace(phrase, slot=slot)
        label = words("favourite “{title}”", title=phrase.title)
        return self.carry_out(label, Writes((*self._freed_for(placed), placed)))

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


def _moved(phrases: list[Phrase]) -> Text:
    if len(phrases) == 1:
        return words("moved “{title}”", title=phrases[0].title)
    return words("moved {count} phrases", count=len(phrases))


def _gone() -> AppError:
    return AppError(words("The phrase isn't there any more."))
