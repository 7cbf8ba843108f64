"""The searchable text of a phrase, field by field."""

from dataclasses import dataclass
from enum import IntEnum

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.folding import fold

LOOKED_AT = 20_000
"""Characters of one field that are searched; no chat takes a message as long as that."""


class Field(IntEnum):
    """Where a word can match; the nodes of the path and the tags count as one kind."""

    CODE = 0
    TITLE = 1
    PLACE = 2
    TEXT = 3


Fields = list[tuple[Field, str]]


def folded(content: str) -> str:
    """Return what is searched of a field."""
    return fold(content[:LOOKED_AT])


@dataclass(frozen=True)
class Row:
    """A phrase with the names of its place in the tree, stage first, and its window tab."""

    phrase: Phrase
    path: tuple[str, ...]
    tab: int

    @property
    def place(self) -> tuple[str, ...]:
        """The names and tags that it shares with its neighbours."""
        return (*self.path, *self.phrase.tags)

    def head(self) -> Fields:
        """Return the folded code and title."""
        phrase = self.phrase
        return [(Field.CODE, folded(phrase.code)), (Field.TITLE, folded(phrase.title))]


def place_fields(place: tuple[str, ...]) -> Fields:
    """Return the folded texts of a place."""
    return [(Field.PLACE, folded(name)) for name in place]
