"""How often a phrase for the right situation is suggested.

The utterances were written by somebody who knew the list of situations, but neither the phrases
nor `data/buyer_words.json`; `utterances_dev.tsv` was looked at while the words were written,
`utterances.tsv` was not. A line holds `situation<TAB>utterance`; a situation may be `id1|id2`.
"""

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.found import Scope
from desktop_app.domain.suggest.buyer_words import BuyerWords, read_buyer_words
from desktop_app.domain.suggest.suggester import Suggester
from desktop_app.interchange import native_pack
from desktop_app.paths import shipped

HELD_OUT = Path(__file__).with_name("utterances.tsv")
SEEN = Path(__file__).with_name("utterances_dev.tsv")
FIRST_ROWS = 5

Suggest = Callable[[str], Sequence[Phrase]]


@dataclass(frozen=True)
class Utterance:
    """What a buyer writes, and the situations that a phrase should answer."""

    situations: frozenset[str]
    said: str


@dataclass(frozen=True)
class Rates:
    """Shares of utterances, 0–1.

    Attributes:
        first: the first phrase is for the right situation.
        among_first: one of the first five is.
        first_in_leaf: the first phrase is for a situation of the same leaf.
        among_first_in_leaf: one of the first five is.
    """

    first: float
    among_first: float
    first_in_leaf: float
    among_first_in_leaf: float


def utterances(file: Path) -> list[Utterance]:
    """Read a set."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Utterance(frozenset(r["situation"].split("|")), r["utterance"]) for r in rows]


def shipped_buyer_words() -> BuyerWords:
    """Return the words of buyers."""
    words = shipped("data", "buyer_words.json").read_text(encoding="utf-8")
    return read_buyer_words(json.loads(words))


def starter_library() -> Library:
    """Return the starter pack's phrases, as a new agent has them."""
    pack, _ = native_pack.read(shipped("data", "starter.phrasepack"))
    return Library(pack.phrases, pack.categories)


def suggest_from(library: Library, rows: int = FIRST_ROWS) -> Suggest:
    """Return what suggests the first rows for a message."""
    suggester = Suggester(library, shipped_buyer_words())

    def suggest(said: str) -> Sequence[Phrase]:
        found = suggester.suggest(said, Scope.ALL, None, rows)
        return [hit.phrase for hit in found.hits]

    return suggest


def rates(suggest: Suggest, asked: Sequence[Utterance]) -> Rates:
    """Measure a set."""
    counts = [0, 0, 0, 0]
    for each in asked:
        got = [phrase.situation for phrase in suggest(each.said)]
        leaves, wanted = [_leaf(s) for s in got], {_leaf(s) for s in each.situations}
        hits = (
            not each.situations.isdisjoint(got[:1]), not each.situations.isdisjoint(got),
            not wanted.isdisjoint(leaves[:1]), not wanted.isdisjoint(leaves),
        )  # fmt: skip
        counts = [count + hit for count, hit in zip(counts, hits, strict=True)]
    return Rates(*(count / len(asked) for count in counts))


def _leaf(situation: str) -> str:
    return situation.rpartition(".")[0]
