"""Characters as one sees them: an emoji of several code points is one."""

import regex

_CLUSTER = regex.compile(r"\X")


def count_graphemes(content: str) -> int:
    """Return how many characters a reader counts."""
    if content.isascii():
        return len(content)
    return sum(1 for _ in _CLUSTER.finditer(content))


def first_graphemes(content: str, most: int) -> str:
    """Return the beginning of a text, never cut within a character."""
    if len(content) <= most:
        return content
    kept = 0
    for number, cluster in enumerate(_CLUSTER.finditer(content), 1):
        kept = cluster.end()
        if number == most:
            break
    return content[:kept]
