"""Text as it is compared: lower case, half width, one character for one character."""

import unicodedata

FIELD_END = "\0"
"""Ends every field of an index text; no folded text contains it."""


class _Folding(dict[int, int]):
    """A table for `str.translate` that works a character out when it first meets it.

    A character whose folded form is longer (ß, ㎏) keeps its own, so that positions in the folded
    text are positions in the original: marks depend on it.
    """

    def __missing__(self, code: int) -> int:
        narrow = unicodedata.normalize("NFKC", chr(code))
        folded = (narrow if len(narrow) == 1 else chr(code)).casefold()
        self[code] = ord(folded) if len(folded) == 1 else code
        return self[code]


_FOLDING = _Folding({ord(FIELD_END): 0xFFFD})


def fold(text: str) -> str:
    """Return the text for matching; it has as many code points as the original."""
    return text.translate(_FOLDING)
