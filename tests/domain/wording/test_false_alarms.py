"""Harmless phrases with trap words in them, and the phrases that we ship, raise no alarm."""

import json
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest

from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.wording.check import Wording
from desktop_app.domain.wording.finding import Severity
from desktop_app.paths import shipped
from tests.shipped_facts import shipped_words

HARMLESS = Path(__file__).with_name("harmless.txt").read_text("utf-8").splitlines()
WORDING = Wording(shipped_words())
MOST_WARNINGS = 0.02
"""Of the sentences: one in fifty may be asked about for nothing."""


def _starter() -> Pack:
    content = shipped("data", "starter.phrasepack").read_text("utf-8")
    return read_pack(json.loads(content))[0]


@pytest.mark.parametrize("place", ["", "mid.2.attr", "mid.4.price", "disp.prod", "comp.1.ask"])
def test_harmless_sentences_raise_no_alarm(place: str) -> None:
    assert len(HARMLESS) >= 150
    found = [(text, each) for text in HARMLESS for each in WORDING.check_phrase(text, place)]
    assert [(t, each) for t, each in found if each.severity is Severity.ERROR] == []
    warned = {text: each for text, each in found if each.severity is Severity.WARNING}
    assert len(warned) <= MOST_WARNINGS * len(HARMLESS), warned


def test_the_starter_phrases_break_no_rule() -> None:
    starter = _starter()
    found = WORDING.check_pack(starter.phrases, starter.categories)
    worst = [each for each in found if each.finding.severity is Severity.ERROR]
    assert worst == []
    assert len(found) <= MOST_WARNINGS * len(starter.phrases), found


def test_a_library_of_20_000_phrases_is_checked_in_time() -> None:
    starter = _starter()
    phrases = [
        replace(phrase, id=f"{copy}.{phrase.id}", text=f"{phrase.text}{copy}")
        for copy in range(20_000 // len(starter.phrases) + 1)
        for phrase in starter.phrases
    ][:20_000]
    before = process_time()
    WORDING.check_pack(phrases, starter.categories)
    # 2.2 s on a 2-core virtual machine.
    assert process_time() - before < 5
