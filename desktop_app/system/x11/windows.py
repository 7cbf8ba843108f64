"""Which window is in front, whose it is, and how to put one there."""

import os
from typing import Any

from Xlib import X, error
from Xlib.protocol import event
from Xlib.protocol import request as xreq

from desktop_app.domain.pasting import Target
from desktop_app.system.x11.connection import Connection, property_number, property_value

_ATOMS = (
    "_NET_ACTIVE_WINDOW", "_NET_WM_PID", "_NET_WM_NAME", "WM_CLASS", "_NET_WM_WINDOW_TYPE",
    "_NET_WM_WINDOW_TYPE_DESKTOP", "_NET_WM_WINDOW_TYPE_DOCK",
)  # fmt: skip

# _NET_ACTIVE_WINDOW's "source indication" of a pager: window managers obey it without asking
# whether the user was idle (Extended Window Manager Hints 1.5).
_FROM_PAGER = 2


class Windows:
    """Looks at the windows of other programs through one connection."""

    def __init__(self, x: Connection) -> None:
        self._x = x
        x.atoms(_ATOMS)
        self._our_clients: set[int] = {self.client_of(x.window)}
        self._foreign_clients: set[int] = set()

    def ask_active(self) -> Any:
        """Buffer the question which window the window manager calls active."""
        return self._x.ask_property(self._x.root, self._x.atom("_NET_ACTIVE_WINDOW"))

    def client_of(self, window: int) -> int:
        """Return the part of a window's number that tells the X client that made it."""
        return window & ~int(self._x.wire.info.resource_id_mask)

    def is_ours(self, window: int) -> bool:
        """Tell whether this process made the window; a round trip per X client, then none."""
        client = self.client_of(window)
        if client in self._our_clients:
            return True
        if not window or client in self._foreign_clients:
            return False
        pid = property_number(self._x.ask_property(window, self._x.atom("_NET_WM_PID")))
        if pid == os.getpid():
            self._our_clients.add(client)
        elif pid:
            self._foreign_clients.add(client)
        return pid == os.getpid()

    def describe(self, window: int) -> Target | None:
        """Return what a foreign window is; None for a desktop, a panel, or one that is gone."""
        x = self._x
        kind, klass, title = (
            x.ask_property(window, x.atom(name))
            for name in ("_NET_WM_WINDOW_TYPE", "WM_CLASS", "_NET_WM_NAME")
        )
        kinds, classes, titles = (property_value(asked) for asked in (kind, klass, title))
        not_for_text = x.atoms(("_NET_WM_WINDOW_TYPE_DESKTOP", "_NET_WM_WINDOW_TYPE_DOCK"))
        if any(atom in not_for_text for atom in kinds):
            return None
        if not titles and not classes and not self.exists(window):
            return None
        program, name = _words(classes)[-1], _words(titles)[0]
        return Target(window, program.lower(), program or name)

    def exists(self, window: int) -> bool:
        """Tell whether the window is still there."""
        try:
            self._x.ask(xreq.GetWindowAttributes, window=window).reply()
        except error.XError:
            return False
        return True

    def is_within(self, window: int, ancestor: int) -> bool:
        """Tell whether a window is the other one or somewhere inside it."""
        while window not in (X.NONE, self._x.root):
            if window == ancestor:
                return True
            try:
                question = self._x.ask(xreq.QueryTree, window=window)
                question.reply()
            except error.XError:
                return False
            window = question.parent.id if hasattr(question.parent, "id") else question.parent
        return False

    def activate(self, window: int) -> None:
        """Ask the window manager to put a window in front."""
        x = self._x
        message = event.ClientMessage(
            window=window,
            client_type=x.atom("_NET_ACTIVE_WINDOW"),
            data=(32, [_FROM_PAGER, x.time, 0, 0, 0]),
        )
        mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
        x.send(xreq.SendEvent, propagate=False, destination=x.root, event_mask=mask, event=message)

    def focus(self, window: int) -> None:
        """Set the input focus past the window manager."""
        self._x.send(
            xreq.SetInputFocus, focus=window, revert_to=X.RevertToParent, time=X.CurrentTime,
            onerror=error.CatchError(error.BadWindow, error.BadMatch),
        )  # fmt: skip


def _words(value: list[int] | bytes) -> list[str]:
    """Split a string property at its NULs; at least one word."""
    if isinstance(value, list):
        return [""]
    return value.decode("utf-8", "replace").rstrip("\0").split("\0")
