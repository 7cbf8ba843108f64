"""Notes on their way out: pasted or copied, then written into the ledger."""

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.order_notes.draft import BuiltNote
from desktop_app.domain.pasting import Outcome
from desktop_app.errors import AppError
from desktop_app.services.make_note import MakeNote
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.paste_reports import PasteKind, PasteReport


class OutgoingNotes(QObject):
    """Follows a note until it has arrived.

    Attributes:
        arrived: the chat client took it; the next note can begin.
        failed: `AppError`: it went out, but the ledger couldn't be written.
    """

    arrived = Signal()
    failed = Signal(object)

    def __init__(self, make: MakeNote, paste: PastePhrase, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._paste = paste
        self._waiting: BuiltNote | None = None
        paste.finished.connect(self._follow)

    def paste(self, built: BuiltNote) -> None:
        """Paste the memo into the window in front."""
        self._waiting = built
        self._paste.paste_text(built.pasted, self.tr("Order note"), kind=PasteKind.NOTE)

    def copy(self, built: BuiltNote) -> None:
        """Put the memo on the clipboard."""
        self._paste.copy_text(built.pasted)
        self._write_down(built, "copied")

    def _follow(self, report: PasteReport) -> None:
        built = self._waiting
        if built is None or report.kind is not PasteKind.NOTE or report.outcome is Outcome.REFUSED:
            return  # a refused note can still be pasted again, from the page or the status line
        if report.outcome is Outcome.PASTED:
            self._waiting = None
            self.arrived.emit()
        self._write_down(built, report.outcome)

    def _write_down(self, built: BuiltNote, outcome: str) -> None:
        try:
            self._make.keep(built, outcome)
        except AppError as error:
            self.failed.emit(error)
