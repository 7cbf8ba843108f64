"""A note in the ledger."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NoteRecord:
    """A note that was made.

    Attributes:
        made_at: local time with its offset, ISO 8601, whole seconds.
        line: the new line; `pasted` what went into the memo box.
        outcome: `pasted`, `refused`, `not-confirmed`, `copied` or `made`.
        id: of the ledger; 0 = not kept yet.
    """

    order: str
    platform: str
    flag: str
    tag: str
    line: str
    pasted: str
    made_at: str
    outcome: str
    id: int = 0
