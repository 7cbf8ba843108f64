"""Paste a phrase, a text or an order note into the window in front, or say why not."""

import itertools
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.buyers import NOBODY, CurrentBuyer
from desktop_app.domain.clients import ClientProfile, profile_for
from desktop_app.domain.fields import Segment
from desktop_app.domain.library import GENERAL_TAB, INTERNAL_TAB, Library
from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Reason, Target
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.wording.places import is_internal, place_of
from desktop_app.errors import AppError
from desktop_app.services.ask_fields import AskFields
from desktop_app.services.enclose_images import EncloseImages
from desktop_app.services.fill_fields import FillFields
from desktop_app.services.guard_use import ALLOWED_BY_A_YES, NO_GUARD, UseGuard
from desktop_app.services.paste_jobs import Job, Refusal
from desktop_app.services.paste_reports import FieldForm, PasteKind, PasteReport, PasteStarted
from desktop_app.services.paste_runs import PasteRuns
from desktop_app.storage.protocols import UsageStore
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.paste.protocol import Paster
from desktop_app.texts import text

_log = logging.getLogger(__name__)

_NO_JOB = Job("", PasteKind.TEXT)


@dataclass(frozen=True)
class _Running:
    """A paste under way.

    Attributes:
        undone: why the caret stays at the end of its text, or why it isn't sent.
        image: why its image is left out.
    """

    job: Job
    target: Target
    undone: Reason | None
    image: Reason | None


