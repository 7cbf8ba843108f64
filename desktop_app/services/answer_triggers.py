"""Carry out what another process asks of the running program, and say what became of it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from desktop_app.domain.pasting import Reason
from desktop_app.errors import AppError
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.paste_reports import FieldForm, PasteReport
from desktop_app.system.instance.protocol import (
    NO_COPIED_TEXT,
    NO_SUCH_STAGE,
    NOT_UNDERSTOOD,
    Answer,
    Request,
    refusal,
)

Reply = Callable[[Answer], None]


class TriggeredWindow(Protocol):
    """What a trigger can do with the window."""

    def bring_up(self) -> None:
        """Show the window with the cursor in the search field."""

    def suggest(self) -> bool:
        """Show what answers the words on the clipboard; False when there are none."""

    def put_away(self) -> None:
        """Hide the window."""

    def open_note(self) -> None:
        """Show the window on the order-note page."""

    def new_phrase_from_clipboard(self) -> None:
        """Open the editor with what was copied."""

    def open_stage(self, name: str) -> bool:
        """Show the window on this stage; False when there is no such stage."""


class AnswerTriggers(QObject):
    """Answers every request exactly once: at once, or when the paste has ended.

    Args:
        reload: reads again what another process has written.
        state: returns what `doctor` wants to know of this process: for `hotkeys`, `paster` and
            `front_window` a mapping with `name` and `reason` (empty = works), and for the hotkeys
            `failed`, rows of `key` and `reason`.
    """

    def __init__(
        self,
        window: TriggeredWindow,
        paste: PastePhrase,
        reload: Callable[[], None],
        state: Callable[[], Answer],
    ) -> None:
        super().__init__()
        self._window = window
        self._paste = paste
        self._reload = reload
        self._state = state
        self._waiting: dict[int, Reply] = {}
        self._starting = False
        self._told_early: dict[int, PasteReport] = {}
        self._forms: list[FieldForm] = []
        paste.finished.connect(self._take_report)
        paste.fields_needed.connect(self._take_form)

    def answer(self, request: Request, reply: Reply) -> None:
        """Do what is asked; `reply` is called once, now or later."""
        try:
            self._answer(request, reply)
        except AppError as error:
            reply(refusal(str(error.message)))

    def _answer(self, request: Request, reply: Reply) -> None:
        match request:
            case Request("paste", slot) if slot.isdecimal():
                self._start(lambda: self._paste.paste_slot(int(slot)), reply)
            case Request("paste-id", phrase_id) if phrase_id:
                self._start(lambda: self._paste.paste(phrase_id), reply)
            case Request("stage", name) if name:
                found = self._window.open_stage(name)
                reply(_done("shown") if found else refusal(NO_SUCH_STAGE))
            case Request("suggest", ""):
                shown = self._window.suggest()
                reply(_done("shown") if shown else refusal(NO_COPIED_TEXT))
            case Request(verb, ""):
                reply(self._do(verb))
            case _:
                reply(refusal(NOT_UNDERSTOOD))

    def _do(self, verb: str) -> Answer:
        shown = {
            "show": self._window.bring_up,
            "note": self._window.open_note,
            "new-phrase": self._window.new_phrase_from_clipboard,
        }
        if verb in shown:
            shown[verb]()
            return _done("shown")
        match verb:
            case "hide":
                self._window.put_away()
                return _done("hidden")
            case "reload":
                self._reload()
                return _done("reloaded")
            case "state":
                return self._state()
        return refusal(NOT_UNDERSTOOD)

    def _start(self, paste: Callable[[], int], reply: Reply) -> None:
        """Paste; its end, or its form, may be told before the request's number is known."""
        self._starting = True
        try:
            request_id = paste()
        finally:
            self._starting = False
            reports, forms = self._told_early, self._forms
            self._told_early, self._forms = {}, []
        if request_id in reports:
            reply(_ended(reports[request_id]))
        elif forms:
            reply(refusal(Reason.FIELDS_MISSING))
        else:
            self._waiting[request_id] = reply

    def _take_report(self, report: PasteReport) -> None:
        reply = self._waiting.pop(report.request_id, None)
        if reply is not None:
            reply(_ended(report))
        elif self._starting:
            self._told_early[report.request_id] = report

    def _take_form(self, form: FieldForm) -> None:
        if self._starting:
            self._forms.append(form)


def _done(result: str) -> Answer:
    return {"result": result, "reason": ""}


def _ended(report: PasteReport) -> Answer:
    image = {"image": report.image.value} if report.image else {}
    return {"result": report.outcome.value, "reason": report.reason or ""} | image
