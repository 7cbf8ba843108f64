"""Change phrases, each change undoable."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count, pairwise

from desktop_app.domain.images import Picture
from desktop_app.domain.ordering import put_before
from desktop_app.domain.phrase_rules import checked, require_unlocked, with_shop_text_underneath
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.tree_rules import found_category
from desktop_app.domain.writes import Writes
from desktop_app.errors import AppError
from desktop_app.services.edit_tree import EditTree
from desktop_app.services.undo import Step, carry_out
from desktop_app.texts import text as sentence


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
            label = sentence("added “{title}”", title=phrase.title)
            step = carry_out(self._store, label, Writes((*freed, phrase)))
        self._done(step)
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
                raise AppError(sentence("A phrase can't follow itself."))
            label = sentence("next step of “{title}”", title=phrase.title)
            writes = Writes((replace(phrase, next_ids=chosen),))
            step = carry_out(self._store, label, writes)
        self._done(step)

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
            label = sentence("linked {count} phrases", count=len(phrase_ids))
            step = carry_out(self._store, label, Writes(tuple(linked)))
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

    def _keep_image(self, picture: Picture | None) -> None:
        if picture is not None:
            self._store.save_images({picture.facts.hash: picture.data})

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


def _gone() -> AppError:
    return AppError(sentence("The phrase isn't there any more."))
