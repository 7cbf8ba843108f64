"""Follow a word through a space character by character, in all rows at once.

A set for each number of letters typed says where the next character may stand then: what was typed
since is this character, or a reading of it, or the beginning of one.
"""

from enum import IntEnum
from typing import NamedTuple

from desktop_app.domain.search.queries import without_apostrophes
from desktop_app.domain.search.space import Space
from desktop_app.domain.search.spellings import DOUBLE_INITIALS, LETTERS, LONGEST_WAY

ANYWHERE = -1
"""The set of all positions."""


class Way(IntEnum):
    """How letters are read; what matches as full pinyin matches with initials too."""

    TEXT = 0
    FULL = 1
    INITIALS = 2


class Progress(NamedTuple):
    """How far a word has got in one way.

    Attributes:
        word: what was followed so far; shorter than what was asked when nothing matches it.
        before: the progress one character earlier.
        entries: by the number of letters typed, where a character may stand that begins then.
        reach: last characters of all that matched so far, the last perhaps in part.
    """

    word: str
    before: "Progress | None"
    entries: tuple[int, ...]
    reach: int


def begin(starts: int = ANYWHERE) -> Progress:
    """Return the progress of a word that may begin at these characters, before its first one."""
    return Progress("", None, (starts,), starts)


def follow_word(space: Space, earlier: Progress, word: str, way: Way) -> Progress:
    """Go on from the progress of any word; stop early where nothing matches any more."""
    progress = earlier
    while not word.startswith(progress.word) and progress.before:
        progress = progress.before
    while progress.reach and len(progress.word) < len(word):
        progress = _follow(space, progress, word[: len(progress.word) + 1], way)
    return progress


def _follow(space: Space, progress: Progress, word: str, way: Way) -> Progress:
    entries = progress.entries
    letters = word if way is Way.TEXT else without_apostrophes(word)
    if len(letters) == len(entries) - 1:
        return Progress(word, progress, entries, progress.reach)
    if way is Way.TEXT or letters[-1] not in LETTERS:
        reach = done = both(entries[-1], space.letters.at(letters[-1]))
    else:
        reach, done = _spell(space, entries, letters, initials=way is Way.INITIALS)
    return Progress(word, progress, (*entries, done << 1), reach)


def _spell(
    space: Space, entries: tuple[int, ...], letters: str, *, initials: bool
) -> tuple[int, int]:
    """Return the last characters of what matches, and those of them that are typed to the end.

    Each of the last entries may be where the character stands that the letters since then are of.
    """
    reach = done = 0
    sets = space.letters
    going_on = sets.spellings.going_on
    for at in range(max(len(entries) - LONGEST_WAY, 0), len(entries)):
        entry, typed = entries[at], letters[at:]
        if not entry:
            continue
        led = both(entry, sets.begun(typed))
        if not led:
            continue
        reach |= led
        longer = going_on(typed)
        if (initials and (len(typed) == 1 or typed in DOUBLE_INITIALS)) or longer == {typed}:
            done |= led
        elif typed in longer:
            done |= led & sets.read(typed)
    return reach, done


def both(entry: int, here: int) -> int:
    """Return what is in both sets, the first of which may be everywhere."""
    # AND with a negative number takes five times as long.
    return here if entry == ANYWHERE else entry & here
