"""Texts compared in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.packs.word_diff import word_diff

WORDS = st.lists(st.sampled_from(["您好", "ok", " ", "\n", "123", "，", "👩‍👧"])).map("".join)


def _marked(before: str, after: str) -> str:
    signs = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]"}
    return "".join(signs[part.kind].format(part.text) for part in word_diff(before, after))


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("今天发货", "明天发货", "[-今-][+明+]天发货"),
        ("call 12345 now", "call 12346 now", "call [-12345-][+12346+] now"),
        ("", "新", "[+新+]"),
        ("旧", "", "[-旧-]"),
        ("一样", "一样", "一样"),
        ("亲在的", "在的呢", "[-亲-]在的[+呢+]"),
    ],
)
def test_differences_are_marked_by_word(before: str, after: str, marked: str) -> None:
    assert _marked(before, after) == marked


@given(WORDS, WORDS)
def test_the_runs_make_up_both_texts(before: str, after: str) -> None:
    parts = word_diff(before, after)
    assert "".join(part.text for part in parts if part.kind != "added") == before
    assert "".join(part.text for part in parts if part.kind != "removed") == after
    assert all(part.text for part in parts)


def test_long_texts_that_differ_throughout_are_one_replaced_run() -> None:
    before, after = "甲，" * 4000, "，乙" * 4000
    assert [part.kind for part in word_diff(before, after)] == ["removed", "added"]


def test_a_long_text_with_one_difference_is_still_compared_by_word() -> None:
    assert _marked("字" * 4000 + "一" + "字" * 3000, "字" * 4000 + "二" + "字" * 3000) == (
        "字" * 4000 + "[-一-][+二+]" + "字" * 3000
    )
