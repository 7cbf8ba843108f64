"""What can be wrong with a note, as data."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.texts import Text


class Severity(StrEnum):
    """An error stops the note; a warning asks for a look; a notice says what was done."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True)
class Offer:
    """A note that would be right instead: flag key and action."""

    flag: str
    action: str


@dataclass(frozen=True)
class Problem:
    """A finding of one rule.

    Attributes:
        rule: stable key, such as `tag-missing`.
        offer: what to write instead, where the rule knows.
    """

    rule: str
    severity: Severity
    message: Text
    offer: Offer | None = None


def error(rule: str, message: Text) -> Problem:
    """Make a finding that stops the note."""
    return Problem(rule, Severity.ERROR, message)


def warning(rule: str, message: Text) -> Problem:
    """Make a finding that asks for a look."""
    return Problem(rule, Severity.WARNING, message)


def notice(rule: str, message: Text) -> Problem:
    """Make a finding that says what was done."""
    return Problem(rule, Severity.NOTICE, message)
