"""Pasting on an X11 desktop."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.pasting import PasteRequest, PasteResult
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.paste.patience import Patience
from desktop_app.system.paste.sequence import PasteSequence
from desktop_app.system.x11.connection import Connection
from desktop_app.system.x11.thread import XThread

if TYPE_CHECKING:
    from desktop_app.texts import Text


class X11Paster(QObject):
    """Hands requests to the thread that pastes, and its results back."""

    finished = Signal(object)
    _ended = Signal(object)

    def __init__(self, front: FrontWindow, patience: Patience | None = None) -> None:
        """Connect; `front` tells whether the session is locked.

        Raises:
            AppError: there is no X server, or it can't press keys for us.
        """
        super().__init__()
        self.name = "x11"
        self.reason: Text | None = None
        x = Connection()
        self._thread = XThread("liumiao-paste", x)
        self._sequence = PasteSequence(x, self._thread, front.locked, patience or Patience())
        self._ended.connect(self._announce, Qt.ConnectionType.QueuedConnection)
        self._thread.start(self._sequence.handle)

    def paste(self, request: PasteRequest) -> None:
        """Put the request behind those before it."""
        asked = time.monotonic()
        self._thread.post(lambda: self._paste(request, asked))

    def copy(self, content: str) -> None:
        """Serve a text until another program takes the clipboard."""
        self._thread.post(lambda: self._sequence.copy(content))

    def restore(self) -> None:
        """Serve again what the clipboard held before an unconfirmed paste."""
        self._thread.post(self._sequence.restore)

    def close(self) -> None:
        """Give back, leave the content with a clipboard manager, end the thread."""
        self._sequence.hurry()
        self._thread.post(self._sequence.leave)
        self._thread.end()

    def _paste(self, request: PasteRequest, asked: float) -> None:
        self._ended.emit(self._sequence.paste(request, asked))
        self._sequence.settle()

    def _announce(self, result: PasteResult) -> None:
        self.finished.emit(result)
