"""What an agent gives to have a note made, and what comes out."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.order_notes.limits import Length
from desktop_app.domain.order_notes.note import OrderNote
from desktop_app.domain.order_notes.problems import Problem, Severity


class Confirmation(StrEnum):
    """What must have been confirmed with the buyer before a yellow flag."""

    GOODS = "goods"
    ADDRESS = "address"
    RECIPIENT = "recipient"
    PHONE = "phone"


@dataclass(frozen=True)
class NoteDraft:
    """The fields of the note page.

    Attributes:
        flag: key or word; a colour beyond the table is kept.
        tag: with or without the word 工号 before it; empty = from the profile.
        old_memo: what the memo holds now, whole.
        at: when; None = now.
    """

    order: str
    platform: str
    flag: str
    tag: str = ""
    action: str = ""
    details: tuple[tuple[str, str], ...] = ()
    old_memo: str = ""
    confirmed: frozenset[Confirmation] = frozenset()
    at: datetime | None = None


@dataclass(frozen=True)
class BuiltNote:
    """A note ready to be pasted, or the problems that stand in the way.

    Attributes:
        memo: what the memo will hold: the old one and the new line.
        pasted: what goes into the memo box: the whole memo, or the line alone where the platform
            appends it itself; empty where nothing is to be added.
        repeats: the old memo already ends with this note; no line was added.
    """

    order: str
    platform: str
    note: OrderNote
    line: str
    memo: str
    pasted: str
    length: Length
    problems: tuple[Problem, ...]
    made_at: datetime
    repeats: bool = False

    @property
    def usable(self) -> bool:
        """Whether nothing stands in the way; warnings don't."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)
