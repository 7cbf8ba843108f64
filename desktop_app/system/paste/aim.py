"""Whether the keys that we are about to press would reach the target, and nobody else."""

import time
from dataclasses import dataclass
from typing import Any

from Xlib import X
from Xlib.protocol import request as xreq

from desktop_app.domain.pasting import Reason
from desktop_app.system.x11.connection import FOREIGN_EVENTS, Connection, property_number
from desktop_app.system.x11.thread import XThread
from desktop_app.system.x11.windows import Windows

FOCUS_SECONDS = 1.0
# A window manager that doesn't obey by then is passed by.
OBEY_SECONDS = 0.4


@dataclass(frozen=True)
class Look:
    """Questions under way about where keys would go; `Aim.verdict` reads the answers."""

    active: Any
    focus: Any


class Aim:
    """Looks where the keys go, and hands the focus back when one of our windows has it."""

    def __init__(self, x: Connection, thread: XThread, windows: Windows) -> None:
        self._x = x
        self._thread = thread
        self._windows = windows
        self._inside = (0, 0)
        self._moved = False
        self._x.listen(self._x.root, X.PropertyChangeMask)

    def look(self) -> Look:
        """Ask, in the same round trip as whatever else is being asked."""
        return Look(self._windows.ask_active(), self._x.ask(xreq.GetInputFocus))

    def verdict(self, look: Look, target: int) -> Reason | None:
        """Return why the keys wouldn't reach the target; None when they would."""
        active = property_number(look.active)
        look.focus.reply()
        focus = getattr(look.focus.focus, "id", look.focus.focus)
        if active == target and self._is_inside(focus, target):
            return None
        if active and self._windows.is_ours(active):
            return Reason.OWN_WINDOW
        if not active or focus in (X.NONE, X.PointerRoot):
            return Reason.NO_WINDOW
        if active == target and not self._windows.exists(target):
            return Reason.NO_WINDOW  # openbox leaves the last window's number there
        return Reason.OWN_WINDOW if self._windows.is_ours(focus) else Reason.OTHER_WINDOW

    def hand_back(self, target: int) -> Reason | None:
        """Give the focus from our window to the target and wait until it has it.

        Returns why it hasn't got it after a second; None when it has.
        """
        self._x.listen(target, FOREIGN_EVENTS)
        self._windows.activate(target)
        reason = self._wait(target, OBEY_SECONDS)
        if reason is not None:
            self._windows.focus(target)
            reason = self._wait(target, FOCUS_SECONDS - OBEY_SECONDS)
        return reason

    def await_arrival(self, target: int) -> Reason | None:
        """Wait until the focus, which nothing has at this moment, is where it is going.

        Returns why the target hasn't got it; None when it has.
        """
        self._x.listen(target, FOREIGN_EVENTS)
        return self._wait(target, OBEY_SECONDS)

    def moved(self) -> None:
        """Take in that the active window or the focus moved."""
        self._moved = True

    def _wait(self, target: int, seconds: float) -> Reason | None:
        deadline = time.monotonic() + seconds
        while True:
            self._moved = False
            reason = self.verdict(self.look(), target)
            left = deadline - time.monotonic()
            if reason is None or left <= 0:
                return reason
            self._thread.pump(lambda: self._moved, left)

    def _is_inside(self, focus: int, target: int) -> bool:
        """Tell whether the focus is in the target: GTK puts it on a window inside."""
        if focus == target or (focus, target) == self._inside:
            return True
        if not self._windows.is_within(focus, target):
            return False
        self._inside = (focus, target)
        return True
