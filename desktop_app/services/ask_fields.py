"""Fill a phrase for a buyer, or hold the form that asks for what is missing."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.fields import Filled
from desktop_app.domain.pasting import Reason, Target
from desktop_app.domain.phrases import Phrase
from desktop_app.errors import AppError
from desktop_app.services.fill_fields import FillFields
from desktop_app.services.paste_jobs import Job, Refusal
from desktop_app.services.paste_reports import FieldForm, PasteKind


class AskFields:
    """Holds at most one open form, and the buyer for whom it was opened."""

    def __init__(self, fill: FillFields) -> None:
        self._fill = fill
        self._form: FieldForm | None = None

    def prepare(
        self,
        phrase: Phrase,
        target: Target | None,
        buyer: CurrentBuyer,
        *,
        confirmed: bool,
    ) -> Job | FieldForm | Refusal:
        """Fill a phrase; when something is missing, open a form in place of an older one."""
        try:
            filled = self._fill.prepare(phrase.text, buyer.fields())
        except AppError as error:
            return Refusal(Reason.BAD_TEXT, error.message)
        if not filled.missing:
            return _job(phrase, filled, buyer, confirmed=confirmed)
        asked = self._fill.questions(phrase.text, filled.missing)
        suggested = {**self._fill.proposals(asked), **buyer.values}
        self._form = FieldForm(phrase, filled, target, buyer, asked, suggested, confirmed=confirmed)
        return self._form

    def answer(
        self, phrase: Phrase, values: Mapping[str, str], buyer: CurrentBuyer
    ) -> Job | Refusal:
        """Complete the open form, which must be this phrase's and this buyer's."""
        form = self._form
        if form is None or form.phrase.id != phrase.id:
            return Refusal(Reason.FIELDS_MISSING)
        if not (form.buyer == buyer or form.buyer.is_same(buyer)):
            return Refusal(Reason.BUYER_CHANGED)
        try:
            filled = self._fill.prepare(phrase.text, {**buyer.fields(), **values})
        except AppError as error:
            return Refusal(Reason.BAD_TEXT, error.message)
        if filled.missing:
            return Refusal(Reason.FIELDS_MISSING, next(iter(filled.hints.values()), None))
        job = _job(phrase, filled, buyer, confirmed=form.confirmed)
        return replace(job, answers=MappingProxyType(dict(values)))

    def close(self, phrase_id: str) -> None:
        """Forget the form of a phrase, now that it is on its way; until then it can be mended."""
        if self._form is not None and self._form.phrase.id == phrase_id:
            self._form = None

    def note_use(self, job: Job) -> None:
        """Have the random fields of a phrase that is on its way picked anew the next time."""
        self._fill.note_use(job.template)


def _job(phrase: Phrase, filled: Filled, buyer: CurrentBuyer, *, confirmed: bool) -> Job:
    return Job(
        phrase.title, PasteKind.PHRASE, phrase.id, filled.segments, phrase.text, buyer=buyer,
        confirmed=confirmed, doubt=next(iter(filled.doubts), None),
        image=phrase.image,
    )  # fmt: skip
