"""Write what packs bring or take away so that it can be taken back whole."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.deleted import Cause
from desktop_app.domain.packs.accepting import accept
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.plan import ImportPlan
from desktop_app.domain.packs.planning import Here
from desktop_app.domain.phrases import Change
from desktop_app.services.undo import Step, carry_out, take_back
from desktop_app.storage.protocols import PackStore, PhraseStore
from desktop_app.texts import Text


@dataclass(frozen=True)
class PackStep:
    """What was written together.

    Attributes:
        steps: in the order in which they were written.
        delivered_before: packs as they were last accepted before, by id; None = not here.
    """

    label: Text
    steps: tuple[Step, ...] = ()
    delivered_before: Mapping[str, Pack | None] = field(default_factory=dict)

    @property
    def change(self) -> Change:
        """What is to be announced when it was written or taken back."""
        changes = [step.writes.change for step in self.steps]
        ids: Iterable[frozenset[str]] = (change.phrase_ids for change in changes)
        return Change(frozenset().union(*ids), tree=any(change.tree for change in changes))


def what_is_here(store: PhraseStore, packs: PackStore, pack_id: str) -> Here:
    """Return what a pack is compared with."""
    return Here(
        {phrase.id: phrase for phrase in store.phrases()},
        {node.id: node for node in store.categories()},
        packs.pack(pack_id),
    )


def accept_plan(
    store: PhraseStore, packs: PackStore, plan: ImportPlan, here: Here, *,
    accepted: frozenset[str], settled: bool, label: Text, at_s: float | None = None,
) -> Step:  # fmt: skip
    """Carry out a plan that was made against `here`, within the caller's transaction.

    What it removes goes into the recycle bin where the time is given (`at_s`).

    Raises:
        AppError: the disk or another program doesn't let us.
    """
    writes, delivered = accept(plan, accepted, here, settled=settled)
    needed = {phrase.image.hash for phrase in writes.phrases if phrase.image}
    store.save_images({key: plan.pack.images[key] for key in needed & plan.pack.images.keys()})
    step = carry_out(store, label, writes, at_s, Cause.IMPORT)
    packs.save(delivered)
    return step


class LastPackStep:
    """The last of one kind of step in this session, which can be taken back.

    Args:
        announce: is called after each committed write.
    """

    def __init__(
        self, store: PhraseStore, packs: PackStore, announce: Callable[[Change], None]
    ) -> None:
        self._store = store
        self._packs = packs
        self._announce = announce
        self._last: PackStep | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is a step to take back."""
        return self._last is not None

    def done(self, step: PackStep) -> None:
        """Keep and announce a step that was committed."""
        self._last = step
        self._announce(step.change)

    def forget(self) -> None:
        """Let nothing be taken back."""
        self._last = None

    def undo(self) -> Text | None:
        """Take the step back whole; return what was undone, None when there is none.

        Raises:
            AppError: what it wrote was changed since, or the disk refuses. All is left as it is.
        """
        last = self._last
        if last is None:
            return None
        _take_back(self._store, self._packs, last)
        self._last = None
        self._announce(last.change)
        return last.label


def _take_back(store: PhraseStore, packs: PackStore, done: PackStep) -> None:
    with store.transaction():
        for step in reversed(done.steps):
            take_back(store, step)
        for pack_id, pack in done.delivered_before.items():
            if pack:
                packs.save(pack)
            else:
                packs.remove(pack_id)
