"""One selection (CLIPBOARD or PRIMARY) while we own it, and what it is to hold afterwards."""

from collections.abc import Callable
from typing import Any

from Xlib import X
from Xlib.protocol import request as xreq

from desktop_app.system.paste.formats import Format, Snapshot, packed
from desktop_app.system.paste.transfers import Transfers
from desktop_app.system.x11.connection import Connection, property_value

# Called with the reader's window, its property and the target when something was handed out; with 0
# for a target where it was refused.
Delivered = Callable[[int, int, int], None]

_PAIRS_AT_MOST = 256


class Selection:
    """Serves what it was given for as long as nobody else takes the selection.

    Attributes:
        atom: the selection's own.
        held: what we serve now; None while we don't own it.
        owed: what it held before a paste and gets back; None when there is nothing to give back.
    """

    def __init__(
        self, x: Connection, name: str, transfers: Transfers, delivered: Delivered
    ) -> None:
        self.atom = x.atom(name)
        self.held: tuple[Format, ...] | None = None
        self.owed: Snapshot | None = None
        self._x = x
        self._transfers = transfers
        self._delivered = delivered
        self._since = X.CurrentTime
        self._targets, self._multiple, self._timestamp = x.atoms(
            ("TARGETS", "MULTIPLE", "TIMESTAMP")
        )

    def own(self, formats: tuple[Format, ...]) -> None:
        """Take the selection, to serve this; `ask_owner` tells whether it worked.

        The time given to the server is that of our last look, so that it refuses if another
        program has taken the selection since.
        """
        self.held = formats
        self._since = self._x.time
        self._set_owner(self._x.window)

    def ask_owner(self) -> Any:
        """Buffer the question who owns the selection."""
        return self._x.ask(xreq.GetSelectionOwner, selection=self.atom)

    def give_back(self) -> None:
        """Serve what is owed, if nobody took the selection meanwhile."""
        owed, self.owed = self.owed, None
        if owed is None or self.held is None:
            return
        if owed.formats:
            self.own(owed.formats)
        else:
            self.held = None
            self._set_owner(X.NONE)

    def lost(self, moment: int) -> None:
        """Take in that another program owned the selection at a server time: its content stays.

        The notice may be older than our own last `own()`.
        """
        if moment >= self._since:
            self.held = None
            self.owed = None

    def serve(self, request: Any) -> None:
        """Answer one reader."""
        reader, name = request.requestor.id, request.property or request.target
        if request.target == self._multiple:
            done = self._hand_out_multiple(reader, name)
        else:
            done = self._hand_out(request.target, reader, name)
        self._transfers.answer(request, name if done else X.NONE)

    def _hand_out_multiple(self, reader: int, name: int) -> bool:
        """Hand out a list of (target, property) pairs; a refused one gets the property 0."""
        value = property_value(self._x.ask_property(reader, name, _PAIRS_AT_MOST * 2))
        pairs = list(value) if isinstance(value, list) else []
        for at in range(0, len(pairs) - 1, 2):
            if not self._hand_out(pairs[at], reader, pairs[at + 1]):
                pairs[at + 1] = X.NONE
        answer = Format(self._multiple, self._x.atom("ATOM_PAIR"), 32, packed(pairs))
        self._transfers.write(reader, name, answer)
        return bool(pairs)

    def _hand_out(self, target: int, reader: int, name: int) -> bool:
        content = self._content(target)
        if content is None:
            self._delivered(reader, name, X.NONE)
            return False
        self._transfers.write(reader, name, content)
        self._delivered(reader, name, target)
        return True

    def _content(self, target: int) -> Format | None:
        held = self.held or ()
        if target == self._targets:
            offered = [self._targets, self._multiple, self._timestamp, *(f.target for f in held)]
            return Format(target, self._x.atom("ATOM"), 32, packed(offered))
        if target == self._timestamp:
            return Format(target, self._x.atom("INTEGER"), 32, packed([self._since]))
        return next((one for one in held if one.target == target), None)

    def _set_owner(self, window: int) -> None:
        self._x.send(xreq.SetSelectionOwner, window=window, selection=self.atom, time=self._x.time)
