"""The searchable text of a phrase, field by field."""

from dataclasses import dataclass
from enum import IntEnum

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.folding import fold


class Field(IntEnum):
    """Where a word can match; the nodes of the path and the tags count as one kind."""

    CODE = 0
    TITLE = 1
    PLACE = 2
    TEXT = 3


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

    def fields(self) -> list[tuple[Field, str]]:
        """Return its own folded texts, each with its kind."""
        phrase = self.phrase
        own = ((Field.CODE, phrase.code), (Field.TITLE, phrase.title), (Field.TEXT, phrase.text))
        return [(kind, fold(content)) for kind, content in own]


def place_fields(place: tuple[str, ...]) -> list[tuple[Field, str]]:
    """Return the folded texts of a place."""
    return [(Field.PLACE, fold(name)) for name in place]


def row_of(phrase: Phrase, library: Library) -> Row:
    """Return the row of a phrase as the library places it."""
    return Row(phrase, library.path(phrase.category_id), library.tab_of(phrase))
