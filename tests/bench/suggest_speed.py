"""Suggesting for a buyer's words: how often the right phrase comes first, and how fast.

The peer is RapidFuzz, as one would use it without knowing anything of buyers: the phrases whose
title and text have the stretch most like the message.
"""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase
from tests.bench.report import Row
from tests.bench.suggest_quality import (
    FIRST_ROWS,
    HELD_OUT,
    Suggest,
    Utterance,
    rates,
    starter_library,
    suggest_from,
    utterances,
)

MANY = 20_000
MOST_P95_MS = {MANY: 50.0}
_ROWS = 50
"""As many as the window lists."""

_PEER = "RapidFuzz partial_ratio"


def measure() -> list[Row]:
    """Return the hit rates, then the times at the starter's size and at `MANY` phrases."""
    asked = utterances(HELD_OUT)
    starter = starter_library()
    sizes = (starter, grown(starter, MANY))
    ours, peer = suggest_from(starter), _peer_from(starter)
    alone = _without_situations(starter)
    compared = rates_of(peer, asked)
    rows = _rates("starter phrases", rates_of(ours, asked), compared)
    rows += _rates("phrases without situations", rates_of(alone, asked), compared)
    return rows + [_times(library, asked) for library in sizes]


def rates_of(suggest: Suggest, asked: Sequence[Utterance]) -> dict[str, float]:
    """Return the hit rates by name, in percent."""
    found = rates(suggest, asked)
    return {
        "right situation first": found.first * 100,
        "right situation in first five": found.among_first * 100,
        "right leaf first": found.first_in_leaf * 100,
        "right leaf in first five": found.among_first_in_leaf * 100,
    }


def grown(library: Library, size: int) -> Library:
    """Return so many phrases: each again and again, with another word in it."""
    phrases = list(library.phrases.values())
    copies = [
        replace(phrase, id=f"{phrase.id}.{n}", text=f"{phrase.text}（{chr(0x4E00 + n * 7)}款）")
        for n in range(-(-size // len(phrases)))
        for phrase in phrases
    ]
    return Library(copies[:size], library.categories.values())


def _without_situations(library: Library) -> Suggest:
    """Return what suggests from the same phrases as a shop may have them: in a tree of its own."""
    nodes = [
        replace(node, id=f"own {node.id}", parent_id=node.parent_id and f"own {node.parent_id}")
        for node in library.categories.values()
    ]
    phrases = [
        replace(phrase, situation="", category_id=f"own {phrase.category_id}")
        for phrase in library.phrases.values()
    ]
    suggest = suggest_from(Library(phrases, nodes))
    return lambda said: [library.phrases[phrase.id] for phrase in suggest(said)]


def _rates(of: str, ours: dict[str, float], peer: dict[str, float]) -> list[Row]:
    return [
        Row(f"{name}, {of}", _PEER, [share], [peer[name]], unit="%")
        for name, share in ours.items()
    ]  # fmt: skip


def _times(library: Library, asked: Sequence[Utterance]) -> Row:
    started = time.perf_counter()
    ours = suggest_from(library, _ROWS)
    ours(asked[0].said)  # reads the phrases
    built_ms = (time.perf_counter() - started) * 1000
    peer = _peer_from(library)
    gc.collect()
    size = len(library.phrases)
    return Row(
        f"buyer's words → suggestions, {size:,} phrases", _PEER,
        [_milliseconds(ours, each.said) for each in asked],
        [_milliseconds(peer, each.said) for each in asked[:50]],
        most_p95=MOST_P95_MS.get(size), note=f"the phrases read once, in {built_ms:.0f} ms",
    )  # fmt: skip


def _peer_from(library: Library) -> Suggest:
    phrases = [p for p in library.phrases.values() if not p.situation.startswith("int.")]
    contents = [f"{phrase.title} {phrase.text}" for phrase in phrases]

    def suggest(said: str) -> Sequence[Phrase]:
        best = process.extract(said, contents, scorer=fuzz.partial_ratio, limit=FIRST_ROWS)
        return [phrases[place] for _, _, place in best]

    return suggest


def _milliseconds(suggest: Callable[[str], object], said: str) -> float:
    start = time.perf_counter()
    suggest(said)
    return (time.perf_counter() - start) * 1000
