"""Find a category by its names, their pinyin or their initials."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.domain.library import Library
from desktop_app.domain.search.folding import fold
from desktop_app.domain.search.queries import APOSTROPHES, parse_query
from desktop_app.domain.search.spellings import Spell, Spellings


@dataclass(frozen=True)
class Place:
    """A category with its names, stage first."""

    category_id: str
    path: tuple[str, ...]


class Places:
    """The categories of a library in the window's order, to be searched while one types.

    Args:
        allowed: ids of those that can be chosen; None = all.
    """

    def __init__(
        self, library: Library, spell: Spell, allowed: frozenset[str] | None = None
    ) -> None:
        nodes = (node for stage in library.children(None) for node in library.subtree(stage.id))
        self.everything = tuple(
            Place(node.id, library.path(node.id))
            for node in nodes
            if allowed is None or node.id in allowed
        )
        self._spell = spell
        self._names: dict[str, str] = {}

    def search(self, query: str) -> list[Place]:
        """Return where every word is in a name of the path; those whose own name has it first.

        Without a word all places are returned.
        """
        words = parse_query(query).words
        if not words:
            return list(self.everything)
        hits = [self._names_with(word) for word in words]
        found = [
            place
            for place in self.everything
            if all(not hit.isdisjoint(place.path) for hit in hits)
        ]
        own = [place for place in found if any(place.path[-1] in hit for hit in hits)]
        ids = {place.category_id for place in own}
        return own + [place for place in found if place.category_id not in ids]

    def _names_with(self, word: str) -> set[str]:
        if not self._names:
            self._names = {name: fold(name) for place in self.everything for name in place.path}
        spellings = self._spell(set("".join(self._names.values())))
        letters = "".join(each for each in word if each not in APOSTROPHES)
        return {
            name
            for name, folded in self._names.items()
            if word in folded or spelt_in(letters, folded, spellings)
        }


def spelt_in(letters: str, name: str, spellings: Spellings) -> bool:
    """Tell whether letters spell characters of a name that follow each other."""
    if not letters or not letters.isascii():
        return False
    starts = spellings.beginning_with(letters[0])
    return any(
        character in starts and _spelt_from(letters, name, at, spellings)
        for at, character in enumerate(name)
    )


def _spelt_from(letters: str, name: str, at: int, spellings: Spellings) -> bool:
    if not letters:
        return True
    if at == len(name):
        return False
    return any(
        _spelt_from(rest, name, at + 1, spellings) for rest in _rests(letters, name[at], spellings)
    )


def _rests(letters: str, character: str, spellings: Spellings) -> Iterator[str]:
    """Give what is left of the letters once they have spelt a character, in full or cut short."""
    ways: Iterable[str] = spellings.ways(character) or (character,)
    for way in ways:
        if letters.startswith(way):
            yield letters[len(way) :]
        elif way.startswith(letters):
            yield ""
        for short in (way[:1], way[:2] if way[1:2] == "h" else ""):
            if short and len(short) < len(way) and letters.startswith(short):
                yield letters[len(short) :]
