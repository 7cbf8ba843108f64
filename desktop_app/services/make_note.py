"""Make an order note: the line, the memo, its problems and its length; keep it in the ledger."""

from collections.abc import Callable
from datetime import date, datetime

from desktop_app.domain.order_notes.draft import BuiltNote, NoteDraft
from desktop_app.domain.order_notes.memo import ParsedMemo, parse_memo
from desktop_app.domain.order_notes.record import NoteRecord
from desktop_app.domain.platforms import Platforms
from desktop_app.domain.settings import Settings
from desktop_app.storage.protocols import NoteLedger


class MakeNote:
    """The note page's work, also done by `liumiao note make`."""

    def __init__(
        self,
        platforms: Platforms,
        ledger: NoteLedger,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
    ) -> None:
        """Take what is known of platforms, and where notes are kept.

        Args:
            platforms: of `data/platforms.json`.
            ledger: keeps the notes.
            settings: for the agent's tag.
            now: local time with its offset.
        """

    def build(self, draft: NoteDraft) -> BuiltNote:
        """Make the note; what is wrong with it is in its problems.

        Raises:
            AppError: there is no such platform.
        """

    def keep(self, built: BuiltNote, outcome: str) -> NoteRecord:
        """Write the note into the ledger; return it with its id."""

    def parse(self, memo: str) -> ParsedMemo:
        """Read a memo."""

    def kept(self, day: date | None = None, flag: str = "", tag: str = "") -> list[NoteRecord]:
        """Return the notes of the ledger, newest first."""
