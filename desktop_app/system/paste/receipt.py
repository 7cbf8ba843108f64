"""The proof that the target took the text: it deletes the property it was handed in."""

import time

from desktop_app.system.paste.readers import Readers


class Receipt:
    """Counts the target's own complete reads of one paste.

    Attributes:
        reads: how many so far.
        last: `time.monotonic()` of the last one.
        looked: the same of its last request of any kind, such as for what there is; 0 = none.
    """

    def __init__(
        self, target: int, readers: Readers, counted: frozenset[int], *, heeds_looks: bool = False
    ) -> None:
        """Begin to count.

        Args:
            target: the window.
            readers: tells its reads from others'.
            counted: the formats whose reading takes what was offered.
            heeds_looks: `looked` is wanted; it may cost a round trip for each other reader.
        """
        self.reads = 0
        self.looked = 0.0
        self._heeds_looks = heeds_looks
        self.last = 0.0
        self._target = target
        self._readers = readers
        self._counted = counted
        self._known: dict[int, bool] = {}
        self._handed_out: set[tuple[int, int]] = set()

    def delivered(self, reader: int, name: int, target_format: int) -> None:
        """Take in that something was handed out, or 0 = refused.

        Only what counts, and to the target itself, can become a read.
        """
        if self._heeds_looks and self._is_the_target(reader):
            self.looked = time.monotonic()
        if target_format in self._counted and self._is_the_target(reader):
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
