"""What the system starts after login, as far as it is this program."""

from dataclasses import dataclass
from enum import StrEnum


class StartKind(StrEnum):
    """What the system's entry for us does.

    BLOCKED: it is there, but the system's own settings have switched it off. ELSEWHERE: it starts
    another copy, or this one on other data. MISSING: what it starts isn't there any more.
    """

    ON = "on"
    OFF = "off"
    BLOCKED = "blocked"
    ELSEWHERE = "elsewhere"
    MISSING = "missing"


@dataclass(frozen=True)
class StartState:
    """The entry as it is now.

    Attributes:
        command: what it starts, as it is written there; empty = there is no entry.
    """

    kind: StartKind
    command: str = ""
