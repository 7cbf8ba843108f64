"""Rules that hold when a text is used: nothing open, nobody else's data, no third reminder."""

import logging
from collections.abc import Callable
from typing import Protocol

from desktop_app.domain.buyers import NOBODY, CurrentBuyer
from desktop_app.domain.library import Library
from desktop_app.domain.pasting import Reason
from desktop_app.domain.previous_buyers import PreviousBuyers
from desktop_app.domain.text_hygiene import line_and_column
from desktop_app.domain.wording.places import (
    is_confirmation,
    is_farewell,
    is_public_answer,
    is_reminder,
    place_of,
)
from desktop_app.domain.wording.use_rules import is_pushy, is_short_answer, unresolved
from desktop_app.domain.wording.use_style import UseStyle
from desktop_app.errors import AppError
from desktop_app.services.paste_jobs import Job, Refusal
from desktop_app.services.paste_reports import PasteKind
from desktop_app.storage.protocols import ReminderStore
from desktop_app.texts import Text, text

_log = logging.getLogger(__name__)

ALLOWED_BY_A_YES = frozenset({Reason.OTHER_BUYER, Reason.REMINDED})
"""What `Job.allowed` may hold."""


class UseGuard(Protocol):
    """What pasting asks before and tells after."""

    def refusal(self, job: Job, content: str, buyer: CurrentBuyer) -> Refusal | None:
        """Return why this text must not go out to this buyer now; None when it may."""

    def hint(self, job: Job, content: str) -> Text | None:
        """Return what is worth a thought, though it doesn't hold up the paste."""

    def see_pasted(self, job: Job) -> None:
        """Remember what was pasted."""

    def see_leaving(self, buyer: CurrentBuyer) -> None:
        """Remember the data of a buyer who is served no more."""


class GuardUse:
    """The `UseGuard` of the program.

    Args:
        style: how careful the shop is.
        clock: seconds since 1970.
        clipboard_text: what was copied; asked only under a public answer.
    """

    def __init__(
        self, library: Callable[[], Library], reminders: ReminderStore,
        style: Callable[[], UseStyle], *, clock: Callable[[], float],
        clipboard_text: Callable[[], str],
    ) -> None:  # fmt: skip
        self._library = library
        self._reminders = reminders
        self._style = style
        self._clock = clock
        self._clipboard_text = clipboard_text
        self._previous = PreviousBuyers()
        self._confirmed: set[str] = set()

    def refusal(self, job: Job, content: str, buyer: CurrentBuyer) -> Refusal | None:
        """Return why this text must not go out to this buyer now; None when it may."""
        if job.kind is PasteKind.NOTE:
            return None  # it is for colleagues, and often about an earlier order
        template = self._template(job)
        if job.kind is PasteKind.PHRASE:
            for found in unresolved(content, template):
                line, column = line_and_column(content, found.start)
                said = text(
                    "“{words}” is still open (line {line}, column {column}).",
                    line=line, column=column, words=found.words,
                )  # fmt: skip
                return Refusal(Reason.STILL_OPEN, said)
        return self._of_other_buyer(job, content, template, buyer) or self._pushy(job, buyer)

    def hint(self, job: Job, content: str) -> Text | None:
        """Return what is worth a thought, though it doesn't hold up the paste."""
        place = self._place(job)
        buyer = job.buyer or NOBODY
        if is_farewell(place) and buyer and not self._confirmed & {*buyer.identities()}:
            return text("the order isn't confirmed yet")
        if is_public_answer(place) and is_short_answer(
            content, self._clipboard_text(), self._style()
        ):
            return text("a short answer to a long review")
        return None

    def see_pasted(self, job: Job) -> None:
        """Remember what was pasted; a disk that refuses costs the memory, not the paste."""
        place, buyer = self._place(job), job.buyer or NOBODY
        for value in self._other_values(job, buyer):
            self._previous.forget(value)
        if is_confirmation(place):
            self._confirmed |= {*buyer.identities()}
        if is_reminder(place) and job.part == 0 and buyer.identities():
            try:
                self._reminders.add(buyer.identities(), _item(job, buyer), self._clock())
            except AppError:
                _log.warning("a reminder isn't remembered")

    def see_leaving(self, buyer: CurrentBuyer) -> None:
        """Remember the data of a buyer who is served no more."""
        self._previous.add(buyer)

    def _of_other_buyer(
        self, job: Job, content: str, template: str, buyer: CurrentBuyer
    ) -> Refusal | None:
        if Reason.OTHER_BUYER in job.allowed:
            return None
        value = self._previous.found_in(content, template, buyer)
        if not value:
            return None
        return Refusal(Reason.OTHER_BUYER, text("another buyer's: {value}", value=value))

    def _other_values(self, job: Job, buyer: CurrentBuyer) -> list[str]:
        if Reason.OTHER_BUYER not in job.allowed:
            return []
        value = self._previous.found_in(job.content, self._template(job), buyer)
        return [value] if value else []

    def _pushy(self, job: Job, buyer: CurrentBuyer) -> Refusal | None:
        identities = buyer.identities()
        begins = not job.copying and job.part == 0
        asked = identities and begins and Reason.REMINDED not in job.allowed
        if not asked or not is_reminder(self._place(job)):
            return None
        item = self._reminders.item_key(_item(job, buyer))
        before = self._reminders.reminded(identities, 0.0)
        of_this_item = sum(each.item == item for each in before)
        times = [each.at_s for each in before]
        if not is_pushy(times, of_this_item, self._clock(), self._style()):
            return None
        return Refusal(Reason.REMINDED)

    def _template(self, job: Job) -> str:
        phrase = self._library().phrase(job.phrase_id)
        return phrase.text if phrase else ""

    def _place(self, job: Job) -> str:
        library = self._library()
        phrase = library.phrase(job.phrase_id)
        return place_of(phrase, library) if phrase else ""


class _NoGuard:
    """Lets everything pass."""

    def refusal(self, job: Job, content: str, buyer: CurrentBuyer) -> None:
        """Refuse nothing."""

    def hint(self, job: Job, content: str) -> None:
        """Hint at nothing."""

    def see_pasted(self, job: Job) -> None:
        """Forget it."""

    def see_leaving(self, buyer: CurrentBuyer) -> None:
        """Forget them."""


NO_GUARD: UseGuard = _NoGuard()


def _item(job: Job, buyer: CurrentBuyer) -> str:
    """Return what a reminder is about: the order, else the product; empty when not known."""
    known = {**buyer.values, **buyer.fields(), **job.answers}
    return known.get("订单号", "") or known.get("商品", "")
