"""Deleted phrases can be listed and restored by other programs."""

from datetime import datetime

import pytest

from tests.cli.conftest import Liumiao
from tests.cli.test_phrases import LIST_KEYS


@pytest.fixture
def removed(liumiao: Liumiao) -> str:
    """The id of a phrase that was added and removed."""
    phrase_id = liumiao(
        "phrases", "add", "--text", "好的", "--category", "售前/新步骤", "--favourite", "31",
        "--json",
    ).document["id"]  # fmt: skip
    assert liumiao("phrases", "remove", phrase_id).code == 0
    return str(phrase_id)


def test_what_was_removed_is_listed_with_when_and_from_where(
    liumiao: Liumiao, removed: str
) -> None:
    (row,) = liumiao("phrases", "list", "--bin", "--json").document
    assert set(row) >= LIST_KEYS | {"deleted_at", "days_left", "cause"}
    assert (row["id"], row["text"], row["category"]) == (removed, "好的", ["售前", "新步骤"])
    assert (row["days_left"], row["cause"]) == (30, "deleted")
    assert datetime.fromisoformat(row["deleted_at"]).utcoffset() is not None
    assert removed in liumiao("phrases", "list", "--bin", "--stage", "售前").out
    assert liumiao("phrases", "list", "--bin", "--stage", "售后").out == ""
    assert removed not in liumiao("phrases", "list").out


def test_restored_it_is_back_where_it_was(liumiao: Liumiao, removed: str) -> None:
    (row,) = liumiao("phrases", "restore", removed, "--json").document
    assert (row["id"], row["category"], row["favourite"]) == (removed, ["售前", "新步骤"], 31)
    assert removed in liumiao("phrases", "list").out
    assert liumiao("phrases", "list", "--bin", "--json").document == []


def test_what_is_different_afterwards_is_said(liumiao: Liumiao, removed: str) -> None:
    liumiao("phrases", "add", "--text", "别的", "--favourite", "31")
    said = liumiao("phrases", "restore", removed).out.splitlines()
    assert said == ["Restored 好的", "the favourite number of 好的 is taken by now"]


def test_what_is_not_in_the_bin_is_one_sentence(liumiao: Liumiao) -> None:
    refused = liumiao("phrases", "restore", "nobody")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.count("\n") == 1


def test_the_bin_is_not_exported(
    liumiao: Liumiao, removed: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("out") / "all.phrasepack"
    assert liumiao("pack", "export", file).code == 0
    exported = file.read_text(encoding="utf-8")
    assert "招呼" in exported or "接待" in exported
    assert removed not in exported
