"""Follow a word through a block letter by letter, in all phrases at once.

Every way of reading the word is a trail. It keeps where the letters typed so far have led: to
positions inside a character's reading (by layer and by how many of its letters are used up), or to
the end of a character. A typed letter either goes on inside a reading or begins the next one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from types import MappingProxyType
from typing import NamedTuple

from desktop_app.domain.search.block import Block
from desktop_app.domain.search.planes import Spot
from desktop_app.domain.search.queries import APOSTROPHES
from desktop_app.domain.search.rows import Field
from desktop_app.domain.search.spellings import LETTERS


class Trail(NamedTuple):
    """Where one way of reading the letters so far has led.

    Attributes:
        done: last characters of what was matched, when that ends with a whole character.
        inside: by spot, the characters whose reading is used up to the letter there.
        reach: last characters of all that matched so far, the last perhaps in part.
    """

    done: int
    inside: Mapping[Spot, int] = MappingProxyType({})
    reach: int = 0


_NOWHERE = Trail(0)


def _follow_text(trail: Trail, here: int) -> Trail:
    done = trail.done << 1 & here
    return Trail(done, reach=done)


def _follow_letter(block: Block, trail: Trail, letter: str) -> Trail:
    """Go on inside whole readings, or begin the next one."""
    if not trail.done and not trail.inside:
        return _NOWHERE
    entry = trail.done << 1
    inside: dict[Spot, int] = {}
    done = reach = 0
    for (layer, depth), bits, ends in block.planes.get(letter, ()):
        came = trail.inside.get((layer, depth - 1), 0) if depth else entry
        if led := came and came & bits:
            inside[layer, depth] = led
            reach |= led
            done |= led & ends
    return Trail(done, inside, reach) if reach else _NOWHERE


def _cut_short(trail: Trail, letter: str) -> int:
    """Return the characters whose reading may stop here: after its first letter, or zh, ch, sh."""
    # Only readings in zh, ch and sh have h for their second letter.
    depths = (0, 1) if letter == "h" else (0,)
    return reduce(or_, (at for (_, depth), at in trail.inside.items() if depth in depths), 0)


@dataclass(frozen=True)
class Progress:
    """How far a word has got in a block: as text, as full pinyin, with some reading cut short.

    Each is followed twice, from any position and from the starts of words only.
    """

    anywhere: tuple[Trail, Trail, Trail]
    from_start: tuple[Trail, Trail, Trail]

    @property
    def reach(self) -> int:
        """The last characters of all matches."""
        text, full, short = self.anywhere
        return text.reach | full.reach | short.reach

    def code_starts(self, block: Block) -> int:
        """Return the last characters of what matched as text at the start of codes."""
        return self.from_start[0].reach & block.fields[Field.CODE]


def begin(block: Block) -> Progress:
    """Return the progress of a word before its first letter."""
    anywhere, starts = Trail(-1), Trail(block.starts >> 1)
    return Progress((anywhere, anywhere, _NOWHERE), (starts, starts, _NOWHERE))


def follow(block: Block, progress: Progress, character: str) -> Progress:
    """Take the next character of a word: as text, as a letter of a reading, or as itself.

    An apostrophe may part two syllables; the readings pass over it.
    """
    as_text = character not in LETTERS or progress.anywhere[0].done
    here = block.positions(character) if as_text else 0

    def all_ways(trails: tuple[Trail, Trail, Trail]) -> tuple[Trail, Trail, Trail]:
        text, full, short = trails
        text = _follow_text(text, here)
        if character in APOSTROPHES:
            return text, full, short
        if character not in LETTERS:
            return text, _follow_text(full, here), _follow_text(short, here)
        full = _follow_letter(block, full, character)
        short = _follow_letter(block, short, character)
        cut = _cut_short(full, character) | _cut_short(short, character)
        return text, full, short._replace(done=short.done | cut)

    return Progress(all_ways(progress.anywhere), all_ways(progress.from_start))
