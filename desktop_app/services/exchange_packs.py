"""Import and export phrase packs: a plan first, then all in one transaction, undoable."""

from pathlib import Path

from desktop_app.domain.packs.plan import ImportPlan
from desktop_app.domain.phrases import Owner
from desktop_app.texts import Text


class ExchangePacks:
    """The way in and out for packs."""

    def plan(self, file: Path) -> ImportPlan:
        """Read a pack and compare it with what is here; nothing is written.

        Raises:
            AppError: the file can't be read or isn't a sound pack.
        """
        raise NotImplementedError

    def apply(self, plan: ImportPlan, accepted: frozenset[str] | None = None) -> None:
        """Carry out the accepted rows of a plan in one transaction, after a backup.

        Args:
            accepted: ids of rows; None = `plan.harmless`, for when nobody looked at it.

        Raises:
            AppError: the phrases changed since the plan was made, or the disk refuses.
        """
        raise NotImplementedError

    @property
    def can_undo_import(self) -> bool:
        """Whether an import of this session can be taken back."""
        raise NotImplementedError

    def undo_import(self) -> Text | None:
        """Take back the last import whole; return what was undone."""
        raise NotImplementedError

    def export(self, file: Path, owner: Owner | None = None, stage_id: str | None = None) -> int:
        """Write phrases as a native pack, whole or not at all; return how many.

        Args:
            owner: None = all; only a whole export carries favourites and own versions.
            stage_id: only what stands under this stage.

        Raises:
            AppError: the file can't be written.
        """
        raise NotImplementedError

    def install_starter(self) -> int:
        """Import the shipped pack, with its favourites, if there are no phrases; return how many."""
        raise NotImplementedError
