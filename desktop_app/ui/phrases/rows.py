"""What the list shows, row by row, as plain values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.domain.library import Library, Section
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.found import Hit

NUMBERED = 9
"""Rows that a digit key pastes."""

Spans = tuple[tuple[int, int], ...]

_NO_MARKS: Mapping[str, Spans] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between rows: the name of a category, or what the list is.

    Attributes:
        count: of the rows below it; None for none.
    """

    name: str
    count: int | None = None


# Not frozen: a frozen one takes three times as long to make, and a step may have many.
@dataclass(slots=True)
class PhraseRow:
    """A phrase in the list.

    Attributes:
        number: the digit that pastes it; 0 for none.
        stage: where it belongs, shown while searching; empty otherwise.
        hit: what the search or the suggestion said of it; None outside both.
        is_near: it only nearly matches, so that no key pastes it unseen.
    """

    phrase: Phrase
    number: int = 0
    stage: str = ""
    hit: Hit | None = None
    is_near: bool = False

    @property
    def marks(self) -> Mapping[str, Spans]:
        """What the search found, by field, as in `Hit.marks`."""
        return self.hit.marks if self.hit else _NO_MARKS

    @property
    def because(self) -> tuple[str, ...]:
        """The buyer's words that speak for it, as in `Hit.because`."""
        return self.hit.because if self.hit else ()


Row = Heading | PhraseRow


def rows_of_sections(sections: Iterable[Section]) -> list[Row]:
    """Return a step's rows: each section under its heading, numbered through."""
    rows: list[Row] = []
    number = 0
    for section in sections:
        rows.append(Heading(section.category.name, len(section.phrases)))
        for phrase in section.phrases:
            number += 1
            rows.append(PhraseRow(phrase, _digit(number)))
    return rows


def rows_of_phrases(title: str, phrases: Sequence[Phrase]) -> list[Row]:
    """Return the rows of the favourites or the recently pasted, under one heading."""
    if not phrases:
        return []
    rows = [PhraseRow(phrase, _digit(number)) for number, phrase in enumerate(phrases, 1)]
    return [Heading(title, len(phrases)), *rows]


def rows_of_hits(title: str, hits: Sequence[Hit], library: Library) -> list[Row]:
    """Return the rows of a search, best first, each with its stage."""
    if not hits:
        return []
    return [
        Heading(title),
        *(
            PhraseRow(hit.phrase, _digit(number), _stage(hit.phrase, library), hit)
            for number, hit in enumerate(hits, 1)
        ),
    ]


def rows_of_near(title: str, hits: Sequence[Hit], library: Library) -> list[Row]:
    """Return the rows of phrases that nearly match: no digits, and a heading that says so."""
    rows = [
        PhraseRow(hit.phrase, stage=_stage(hit.phrase, library), hit=hit, is_near=True)
        for hit in hits
    ]
    return [Heading(title), *rows] if rows else []


def _digit(number: int) -> int:
    return number if number <= NUMBERED else 0


def _stage(phrase: Phrase, library: Library) -> str:
    return next(iter(library.path(phrase.category_id)), "")
