"""The searchable text of a phrase, field by field."""

import re
from dataclasses import dataclass
from enum import IntEnum

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.folding import fold

LOOKED_AT = 20_000
"""Characters of one field that are searched; no chat takes a message as long as that."""


_SIGNS = re.compile(r"[^\w\s]+")


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


def without_signs(title: str) -> str:
    """Return the letters of a title: who types `afsw` for 安抚：失望 leaves the colon out."""
    return _SIGNS.sub("", title)


def places_without_signs(title: str) -> list[int]:
    """Return where in the title each character of `without_signs` stands."""
    return [at for at, character in enumerate(title) if not _SIGNS.fullmatch(character)]


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
        """Return the folded code and title, and a title with signs inside also without them."""
        code, title = folded(self.phrase.code), folded(self.phrase.title)
        head = [(Field.CODE, code), (Field.TITLE, title)]
        unsigned = without_signs(title)
        return head if len(unsigned) == len(title) else [*head, (Field.TITLE, unsigned)]


def place_fields(place: tuple[str, ...]) -> Fields:
    """Return the folded texts of a place."""
    return [(Field.PLACE, folded(name)) for name in place]
