"""A pack and its document say the same."""

import json
from typing import Any

import pytest
from hypothesis import given

from desktop_app.domain.packs.pack import MAX_PHRASES, Pack
from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.packs.writing import pack_document
from desktop_app.errors import AppError
from tests.domain.packs.packs import packs


@given(packs())
def test_a_pack_written_and_read_is_the_same_pack(pack: Pack) -> None:
    written = json.dumps(pack_document(pack))
    assert read_pack(json.loads(written))[0] == pack


@given(packs())
def test_a_pack_is_always_written_the_same(pack: Pack) -> None:
    written = json.dumps(pack_document(pack))
    again, _ = read_pack(json.loads(written))
    assert json.dumps(pack_document(again)) == written


def document(**changes: Any) -> dict[str, Any]:
    """Make a sound document, with some of its keys changed."""
    return {
        "format": 1,
        "id": "shop",
        "name": "云朵小铺",
        "version": 3,
        "author": "小云",
        "created": "2026-11-22",
        "stages": [
            {
                "id": "pre", "name": "售前", "tab": 0,
                "steps": [
                    {"id": "greet", "name": "招呼", "categories": [{"id": "new", "name": "新客"}]}
                ],
            }
        ],
        "phrases": [a_phrase()],
    } | changes  # fmt: skip


def a_phrase(**changes: Any) -> dict[str, Any]:
    """Make a sound phrase of a document, with some of its keys changed."""
    return {
        "id": "p1", "category": "new", "title": "首句", "text": "您好", "tags": [], "locked": False,
    } | changes  # fmt: skip


def test_keys_of_a_later_version_are_kept_at_every_level() -> None:
    given_document = document(
        fields={"运费": "8元"},
        later=[1, {"x": None}],
        phrases=[a_phrase(later={"a": 1.5})],
    )
    given_document["stages"][0]["later"] = "stage"
    given_document["stages"][0]["steps"][0]["later"] = "step"
    given_document["stages"][0]["steps"][0]["categories"][0]["later"] = "category"
    pack, problems = read_pack(given_document)
    assert problems == ()
    assert pack_document(pack) == given_document


def test_a_phrase_without_its_place_or_with_a_taken_id_is_left_out_and_named() -> None:
    pack, problems = read_pack(
        document(phrases=[a_phrase(), a_phrase(title="又"), a_phrase(id="p2", category="gone")])
    )
    assert [phrase.title for phrase in pack.phrases] == ["首句"]
    assert [(problem.where, str(problem.message)) for problem in problems] == [
        ("phrases[1].id", "Left out: the id “p1” is there twice."),
        ("phrases[2].category", "Left out: there is no category “gone”."),
    ]


def test_what_cant_be_seen_is_named_with_its_place() -> None:
    _, problems = read_pack(document(phrases=[a_phrase(text="退款\u202e元001\u200b👩‍👧")]))
    assert [(problem.where, str(problem.message)) for problem in problems] == [
        ("phrases[0].text:3", "U+202E can't be seen and turns the reading direction."),
        ("phrases[0].text:8", "U+200B can't be seen."),
    ]


def test_a_broken_field_is_named_and_its_phrase_kept() -> None:
    pack, problems = read_pack(document(phrases=[a_phrase(text="您好{买家")]))
    assert [problem.where for problem in problems] == ["phrases[0].text"]
    assert "column 3" in str(problems[0].message)
    assert [phrase.text for phrase in pack.phrases] == ["您好{买家"]


def _deep(levels: int) -> object:
    value: object = 1
    for _ in range(levels):
        value = [value]
    return value


def test_the_limits_are_inclusive() -> None:
    pack, _ = read_pack(document(later=_deep(31), phrases=[a_phrase(text="字" * 8000)]))
    assert len(pack.phrases[0].text) == 8000


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ([], "an object"),
        ({}, "which format"),
        (document(format="1"), "which format"),
        (document(format=True), "which format"),
        (document(format=2), "format 2; this version reads up to 1"),
        (document(id=""), "id: a text is expected"),
        (document(name=7), "name: a text is expected"),
        (document(version="3"), "version: a number from 1"),
        (document(version=True), "version: a number from 1"),
        (document(stages={}), "stages: a list"),
        (document(stages=[{"id": "x", "name": "x", "tab": 5}]), r"stages\[0\].tab: a number"),
        (document(stages=[{"id": "x", "name": "a"}, {"id": "x", "name": "b"}]), "is there twice"),
        (document(phrases=None), "phrases: a list"),
        (document(phrases=[3]), r"phrases\[0\]: an object"),
        (document(phrases=[a_phrase(text=None)]), r"phrases\[0\].text: a text"),
        (document(phrases=[a_phrase(text="\n ")]), r"phrases\[0\].text: a text"),
        (document(phrases=[a_phrase(text="字" * 8001)]), "longer than 8000 characters"),
        (document(phrases=[a_phrase(text="a\x00b")]), r"U\+0000"),
        (document(phrases=[a_phrase(text="a\x9bb")]), r"U\+009B"),
        (document(phrases=[a_phrase(title="a\u2028b")]), r"U\+2028"),
        (document(phrases=[a_phrase(tags=["\x1b[2J"])]), r"tags.0: .*U\+001B"),
        (document(phrases=[a_phrase(tags="x")]), r"tags: a list"),
        (document(phrases=[a_phrase(locked="yes")]), "true or false"),
        (document(phrases=[a_phrase(owner="root")]), "“shop” or “personal”"),
        (document(phrases=[a_phrase(favourite=0)]), "favourite: a number from 1"),
        (document(phrases=[a_phrase(id=f"p{i}") for i in range(MAX_PHRASES + 1)]), "20000 phrases"),
        (document(later=_deep(32)), "nested deeper than 32"),
        (document(later=_deep(100_000)), "nested deeper than 32"),
        (document(later={"x": ["\ud83d"]}), "half a character"),
        (document(**{"\udc00": 1}), "half a character"),
    ],
)  # fmt: skip
def test_a_broken_pack_is_refused_with_the_place(broken: object, sentence: str) -> None:
    with pytest.raises(AppError, match=sentence):
        read_pack(broken)
