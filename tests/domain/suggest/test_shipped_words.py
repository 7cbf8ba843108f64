"""The shipped words of buyers fit the starter phrases, and find the right one often enough."""

import pytest

from desktop_app.domain.library import Library
from tests.bench.suggest_quality import (
    HELD_OUT,
    SEEN,
    rates,
    shipped_buyer_words,
    starter_library,
    suggest_from,
    utterances,
)

FIRST, AMONG_FIRST = 0.75, 0.90
"""A little below what README says of the utterances that were held out."""


@pytest.fixture(scope="module")
def starter() -> Library:
    return starter_library()


def test_every_situation_with_a_buyer_in_it_has_cues(starter: Library) -> None:
    answered = {phrase.situation for phrase in starter.phrases.values()}
    with_buyers = {each for each in answered if not each.startswith("int.")}
    assert set(shipped_buyer_words().cues) == with_buyers


def test_no_wording_stands_twice_in_one_list() -> None:
    words = shipped_buyer_words()
    for group in (words.fillers, *words.meanings, *words.cues.values()):
        assert len(set(group)) == len(group), group
        assert all(each.strip() == each != "" for each in group)


def test_the_right_phrase_is_first_or_near_for_words_that_nobody_had_seen(starter: Library) -> None:
    measured = rates(suggest_from(starter), utterances(HELD_OUT))
    assert measured.first >= FIRST
    assert measured.among_first >= AMONG_FIRST


def test_the_sets_ask_for_situations_that_there_are(starter: Library) -> None:
    known = {phrase.situation for phrase in starter.phrases.values()}
    asked = utterances(HELD_OUT) + utterances(SEEN)
    assert len(utterances(HELD_OUT)) == 200
    assert not [each for each in asked if not each.situations <= known]
    assert len({each.said for each in asked}) == len(asked)
