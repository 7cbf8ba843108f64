"""The edits of this session, to be undone and done again."""

from collections.abc import Callable

from desktop_app.domain.phrases import Change
from desktop_app.domain.writes import Writes
from desktop_app.services.undo import ChangedSinceError, Step, take_back
from desktop_app.storage.protocols import PhraseStore
from desktop_app.texts import Text


class History:
    """Takes steps back, the last one first, and does again what was taken back.

    Args:
        announce: is called after each committed write.
    """

    def __init__(self, store: PhraseStore, announce: Callable[[Change], None]) -> None:
        self._store = store
        self._announce = announce
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is one to do again."""
        return bool(self._undone)

    def add(self, step: Step) -> None:
        """Keep and announce a step that was written; one that wrote nothing is none."""
        if step.writes == Writes():
            return
        self._done.append(step)
        self._undone.clear()
        self._announce(step.writes.change)

    def undo(self) -> Text | None:
        """Take back the last step; return what it was.

        Raises:
            AppError: what it wrote was changed since, or the disk or another program refuses.
        """
        return self._turn(self._done, self._undone)

    def redo(self) -> Text | None:
        """Do again what was last taken back; return what it was.

        Raises:
            AppError: as for `undo`.
        """
        return self._turn(self._undone, self._done)

    def _turn(self, source: list[Step], target: list[Step]) -> Text | None:
        if not source:
            return None
        step = source[-1]
        try:
            take_back(self._store, step)
        except ChangedSinceError:
            source.pop()  # the steps before it can still be turned
            raise
        source.pop()
        target.append(step.back)
        self._announce(step.writes.change)
        return step.label
