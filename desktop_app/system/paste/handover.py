"""Leaving the clipboard's content with a clipboard manager when we go."""

from typing import Any

from Xlib import X
from Xlib.protocol import request as xreq

from desktop_app.system.paste.formats import packed
from desktop_app.system.paste.selection import Selection
from desktop_app.system.x11.connection import Connection
from desktop_app.system.x11.thread import XThread

HANDOVER_SECONDS = 1.0


class Handover:
    """Asks the manager to save (freedesktop.org ClipboardManager: SAVE_TARGETS)."""

    def __init__(self, x: Connection, clipboard: Selection) -> None:
        self._x = x
        self._clipboard = clipboard
        self._manager, self._save, self._list = x.atoms(
            ("CLIPBOARD_MANAGER", "SAVE_TARGETS", "_LIUMIAO_SAVE")
        )
        self._answered = False

    def offer(self, thread: XThread) -> None:
        """Wait at most a second while the manager reads from us; does nothing without one."""
        manager = self._x.ask(xreq.GetSelectionOwner, selection=self._manager)
        manager.reply()
        if not self._clipboard.held or not manager.owner:
            return
        self._x.send(
            xreq.ChangeProperty, mode=X.PropModeReplace, window=self._x.window,
            property=self._list, type=self._x.atom("ATOM"),
            data=(32, packed(one.target for one in self._clipboard.held)),
        )  # fmt: skip
        self._x.send(
            xreq.ConvertSelection, requestor=self._x.window, selection=self._manager,
            target=self._save, property=self._list, time=self._x.time,
        )  # fmt: skip
        self._answered = False
        thread.pump(lambda: self._answered, HANDOVER_SECONDS)

    def handle(self, event: Any) -> None:
        """Take in the manager's answer."""
        self._answered |= event.selection == self._manager
