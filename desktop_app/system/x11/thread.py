"""The thread of an X11 backend: X events, and jobs from the GUI thread, one after the other."""

import logging
import select
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from Xlib import error

from desktop_app.system.x11.connection import Connection

_log = logging.getLogger(__name__)

END_SECONDS = 3.0


class XThread:
    """Runs jobs in order and hands X events to a handler, also while a job waits in `pump`.

    The connection belongs to this thread from `start()` on.
    """

    def __init__(self, name: str, x: Connection) -> None:
        self._x = x
        self._on_event: Callable[[Any], None] = _ignore
        self._jobs: deque[Callable[[], None]] = deque()
        self._ended = False
        self._closing = threading.Lock()
        self._wake_read, self._wake_write = socket.socketpair()
        self._wake_read.setblocking(False)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self, on_event: Callable[[Any], None]) -> None:
        """Begin to listen; `on_event` runs in the thread."""
        self._on_event = on_event
        self._thread.start()

    def post(self, job: Callable[[], None]) -> None:
        """Have the thread run a job after those before it; from any thread."""
        self._jobs.append(job)
        with self._closing:
            if not self._ended:
                self._wake_write.send(b".")

    def end(self) -> None:
        """Run the jobs posted so far, close the connection and wait for that."""
        if self._thread.is_alive():
            self.post(self._end)
            self._thread.join(END_SECONDS)

    def jobs_wait(self) -> bool:
        """Tell whether a job waits behind the running one."""
        return bool(self._jobs)

    def pump(self, until: Callable[[], bool], seconds: float | None = None) -> bool:
        """Handle events until the condition holds (True) or the time is over (False)."""
        deadline = None if seconds is None else time.monotonic() + seconds
        while True:
            self._handle_events()
            if until():
                return True
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                return False
            self._sleep(left)

    def _run(self) -> None:
        try:
            while not self._ended:
                self.pump(self.jobs_wait)
                self._jobs.popleft()()
            self._x.close()
        except error.ConnectionClosedError:
            _log.info("the X server is gone")
        finally:
            with self._closing:
                self._ended = True
                self._wake_read.close()
                self._wake_write.close()

    def _end(self) -> None:
        self._ended = True

    def _handle_events(self) -> None:
        display = self._x.display
        self._x.flush()
        for _ in range(display.pending_events()):
            self._on_event(display.next_event())

    def _sleep(self, seconds: float | None) -> None:
        self._x.flush()
        if self._x.wire.event_queue:  # read along with a reply, so the socket says nothing of it
            return
        ready, _, _ = select.select([self._x.display, self._wake_read], [], [], seconds)
        if self._wake_read in ready:
            self._wake_read.recv(4096)


def _ignore(_event: Any) -> None:
    """Nobody listens before `start`."""
