"""What a wording rule found, as data."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.texts import Text


class Severity(StrEnum):
    """An error stops publishing; a warning asks for a look; a hint is taste."""

    ERROR = "E"
    WARNING = "W"
    HINT = "I"


@dataclass(frozen=True)
class Finding:
    """A place in a phrase that breaks a rule.

    Attributes:
        rule: stable id, `L01` … `L52`; `S01` for the shop's own words.
        start: first character in the phrase's text; 0 with `end` 0 when all of it is meant.
        end: after the last one.
        words: what was found there, as written; a mood for what isn't in the text itself.
        suggestion: what to do instead.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    words: str
    suggestion: Text
