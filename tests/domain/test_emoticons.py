import pytest
import regex

from desktop_app.domain.emoticons import (
    RUDE,
    Emoticon,
    EmoticonGroup,
    match_rank,
    parse_emoticons,
)
from desktop_app.paths import shipped

SMILE = Emoticon(
    "😊",
    "微笑",
    ("欢迎",),
    (("wei", "xiao"), ("huan", "ying")),
    ("smile", "smiling eyes"),
    "/:^_^",
)


def _shipped(name: str) -> tuple[EmoticonGroup, ...]:
    return parse_emoticons(shipped("data", name).read_text(encoding="utf-8"))


def _all(name: str) -> list[Emoticon]:
    return [emoticon for group in _shipped(name) for emoticon in group.emoticons]


def test_a_table_is_read_by_group_with_its_empty_columns() -> None:
    table = (
        "# a comment\n[greeting]\n😊\t微笑\t欢迎\twei xiao, huan ying\tsmile, smiling eyes\t/:^_^\n"
    )
    table += "[marks]\n#️⃣\t井号\n"
    greeting, marks = parse_emoticons(table)
    assert greeting == EmoticonGroup("greeting", (SMILE,))
    assert marks == EmoticonGroup("marks", (Emoticon("#️⃣", "井号"),))


@pytest.mark.parametrize("query", ["微笑", "wx", "weixiao", "smile", "欢迎", "hy", "/:^_^", "😊"])
def test_an_exact_word_in_any_script_is_the_best_match(query: str) -> None:
    assert match_rank(SMILE, query) == 0


@pytest.mark.parametrize("query", ["w", "weix", "smi", "微", "/:^"])
def test_a_beginning_comes_after_the_whole(query: str) -> None:
    assert match_rank(SMILE, query) == 1


@pytest.mark.parametrize("query", ["笑", "迎", "eyes"])
def test_a_later_word_comes_last(query: str) -> None:
    assert match_rank(SMILE, query) == 2


@pytest.mark.parametrize("query", ["xiao", "哭", "iling"])
def test_what_is_not_there_is_not_found(query: str) -> None:
    assert match_rank(SMILE, query) is None


def test_shipped_emoji_are_whole_named_and_single() -> None:
    emoji = _all("emoji.tsv")
    assert len(emoji) >= 160
    assert [e.symbol for e in emoji if not regex.fullmatch(r"\X", e.symbol)] == []
    assert len({e.symbol for e in emoji}) == len(emoji)
    assert len({e.name for e in emoji}) == len(emoji)
    assert all(e.name and e.readings and e.english for e in emoji)
    assert all(len(e.readings) == 1 + len(e.words) for e in emoji)


@pytest.mark.parametrize("symbol", ["🙋‍♀️", "👨‍👩‍👧‍👦", "❤️‍🩹", "0️⃣", "#️⃣", "🇨🇳", "🏳️‍🌈", "☺️"])
def test_sequences_are_shipped_with_their_joiners_and_selectors(symbol: str) -> None:
    assert symbol in {e.symbol for e in _all("emoji.tsv")}


def test_each_code_of_an_emoji_is_a_code_of_the_client_and_not_a_rude_one() -> None:
    offered = {
        e.symbol for g in _shipped("emoticons_wangwang.tsv") if g.id != RUDE for e in g.emoticons
    }
    assert {e.code for e in _all("emoji.tsv") if e.code} <= offered


def test_the_99_codes_and_the_kaomoji_are_single() -> None:
    codes = [e.symbol for e in _all("emoticons_wangwang.tsv")]
    kaomoji = [e.symbol for e in _all("kaomoji.txt")]
    assert len(codes) == len(set(codes)) == 99
    assert len(kaomoji) == len(set(kaomoji)) >= 30


def test_kaomoji_hold_nothing_that_changes_direction_or_hides() -> None:
    hidden = regex.compile(r"[\p{Cf}\p{Cc}\p{Script=Arabic}\p{Script=Hebrew}]")
    assert [e.symbol for e in _all("kaomoji.txt") if hidden.search(e.symbol)] == []
