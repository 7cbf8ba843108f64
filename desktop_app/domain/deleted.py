"""What a phrase in the recycle bin is."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.phrases import Category, Phrase

KEPT_DAYS = 30
"""After so many days a deleted phrase goes for good."""
KEPT_S = KEPT_DAYS * 86_400


class Cause(StrEnum):
    """What took a phrase away."""

    AGENT = "deleted"
    IMPORT = "import"


@dataclass(frozen=True)
class DeletedPhrase:
    """A phrase that can still be restored.

    Attributes:
        place: the category it was in and what that stood under, stage first, as they were then.
        at_s: when it was deleted, in UTC seconds since 1970.
    """

    phrase: Phrase
    place: tuple[Category, ...]
    at_s: float
    cause: Cause = Cause.AGENT

    @property
    def path(self) -> tuple[str, ...]:
        """The names of its place, stage first."""
        return tuple(node.name for node in self.place)

    def days_left(self, now_s: float) -> int:
        """Return for how many days it is still kept; the last one counts whole."""
        return max(0, -int(-(self.at_s + KEPT_S - now_s) // 86_400))
