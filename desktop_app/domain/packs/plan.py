"""What an import would do, before it does it."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.word_diff import DiffPart
from desktop_app.domain.phrases import Phrase
from desktop_app.texts import Text

MANY_REMOVED = 0.2


class Risk(StrEnum):
    """What a change touches that a forger would touch; shown, and never accepted silently."""

    WEB_ADDRESS = "web-address"
    PHONE_NUMBER = "phone-number"
    ACCOUNT_NUMBER = "account-number"
    CHAT_ACCOUNT = "chat-account"


@dataclass(frozen=True)
class PlannedPhrase:
    """One phrase of a plan.

    Attributes:
        phrase: as it would be; for a removed one, as it is.
        before: as it is here now; None for a new one.
        diff: its text before and after, in words; empty where there is nothing to compare.
        differs: the names of all that differs: `title`, `text`, `code`, `category` …
        risks: what of its text needs a look.
    """

    phrase: Phrase
    before: Phrase | None = None
    diff: tuple[DiffPart, ...] = ()
    differs: tuple[str, ...] = ()
    risks: tuple[Risk, ...] = ()


@dataclass(frozen=True)
class PlanProblem:
    """Something that the reader of a plan must know; it doesn't stop the import.

    Attributes:
        where: the place in the file, such as `phrases[3]` or a phrase's title.
    """

    where: str
    message: Text


@dataclass(frozen=True)
class ImportPlan:
    """All that an import would change.

    Attributes:
        format: `native`, or the name of the foreign format.
        conflicts: the shop changed a phrase of which the agent has an own version.
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
