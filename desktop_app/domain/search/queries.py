"""What the agent typed, as words to look for."""

from dataclasses import dataclass

from desktop_app.domain.search.folding import fold

APOSTROPHES = "'’`"
"""Input methods put one between syllables while composing: ni'hao."""

CODE_MARK = "/"
"""A query that starts with it names a code."""


@dataclass(frozen=True)
class Query:
    """The words that must all match; with `code_only` they may match codes alone."""

    words: tuple[str, ...]
    code_only: bool = False


def parse_query(typed: str) -> Query:
    """Split at spaces of any width; a leading `/` asks for a code."""
    folded = fold(typed).strip().replace("ü", "v")
    if folded.startswith(CODE_MARK) and len(folded) > 1:
        return Query((folded.removeprefix(CODE_MARK).strip(),), code_only=True)
    words = (word.lstrip(APOSTROPHES) or word for word in folded.split())
    return Query(tuple(dict.fromkeys(words)))
