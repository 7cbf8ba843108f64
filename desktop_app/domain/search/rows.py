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

    def fields(self) -> list[tuple[Field, str]]:
        """Return the folded texts to search, each with its kind; empty ones are left out."""
        phrase = self.phrase
        named = [(Field.CODE, phrase.code), (Field.TITLE, phrase.title)]
        named += [(Field.PLACE, name) for name in (*self.path, *phrase.tags)]
        named.append((Field.TEXT, phrase.text))
        return [(kind, fold(content)) for kind, content in named if content]


def row_of(phrase: Phrase, library: Library) -> Row:
    """Return the row of a phrase as the library places it."""
    return Row(phrase, library.path(phrase.category_id), library.tab_of(phrase))
