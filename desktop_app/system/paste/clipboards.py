"""CLIPBOARD and PRIMARY during a paste: remembered, owned, served, given back."""

from collections.abc import Mapping, Sequence
from typing import Any

from Xlib import X

from desktop_app.domain.clients import ClientProfile
from desktop_app.system.paste.formats import (
    Snapshot,
    image_formats,
    phrase_formats,
    text_atoms,
)
from desktop_app.system.paste.handover import Handover
from desktop_app.system.paste.readers import Readers
from desktop_app.system.paste.receipt import Receipt
from desktop_app.system.paste.selection import Selection
from desktop_app.system.paste.snapshot import SnapshotReader
from desktop_app.system.paste.transfers import Transfers
from desktop_app.system.x11.connection import Connection
from desktop_app.system.x11.thread import XThread

_SERIALS = 1 << 16


class Clipboards:
    """Knows what each selection holds through us, and what it is owed.

    Attributes:
        receipt: of the paste under way, until the clipboard is given back.
    """

    def __init__(self, x: Connection, thread: XThread) -> None:
        self.receipt: Receipt | None = None
        self._x = x
        self._thread = thread
        self._readers = Readers(x)
        self._texts = text_atoms(x)
        self._transfers = Transfers(x)
        self._snapshots = SnapshotReader(x)
        self._clipboard = Selection(x, "CLIPBOARD", self._transfers, self._delivered)
        self._primary = Selection(x, "PRIMARY", self._transfers, self._delivered)
        self._handover = Handover(x, self._clipboard)
        self._chord_serial = 0
        self._event_serial = 0

    def used_by(self, client: ClientProfile) -> tuple[Selection, ...]:
        """Return the selections that the client's chord may read."""
        return (self._clipboard, self._primary) if client.primary else (self._clipboard,)

    def save(self, used: Sequence[Selection]) -> tuple[str, ...]:
        """Remember what the selections hold, unless an earlier paste's is still to be given back.

        Returns the names of the formats that couldn't be copied.
        """
        lost: list[str] = []
        for selection in used:
            if selection.owed is not None:
                continue
            if selection.held is None:
                selection.owed = self._snapshots.take(self._thread, selection.atom)
                lost += selection.owed.lost
            else:
                selection.owed = Snapshot(selection.held)
        return tuple(lost)

    def lend(self, used: Sequence[Selection], content: str) -> None:
        """Take the selections for a phrase, hidden from clipboard histories."""
        formats = phrase_formats(self._x, content, secret=True)
        for selection in used:
            selection.own(formats)

    def lend_image(self, used: Sequence[Selection], images: Mapping[str, bytes]) -> None:
        """Put an image, by MIME type, in the place of a text that was lent."""
        formats = image_formats(self._x, images)
        for selection in used:
            selection.own(formats)

    def keep(self, content: str) -> None:
        """Take the clipboard for a text that stays."""
        self._clipboard.own(phrase_formats(self._x, content, secret=False))
        self._clipboard.owed = None

    def give_back(self) -> None:
        """Serve what the selections held before, where nobody has taken them meanwhile."""
        self.receipt = None
        for selection in (self._clipboard, self._primary):
            selection.give_back()
        self._x.flush()

    def leave(self) -> None:
        """Let a clipboard manager keep what we serve, at most a second long."""
        self._handover.offer(self._thread)

    def expect_reads(self, target: int, chord_serial: int) -> Receipt:
        """Count the target's reads from the request with this serial number on."""
        self._chord_serial = chord_serial
        self.receipt = Receipt(target, self._readers, self._texts)
        return self.receipt

    def expect_image_reads(
        self, target: int, chord_serial: int, images: Mapping[str, bytes]
    ) -> Receipt:
        """Count the target's reads of an image from the request with this serial number on."""
        self._chord_serial = chord_serial
        counted = frozenset(self._x.atoms(images))
        self.receipt = Receipt(target, self._readers, counted, heeds_looks=True)
        return self.receipt

    def handle(self, event: Any) -> None:
        """Take in what an X event says about selections."""
        if event.type == X.SelectionRequest:
            self._event_serial = event.sequence_number
            self._selection(event.selection).serve(event)
        elif event.type == X.SelectionClear:
            self._selection(event.atom).lost(event.time)
        elif event.type == X.SelectionNotify:
            self._snapshots.handle(event)
            self._handover.handle(event)
        elif event.window.id == self._x.window:
            self._snapshots.handle(event)
        elif event.state == X.PropertyDelete:
            self._taken(event.window.id, event.atom)

    def _selection(self, atom: int) -> Selection:
        return self._primary if atom == self._primary.atom else self._clipboard

    def _delivered(self, reader: int, name: int, target_format: int) -> None:
        """Count it only if it was asked for after the chord reached the server."""
        after = (self._event_serial - self._chord_serial) % _SERIALS < _SERIALS // 2
        if self.receipt is not None and after:
            self.receipt.delivered(reader, name, target_format)

    def _taken(self, reader: int, name: int) -> None:
        if self._transfers.taken(reader, name) and self.receipt is not None:
            self.receipt.taken(reader, name)
