"""Where a phrase belongs in a service conversation, and what that makes it."""

import re

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase

_KNOWN_PLACE = re.compile(r"(?:pre|mid|aft|disp|keep|comp|gen|int)(?:\.[a-z0-9]+)*")
_REMINDERS = ("mid.5.dun", "keep.lead.follow", "keep.promo.push", "keep.visit.call.06")
# A payment that came, a polite end, what the buyer asked to be told, and the way out of it.
_NO_REMINDERS = (
    "mid.5.dun.04", "mid.5.dun.05", "keep.lead.follow.03", "keep.lead.follow.04",
    "keep.promo.push.06", "keep.promo.push.07",
)  # fmt: skip


def place_of(phrase: Phrase, library: Library) -> str:
    """Return the situation, or the nearest node of the tree that the service tree knows."""
    if phrase.situation:
        return phrase.situation
    for node in reversed(library.lineage(phrase.category_id)):
        if _KNOWN_PLACE.fullmatch(node.id):
            return node.id
    return ""


def is_internal(place: str) -> bool:
    """Tell whether it is for colleagues (L36), wherever it was moved."""
    return _within(place, ("int",))


def is_reminder(place: str) -> bool:
    """Tell whether it urges a buyer who hasn't asked (L40)."""
    return _within(place, _REMINDERS) and not _within(place, _NO_REMINDERS)


def is_farewell(place: str) -> bool:
    """Tell whether it ends a conversation in which something was bought (L49)."""
    return _within(place, ("mid.7.deal",))


def is_confirmation(place: str) -> bool:
    """Tell whether it has the buyer confirm the order (L49)."""
    return _within(place, ("mid.6.check.01", "mid.6.check.10"))


def is_public_answer(place: str) -> bool:
    """Tell whether everybody reads it under a bad rating (L44)."""
    return _within(place, ("aft.rate.bad",))


def is_notice(place: str) -> bool:
    """Tell whether it warns of fraud: once per buyer and day is enough."""
    return _within(place, ("pre.safe.fraud",))


def _within(place: str, places: tuple[str, ...]) -> bool:
    return any(place == each or place.startswith(f"{each}.") for each in places)
