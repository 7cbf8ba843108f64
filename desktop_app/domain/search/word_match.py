"""How one word matches in one block, worked out as far as it is asked for."""

from collections.abc import Mapping

from desktop_app.domain.search.block import Block
from desktop_app.domain.search.matching import Progress, Way, begin, follow_word
from desktop_app.domain.search.queries import APOSTROPHES
from desktop_app.domain.search.rows import Field
from desktop_app.domain.search.space import Space
from desktop_app.domain.search.spellings import LETTERS

_View = tuple[bool, bool, Way]
"""In the heads, or in the whole; at the starts of words, or anywhere; how it is read."""


class WordMatch:
    """A word in a block; `earlier` is how far another word got there, to go on from."""

    def __init__(self, block: Block, word: str, earlier: "WordMatch | None" = None) -> None:
        self.block = block
        self.word = word
        self._progress: dict[_View, Progress] = dict(earlier.progress) if earlier else {}
        self._ready: set[_View] = set()
        self._has_apostrophe = any(sign in word for sign in APOSTROPHES)
        self._is_spelt = any(letter in LETTERS for letter in word)

    @property
    def progress(self) -> Mapping[_View, Progress]:
        """How far this word, or one typed before it, has got."""
        return self._progress

    def reach(self, space: Space) -> int:
        """Return the last characters of all matches in a space of the block."""
        # All that matches as text is found by its letters too, but for what is an apostrophe there.
        found = self.reach_as(space, Way.INITIALS)
        return found | self.reach_as(space, Way.TEXT) if self._has_apostrophe else found

    def exact_reach(self, space: Space) -> int:
        """Return the last characters of the matches as text or full pinyin."""
        found = self.reach_as(space, Way.FULL)
        return found | self.reach_as(space, Way.TEXT) if self._has_apostrophe else found

    def reach_as(self, space: Space, way: Way, *, at_start: bool = False) -> int:
        """Return the last characters of the matches of one way, anywhere or at word starts only."""
        if not self._is_spelt and not self._has_apostrophe:
            way = Way.TEXT
        view = (space is self.block.heads, at_start, way)
        if view not in self._ready:
            earlier = self._progress.get(view)
            if earlier is None:
                earlier = begin(space.starts) if at_start else begin()
            self._progress[view] = follow_word(space, earlier, self.word, way)
            self._ready.add(view)
        return self._progress[view].reach

    def code_starts(self) -> int:
        """Return the last characters, in the heads, of what matched at the start of codes."""
        heads = self.block.heads
        return self.reach_as(heads, Way.TEXT, at_start=True) & heads.fields[Field.CODE]
