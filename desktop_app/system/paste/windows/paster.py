"""Pasting on a Windows desktop."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.pasting import PasteRequest
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.paste.patience import Patience
from desktop_app.system.paste.windows.sequence import PasteSequence
from desktop_app.system.windows.message_thread import MessageThread

if TYPE_CHECKING:
    from desktop_app.texts import Text


class WindowsPaster(QObject):
    """Hands requests to the thread that pastes, and its results back."""

    finished = Signal(object)
    _ended = Signal(object)

    def __init__(self, front: FrontWindow, patience: Patience | None = None) -> None:
        """Begin; `front` tells whether the session is locked.

        Raises:
            AppError: Windows gives us no window to own the clipboard with.
        """
        super().__init__()
        self.name = "windows"
        self.reason: Text | None = None
        self._thread = MessageThread("liumiao-paste")
        self._sequence = PasteSequence(self._thread, front.locked, patience or Patience())
        self._ended.connect(self.finished, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def paste(self, request: PasteRequest) -> None:
        """Put the request behind those before it."""
        asked = time.monotonic()
        self._thread.post(lambda: self._paste(request, asked))

    def copy(self, content: str) -> None:
        """Put a text on the clipboard; it stays when we end."""
        self._thread.post(lambda: self._sequence.copy(content))

    def restore(self) -> None:
        """Put back what the clipboard held before an unconfirmed paste."""
        self._thread.post(self._sequence.restore)

    def close(self) -> None:
        """Give back and end the thread."""
        self._sequence.hurry()
        self._thread.post(self._sequence.restore)
        self._thread.end()

    def _paste(self, request: PasteRequest, asked: float) -> None:
        self._ended.emit(self._sequence.paste(request, asked))
        self._sequence.settle()
