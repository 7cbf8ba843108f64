"""Follow a word through a block letter by letter, in all phrases at once.

Every way of reading the word is a trail. It keeps where the letters typed so far have led: to
positions inside a character's reading (by layer and by how many of its letters are used up), or to
the end of a character. A typed letter either goes on inside a reading or begins the next one.
"""

from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from desktop_app.domain.search.block import Block
from desktop_app.domain.search.planes import Layer
from desktop_app.domain.search.queries import APOSTROPHES
from desktop_app.domain.search.rows import Field
from desktop_app.domain.search.spellings import LETTERS


class Trail(NamedTuple):
    """Where one way of reading the letters so far has led.

    Attributes:
        done: last characters of what was matched, when that ends with a whole character.
        inside: by layer, the characters whose reading is used up to letter 1, 2, …
        reach: last characters of all that matched so far, the last perhaps in part.
    """

    done: int
    inside: tuple[tuple[int, ...], ...] = ()
    reach: int = 0


_NOWHERE = Trail(0)


def _follow_text(trail: Trail, here: int) -> Trail:
    done = trail.done << 1 & here
    return Trail(done, (), done)


def _follow_letter(block: Block, trail: Trail, letter: str, *, initials: bool) -> Trail:
    """Go on by a letter; with `initials` a reading may stop after its first, or zh, ch, sh."""
    entry = trail.done << 1
    if not entry and not trail.reach:
        return _NOWHERE
    inside = trail.inside or ((),) * len(block.layers)
    pairs = list(zip(block.layers, inside, strict=True))
    led = tuple(_advance(layer, (entry, *at), letter) for layer, at in pairs)
    done = reduce(or_, map(_finished, block.layers, led), 0)
    if initials:
        done = reduce(or_, (_initial(at, letter) for at in led), done)
    reach = reduce(or_, chain.from_iterable(led), 0)
    return Trail(done, led, reach) if reach else _NOWHERE


def _advance(layer: Layer, came: tuple[int, ...], letter: str) -> tuple[int, ...]:
    steps = zip(came, layer.letters, strict=False)
    return tuple(at and at & plane.get(letter, 0) for at, plane in steps)


def _finished(layer: Layer, led: tuple[int, ...]) -> int:
    return reduce(or_, (at and at & end for at, end in zip(led, layer.ends, strict=False)), 0)


def _initial(led: tuple[int, ...], letter: str) -> int:
    # Only readings in zh, ch and sh have h for their second letter.
    return led[0] | led[1] if letter == "h" and len(led) > 1 else led[0]


@dataclass(frozen=True)
class Progress:
    """How far a word has got in a block: as text, as full pinyin, with initials.

    Each is followed twice, from any position and from the starts of words only.
    """

    anywhere: tuple[Trail, Trail, Trail]
    from_start: tuple[Trail, Trail, Trail]

    @property
    def reach(self) -> int:
        """The last characters of all matches."""
        text, _, initials = self.anywhere
        return text.reach | initials.reach

    def code_starts(self, block: Block) -> int:
        """Return the last characters of what matched as text at the start of codes."""
        return self.from_start[0].reach & block.fields[Field.CODE]


def begin(block: Block) -> Progress:
    """Return the progress of a word before its first letter."""
    anywhere, starts = Trail(-1), Trail(block.starts >> 1)
    return Progress((anywhere,) * 3, (starts,) * 3)


def follow(block: Block, progress: Progress, character: str) -> Progress:
    """Take the next character of a word: as text, as a letter of a reading, or as itself.

    An apostrophe may part two syllables; the readings pass over it.
    """
    as_text = character not in LETTERS or progress.anywhere[0].done
    here = block.positions(character) if as_text else 0

    def all_ways(trails: tuple[Trail, Trail, Trail]) -> tuple[Trail, Trail, Trail]:
        text = _follow_text(trails[0], here)
        if character in APOSTROPHES:
            return (text, trails[1], trails[2])
        if character not in LETTERS:
            return (text, _follow_text(trails[1], here), _follow_text(trails[2], here))
        full = _follow_letter(block, trails[1], character, initials=False)
        return (text, full, _follow_letter(block, trails[2], character, initials=True))

    return Progress(all_ways(progress.anywhere), all_ways(progress.from_start))
