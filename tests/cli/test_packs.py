"""Packs out and in: lossless, planned first, and a wrong file changes nothing."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Liumiao

PLAN_KEYS = {"format", "new", "changed", "same", "removed", "conflicts", "problems", "applied"}


@pytest.fixture
def exported(liumiao: Liumiao, tmp_path: Path) -> Path:
    file = tmp_path / "shop.phrasepack"
    written = liumiao("pack", "export", file, "--json")
    assert written.code == 0
    assert written.document["phrases"] == len(liumiao("phrases", "list", "--json").document)
    return file


def test_a_plan_alone_changes_nothing(liumiao: Liumiao, exported: Path) -> None:
    before = liumiao("phrases", "list", "--json").document
    liumiao("phrases", "remove", before[0]["id"])
    plan = liumiao("pack", "import", exported, "--json").document
    assert set(plan) >= PLAN_KEYS
    assert (plan["format"], plan["applied"], plan["new"]) == ("native", False, 1)
    assert plan["same"] == len(before) - 1
    assert len(liumiao("phrases", "list", "--json").document) == len(before) - 1


def test_an_accepted_plan_brings_everything_back(liumiao: Liumiao, exported: Path) -> None:
    before = liumiao("phrases", "list", "--json").document
    for row in before[:3]:
        liumiao("phrases", "remove", row["id"])
    plan = liumiao("pack", "import", exported, "--yes", "--json").document
    assert (plan["applied"], plan["new"]) == (True, 3)
    after = {row["id"]: row for row in liumiao("phrases", "list", "--json").document}
    assert {row["id"] for row in before} == set(after)
    assert all(after[row["id"]]["text"] == row["text"] for row in before)


def test_what_needs_a_look_is_left_and_told(liumiao: Liumiao, exported: Path) -> None:
    pack = json.loads(exported.read_text(encoding="utf-8"))
    pack["version"] += 1
    changed = pack["phrases"][0]
    changed["text"] += " https://example.com/pay"
    exported.write_text(json.dumps(pack, ensure_ascii=False), encoding="utf-8")
    plan = liumiao("pack", "import", exported, "--yes", "--json").document
    assert plan["left"] == 1
    (row,) = [row for row in plan["rows"] if row["risks"]]
    assert row["risks"] == ["web-address"]
    rows = liumiao("phrases", "list", "--json").document
    assert not any("example.com" in row["text"] for row in rows)


def test_a_wrong_file_is_one_sentence_and_changes_nothing(
    liumiao: Liumiao, data_dir: Path, tmp_path: Path
) -> None:
    liumiao("phrases", "list")
    before = (data_dir / "liumiao.db").read_bytes()
    wrong = {
        "text": b"hello",
        "half": b'{"format": 1, "phrases": [',
        "newer": b'{"format": 2}',
        "deep": b"[" * 100_000,
        "bytes": b"\xff\xfe\x00",
        "empty": b"",
    }
    for name, content in wrong.items():
        (tmp_path / name).write_bytes(content)
    for file in (*(tmp_path / name for name in wrong), tmp_path, tmp_path / "missing"):
        result = liumiao("pack", "import", file, "--yes", "--json")
        assert (result.code, result.out) == (1, ""), file
        assert result.err.count("\n") == 1, result.err
    assert (data_dir / "liumiao.db").read_bytes() == before


def test_a_pack_that_can_t_be_written_is_told(liumiao: Liumiao, tmp_path: Path) -> None:
    result = liumiao("pack", "export", tmp_path / "nowhere" / "x.phrasepack")
    assert result.code == 1
    assert result.err.count("\n") == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["data"]
