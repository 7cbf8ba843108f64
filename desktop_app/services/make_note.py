"""Make an order note: the line, the memo, its problems and its length; keep it in the ledger."""

import logging
from collections.abc import Callable
from datetime import date, datetime

from desktop_app.domain.order_notes.case import Case
from desktop_app.domain.order_notes.draft import BuiltNote, NoteDraft
from desktop_app.domain.order_notes.limits import measure
from desktop_app.domain.order_notes.masking import Masked, mask
from desktop_app.domain.order_notes.memo import ParsedMemo, parse_memo, repeats, with_note
from desktop_app.domain.order_notes.note import TAG_WORD, TIME_FORMAT, OrderNote, render
from desktop_app.domain.order_notes.order_numbers import clean_number
from desktop_app.domain.order_notes.record import NoteRecord
from desktop_app.domain.order_notes.rules import check
from desktop_app.domain.platforms import Platform, Platforms
from desktop_app.domain.settings import Settings
from desktop_app.errors import AppError
from desktop_app.storage.protocols import NoteLedger
from desktop_app.texts import text

_log = logging.getLogger(__name__)


class MakeNote:
    """The note page's work, also done by `liumiao note make`."""

    def __init__(
        self,
        platforms: Platforms,
        ledger: NoteLedger,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
    ) -> None:
        """Take what is known of platforms, and where notes are kept.

        Args:
            platforms: of `data/platforms.json`.
            ledger: keeps the notes.
            settings: for the agent's tag.
            now: local time with its offset.
        """
        self._platforms = platforms
        self._ledger = ledger
        self._settings = settings
        self._now = now

    def build(self, draft: NoteDraft) -> BuiltNote:
        """Make the note; what is wrong with it is in its problems.

        Raises:
            AppError: there is no such platform.
        """
        platform = self._platform(draft.platform)
        number = clean_number(draft.order, platform)
        made_at = draft.at or self._now()
        note, masked = self._note(draft, number, made_at)
        again = repeats(draft.old_memo, note)
        memo = with_note(draft.old_memo, note)
        length = measure(memo, platform.note_limit)
        case = Case(
            draft, number, platform, self._platforms, note, parse_memo(draft.old_memo), masked,
            length, again,
        )  # fmt: skip
        line = render(note)
        return BuiltNote(
            order=number,
            platform=platform.key,
            note=note,
            line=line,
            memo=memo,
            pasted=_added(line, again) if platform.appends else memo,
            length=length,
            problems=check(case),
            made_at=made_at,
            repeats=again,
        )

    def keep(self, built: BuiltNote, outcome: str) -> NoteRecord:
        """Write the note into the ledger; return it with its id.

        Raises:
            AppError: the ledger can't be written.
        """
        record = self._ledger.add(
            NoteRecord(
                order=built.order,
                platform=built.platform,
                flag=built.note.flag,
                tag=built.note.tag,
                line=built.line,
                pasted=built.pasted,
                made_at=built.made_at.isoformat(timespec="seconds"),
                outcome=outcome,
            )
        )
        _log.info("note %d kept, %s", record.id, outcome)
        return record

    def parse(self, memo: str) -> ParsedMemo:
        """Read a memo."""
        return parse_memo(memo)

    def kept(self, day: date | None = None, flag: str = "", tag: str = "") -> list[NoteRecord]:
        """Return the notes of the ledger, newest first; None or empty = any.

        Raises:
            AppError: the ledger can't be read.
        """
        return self._ledger.notes(day, flag, tag)

    def _platform(self, key: str) -> Platform:
        platform = self._platforms.get(key)
        if platform is None:
            raise AppError(
                text("“{platform}” is no platform that we know.", platform=key),
                advice=text("Known are: {known}.", known=", ".join(self._platforms.keys)),
            )
        return platform

    def _note(self, draft: NoteDraft, number: str, made_at: datetime) -> tuple[OrderNote, Masked]:
        action = mask(draft.action.strip(), keep=number)
        values = [mask(value.strip(), keep=number) for _, value in draft.details]
        keys = [key.strip() for key, _ in draft.details]
        note = OrderNote(
            tag=bare_tag(draft.tag or self._settings().profile.tag),
            flag=draft.flag,
            time=made_at.strftime(TIME_FORMAT),
            action=action.text,
            details=tuple(zip(keys, (value.text for value in values), strict=True)),
        )
        return note, Masked.of(action, *values)


def _added(line: str, again: bool) -> str:
    return "" if again else line


def bare_tag(written: str) -> str:
    """Return an agent tag without the word 工号 that people put before it."""
    return written.strip().removeprefix(TAG_WORD).lstrip(" :：")
