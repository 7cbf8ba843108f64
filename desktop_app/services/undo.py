"""Write an edit so that it can be taken back."""

from dataclasses import dataclass, replace

from desktop_app.domain.deleted import Cause, DeletedPhrase
from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.writes import Writes
from desktop_app.errors import AppError
from desktop_app.storage.protocols import PhraseStore
from desktop_app.texts import Text, text


class ChangedSinceError(AppError):
    """What an edit wrote was changed since, so it can't be undone any more."""


@dataclass(frozen=True)
class Step:
    """An edit that was written.

    Attributes:
        label: what the agent did, for the sentence that says it was undone.
        inverse: what takes it back.
    """

    label: Text
    writes: Writes
    inverse: Writes

    @property
    def back(self) -> "Step":
        """The step that does it again, once it was taken back."""
        return Step(self.label, self.inverse, self.writes)


def carry_out(
    store: PhraseStore,
    label: Text,
    writes: Writes,
    at_s: float | None = None,
    cause: Cause = Cause.AGENT,
) -> Step:
    """Write an edit in one transaction, or as part of the caller's.

    Args:
        store: the phrases and their bin.
        label: what the agent did.
        writes: what to write; its `binned` is filled in here.
        at_s: now, in UTC seconds since 1970, for what is removed to go into the recycle bin;
            None = it doesn't, as it can be had again in another way.
        cause: what takes the removed phrases away.

    Raises:
        AppError: the disk or another program doesn't let us.
    """
    with store.transaction():
        categories = {node.id: node for node in store.categories()}
        present = _present(store, writes)
        if at_s is not None:
            leaving = [present[each] for each in writes.removed if each in present]
            writes = replace(writes, binned=_binned(leaving, categories, at_s, cause))
        inverse = _inverse(store, writes, present, categories)
        _write(store, writes)
    return Step(label, writes, inverse)


def _binned(
    leaving: list[Phrase], categories: dict[str, Category], at_s: float, cause: Cause
) -> tuple[DeletedPhrase, ...]:
    library = Library((), categories.values())
    return tuple(DeletedPhrase(p, library.lineage(p.category_id), at_s, cause) for p in leaving)


def take_back(store: PhraseStore, step: Step) -> None:
    """Undo an edit, unless what it wrote was changed since.

    Raises:
        ChangedSinceError: it was.
        AppError: the disk or another program doesn't let us.
    """
    with store.transaction():
        present = _present(store, step.writes)
        for phrase in step.writes.phrases:
            found = present.get(phrase.id)
            # Places move when neighbours come and go; that is no reason to refuse.
            if found is None or replace(found, position=phrase.position) != phrase:
                raise _changed_since(step)
        if any(phrase_id in present for phrase_id in step.writes.removed):
            raise _changed_since(step)
        if not _tree_allows(store, step.inverse):
            raise _changed_since(step)
        _write(store, step.inverse)


def _changed_since(step: Step) -> ChangedSinceError:
    return ChangedSinceError(
        text("It can't be undone, it was changed since: {what}.", what=step.label)
    )


def _tree_allows(store: PhraseStore, writes: Writes) -> bool:
    """Tell whether categories that go are empty by now, and those that are needed are there."""
    nodes = {node.id: node for node in (*store.categories(), *writes.categories)}
    for node_id in writes.removed_categories:
        nodes.pop(node_id, None)
    staying = {
        phrase.id
        for node_id in writes.removed_categories
        for phrase in store.in_category(node_id)
    }  # fmt: skip
    needed = {phrase.category_id for phrase in writes.phrases}
    needed |= {node.parent_id for node in nodes.values() if node.parent_id is not None}
    moved = {phrase.id for phrase in writes.phrases} | set(writes.removed)
    return staying <= moved and needed <= set(nodes)


def _present(store: PhraseStore, writes: Writes) -> dict[str, Phrase]:
    touched = [*(phrase.id for phrase in writes.phrases), *writes.removed]
    return {phrase.id: phrase for phrase in store.phrases(touched)}


def _inverse(
    store: PhraseStore, writes: Writes, phrases: dict[str, Phrase], categories: dict[str, Category]
) -> Writes:
    nodes = {*(node.id for node in writes.categories), *writes.removed_categories}
    new = tuple(phrase.id for phrase in writes.phrases if phrase.id not in phrases)
    return Writes(
        phrases=tuple(phrases.values()),
        removed=new,
        categories=tuple(node for node in categories.values() if node.id in nodes),
        removed_categories=tuple(n.id for n in writes.categories if n.id not in categories),
        binned=tuple(store.bin.entries(new)) if new else (),
    )


def _write(store: PhraseStore, writes: Writes) -> None:
    store.save_categories(writes.categories)
    store.remove(writes.removed)
    store.bin.put(writes.binned)
    store.save(writes.phrases)
    store.remove_categories(writes.removed_categories)
