"""Suggesting from the command line."""

import pytest

from tests.cli.conftest import Liumiao
from tests.cli.test_phrases import SEARCH_KEYS

ASKED = "亲，这个啥时候能发货呀"


def test_the_best_comes_first_with_the_buyers_words_that_speak_for_it(liumiao: Liumiao) -> None:
    hits = liumiao("suggest", ASKED, "--json").document
    assert set(hits[0]) == SEARCH_KEYS | {"because"}
    assert "发" in hits[0]["title"]
    assert all(word in ASKED for hit in hits for word in hit["because"])
    assert hits[0]["because"]
    assert [hit["score"] for hit in hits] == sorted((h["score"] for h in hits), reverse=True)


def test_the_number_is_limited(liumiao: Liumiao) -> None:
    assert len(liumiao("suggest", ASKED, "--limit", "2", "--json").document) == 2
    assert len(liumiao("suggest", ASKED, "--json").document) == 9


def test_standard_input_is_the_same(liumiao: Liumiao) -> None:
    piped = liumiao("suggest", "-", "--json", stdin=f"{ASKED}\r\n".encode())
    assert piped.document == liumiao("suggest", ASKED, "--json").document


def test_a_very_long_input_is_cut_and_a_character_in_two_does_no_harm(liumiao: Liumiao) -> None:
    piped = liumiao("suggest", "-", "--json", stdin=(ASKED + "，" * 40_000).encode())
    assert piped.document == liumiao("suggest", ASKED, "--json").document


def test_colleagues_phrases_are_not_among_them(liumiao: Liumiao) -> None:
    for said in ("备注", "上报店长", "交接班记录"):
        hits = liumiao("suggest", said, "--limit", "50", "--json").document
        assert "内部" not in {hit["category"][0] for hit in hits}


def test_what_fits_nothing_is_an_empty_list(liumiao: Liumiao) -> None:
    none = liumiao("suggest", "zzzz", "--json")
    assert (none.code, none.document) == (0, [])


def test_lines_for_a_person_end_with_the_reason(liumiao: Liumiao) -> None:
    first = liumiao("suggest", ASKED).out.splitlines()[0].split("\t")
    assert len(first) == 6
    assert "发货" in first[-1]


@pytest.mark.parametrize(
    ("said", "stdin", "sentence"),
    [
        (" ", b"", "There is no text to go by.\n"),
        ("-", b"\n", "There is no text to go by.\n"),
        ("-", b"\xff\xfe\x00", "The text isn't UTF-8.\n"),
    ],
)
def test_no_text_is_one_sentence_and_exit_1(
    liumiao: Liumiao, said: str, stdin: bytes, sentence: str
) -> None:
    result = liumiao("suggest", said, stdin=stdin)
    assert (result.code, result.out, result.err) == (1, "", sentence)
