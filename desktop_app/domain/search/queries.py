"""What the agent typed, as words to look for."""

import re
from dataclasses import dataclass

from desktop_app.domain.search.folding import fold
from desktop_app.domain.search.spellings import LETTERS
from desktop_app.domain.simplified import simplified

APOSTROPHES = "'’`"
"""Input methods put one between syllables while composing: ni'hao."""

CODE_MARK = "/"
"""A query that starts with it names a code."""

_WITHOUT_APOSTROPHES = str.maketrans("", "", APOSTROPHES)

LONGEST_QUERY = 200
"""Characters that are looked at: whoever pastes a page finds what begins as it does."""

FEW_HITS = 5
"""With so many exact hits nobody needs others."""

FEWEST_LETTERS = 4
"""Of shorter words nearly everything is one typing mistake away."""

MOST_LETTERS = 20
"""Of longer words there would be too much to try."""

MOST_WORDS = 4
"""So many words at most, any of them mistyped."""


MOST_LOOSE = 8
"""Characters and words apart at most: a whole sentence isn't a title half remembered."""

_PARTS = re.compile(rf"[{LETTERS}{APOSTROPHES}]+|[^\s{LETTERS}{APOSTROPHES}]")


@dataclass(frozen=True)
class Query:
    """The words that must all match; with `code_only` they may match codes alone.

    They are folded, and their characters simplified.
    """

    words: tuple[str, ...]
    code_only: bool = False


def parse_query(typed: str) -> Query:
    """Split at spaces of any width; a leading `/` asks for a code."""
    folded = simplified(fold(typed[:LONGEST_QUERY])).strip().replace("ü", "v")
    if folded.startswith(CODE_MARK) and len(folded) > 1:
        return Query((folded.removeprefix(CODE_MARK).strip(),), code_only=True)
    words = (word.lstrip(APOSTROPHES) or word for word in folded.split())
    return Query(tuple(dict.fromkeys(words)))


def loosened(query: Query) -> Query | None:
    """Return the query with each Chinese character on its own; None where that is no other one.

    Who knows a title only roughly leaves characters out: 声音小 is meant for 声音太小.
    """
    if query.code_only:
        return None
    words = tuple(part for word in query.words for part in _PARTS.findall(word))
    fitting = len(query.words) < len(words) <= MOST_LOOSE
    return Query(tuple(dict.fromkeys(words))) if fitting else None


def without_apostrophes(word: str) -> str:
    """Return the letters of a word, which the readings are compared with."""
    return word.translate(_WITHOUT_APOSTROPHES)


def may_be_mistyped(word: str) -> bool:
    """Tell whether a word is such that typing mistakes in it are looked for."""
    letters = without_apostrophes(word)
    return FEWEST_LETTERS <= len(letters) <= MOST_LETTERS and set(letters) <= set(LETTERS)


def is_near_wanted(query: Query, hits: int) -> bool:
    """Tell whether phrases near a query may be shown beside this many exact hits."""
    if hits >= FEW_HITS or query.code_only or len(query.words) > MOST_WORDS:
        return False
    return any(map(may_be_mistyped, query.words))
