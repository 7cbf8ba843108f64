"""Looks for phrases that nearly match, once the agent stops typing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.services.find_phrases import NearSearch

_PAUSE_MS = 150
"""Between two keys of one word there is less."""


class NearRows(QObject):
    """Looks in steps while nothing else is to be done.

    Args:
        look: begins to look for what was last typed; None where it isn't called for.

    Attributes:
        found: `(hits)`, never empty.
    """

    found = Signal(object)

    def __init__(
        self, look: Callable[[], NearSearch | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._search: NearSearch | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._steps = QTimer(self, interval=0)
        self._steps.timeout.connect(self._go_on)

    def wait(self) -> None:
        """Look once nothing more is typed."""
        self.stop()
        self._pause.start()

    def stop(self) -> None:
        """Look no further."""
        self._pause.stop()
        self._steps.stop()
        self._search = None

    def _begin(self) -> None:
        self._search = self._look()
        if self._search is not None:
            self._steps.start()

    def _go_on(self) -> None:
        search = self._search
        if search is None or search.go_on():
            return
        self.stop()
        if search.hits:
            self.found.emit(search.hits)
