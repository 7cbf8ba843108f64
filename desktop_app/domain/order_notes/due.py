"""Which orders a buyer should hear of by now (L10), told from the notes that were made."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop_app.domain.order_notes.note import OrderNote, parse_line
from desktop_app.domain.order_notes.record import NoteRecord

LOOK_BACK_DAYS = 35
"""Older notes are history."""

_SENT = re.compile(r"(?<![未没不])(?:已发|已经发|已寄|发出|寄出|发货了)")
_OVER = re.compile(r"不发|别发|退款|取消|拦截|退回|关闭")
_DAY = re.compile(
    r"(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})|(?<!\d)(?P<alone>\d{1,2})\s*[日号]"
    r"|(?P<word>今天|明天|后天)",
    re.ASCII,
)
_WORDS = {"今天": 0, "明天": 1, "后天": 2}
_HALF_A_YEAR = timedelta(days=180)


class DueKind(StrEnum):
    """Why a buyer should hear from the shop."""

    SENT = "sent"
    RED = "red"


@dataclass(frozen=True)
class Due:
    """An order of which nothing was noted since.

    Attributes:
        since: the day it was sent, or the one that the red flag waited for.
    """

    order: str
    kind: DueKind
    since: date


def due(records: Iterable[NoteRecord], today: date, follow_up_days: int) -> tuple[Due, ...]:
    """Return the orders that are due, the longest first.

    Only an order's last note counts: a later one is the follow-up.

    Args:
        records: newest first.
        today: the agent's day.
        follow_up_days: so many days after goods were sent, their buyer should hear of them.
    """
    seen: set[str] = set()
    found: list[Due] = []
    for record in records:
        if record.order in seen or record.outcome == "refused":
            continue
        seen.add(record.order)
        note = parse_line(record.line)
        made = datetime.fromisoformat(record.made_at).date()
        if note is not None and (today - made).days <= LOOK_BACK_DAYS:
            found += _due(record.order, note, made, today, follow_up_days)
    return tuple(sorted(found, key=lambda each: (each.since, each.order)))


def _due(
    order: str, note: OrderNote, made: date, today: date, follow_up_days: int
) -> Iterator[Due]:
    words = " ".join((note.action, *(value for _, value in note.details)))
    if _OVER.search(words):
        return
    if note.flag == "red":
        days = list(_days_in(words, made))
        if days and max(days) < today:
            yield Due(order, DueKind.RED, max(days))
    elif (
        note.flag != "purple"
        and _SENT.search(words)
        and made + timedelta(days=follow_up_days) <= today
    ):
        yield Due(order, DueKind.SENT, made)


def _days_in(words: str, made: date) -> Iterator[date]:
    for found in _DAY.finditer(words):
        if found["word"]:
            yield made + timedelta(days=_WORDS[found["word"]])
            continue
        day = int(found["day"] or found["alone"])
        month = int(found["month"]) if found["month"] else made.month
        try:
            named = date(made.year, month, day)
        except ValueError:
            continue
        if found["alone"] and named < made:
            named = _next_month(named)
        yield named.replace(year=named.year + 1) if named < made - _HALF_A_YEAR else named


def _next_month(day: date) -> date:
    first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
