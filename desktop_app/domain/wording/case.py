"""A phrase under check, with where and how it is used."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.wording.faces import Face
from desktop_app.domain.wording.finding import Finding
from desktop_app.domain.wording.reading import Reading
from desktop_app.domain.wording.rule_book import finding
from desktop_app.domain.wording.style import WordingStyle


@dataclass(frozen=True)
class Case:
    """What a rule looks at.

    Attributes:
        place: the situation (`mid.1.hello.01`) or category id; empty when neither is known.
        mood: the emoji mood of the phrase.
        faces: the emoji in its text.
    """

    reading: Reading
    place: str
    mood: str
    faces: tuple[Face, ...]
    style: WordingStyle

    def within(self, *places: str) -> bool:
        """Whether the phrase belongs to one of these steps or categories."""
        return any(self.place == place or self.place.startswith(f"{place}.") for place in places)

    def whole(self, rule: str) -> Iterator[Finding]:
        """Yield a finding about all of the text."""
        yield finding(rule, self.reading.text, 0, len(self.reading.text))

    def at(self, rule: str, start: int, end: int) -> Iterator[Finding]:
        """Yield a finding about a stretch of the text as written."""
        yield finding(rule, self.reading.text, start, end)
