"""Search, list, add and remove, as another program would use them."""

import pytest

from tests.cli.conftest import Liumiao

SEARCH_KEYS = {"id", "title", "text", "code", "category", "scope", "score"}
LIST_KEYS = SEARCH_KEYS | {"situation", "mood", "favourite", "tags", "locked"}
FAMILY = "亲，在的 👨‍👩‍👧\n第二行"


def test_a_fresh_folder_has_the_starter_phrases(liumiao: Liumiao) -> None:
    rows = liumiao("phrases", "list", "--json").document
    assert len(rows) > 80
    assert all(set(row) >= LIST_KEYS for row in rows)
    assert {row["scope"] for row in rows} == {"shop"}


def test_initials_find_a_phrase_and_the_best_comes_first(liumiao: Liumiao) -> None:
    hits = liumiao("search", "hygl", "--json").document
    assert set(hits[0]) >= SEARCH_KEYS
    assert "欢迎光临" in hits[0]["text"]
    assert len(hits[0]["category"]) == 3
    assert [hit["score"] for hit in hits] == sorted((h["score"] for h in hits), reverse=True)


@pytest.mark.parametrize(
    ("typed", "title"), [("youhiuquan", "优惠券怎么用"), ("声音小", "电话声音太小")]
)
def test_what_nearly_matches_is_given_and_marked(liumiao: Liumiao, typed: str, title: str) -> None:
    hits = liumiao("search", typed, "--json").document
    assert title in [hit["title"] for hit in hits[:5]]
    assert {hit["near"] for hit in hits} == {True}
    assert len(liumiao("search", typed, "--limit", "1", "--json").document) == 1


def test_a_search_is_limited_in_number_and_scope(liumiao: Liumiao) -> None:
    liumiao("phrases", "add", "--text", "您好，这是我自己的")
    assert len(liumiao("search", "您好", "--limit", "3", "--json").document) == 3
    personal = liumiao("search", "您好", "--scope", "personal", "--json").document
    assert [hit["text"] for hit in personal] == ["您好，这是我自己的"]


def test_an_added_phrase_is_kept_whole(liumiao: Liumiao) -> None:
    added = liumiao(
        "phrases", "add", "--text", FAMILY, "--title", "在的", "--category", "售前/问候/在吗",
        "--code", "zd1", "--favourite", "12", "--json",
    )  # fmt: skip
    assert added.code == 0
    rows = liumiao("phrases", "list", "--stage", "售前", "--json").document
    row = next(row for row in rows if row["id"] == added.document["id"])
    assert row["text"] == FAMILY
    assert row["category"] == ["售前", "问候", "在吗"]
    assert (row["title"], row["code"], row["favourite"]) == ("在的", "zd1", 12)
    assert row["scope"] == "personal"


def test_a_phrase_goes_to_the_general_stage_by_default(liumiao: Liumiao) -> None:
    phrase_id = liumiao("phrases", "add", "--text", "好的", "--json").document["id"]
    rows = liumiao("phrases", "list", "--stage", "通用", "--json").document
    assert phrase_id in [row["id"] for row in rows]


def test_a_refused_phrase_leaves_no_category_behind(liumiao: Liumiao) -> None:
    refused = liumiao("phrases", "add", "--text", "  ", "--category", "新阶段/新步骤")
    assert refused.code == 1
    assert refused.err.count("\n") == 1
    assert liumiao("phrases", "list", "--stage", "新阶段").code == 1


def test_a_removed_phrase_is_gone(liumiao: Liumiao) -> None:
    phrase_id = liumiao("phrases", "add", "--text", "好的", "--json").document["id"]
    assert liumiao("phrases", "remove", phrase_id, "--json").document == {"removed": 1}
    again = liumiao("phrases", "remove", phrase_id, "--json")
    assert (again.code, again.out) == (1, "")
    assert phrase_id in again.err


@pytest.mark.parametrize(
    "arguments", [("phrases", "list", "--stage", "月球"), ("phrases", "remove", "nobody")]
)
def test_what_isn_t_there_is_one_sentence_and_exit_1(
    liumiao: Liumiao, arguments: tuple[str, ...]
) -> None:
    result = liumiao(*arguments)
    assert result.code == 1
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err


def test_lines_for_a_person_hold_one_phrase_each(liumiao: Liumiao) -> None:
    liumiao("phrases", "add", "--text", FAMILY, "--category", "我的")
    (line,) = liumiao("phrases", "list", "--stage", "我的").out.splitlines()
    assert line.split("\t")[2:] == ["我的", "亲，在的 👨‍👩‍👧", "亲，在的 👨‍👩‍👧 第二行"]


def test_a_folder_that_can_t_be_used_is_told(
    liumiao: Liumiao, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("f") / "file"
    file.write_text("not a folder")
    result = liumiao("--data-dir", str(file / "data"), "phrases", "list")
    assert result.code == 1
    assert str(file / "data") in result.err
