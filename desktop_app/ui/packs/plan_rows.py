"""The rows of an import plan as the dialog lists them, tab by tab, with their ticks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop_app.domain.packs.plan import ImportPlan, PlannedPhrase
from desktop_app.domain.packs.risks import Risk
from desktop_app.domain.packs.word_diff import DiffPart
from desktop_app.domain.phrases import Category
from desktop_app.texts import Text


class PlanTab(Enum):
    """The tabs of the dialog, in order."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REMOVED = "removed"
    CONFLICTS = "conflicts"
    PROBLEMS = "problems"


@dataclass(frozen=True)
class PlanRow:
    """One line of a tab.

    Attributes:
        id: of the phrase; empty for a problem.
        stage: name of the stage it is in.
        parts: the text, compared in words where there are two.
        risks: why it has to be ticked by itself.
        differs: what differs beside the text.
        message: what is wrong; only of a problem.
        tickable: it can be accepted or left out.
    """

    id: str
    stage: str
    title: str
    parts: tuple[DiffPart, ...] = ()
    risks: tuple[Risk, ...] = ()
    differs: tuple[str, ...] = ()
    message: Text | None = None
    tickable: bool = True


class Choice:
    """Which rows of a plan are accepted; what is risky or in conflict begins unticked."""

    def __init__(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._accepted = set(plan.harmless)
        self._risky = {row.phrase.id for row in (*plan.new, *plan.changed) if row.risks}
        self._conflicts = {row.phrase.id for row in plan.conflicts}

    @property
    def accepted(self) -> frozenset[str]:
        """Ids of the rows that are ticked."""
        return frozenset(self._accepted)

    @property
    def written(self) -> int:
        """How many phrases would be added or changed."""
        rows = (*self._plan.new, *self._plan.changed, *self._plan.conflicts)
        return sum(row.phrase.id in self._accepted for row in rows)

    @property
    def removed(self) -> int:
        """How many phrases would go."""
        return sum(row.phrase.id in self._accepted for row in self._plan.removed)

    @property
    def overwrites_conflicts(self) -> bool | None:
        """Whether all conflicts are ticked; None when some are."""
        ticked = self._conflicts & self._accepted
        if not ticked:
            return False
        return True if ticked == self._conflicts else None

    def tick(self, id_: str, *, accepted: bool) -> None:
        """Accept one row or leave it out."""
        (self._accepted.add if accepted else self._accepted.discard)(id_)

    def tick_rows(self, rows: Sequence[PlanRow], *, accepted: bool) -> None:
        """Accept or leave out many; those that are risky have to be ticked one by one."""
        for row in rows:
            if row.tickable and not (accepted and row.id in self._risky):
                self.tick(row.id, accepted=accepted)

    def tick_conflicts(self, *, accepted: bool) -> None:
        """Overwrite all own versions, or keep them all."""
        risky = {row.phrase.id for row in self._plan.conflicts if row.risks}
        for id_ in self._conflicts - (risky if accepted else set()):
            self.tick(id_, accepted=accepted)


def rows_of(plan: ImportPlan) -> Mapping[PlanTab, Sequence[PlanRow]]:
    """Return the rows of every tab."""
    stages = _stages(plan.pack.categories)
    compared = {PlanTab.CHANGED: plan.changed, PlanTab.CONFLICTS: plan.conflicts}
    whole = {PlanTab.NEW: plan.new, PlanTab.SAME: plan.same, PlanTab.REMOVED: plan.removed}
    rows: dict[PlanTab, Sequence[PlanRow]] = {
        tab: [_row(planned, stages, planned.diff) for planned in planned_rows]
        for tab, planned_rows in compared.items()
    }
    for tab, planned_rows in whole.items():
        rows[tab] = [
            _row(
                planned,
                stages,
                (DiffPart("same", planned.phrase.text),),
                tickable=tab is not PlanTab.SAME,
            )
            for planned in planned_rows
        ]
    rows[PlanTab.PROBLEMS] = [
        PlanRow("", "", problem.where, message=problem.message, tickable=False)
        for problem in plan.problems
    ]
    return rows


def _row(
    planned: PlannedPhrase,
    stages: Mapping[str, str],
    parts: tuple[DiffPart, ...],
    *,
    tickable: bool = True,
) -> PlanRow:
    phrase = planned.phrase
    stage = stages.get(phrase.category_id, "")
    return PlanRow(
        phrase.id, stage, phrase.title, parts, planned.risks, planned.differs, tickable=tickable
    )


def _stages(categories: Sequence[Category]) -> dict[str, str]:
    """Return the stage name of each node; parents come before their children."""
    names: dict[str, str] = {}
    for node in categories:
        names[node.id] = names.get(node.parent_id, node.name) if node.parent_id else node.name
    return names
