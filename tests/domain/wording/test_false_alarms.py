"""Harmless phrases with trap words in them, and the phrases that we ship, raise no alarm."""

from time import process_time

import pytest

from desktop_app.domain.wording.check import Wording
from desktop_app.domain.wording.finding import Severity
from desktop_app.domain.wording.rule_book import severity_of
from tests.bench.wording import MOST_SECONDS, large
from tests.domain.wording.precision import HARMLESS, PLACES, measure, starter
from tests.shipped_facts import shipped_words

WORDING = Wording(shipped_words())
MOST_WARNINGS = 0.02
"""Of the sentences: one in fifty may be asked about for nothing."""
MOST_FALSE = 1
"""Sentences for one rule."""


@pytest.mark.parametrize("place", PLACES)
def test_harmless_sentences_raise_no_alarm(place: str) -> None:
    assert len(HARMLESS) >= 300
    found = [(text, each) for text in HARMLESS for each in WORDING.check_phrase(text, place)]
    assert [(t, each) for t, each in found if each.severity is Severity.ERROR] == []
    warned = {text: each for text, each in found if each.severity is Severity.WARNING}
    assert len(warned) <= MOST_WARNINGS * len(HARMLESS), warned


def test_the_starter_phrases_break_no_rule() -> None:
    pack = starter()
    found = WORDING.check_pack(pack.phrases, pack.categories)
    worst = [each for each in found if each.finding.severity is Severity.ERROR]
    assert worst == []
    assert len(found) <= MOST_WARNINGS * len(pack.phrases), found


def test_every_rule_finds_what_breaks_it_and_errors_are_never_false() -> None:
    measured = measure(WORDING)
    assert {row.rule: row.found for row in measured} == {r.rule: r.breaches for r in measured}
    false = {row.rule: row.false_alarms for row in measured if row.false_alarms}
    assert [rule for rule in false if severity_of(rule) is Severity.ERROR] == []
    assert {rule: texts for rule, texts in false.items() if len(texts) > MOST_FALSE} == {}


def test_a_library_of_20_000_phrases_is_checked_in_time() -> None:
    pack = starter()
    phrases = large(pack.phrases)
    before = process_time()
    WORDING.check_pack(phrases, pack.categories)
    # 2.2 s on a 2-core virtual machine.
    assert process_time() - before < MOST_SECONDS
