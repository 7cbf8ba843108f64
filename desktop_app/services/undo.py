"""Write an edit so that it can be taken back."""

from dataclasses import dataclass, replace

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


def carry_out(store: PhraseStore, label: Text, writes: Writes) -> Step:
    """Write an edit in one transaction, or as part of the caller's.

    Raises:
        AppError: the disk or another program doesn't let us.
    """
    with store.transaction():
        categories = {node.id: node for node in store.categories()}
        inverse = _inverse(writes, _present(store, writes), categories)
        _write(store, writes)
    return Step(label, writes, inverse)


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
        _write(store, step.inverse)


def _changed_since(step: Step) -> ChangedSinceError:
    return ChangedSinceError(
        text("It can't be undone, it was changed since: {what}.", what=step.label)
    )


def _present(store: PhraseStore, writes: Writes) -> dict[str, Phrase]:
    touched = [*(phrase.id for phrase in writes.phrases), *writes.removed]
    return {phrase.id: phrase for phrase in store.phrases(touched)}


def _inverse(writes: Writes, phrases: dict[str, Phrase], categories: dict[str, Category]) -> Writes:
    nodes = {*(node.id for node in writes.categories), *writes.removed_categories}
    return Writes(
        phrases=tuple(phrases.values()),
        removed=tuple(phrase.id for phrase in writes.phrases if phrase.id not in phrases),
        categories=tuple(node for node in categories.values() if node.id in nodes),
        removed_categories=tuple(n.id for n in writes.categories if n.id not in categories),
    )


def _write(store: PhraseStore, writes: Writes) -> None:
    store.save_categories(writes.categories)
    store.remove(writes.removed)
    store.save(writes.phrases)
    store.remove_categories(writes.removed_categories)
