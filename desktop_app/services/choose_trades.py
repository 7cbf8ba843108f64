"""Have the phrases of the trades that the shop is in, beside the general ones."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.planning import Here, make_plan
from desktop_app.domain.packs.shipped import beside, leaving
from desktop_app.domain.phrases import Change
from desktop_app.domain.trades import TRADES, Trade
from desktop_app.interchange import native_pack
from desktop_app.services.pack_steps import (
    LastPackStep,
    PackStep,
    accept_plan,
    what_is_here,
)
from desktop_app.services.undo import Step, carry_out
from desktop_app.storage.protocols import BackupStore, PackStore, PhraseStore
from desktop_app.texts import Text, text

_LABEL = text("choice of trades")


@dataclass(frozen=True)
class TradesChange:
    """What a choice does, counted in phrases.

    Attributes:
        removed: of trades that aren't wanted any more.
        kept: of those trades, but edited, moved or made a favourite: the agent's own from now on.
    """

    added: int = 0
    removed: int = 0
    kept: int = 0

    @property
    def changes(self) -> bool:
        """Whether there is anything to take back."""
        return self != TradesChange()


class ChooseTrades:
    """Adds and removes the shipped phrases of trades; the agent's own wording always stays.

    Args:
        folder: holds the packs that are shipped with the program.
        announce: is called after each committed write.
    """

    def __init__(
        self,
        store: PhraseStore,
        packs: PackStore,
        backups: BackupStore,
        folder: Path,
        announce: Callable[[Change], None],
    ) -> None:
        self._store = store
        self._packs = packs
        self._backups = backups
        self._folder = folder
        self._last = LastPackStep(store, packs, announce)

    def chosen(self) -> frozenset[Trade]:
        """Return the trades whose phrases are here."""
        here = self._packs.pack_ids()
        return frozenset(trade for trade in TRADES if trade.pack_id in here)

    def size(self, trade: Trade) -> int:
        """Return how many phrases are shipped for a trade.

        Raises:
            AppError: its pack can't be read.
        """
        return len(self._shipped(trade).phrases)

    def loss(self, wanted: frozenset[Trade]) -> TradesChange:
        """Return what `choose` would take away.

        Raises:
            AppError: the database can't be read.
        """
        gone = [leaving(t.pack_id, self._here(t)) for t in self._unwanted(wanted)]
        return TradesChange(
            removed=sum(len(each.removed) for each in gone),
            kept=sum(len(each.kept) for each in gone),
        )

    def choose(self, wanted: frozenset[Trade]) -> TradesChange:
        """Have the phrases of these trades and no others, in one transaction.

        A trade that is here already stays as it is, with what the agent edited or deleted of it.

        Raises:
            AppError: a pack can't be read, or the disk refuses. Nothing was changed.
        """
        new, unwanted = self._new(wanted), self._unwanted(wanted)
        if not (new or unwanted):
            return TradesChange()
        arriving = [self._shipped(trade) for trade in new]
        if unwanted:
            self._backups.keep("trades")
        with self._store.transaction():
            before = {trade.pack_id: self._packs.pack(trade.pack_id) for trade in [*new, *unwanted]}
            loss = self.loss(wanted)
            steps = [self._remove(trade) for trade in unwanted]
            added = [self._add(pack) for pack in arriving]
        self._last.done(PackStep(_LABEL, (*steps, *added), before))
        return TradesChange(sum(map(_brought, added)), loss.removed, loss.kept)

    def undo(self) -> Text | None:
        """Take back the last choice of this session whole; return what was undone.

        Raises:
            AppError: what it brought was edited since, or the disk refuses.
        """
        return self._last.undo()

    def _new(self, wanted: frozenset[Trade]) -> list[Trade]:
        here = self.chosen()
        return [trade for trade in TRADES if trade in wanted and trade not in here]

    def _unwanted(self, wanted: frozenset[Trade]) -> list[Trade]:
        here = self.chosen()
        return [trade for trade in TRADES if trade in here and trade not in wanted]

    def _add(self, shipped: Pack) -> Step:
        others = [p for i in sorted(self._packs.pack_ids()) if (p := self._packs.pack(i))]
        pack, delivered = beside(shipped, others, self._store.next_position())
        found = what_is_here(self._store, self._packs, pack.id)
        here = Here(found.phrases, found.categories, delivered)
        plan = make_plan(native_pack.NAME, pack, (), here)
        new = frozenset(row.phrase.id for row in plan.new)
        return accept_plan(
            self._store, self._packs, plan, here, accepted=new, settled=True, label=_LABEL
        )

    def _remove(self, trade: Trade) -> Step:
        step = carry_out(self._store, _LABEL, leaving(trade.pack_id, self._here(trade)).writes)
        self._packs.remove(trade.pack_id)
        return step

    def _here(self, trade: Trade) -> Here:
        return what_is_here(self._store, self._packs, trade.pack_id)

    def _shipped(self, trade: Trade) -> Pack:
        return native_pack.read(self._folder / trade.file)[0]


def _brought(step: Step) -> int:
    """Return how many phrases came that weren't here."""
    return len(step.inverse.removed)
