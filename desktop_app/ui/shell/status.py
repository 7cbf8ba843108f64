"""What the status line says: kind, sentence, and the one thing to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class StatusKind(StrEnum):
    """How a line looks and how long it stays."""

    IDLE = "idle"
    DONE = "done"
    REFUSED = "refused"
    UNSURE = "unsure"
    NOTICE = "notice"


@dataclass(frozen=True)
class StatusAction:
    """The line's button."""

    label: str
    do: Callable[[], object]


@dataclass(frozen=True)
class Status:
    """One line.

    Attributes:
        word: the result in a word or two, drawn strong; empty while idle.
        detail: what follows; gives way first when there is too little room.
        tail: follows `detail` and is kept whole, such as the window that was pasted into.
        stays_in_bar: shown beside the thin bar, too, as what goes wrong always is.
        full: the whole reason, for the tooltip; empty = the line itself.
    """

    kind: StatusKind
    word: str = ""
    detail: str = ""
    tail: str = ""
    full: str = ""
    stays_in_bar: bool = False
    action: StatusAction | None = None

    @property
    def line(self) -> str:
        """The line as it is read aloud."""
        return " ".join(part for part in (self.word, self.detail + self.tail) if part)
