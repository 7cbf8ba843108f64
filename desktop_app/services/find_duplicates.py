"""Tell while a phrase is written that the library has it already."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from desktop_app.domain.library import Library
from desktop_app.domain.likeness import LikenessIndex
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.folding import fold


class Same(Enum):
    """What a new phrase shares with one that is there, the most telling first."""

    TEXT = "text"
    NEARLY = "nearly"
    CODE = "code"
    TITLE = "title"


@dataclass(frozen=True)
class Duplicate:
    """A phrase that is there already, and why it is taken for one."""

    same: Same
    phrase: Phrase


class FindDuplicates:
    """Looks in the library as it is now; what it takes is built in slices, when first needed."""

    def __init__(self, library: Callable[[], Library]) -> None:
        self._library = library
        self._built_of: Library | None = None
        self._texts = LikenessIndex(())
        self._titles: dict[str, Phrase] = {}
        self._unbuilt = False

    def prepare_next(self) -> bool:
        """Build one more slice, some 10 ms; return whether any is left."""
        library = self._library()
        if library is not self._built_of:
            self._built_of = library
            self._texts = LikenessIndex(library.phrases.values())
            phrases = reversed(list(library.phrases.values()))
            self._titles = {fold(phrase.title): phrase for phrase in phrases}
            self._unbuilt = True
        if self._unbuilt:
            self._unbuilt = self._texts.build_next()
        return self._unbuilt

    def of(self, title: str, code: str, text: str) -> Duplicate | None:
        """Return the most telling duplicate, as far as the index is built; empty values are new."""
        if self._built_of is None:
            return None
        near = self._texts.nearest(text)
        if near is not None:
            phrase, likeness = near
            return Duplicate(Same.TEXT if likeness == 1 else Same.NEARLY, phrase)
        coded = self._built_of.by_code(code)
        if coded:
            return Duplicate(Same.CODE, coded[0])
        titled = self._titles.get(fold(title.strip()))
        return Duplicate(Same.TITLE, titled) if titled else None
