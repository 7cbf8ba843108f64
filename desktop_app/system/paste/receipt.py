"""The proof that the target took the text: it deletes the property it was handed in."""

import time

from desktop_app.system.paste.readers import Readers


class Receipt:
    """Counts the target's own complete reads of one paste.

    Attributes:
        reads: how many so far.
        last: `time.monotonic()` of the last one.
    """

    def __init__(self, target: int, readers: Readers, texts: frozenset[int]) -> None:
        self.reads = 0
        self.last = 0.0
        self._target = target
        self._readers = readers
        self._texts = texts
        self._known: dict[int, bool] = {}
        self._handed_out: set[tuple[int, int]] = set()

    def delivered(self, reader: int, name: int, target_format: int) -> None:
        """Take in that something was handed out; only a text to the target itself counts."""
        if target_format in self._texts and self._is_the_target(reader):
            self._handed_out.add((reader, name))
        else:
            self._handed_out.discard((reader, name))

    def taken(self, reader: int, name: int) -> None:
        """Take in that a reader has the whole of what was handed out on a property."""
        if (reader, name) in self._handed_out:
            self._handed_out.discard((reader, name))
            self.reads += 1
            self.last = time.monotonic()

    def _is_the_target(self, reader: int) -> bool:
        if reader not in self._known:
            self._known[reader] = self._readers.same_program(reader, self._target)
        return self._known[reader]
