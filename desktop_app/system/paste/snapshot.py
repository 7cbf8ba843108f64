"""Copying everything a selection holds, within a limit of time and size."""

import time
from dataclasses import dataclass, field
from typing import Any

from Xlib import X
from Xlib.protocol import request as xreq

from desktop_app.system.paste.formats import Format, Snapshot
from desktop_app.system.x11.connection import PIECE, Connection
from desktop_app.system.x11.thread import XThread

SNAPSHOT_SECONDS = 0.5
SNAPSHOT_BYTES = 64 * 1024 * 1024

# Answers of the owner about itself, and targets that make it do something: not content.
_NOT_CONTENT = (
    "TARGETS", "MULTIPLE", "TIMESTAMP", "SAVE_TARGETS", "DELETE", "INSERT_SELECTION",
    "INSERT_PROPERTY",
)  # fmt: skip
# Read first: an owner that must convert a large picture to twenty formats needs seconds for it.
_FIRST = (
    "UTF8_STRING", "text/plain;charset=utf-8", "text/html", "text/uri-list",
    "x-special/gnome-copied-files", "image/png",
)  # fmt: skip
# What owners that can't list their formats are asked for (ICCCM demands the list since 1993).
_UNLISTED = ("UTF8_STRING", "STRING")
# Answers that come too late must not be taken for those of the next snapshot.
_PROPERTIES = 512
_ATOM_BITS = 32
_BYTE_BITS = 8


@dataclass
class _Reading:
    """One format on its way to us."""

    target: int
    type: int = 0
    width: int = 8
    pieces: list[bytes] = field(default_factory=list)
    in_pieces: bool = False
    done: bool = False
    refused: bool = False

    def content(self) -> bytes:
        return b"".join(self.pieces)


class SnapshotReader:
    """Reads selections of other programs, all formats at once, INCR included."""

    def __init__(self, x: Connection, seconds: float = SNAPSHOT_SECONDS) -> None:
        self._x = x
        self._seconds = seconds
        self._incr, self._targets = x.atoms(("INCR", "TARGETS"))
        self._not_content = frozenset(x.atoms(_NOT_CONTENT))
        self._first = x.atoms(_FIRST)
        self._unlisted = x.atoms(_UNLISTED)
        self._readings: dict[int, _Reading] = {}
        self._bytes = 0
        self._next_property = 0

    def take(self, thread: XThread, selection: int) -> Snapshot:
        """Copy a selection that another program owns, in the X thread; returns in 0.5 s at most.

        An owner that doesn't answer at all loses everything it offered, named `TARGETS`.
        """
        deadline = time.monotonic() + self._seconds
        self._bytes = 0
        (offer,) = self._read(thread, selection, [self._targets], deadline)
        if not offer.done:
            return Snapshot(lost=("TARGETS",))
        readings = self._read(thread, selection, self._wanted(offer), deadline)
        lost = [one.target for one in readings if not one.done]
        return Snapshot(
            tuple(
                Format(one.target, one.type, one.width, one.content())
                for one in readings
                if one.done and not one.refused
            ),
            tuple(self._x.atom_names(lost)),
        )

    def handle(self, event: Any) -> None:
        """Take in an event: an answer, or the next piece of one."""
        if event.type == X.SelectionNotify:
            reading = self._readings.get(event.property) or self._refused(event)
            if reading is not None and event.target == reading.target:
                self._take_in(reading, event.property)
        elif event.type == X.PropertyNotify and event.state == X.PropertyNewValue:
            reading = self._readings.get(event.atom)
            if reading is not None and reading.in_pieces and not reading.done:
                self._take_in(reading, event.atom)

    def _wanted(self, offer: _Reading) -> list[int]:
        if offer.refused or offer.width != _ATOM_BITS:
            return self._unlisted
        offered = dict.fromkeys(memoryview(offer.content()).cast("I"))
        content = [t for t in offered if t and t not in self._not_content]
        return sorted(content, key=lambda t: t not in self._first)

    def _read(
        self, thread: XThread, selection: int, targets: list[int], deadline: float
    ) -> list[_Reading]:
        names = self._properties(len(targets))
        self._readings = {
            name: _Reading(target) for name, target in zip(names, targets, strict=False)
        }
        for name, reading in self._readings.items():
            self._x.send(
                xreq.ConvertSelection, requestor=self._x.window, selection=selection,
                target=reading.target, property=name, time=self._x.time,
            )  # fmt: skip
        readings = list(self._readings.values())
        thread.pump(lambda: all(one.done for one in readings), deadline - time.monotonic())
        self._readings = {}
        return readings

    def _properties(self, count: int) -> list[int]:
        first = self._next_property
        self._next_property = (first + count) % _PROPERTIES
        return self._x.atoms(f"_LIUMIAO_{n % _PROPERTIES}" for n in range(first, first + count))

    def _refused(self, event: Any) -> _Reading | None:
        """Mark what the owner offered but doesn't give; it gave it to nobody, so it isn't lost."""
        for reading in self._readings.values():
            if reading.target == event.target and event.property == X.NONE:
                reading.done = reading.refused = True
        return None

    def _take_in(self, reading: _Reading, name: int) -> None:
        kind, width, data = self._fetch(name)
        if kind == self._incr and not reading.in_pieces:
            reading.in_pieces = True
            return
        if not reading.pieces:
            reading.type, reading.width = kind, width
        self._bytes += len(data)
        if self._bytes > SNAPSHOT_BYTES:
            reading.pieces.clear()
            return
        reading.pieces.append(data)
        reading.done = not reading.in_pieces or not data

    def _fetch(self, name: int) -> tuple[int, int, bytes]:
        """Read one of our properties whole, then delete it: that asks for the next piece."""
        pieces: list[bytes] = []
        while True:
            question = self._x.ask(
                xreq.GetProperty, delete=True, window=self._x.window, property=name,
                type=X.AnyPropertyType, long_offset=len(pieces) * PIECE // 4,
                long_length=PIECE // 4,
            )  # fmt: skip
            question.reply()
            if question.value is None:
                return 0, 8, b""
            width, data = question.value
            pieces.append(data if width == _BYTE_BITS else data.tobytes())
            if not question.bytes_after:
                return question.property_type, width, b"".join(pieces)
