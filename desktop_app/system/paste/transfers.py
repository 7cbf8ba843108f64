"""Handing data to one reader, in pieces where it is large (ICCCM 2.7.2, INCR)."""

from dataclasses import dataclass

from Xlib import X, error
from Xlib.protocol import event
from Xlib.protocol import request as xreq

from desktop_app.system.paste.formats import Format, packed
from desktop_app.system.x11.connection import FOREIGN_EVENTS, PIECE, Connection


@dataclass
class _Rest:
    format: Format
    sent: int = 0


class Transfers:
    """Writes properties of readers, and goes on with the next piece when one has been taken."""

    def __init__(self, x: Connection) -> None:
        self._x = x
        self._rests: dict[tuple[int, int], _Rest] = {}

    def write(self, reader: int, name: int, content: Format) -> None:
        """Put the data on the reader's property, or announce that it comes in pieces."""
        self._x.listen(reader, FOREIGN_EVENTS)
        self._rests.pop((reader, name), None)
        if len(content.data) <= PIECE:
            self._put(reader, name, content.type, content.width, content.data)
            return
        self._rests[reader, name] = _Rest(content)
        self._put(reader, name, self._x.atom("INCR"), 32, packed([len(content.data)]))

    def taken(self, reader: int, name: int) -> bool:
        """Take in that a reader deleted a property; True when it has the whole now."""
        rest = self._rests.get((reader, name))
        if rest is None:
            return True
        if rest.sent > len(rest.format.data):
            del self._rests[reader, name]
            return True
        piece = rest.format.data[rest.sent : rest.sent + PIECE]
        # The last piece is an empty one; counting one beyond the data marks it as sent.
        rest.sent += len(piece) or 1
        self._put(reader, name, rest.format.type, rest.format.width, piece)
        return False

    def answer(self, request: event.SelectionRequest, name: int) -> None:
        """Tell a reader that its property is there, or with 0 that it gets nothing."""
        notice = event.SelectionNotify(
            time=request.time, requestor=request.requestor, selection=request.selection,
            target=request.target, property=name,
        )  # fmt: skip
        self._x.send(
            xreq.SendEvent, propagate=False, destination=request.requestor, event_mask=0,
            event=notice, onerror=error.CatchError(error.BadWindow),
        )  # fmt: skip

    def _put(self, reader: int, name: int, kind: int, width: int, data: bytes) -> None:
        self._x.send(
            xreq.ChangeProperty, mode=X.PropModeReplace, window=reader, property=name, type=kind,
            data=(width, data), onerror=error.CatchError(error.BadWindow),
        )  # fmt: skip
