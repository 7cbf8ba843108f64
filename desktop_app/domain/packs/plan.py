"""What an import would do, before it does it."""

from dataclasses import dataclass

from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.problems import PlanProblem
from desktop_app.domain.packs.risks import Risk
from desktop_app.domain.packs.word_diff import DiffPart, word_diff
from desktop_app.domain.phrases import Phrase

MANY_REMOVED = 0.2


@dataclass(frozen=True)
class PlannedPhrase:
    """One phrase of a plan.

    Attributes:
        phrase: as it would be (its place among its neighbours is settled when it is accepted);
            for a removed one, as it is.
        before: as it is here now; None for a new one.
        differs: the names of all that differs: `title`, `text`, `code`, `category` …
        risks: what of its text needs a look.
    """

    phrase: Phrase
    before: Phrase | None = None
    differs: tuple[str, ...] = ()
    risks: tuple[Risk, ...] = ()

    @property
    def diff(self) -> tuple[DiffPart, ...]:
        """Its text before and after, in words; compared when asked for."""
        return word_diff(self.before.text if self.before else "", self.phrase.text)


@dataclass(frozen=True)
class ImportPlan:
    """All that an import would change.

    Attributes:
        format: `native`, or the name of the foreign format.
        conflicts: phrases of which the agent has an own version, changed by the shop.
        removed: the shop's phrases that this edition doesn't have any more.
    """

    format: str
    pack: Pack
    new: tuple[PlannedPhrase, ...] = ()
    changed: tuple[PlannedPhrase, ...] = ()
    same: tuple[PlannedPhrase, ...] = ()
    removed: tuple[PlannedPhrase, ...] = ()
    conflicts: tuple[PlannedPhrase, ...] = ()
    problems: tuple[PlanProblem, ...] = ()

    @property
    def many_removed(self) -> bool:
        """Whether more than 20 % of the pack's phrases here would go."""
        present = sum(map(len, (self.changed, self.same, self.removed, self.conflicts)))
        return len(self.removed) > MANY_REMOVED * present

    @property
    def everything(self) -> frozenset[str]:
        """Ids of all rows that would change something."""
        rows = (*self.new, *self.changed, *self.removed, *self.conflicts)
        return frozenset(row.phrase.id for row in rows)

    @property
    def harmless(self) -> frozenset[str]:
        """Ids that may be accepted without a look: no conflict, no risk, no mass removal."""
        removed = () if self.many_removed else self.removed
        rows = (*self.new, *self.changed, *removed)
        return frozenset(row.phrase.id for row in rows if not row.risks)

    @property
    def misleading(self) -> tuple[PlannedPhrase, ...]:
        """Phrases that read other than they are; a file with one isn't imported unseen."""
        rows = (*self.new, *self.changed, *self.conflicts)
        return tuple(row for row in rows if Risk.READING_DIRECTION in row.risks)
