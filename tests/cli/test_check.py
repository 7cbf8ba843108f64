"""`liumiao check` finds what a lead would not publish, in a file and in the data folder."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Liumiao

KEYS = {"rule", "severity", "phrase", "message", "words", "start", "end"}


@pytest.fixture
def pack(liumiao: Liumiao, tmp_path: Path) -> Path:
    """Return a sound pack: the starter phrases."""
    file = tmp_path / "shop.phrasepack"
    assert liumiao("pack", "export", file).code == 0
    return file


def _spoil(pack: Path, text: str) -> dict[str, str]:
    document = json.loads(pack.read_text(encoding="utf-8"))
    phrase: dict[str, str] = document["phrases"][0]
    phrase["text"] = text
    pack.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return phrase


def test_a_sound_pack_passes(liumiao: Liumiao, pack: Path) -> None:
    checked = liumiao("check", pack, "--json")
    assert checked.code == 0
    assert [f for f in checked.document["findings"] if f["severity"] == "E"] == []


def test_an_error_is_told_with_its_place_and_exits_1(liumiao: Liumiao, pack: Path) -> None:
    text = "您好，欢迎光临{店铺}，加薇 信领券😊"
    phrase = _spoil(pack, text)
    checked = liumiao("check", pack, "--json")
    assert checked.code == 1
    (found,) = [f for f in checked.document["findings"] if f["severity"] == "E"]
    assert set(found) >= KEYS
    assert (found["rule"], found["phrase"], found["words"]) == ("L25", phrase["id"], "薇 信")
    assert text[found["start"] : found["end"]] == "薇 信"


def test_findings_are_grouped_for_people(liumiao: Liumiao, pack: Path) -> None:
    phrase = _spoil(pack, "你好，欢迎光临{店铺}，加薇信领券😊")
    checked = liumiao("check", pack)
    assert checked.code == 1
    lines = checked.out.splitlines()
    assert lines[0] == "Must be changed:"
    assert lines[1].startswith(f"  L25  {phrase['title']}: “薇信” – Stay on the platform")
    assert lines[2] == "Should be looked at:"
    assert lines[3].startswith(f"  L34  {phrase['title']}: “你”")
    assert lines[-1].endswith("phrases: 1 errors, 1 warnings, 0 hints.")


def test_a_long_text_is_shown_by_its_beginning(liumiao: Liumiao, pack: Path) -> None:
    _spoil(pack, "您看" * 100)
    assert f"“{'您看' * 15}…”" in liumiao("check", pack).out


def test_a_warning_alone_passes(liumiao: Liumiao, pack: Path) -> None:
    _spoil(pack, "你好，欢迎光临{店铺}，请问想看什么😊")
    checked = liumiao("check", pack, "--json")
    assert checked.code == 0
    assert {f["rule"] for f in checked.document["findings"]} == {"L34"}


def test_the_phrases_here_are_checked_too(liumiao: Liumiao) -> None:
    assert liumiao("check", "--db").code == 0
    liumiao("phrases", "add", "--text", "五星好评返现3元", "--title", "好评")
    checked = liumiao("check", "--db", "--json")
    assert checked.code == 1
    assert {f["rule"] for f in checked.document["findings"]} == {"L24"}


def test_a_pack_brings_its_own_words_and_they_stay_after_its_import(
    liumiao: Liumiao, pack: Path
) -> None:
    document = json.loads(pack.read_text(encoding="utf-8"))
    text = document["phrases"][0]["text"]
    document["wording"] = {"words": [{"word": text[2:4], "better": "别的"}]}
    pack.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    checked = liumiao("check", pack, "--json")
    assert checked.code == 1
    found = next(f for f in checked.document["findings"] if f["rule"] == "S01")
    assert (found["severity"], found["words"]) == ("E", text[2:4])
    assert "别的" in found["message"]
    assert "S01" not in liumiao("check", "--db", "--json").out
    assert liumiao("pack", "import", pack, "--yes").code == 0
    assert '"S01"' in liumiao("check", "--db", "--json").out


def test_words_of_the_settings_hold_here_and_go_into_an_export(
    liumiao: Liumiao, data_dir: Path, tmp_path: Path
) -> None:
    liumiao("phrases", "add", "--text", "您好，今天包邮的哦", "--title", "包邮")
    value = json.dumps(
        {"style": {}, "words": [{"word": "包邮", "better": "免运费"}], "allowed": []}
    )
    with closing(sqlite3.connect(data_dir / "liumiao.db")) as database, database:
        database.execute("INSERT INTO settings VALUES ('wording', ?)", [value])
    checked = liumiao("check", "--db", "--json")
    assert checked.code == 1
    assert {f["rule"] for f in checked.document["findings"] if f["severity"] == "E"} == {"S01"}
    file = tmp_path / "shop.phrasepack"
    assert liumiao("pack", "export", file).code == 0
    assert liumiao("check", file, "--json").code == 1
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written["wording"] == {"words": [{"word": "包邮", "better": "免运费"}]}


def test_it_speaks_chinese(liumiao: Liumiao, pack: Path) -> None:
    _spoil(pack, "我怎么知道快递到哪了")
    checked = liumiao("--lang", "zh_CN", "check", pack)
    assert "请换成专业的说法：“我来为您查一下，查到马上告诉您。”" in checked.out


@pytest.mark.parametrize("arguments", [[], ["shop.phrasepack", "--db"]])
def test_a_file_or_the_data_folder(liumiao: Liumiao, arguments: list[str]) -> None:
    assert liumiao("check", *arguments).code == 2


def test_a_wrong_file_is_one_sentence(liumiao: Liumiao, tmp_path: Path) -> None:
    checked = liumiao("check", tmp_path / "gone.phrasepack")
    assert checked.code == 1
    assert checked.err.count("\n") == 1
