"""Workspaces of an X11 desktop, by Extended Window Manager Hints 1.5."""

from typing import TYPE_CHECKING

from Xlib import X
from Xlib.protocol import event
from Xlib.protocol import request as xreq

from desktop_app.system.x11.connection import Connection

if TYPE_CHECKING:
    from desktop_app.texts import Text

_ALL_DESKTOPS = 0xFFFFFFFF
_FROM_APPLICATION = 1


class X11Workspaces:
    """Asks the window manager; one without workspaces ignores it."""

    def __init__(self) -> None:
        """Connect to the server.

        Raises:
            AppError: there is no X server.
        """
        self.name = "x11"
        self.reason: Text | None = None
        self._x = Connection()

    def show_on_all(self, window: int) -> None:
        """Send `_NET_WM_DESKTOP`; a window that was hidden has to be sent again."""
        x = self._x
        message = event.ClientMessage(
            window=window,
            client_type=x.atom("_NET_WM_DESKTOP"),
            data=(32, [_ALL_DESKTOPS, _FROM_APPLICATION, 0, 0, 0]),
        )
        mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
        x.send(xreq.SendEvent, propagate=False, destination=x.root, event_mask=mask, event=message)
        x.flush()

    def close(self) -> None:
        """Close the connection."""
        self._x.display.close()
