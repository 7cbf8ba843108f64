"""What two texts are compared by: characters, pairs of characters, and meanings."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from desktop_app.domain.search.folding import fold
from desktop_app.domain.search.spellings import is_hanzi
from desktop_app.domain.simplified import simplified
from desktop_app.domain.suggest.buyer_words import BuyerWords

_ATOM = re.compile(r"\d+|[a-z]+|[^\W\d_a-z]")
_NUMBER = "0"
_SINGLE, _PAIR, _MEANING = 0.8, 1.0, 1.0
_MEANING_SIGN = "="

_Piece = tuple[str, int, int]
_Wording = tuple[str, tuple[str, ...], bool]
"""What is written, what it means, and whether it is Latin and so has edges."""


class Term(NamedTuple):
    """One thing that a text is compared by.

    Attributes:
        key: the same for what counts as the same.
        start, end: where it stands in the text, in code points.
    """

    key: str
    start: int
    end: int


class TermReader:
    """Takes texts apart, after buyers' words have been levelled.

    Numbers all count as one and only beside something; runs of Latin letters are one character.
    """

    def __init__(self, words: BuyerWords) -> None:
        longest_first = sorted(map(fold, words.fillers), key=len, reverse=True)
        self._fillers = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
        self._wordings = _by_first_character(words.meanings)

    def read(self, text: str) -> list[Term]:
        """Return the terms of a text in no particular order; a term may come several times."""
        return [Term(*piece) for piece in self._pieces(text)]

    def keys(self, text: str) -> list[str]:
        """Return the keys of `read`, for thousands of texts."""
        return [key for key, _, _ in self._pieces(text)]

    def _pieces(self, text: str) -> list[_Piece]:
        folded = simplified(fold(text))
        pieces = self._meanings(folded)
        atoms = _atoms(self._fillers.sub(_blank, folded))
        pieces += [atom for atom in atoms if atom[0] != _NUMBER]
        pieces += [
            (key + next_key, start, next_end)
            for (key, start, end), (next_key, next_start, next_end) in pairwise(atoms)
            if end == next_start
        ]
        return pieces

    def _meanings(self, folded: str) -> list[_Piece]:
        found: list[_Piece] = []
        known = self._wordings
        for start, character in enumerate(folded):
            if character not in known:
                continue
            for wording, meanings, latin in known[character]:
                if folded.startswith(wording, start):
                    end = start + len(wording)
                    if latin and not _is_whole(folded, start, end):
                        continue
                    found += [(meaning, start, end) for meaning in meanings]
                    break
        return found


def kind_weight(key: str) -> float:
    """Return how much a term says by its kind: a pair says more than its characters."""
    if key[0] == _MEANING_SIGN:
        return _MEANING
    return _SINGLE if is_single(key) else _PAIR


def is_single(key: str) -> bool:
    """Tell whether a term is one Chinese character, which alone says next to nothing."""
    return len(key) == 1 and is_hanzi(key)


def _atoms(folded: str) -> list[_Piece]:
    return [
        (_NUMBER if found[0].isdigit() else found[0], *found.span())
        for found in _ATOM.finditer(folded)
    ]


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Tell whether a Latin word isn't a part of a longer one."""
    edges = (folded[start - 1 : start + 1], folded[end - 1 : end + 1])
    return not any(len(edge) > 1 and edge.isascii() and edge.isalpha() for edge in edges)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _by_first_character(meanings: Iterable[tuple[str, ...]]) -> dict[str, list[_Wording]]:
    """Return wordings with their meanings, the longest first, by their first character."""
    known: defaultdict[str, list[str]] = defaultdict(list)
    for group in meanings:
        for wording in group:
            known[fold(wording)].append(_MEANING_SIGN + group[0])
    found: defaultdict[str, list[_Wording]] = defaultdict(list)
    for wording in sorted(known, key=len, reverse=True):
        found[wording[0]].append((wording, tuple(known[wording]), wording.isascii()))
    return dict(found)
