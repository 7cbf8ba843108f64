"""Restore deleted phrases, or let them go for good."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.deleted import KEPT_S, DeletedPhrase
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.restoring import find_or_make_place
from desktop_app.domain.writes import Writes
from desktop_app.errors import AppError
from desktop_app.services.edit_tree import EditTree
from desktop_app.storage.protocols import PhraseStore
from desktop_app.texts import Text, text


@dataclass(frozen=True)
class Restored:
    """What came back.

    Attributes:
        phrases: as they are now.
        slot_lost: those whose favourite number somebody else has by now.
        code_shared: those whose code another phrase has as well.
        made: categories that had gone and were made again.
    """

    phrases: tuple[Phrase, ...]
    slot_lost: tuple[Phrase, ...]
    code_shared: tuple[Phrase, ...]
    made: tuple[Category, ...]

    def sentences(self) -> list[Text]:
        """Say what was done, then what is to know about it."""
        said = [text("Restored {count} phrases", count=len(self.phrases))]
        if len(self.phrases) == 1:
            said = [text("Restored {title}", title=self.phrases[0].title)]
        if self.made:
            names = "/".join(node.name for node in self.made)
            said.append(text("{name} was made again", name=names))
        said += [
            text("the favourite number of {title} is taken by now", title=phrase.title)
            for phrase in self.slot_lost
        ]
        said += [
            text("code {code} of {title} is another phrase's too", code=p.code, title=p.title)
            for p in self.code_shared
        ]
        return said


class RecycleBin:
    """The bin as a use case; restoring is an edit that can be undone.

    Args:
        clock: seconds since 1970.
    """

    def __init__(
        self, store: PhraseStore, edit: EditTree, clock: Callable[[], float] = time.time
    ) -> None:
        self._store = store
        self._edit = edit
        self._clock = clock

    def now(self) -> float:
        """Return the present moment, by which days are counted."""
        return self._clock()

    def entries(self) -> list[DeletedPhrase]:
        """Return what can be restored, the last deleted first."""
        self.purge()
        return self._store.bin.entries()

    def purge(self) -> int:
        """Let go what was deleted more than 30 days ago; return how much that was.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        return self._store.bin.drop_before(self._clock() - KEPT_S)

    def restore(self, phrase_ids: Iterable[str]) -> Restored:
        """Bring phrases back where they were, making the place again if it is gone.

        Raises:
            AppError: none of them is in the bin, or the disk or another program doesn't let us.
        """
        with self._store.transaction():
            deleted = self._store.bin.entries(phrase_ids)
            if not deleted:
                raise AppError(text("The phrase isn't in the recycle bin any more."))
            restored, writes = self._plan(deleted)
            label = text("restored {count} phrases", count=len(deleted))
            if len(deleted) == 1:
                label = text("restored “{title}”", title=deleted[0].phrase.title)
            step = self._edit.carry_out(label, writes)
        self._edit.done(step)
        return restored

    def destroy(self, phrase_ids: Iterable[str]) -> int:
        """Let phrases go for good; return how many there were.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        return self._store.bin.drop(phrase_ids)

    def _plan(self, deleted: list[DeletedPhrase]) -> tuple[Restored, Writes]:
        tree = self._store.categories()
        slots = {phrase.slot for phrase in self._store.favourites()}
        places: dict[str, Category] = {}
        made: list[Category] = []
        phrases: list[Phrase] = []
        slot_lost: list[Phrase] = []
        for each in deleted:
            home = each.phrase.category_id
            if home not in places:
                places[home], new = find_or_make_place(tree, each.place)
                tree += new
                made += new
            slot = None if each.phrase.slot in slots else each.phrase.slot
            phrase = replace(each.phrase, category_id=places[home].id, slot=slot)
            if each.phrase.slot is not None:
                slots.add(slot)
                if slot is None:
                    slot_lost.append(phrase)
            phrases.append(phrase)
        shared = self._sharing_codes(phrases)
        return (
            Restored(tuple(phrases), tuple(slot_lost), shared, tuple(made)),
            Writes(tuple(phrases), categories=tuple(made)),
        )

    def _sharing_codes(self, arriving: list[Phrase]) -> tuple[Phrase, ...]:
        if not any(phrase.code for phrase in arriving):
            return ()
        codes = [each.code.casefold() for each in (*self._store.phrases(), *arriving)]
        counts: dict[str, int] = {}
        for code in codes:
            counts[code] = counts.get(code, 0) + 1
        return tuple(p for p in arriving if p.code and counts[p.code.casefold()] > 1)