class PastePhrase(QObject):
    """The agent's "paste this", from click, number key, hotkey or command line.

    Signals:
        fields_needed: `FieldForm`; nothing is pasted until `paste_filled` answers it.
        started: `PasteStarted`.
        finished: `PasteReport`, exactly one for each request but those that ask for fields.
        copied: the title of a phrase that was put on the clipboard.
        buyer_changed: `CurrentBuyer`.
        run_ended: a phrase in parts was left before its last part.
    """

    fields_needed = Signal(object)
    started = Signal(object)
    finished = Signal(object)
    copied = Signal(str)
    buyer_changed = Signal(object)
    run_ended = Signal()

    def __init__(
        self,
        paster: Paster,
        front: FrontWindow,
        library: Callable[[], Library],
        fill: FillFields,
        *,
        usage: UsageStore,
        clients: Callable[[], tuple[ClientProfile, ...]],
        clock: Callable[[], float],
        recognise: Callable[[str], CurrentBuyer],
        draw: Callable[[str, ClientProfile], str],
        guard: UseGuard = NO_GUARD,
        image: Callable[[str], bytes | None] = lambda _key: None,
    ) -> None:
        """Connect to the paster.

        Args:
            paster: does the pasting.
            front: knows the window in front.
            library: the present phrases.
            fill: fills fields.
            usage: counts pastes.
            clients: profiles with this agent's choices.
            clock: seconds since 1970.
            recognise: reads a buyer from the clipboard's text.
            draw: turns the faces of a text into those of a client.
            guard: the rules that hold when a text is used.
            image: reads the bytes of a phrase's image by its hash.
        """
        super().__init__()
        self._paster = paster
        self._front = front
        self._library = library
        self._asking = AskFields(fill)
        self._usage = usage
        self._clients = clients
        self._clock = clock
        self._recognise = recognise
        self._runs = PasteRuns(clock)
        self._draw = draw
        self._guard = guard
        self._images = EncloseImages(image)
        self._ids = itertools.count(1)
        self._running: dict[int, _Running] = {}
        self._last: Job | None = None
        self._buyer = NOBODY
        paster.finished.connect(self._report_result)

    @property
    def buyer(self) -> CurrentBuyer:
        """The buyer served now; `NOBODY` when none is set."""
        return self._buyer

    def set_buyer(self, buyer: CurrentBuyer) -> None:
        """Serve this buyer; answers remembered for another one are forgotten."""
        if not buyer.is_same(self._buyer):
            self._guard.see_leaving(self._buyer)
            buyer = replace(buyer, values=NOBODY.values)
        self._put_buyer(buyer)

    def clear_buyer(self) -> None:
        """Serve nobody."""
        self.set_buyer(NOBODY)

    @property
    def in_parts(self) -> bool:
        """Whether a phrase has been pasted in part."""
        return bool(self._runs.phrase_id)

    def end_run(self) -> None:
        """Leave a phrase in parts where it is; the next press begins it anew."""
        if self._runs.end():
            self.run_ended.emit()

    def buyer_from(self, content: str) -> CurrentBuyer:
        """Serve the buyer who was copied, and only what was copied of them.

        A number may be the next buyer's, so it is never put beside the present name; only what
        names the present buyer as well is added. `join_buyer` is the agent's word that it is one.

        Raises:
            AppError: the text could be two things, or is none of them.
        """
        found = self._recognise(content)
        self.set_buyer(found.joined(self._buyer) if found.is_same(self._buyer) else found)
        return self._buyer

    def join_buyer(self, before: CurrentBuyer) -> None:
        """Take the buyer served before for the present one, where nothing contradicts that."""
        if not self._buyer.contradicts(before):
            self._put_buyer(self._buyer.joined(before))

    def paste(
        self, phrase_id: str, target: Target | None = None, *, confirmed: bool = False
    ) -> int:
        """Paste a phrase, or ask for its fields first; return the request's id.

        Of a phrase in parts the next one is pasted.

        Args:
            phrase_id: of the library.
            target: where; None = the window in front now.
            confirmed: the agent has said yes after `Reason.INTERNAL` or `HIDDEN_CHARACTERS`;
                see `confirm`.
        """
        phrase = self._library().phrase(phrase_id)
        if phrase is None:
            return self._refuse(Job("", PasteKind.PHRASE), Refusal(Reason.NO_PHRASE))
        target = target or self._front.target()
        following = self._runs.next_part(phrase, target)
        if following is not None:
            if isinstance(following, Job) and confirmed:
                following = replace(following, confirmed=True)
            return self._carry_out(following, phrase, target)
        refusal = self._no_way_to(target)
        if not confirmed and self._is_internal(phrase):
            refusal = Refusal(Reason.INTERNAL)
        if refusal is not None:
            return self._carry_out(refusal, phrase, target)
        return self._fill_or_ask(phrase, target, confirmed=confirmed)

    def paste_slot(self, slot: int, target: Target | None = None) -> int:
        """Paste favourite `slot`."""
        phrase = self._library().by_slot(slot)
        return self.paste(phrase.id if phrase else "", target)

    def paste_filled(self, phrase: Phrase, values: Mapping[str, str], target: Target | None) -> int:
        """Paste a phrase with the answers of its form; without a target, copy it.

        Refused when the buyer has changed since the form was opened.
        """
        made = self._asking.answer(phrase, values, self._buyer)
        return self._carry_out(made, phrase, target)

    def paste_text(
        self,
        content: str,
        label: str,
        target: Target | None = None,
        kind: PasteKind = PasteKind.TEXT,
    ) -> int:
        """Paste a text as it is: an emoji, an order note."""
        buyer = self._buyer if kind is PasteKind.NOTE else None
        job = Job(label, kind, segments=(Segment(content),), buyer=buyer)
        return self._start(job, target or self._front.target())

    def copy(self, phrase_id: str) -> int:
        """Put a phrase on the clipboard, or ask for its fields first."""
        phrase = self._library().phrase(phrase_id)
        if phrase is None:
            return self._refuse(Job("", PasteKind.PHRASE), Refusal(Reason.NO_PHRASE))
        return self._fill_or_ask(phrase, None, confirmed=True)

    def copy_text(self, content: str) -> None:
        """Put a text on the clipboard as it is."""
        self._paster.copy(content)

    def again(self) -> int:
        """Paste the last one again, into the window in front now.

        A phrase is filled anew when the buyer has changed; a note isn't pasted for another buyer.
        """
        job = self._last
        if job is None:
            return self._refuse(_NO_JOB, Refusal(Reason.NO_PHRASE))
        target = self._front.target()
        if job.phrase_id and job.phrase_id == self._runs.phrase_id:
            return self.paste(job.phrase_id, target)
        if job.is_for(self._buyer):
            return self._start(job, target)
        if job.kind is PasteKind.PHRASE:
            return self.paste(job.phrase_id, target)
        return self._refuse(job, Refusal(Reason.BUYER_CHANGED), target)

    def confirm(self, report: PasteReport) -> int:
        """Do what was refused after all: the agent has said yes to the report's reason.

        A yes to one reason isn't one to another, and not for another buyer.
        """
        job = self._last
        if report.reason not in ALLOWED_BY_A_YES:
            return self.paste(report.phrase_id, confirmed=True)
        if job is None or job.phrase_id != report.phrase_id or not job.is_for(self._buyer):
            return self._refuse(job or _NO_JOB, Refusal(Reason.BUYER_CHANGED))
        job = replace(job, allowed=job.allowed | {report.reason})
        if job.copying:
            return self._copy(job)
        target, phrase = self._front.target(), self._library().phrase(job.phrase_id)
        following = self._runs.next_part(phrase, target) if phrase else None
        if isinstance(following, Refusal):
            return self._refuse(job, following, target)
        return self._start(job, target)

    def restore(self) -> None:
        """Give back what the clipboard held before an unconfirmed paste."""
        self._paster.restore()

    def _fill_or_ask(self, phrase: Phrase, target: Target | None, *, confirmed: bool) -> int:
        made = self._asking.prepare(phrase, target, self._buyer, confirmed=confirmed)
        if isinstance(made, FieldForm):
            self.fields_needed.emit(made)
            return next(self._ids)
        return self._carry_out(made, phrase, target)

    def _carry_out(self, made: Job | Refusal, phrase: Phrase, target: Target | None) -> int:
        if isinstance(made, Refusal):
            return self._refuse(Job(phrase.title, PasteKind.PHRASE, phrase.id), made, target)
        return self._copy(made.whole()) if target is None else self._start(made, target)

    def _copy(self, job: Job) -> int:
        job = replace(job, copying=True)
        content = self._allowed_content(job)
        if isinstance(content, Refusal):
            return self._refuse(job, content)
        self._learn(job)
        self._paster.copy(content)
        self._asking.note_use(job)
        self.copied.emit(job.label)
        return next(self._ids)

    def _start(self, job: Job, target: Target | None) -> int:
        refusal = self._no_way_to(target)
        if refusal is not None or target is None:
            return self._refuse(job, refusal or Refusal(Reason.NO_WINDOW), target)
        client = profile_for(target.program, self._clients())
        content = self._content_for(client, job)
        if isinstance(content, Refusal):
            return self._refuse(job, content, target)
        self._learn(job)
        job = replace(job, hint=self._guard.hint(job, content))
        request_id = next(self._ids)
        steps = job.caret_steps(lambda part: self._draw(part, client))
        enclosed = self._images.with_text(job, client)
        if enclosed.picture is not None and job.has_caret:
            steps = None  # nobody knows how far an image is for a caret
        undone = Reason.CARET_UNSURE if steps is None else None
        if client.paste_and_send and (job.has_caret or enclosed.wanted):
            # What the agent goes on writing in isn't sent yet, nor what they haven't seen.
            client = replace(client, paste_and_send=False)
            undone = undone or (None if job.has_caret else Reason.LOOK_AT_IMAGE)
        self._last = job
        self._running[request_id] = _Running(job, target, undone, enclosed.left_out)
        self._runs.begun(job, target, request_id)
        self._asking.note_use(job)
        self.started.emit(PasteStarted(request_id, job.label, target.name, job.kind))
        self._paster.paste(
            PasteRequest(request_id, content, target, client, steps or 0, enclosed.picture)
        )
        return request_id

    def _content_for(self, client: ClientProfile, job: Job) -> str | Refusal:
        """Return the text as this client draws it; an order note stays to the letter."""
        content = self._allowed_content(job)
        if isinstance(content, Refusal) or job.kind is PasteKind.NOTE:
            return content
        drawn = self._draw(content, client)
        if drawn.strip():
            return drawn
        return Refusal(Reason.BAD_TEXT, text("This chat client draws none of these faces."))

    def _allowed_content(self, job: Job) -> str | Refusal:
        content = job.clean_content()
        if isinstance(content, Refusal):
            return content
        whole = job.whole().clean_content() if job.is_first_of_many else content
        if isinstance(whole, Refusal):  # half a phrase would be worse than none
            return whole
        return self._guard.refusal(job, whole, self._buyer) or content

    def _learn(self, job: Job) -> None:
        """Remember what was typed for this buyer, once it has passed all that guards them."""
        self._asking.close(job.phrase_id)
        if job.answers and self._buyer:
            self._put_buyer(self._buyer.answered(job.answers))

    def _put_buyer(self, buyer: CurrentBuyer) -> None:
        if buyer != self._buyer:
            self._buyer = buyer
            self.buyer_changed.emit(buyer)
            if self._runs.keep_for(buyer):
                self.run_ended.emit()

    def _is_internal(self, phrase: Phrase) -> bool:
        library = self._library()
        return library.tab_of(phrase) == INTERNAL_TAB or is_internal(place_of(phrase, library))

    def _no_way_to(self, target: Target | None) -> Refusal | None:
        if self._front.locked():
            return Refusal(Reason.LOCKED)
        return Refusal(Reason.NO_WINDOW) if target is None else None

    def _refuse(self, job: Job, refusal: Refusal, target: Target | None = None) -> int:
        request_id = next(self._ids)
        if refusal.reason is not Reason.NO_PHRASE:
            self._last = job
        _log.info("request %d refused: %s", request_id, refusal.reason)
        self.finished.emit(
            PasteReport(
                request_id=request_id,
                label=job.label,
                target_name=target.name if target else "",
                kind=job.kind,
                outcome=Outcome.REFUSED,
                reason=refusal.reason,
                detail=refusal.detail,
                phrase_id=job.phrase_id,
                copying=job.copying,
            )
        )
        return request_id

    def _report_result(self, result: PasteResult) -> None:
        running = self._running.pop(result.request_id)
        job = running.job
        _log.info(
            "request %d %s %s: %d characters, chord %.1f ms, receipt %.1f ms",
            result.request_id, result.outcome, result.reason or "", len(job.content),
            result.chord_ms, result.receipt_ms,
        )  # fmt: skip
        self._runs.ended(result.request_id, result.outcome)
        if result.outcome is not Outcome.REFUSED:
            self._guard.see_pasted(job)
        try:
            self._count(job, result)
        finally:
            self.finished.emit(_report(running, result))

    def _count(self, job: Job, result: PasteResult) -> None:
        if not job.phrase_id:
            return
        library = self._library()
        phrase = library.phrase(job.phrase_id)
        tab = library.tab_of(phrase) if phrase else GENERAL_TAB
        content = job.clean_content()
        length = 0 if isinstance(content, Refusal) else len(content)
        try:
            if job.part == 0:
                self._usage.count_use(
                    job.phrase_id, self._clock(), result.outcome, tab=tab, characters=length
                )
            elif result.outcome is Outcome.PASTED:
                self._usage.count_more(job.phrase_id, self._clock(), tab=tab, characters=length)
        except AppError:  # a full disk, say: the paste is done, and each one would tell of it
            _log.warning("request %d isn't counted", result.request_id)


def _report(running: _Running, result: PasteResult) -> PasteReport:
    job, target = running.job, running.target
    is_pasted = result.outcome is Outcome.PASTED
    reason = (running.undone if is_pasted else None) or result.reason
    return PasteReport(
        request_id=result.request_id,
        label=job.label,
        target_name=target.name,
        kind=job.kind,
        outcome=result.outcome,
        reason=reason,
        lost_formats=result.lost_formats,
        detail=result.detail,
        phrase_id=job.phrase_id,
        part=job.part + 1,
        parts=job.parts,
        has_caret=job.has_caret,
        doubt=job.doubt,
        hint=job.hint,
        image=(running.image or result.image) if is_pasted else None,
    )
