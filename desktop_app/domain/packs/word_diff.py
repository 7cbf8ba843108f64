"""A text before and after, compared in words: Latin words and numbers whole, Chinese by character."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORD = re.compile(r"[A-Za-z0-9_]+|\s+|.", re.DOTALL)


@dataclass(frozen=True)
class DiffPart:
    """A run of a text: in both, only in the one before, or only in the one after."""

    kind: Literal["same", "removed", "added"]
    text: str


def word_diff(before: str, after: str) -> tuple[DiffPart, ...]:
    """Return the runs in reading order; a replaced run is its removal, then its addition."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    parts: list[DiffPart] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            parts.append(DiffPart("same", "".join(old[i:j])))
            continue
        if j > i:
            parts.append(DiffPart("removed", "".join(old[i:j])))
        if m > k:
            parts.append(DiffPart("added", "".join(new[k:m])))
    return tuple(parts)
