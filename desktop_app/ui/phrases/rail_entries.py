"""What the rail beside the list offers, as plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from desktop_app.domain.phrases import Category
from desktop_app.domain.search.found import Scope

FAVOURITES = "favourites"
RECENT = "recent"


class EntryKind(Enum):
    """What an entry is: something to choose, a stage's name, or a line between groups."""

    CHOICE = "choice"
    HEADING = "heading"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One entry of the rail.

    Attributes:
        key: `favourites`, `recent`, the id of a step, or the value of a scope.
        count: hits in this scope; None outside a search.
    """

    key: str
    label: str = ""
    count: int | None = None
    kind: EntryKind = EntryKind.CHOICE


_LINE = RailEntry("", kind=EntryKind.LINE)


def entries_of_stages(
    quick: Iterable[RailEntry], stages: Mapping[Category, Iterable[Category]]
) -> list[RailEntry]:
    """Return favourites and recent, then the steps; stages that share a tab become headings."""
    entries = [*quick, _LINE]
    for stage, steps in stages.items():
        if len(stages) > 1:
            entries.append(RailEntry(stage.id, stage.name, kind=EntryKind.HEADING))
        entries += [RailEntry(step.id, step.name) for step in steps]
    return entries


def entries_of_scopes(labels: Mapping[Scope, str], counts: Mapping[Scope, int]) -> list[RailEntry]:
    """Return the scopes of a search with their hit counts, whose phrase it is apart."""
    entries = [
        RailEntry(scope.value, label, counts.get(scope, 0)) for scope, label in labels.items()
    ]
    owners = {Scope.SHOP.value, Scope.PERSONAL.value}
    first_owner = next((i for i, e in enumerate(entries) if e.key in owners), len(entries))
    return [*entries[:first_owner], _LINE, *entries[first_owner:]]
