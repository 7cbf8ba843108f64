"""Being told to end: SIGTERM and SIGINT, also while Qt's event loop runs."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Termination(QObject):
    """Calls `end` from the event loop when the process is asked to end.

    Python's handlers run only between byte codes, and Qt's loop has none: the wake-up socket has.
    """

    def __init__(self, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._heard, self._said = socket.socketpair()
        self._said.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)
        self._fd_before = signal.set_wakeup_fd(self._said.fileno(), warn_on_full_buffer=False)
        self._before = {name: signal.signal(name, _leave_to_socket) for name in _SIGNALS}

    def close(self) -> None:
        """Let signals do again what they did before."""
        for name, handler in self._before.items():
            signal.signal(name, handler)
        signal.set_wakeup_fd(self._fd_before)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._said.close()

    def _take(self) -> None:
        self._heard.recv(64)
        self._end()


def _leave_to_socket(_number: int, _frame: object) -> None:
    """Do nothing here; the signal's number is on its way through the socket."""
