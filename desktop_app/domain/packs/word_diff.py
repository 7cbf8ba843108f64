"""A text before and after, compared in words: Latin words whole, Chinese by character."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORD = re.compile(r"[A-Za-z0-9_]+|\s+|.", re.DOTALL)

# The comparison takes time by the square: 500 × 500 words take 0.1 s at worst.
_MOST_WORDS = 500


@dataclass(frozen=True)
class DiffPart:
    """A run of a text: in both, only in the one before, or only in the one after."""

    kind: Literal["same", "removed", "added"]
    text: str


def word_diff(before: str, after: str) -> tuple[DiffPart, ...]:
    """Return the runs in reading order; a replaced run is its removal, then its addition.

    Where more than 500 words between the first and the last difference would have to be compared,
    they are one replaced run.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    parts = [
        DiffPart("same", "".join(old[:start])),
        *_compared(old[start : len(old) - end], new[start : len(new) - end]),
        DiffPart("same", "".join(old[len(old) - end :])),
    ]
    return tuple(part for part in parts if part.text)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _compared(old: list[str], new: list[str]) -> Iterator[DiffPart]:
    whole = [("replace", 0, len(old), 0, len(new))]
    small = max(len(old), len(new)) <= _MOST_WORDS
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes() if small else whole:
        if tag == "equal":
            yield DiffPart("same", "".join(old[i:j]))
        else:
            yield DiffPart("removed", "".join(old[i:j]))
            yield DiffPart("added", "".join(new[k:m]))
