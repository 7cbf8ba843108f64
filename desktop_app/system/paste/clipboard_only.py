"""Where nothing can be pasted for the agent: their text still reaches the clipboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Reason
from desktop_app.texts import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard


class ClipboardOnlyPaster(QObject):
    """Refuses to paste, with the reason; copies through Qt, as any program does."""

    finished = Signal(object)

    def __init__(self, reason: Text) -> None:
        super().__init__()
        self.name = "clipboard-only"
        self.reason: Text | None = reason

    def paste(self, request: PasteRequest) -> None:
        """Answer REFUSED, once the caller has returned to the event loop."""
        result = PasteResult(request.id, Outcome.REFUSED, Reason.UNAVAILABLE)
        QTimer.singleShot(0, self, lambda: self.finished.emit(result))

    def copy(self, content: str) -> None:
        """Put a text on the clipboard; Qt keeps serving it."""
        self._clipboard().setText(content)

    def restore(self) -> None:
        """Nothing was pasted, so there is nothing to give back."""

    def close(self) -> None:
        """Nothing to end."""

    @staticmethod
    def _clipboard() -> "QClipboard":
        return QGuiApplication.clipboard()
