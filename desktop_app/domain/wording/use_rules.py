"""The rules that hold at the moment of use: what only the text about to be pasted can show."""

import re
from collections.abc import Sequence

from desktop_app.domain.wording.finding import Finding
from desktop_app.domain.wording.rule_book import finding
from desktop_app.domain.wording.use_style import UseStyle

_OPEN = re.compile(
    r"\{[^{}\n]+\}|(?<![A-Za-z0-9×])(?:[Xx]{2,4}|×{2,}|[Xx]{6,})(?![A-Za-z0-9×])|_{3,}|＿{2,}"
)
_BRACES = re.compile(r"\{(\{[^{}\n]+\})\}")
_SILENT = re.compile(r"\s+")
_HOUR_S = 3600


def unresolved(content: str, template: str = "") -> tuple[Finding, ...]:
    """L28: return what is still open in a text about to be pasted: `{…}`, XX, ××, xxxx, ___.

    Args:
        content: the text, filled.
        template: what it was made of; braces that are doubled there are meant as they are.
    """
    meant = {found[1] for found in _BRACES.finditer(template)}
    return tuple(
        finding("L28", content, *found.span())
        for found in _OPEN.finditer(content)
        if found.group() not in meant
    )


def is_pushy(reminded_s: Sequence[float], of_this_item: int, now_s: float, style: UseStyle) -> bool:
    """L40: tell whether one more reminder would be too many.

    Args:
        reminded_s: when this buyer was reminded before, UTC seconds since 1970.
        of_this_item: how many of those were about the same thing.
        now_s: the present moment.
        style: how many a shop allows.
    """
    since = now_s - style.reminder_hours * _HOUR_S
    lately = sum(at > since for at in reminded_s)
    return lately >= style.reminders or of_this_item >= style.reminders_an_item


def is_short_answer(answer: str, review: str, style: UseStyle) -> bool:
    """L44: tell whether a public answer is short beside the bad review that it answers."""
    length = len(_SILENT.sub("", review))
    return length > style.long_review and (
        len(_SILENT.sub("", answer)) < length * style.answer_share
    )
