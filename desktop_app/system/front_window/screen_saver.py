"""Whether the X server's screen saver is on: lockers show themselves through it."""

from typing import Any

from Xlib import error
from Xlib.ext import screensaver

from desktop_app.system.x11.connection import Connection

_NO_EVENT = -1


class ScreenSaver:
    """Follows MIT-SCREEN-SAVER; without the extension it is never on.

    Attributes:
        on: what the server said last.
    """

    def __init__(self, x: Connection) -> None:
        self.on = False
        self._notice = _NO_EVENT
        if x.display.has_extension(screensaver.extname):
            self._notice = x.display.extension_event.Notify
            root = x.display.screen().root
            root.screensaver_select_input(screensaver.NotifyMask)
            self.on = self._asked(root)

    def handle(self, event: Any) -> None:
        """Take in an event of the connection, if it is the screen saver's."""
        if event.type == self._notice:
            self.on = event.state != screensaver.StateOff

    @staticmethod
    def _asked(root: Any) -> bool:
        try:
            state = root.screensaver_query_info().state
        except error.XError:
            return False
        return bool(state == screensaver.StateOn)
