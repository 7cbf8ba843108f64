"""All that a rule may look at: the draft, what was made of it, and the memo as it was."""

from dataclasses import dataclass

from desktop_app.domain.order_notes.draft import NoteDraft
from desktop_app.domain.order_notes.limits import Length
from desktop_app.domain.order_notes.masking import Masked
from desktop_app.domain.order_notes.memo import ParsedMemo
from desktop_app.domain.order_notes.note import OrderNote
from desktop_app.domain.platforms import Platform, Platforms


@dataclass(frozen=True)
class Case:
    """One note to be checked.

    Attributes:
        number: the order number, clean.
        old: the memo as it was, read.
        masked: what was starred out of this note.
        length: of the whole memo.
    """

    draft: NoteDraft
    number: str
    platform: Platform
    platforms: Platforms
    note: OrderNote
    old: ParsedMemo
    masked: Masked
    length: Length
    repeats: bool

    @property
    def words(self) -> str:
        """Action and detail values, to look for dates and words in."""
        return " ".join((self.note.action, *(value for _, value in self.note.details)))

    @property
    def present_flag(self) -> str:
        """Flag key of the last of our lines; empty when there is none."""
        return self.old.notes[-1].flag if self.old.notes else ""

    def has_detail(self, keys: tuple[str, ...]) -> bool:
        """Whether a detail of one of these keys says something."""
        return any(value.strip() for key, value in self.note.details if key.startswith(keys))
