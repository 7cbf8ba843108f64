"""Import and export phrase packs: a plan first, then all in one transaction, undoable."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.fields.values import Definition
from desktop_app.domain.packs.definitions import with_definitions
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.plan import ImportPlan
from desktop_app.domain.packs.planning import make_plan
from desktop_app.domain.packs.selecting import select
from desktop_app.domain.packs.wording_key import with_wording
from desktop_app.domain.phrases import Change, Owner
from desktop_app.domain.wording.choice import NO_CHOICE, WordingChoice
from desktop_app.errors import AppError
from desktop_app.interchange import native_pack
from desktop_app.services.pack_steps import (
    LastPackStep,
    PackStep,
    accept_plan,
    what_is_here,
)
from desktop_app.storage.protocols import BackupStore, PackStore, PhraseStore
from desktop_app.texts import Text, text


class ExchangePacks:
    """The way in and out for packs.

    Args:
        starter: the pack that is shipped with the program.
        announce: is called after each committed write.
        definitions: the fields that shop and agent defined; an export takes those it needs along.
        wording: the agent's own words and style, which an export for others takes along.
        clock: seconds since 1970; when a phrase was taken away.
    """

    def __init__(
        self,
        store: PhraseStore,
        packs: PackStore,
        backups: BackupStore,
        starter: Path,
        announce: Callable[[Change], None],
        *,
        definitions: Callable[[], Mapping[str, Definition]] = dict,
        wording: Callable[[], WordingChoice] = lambda: NO_CHOICE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._definitions = definitions
        self._packs = packs
        self._backups = backups
        self._starter = starter
        self._wording = wording
        self._clock = clock
        self._last = LastPackStep(store, packs, announce)

    def plan(self, file: Path) -> ImportPlan:
        """Read a pack and compare it with what is here; nothing is written.

        Raises:
            AppError: the file can't be read or isn't a sound pack.
        """
        pack, problems = native_pack.read(file)
        return make_plan(
            native_pack.NAME, pack, problems, what_is_here(self._store, self._packs, pack.id)
        )

    def apply(self, plan: ImportPlan, accepted: frozenset[str] | None = None) -> None:
        """Carry out the accepted rows in one transaction, after a backup.

        `accepted` holds ids of rows; None is for when nobody looked: `plan.harmless`, and nothing
        at all of a pack with texts that read other than they are.

        Raises:
            AppError: the phrases changed since the plan was made, nobody looked at a misleading
                text, or the disk refuses.
        """
        if accepted is None and plan.misleading:
            raise AppError(
                text(
                    "“{title}” holds hidden characters that turn the reading direction.",
                    title=plan.misleading[0].phrase.title,
                ),
                text("Nothing was changed. Import it in the window, where the text can be seen."),
            )
        self._backups.keep("import")
        self._write(plan, accepted)

    @property
    def can_undo_import(self) -> bool:
        """Whether an import of this session can be taken back."""
        return self._last.is_there

    def undo_import(self) -> Text | None:
        """Take back the last import whole; return what was undone.

        Raises:
            AppError: what it brought was edited since, or the disk refuses.
        """
        return self._last.undo()

    def export(self, file: Path, owner: Owner | None = None, stage_id: str | None = None) -> int:
        """Write phrases as a native pack, whole or not at all; return how many.

        Of all phrases (no `owner`, no `stage_id`) it is a copy that brings back favourites, own
        versions and empty categories too; of the shop's or the personal ones it is for others.
        All but the personal ones have the agent's own words with them.

        Raises:
            AppError: the file can't be written.
        """
        with self._store.transaction():  # one moment's phrases and tree
            delivered = [p for i in sorted(self._packs.pack_ids()) if (p := self._packs.pack(i))]
            pack = select(
                self._store.phrases(), self._store.categories(), delivered,
                library_id=self._packs.library_id(), owner=owner, stage_id=stage_id,
            )  # fmt: skip
            pack = replace(pack, images=self._images_of(pack))
        if owner is not Owner.PERSONAL:
            pack = with_wording(pack, self._wording())
        native_pack.write(with_definitions(pack, self._definitions()), file)
        return len(pack.phrases)

    def _images_of(self, pack: Pack) -> dict[str, bytes]:
        keys = {phrase.image.hash for phrase in pack.phrases if phrase.image}
        found = ((key, self._store.image(key)) for key in sorted(keys))
        return {key: data for key, data in found if data is not None}

    def install_starter(self) -> int:
        """Import the shipped pack on a first start; return how many phrases it brought.

        Nothing happens where there is, or was, a pack or phrase.

        Raises:
            AppError: the disk refuses.
        """
        with self._store.transaction():  # the window and a command may both start first
            if self._packs.pack_ids() or self._store.categories():
                return 0
            plan = self.plan(self._starter)
            self._write(plan, plan.everything)
        self._last.forget()
        return len(plan.new)

    def _write(self, plan: ImportPlan, accepted: frozenset[str] | None) -> None:
        with self._store.transaction():
            here = what_is_here(self._store, self._packs, plan.pack.id)
            if make_plan(plan.format, plan.pack, plan.problems, here) != plan:
                raise AppError(
                    text("The phrases were changed meanwhile; nothing was imported."),
                    text("Look at the import again."),
                )
            label = text("import of “{name}”", name=plan.pack.name)
            step = accept_plan(
                self._store, self._packs, plan, here,
                accepted=plan.harmless if accepted is None else accepted,
                settled=accepted is not None, label=label, at_s=self._clock(),
            )  # fmt: skip
        self._last.done(PackStep(label, (step,), {plan.pack.id: here.delivered}))
