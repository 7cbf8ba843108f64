import json

import pytest
import regex

from desktop_app.domain.emoji_text import EMOJI
from desktop_app.domain.emoticons import (
    RUDE,
    Emoticon,
    EmoticonGroup,
    match_rank,
    parse_emoticons,
    parse_moods,
)
from desktop_app.paths import shipped

SMILE = Emoticon(
    "😊",
    "微笑",
    ("欢迎",),
    (("wei", "xiao"), ("huan", "ying")),
    ("smile", "smiling eyes"),
)


def _shipped(name: str) -> tuple[EmoticonGroup, ...]:
    return parse_emoticons(shipped("data", name).read_text(encoding="utf-8"))


def _all(name: str) -> list[Emoticon]:
    return [emoticon for group in _shipped(name) for emoticon in group.emoticons]


def test_a_table_is_read_by_group_with_its_empty_columns() -> None:
    table = "# a comment\n[greeting]\n😊\t微笑\t欢迎\twei xiao, huan ying\tsmile, smiling eyes\n"
    table += "[marks]\n#️⃣\t井号\n"
    greeting, marks = parse_emoticons(table)
    assert greeting == EmoticonGroup("greeting", (SMILE,))
    assert marks == EmoticonGroup("marks", (Emoticon("#️⃣", "井号"),))


@pytest.mark.parametrize("query", ["微笑", "wx", "weixiao", "smile", "欢迎", "hy", "😊"])
def test_an_exact_word_in_any_script_is_the_best_match(query: str) -> None:
    assert match_rank(SMILE, query) == 0


@pytest.mark.parametrize("query", ["w", "weix", "smi", "微"])
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


CODE_TABLES = ("emoticons_wangwang.tsv", "emoticons_wechat.tsv", "emoticons_pdd.tsv")


@pytest.mark.parametrize("name", CODE_TABLES)
def test_no_offered_emoji_becomes_a_rude_code_and_none_two_codes(name: str) -> None:
    rude = {emoji for g in _shipped(name) if g.id == RUDE for e in g.emoticons for emoji in e.same}
    assert rude & {e.symbol for e in (*_all("emoji.tsv"), *_all("emoji_all.tsv"))} == set()
    same = [emoji for e in _all(name) for emoji in e.same]
    assert len(same) == len(set(same))


@pytest.mark.parametrize("name", CODE_TABLES)
def test_what_stands_for_a_code_elsewhere_is_one_whole_emoji(name: str) -> None:
    faces = [face for e in _all(name) for face in (e.emoji, *e.same) if face]
    assert [face for face in faces if regex.fullmatch(EMOJI, face) is None] == []


def test_all_emoji_are_there_once_with_chinese_and_english_names() -> None:
    emoji = _all("emoji_all.tsv")
    assert len(emoji) > 1800
    assert len({e.symbol for e in emoji}) == len(emoji)
    assert [e.symbol for e in emoji if regex.fullmatch(EMOJI, e.symbol) is None] == []
    assert all(e.name and e.english and len(e.readings) == 1 + len(e.words) for e in emoji)
    assert {e.symbol for e in _all("emoji.tsv")} <= {e.symbol for e in emoji}


def test_two_tables_of_one_emoji_give_all_words_of_both() -> None:
    other = Emoticon("😊", "羞涩微笑", ("脸",), (("xiu", "se"), ("lian",)), ("smile", "blush"))
    both = SMILE.joined(other)
    assert both.name == "微笑"
    assert both.words == ("欢迎", "羞涩微笑", "脸")
    assert both.readings == (*SMILE.readings, ("xiu", "se"), ("lian",))
    assert both.english == ("smile", "smiling eyes", "blush")


@pytest.mark.parametrize(
    ("name", "count"),
    [("emoticons_wangwang.tsv", 99), ("emoticons_wechat.tsv", 108), ("emoticons_pdd.tsv", 14),
     ("emoticons_jd.tsv", 72)],
)  # fmt: skip
def test_each_client_has_all_its_codes_once(name: str, count: int) -> None:
    codes = [e.symbol for e in _all(name)]
    assert len(codes) == len(set(codes)) == count


def test_every_mood_of_the_shipped_phrases_has_its_emoji_or_none_on_purpose() -> None:
    moods = parse_moods(shipped("data", "moods.tsv").read_text("utf-8"))
    document = json.loads(shipped("data", "starter.phrasepack").read_text("utf-8"))
    used = {phrase.get("mood", "") for phrase in document["phrases"]} - {""}
    assert used <= moods.keys()
    assert [e for e in moods.values() if e and regex.fullmatch(EMOJI, e) is None] == []


def test_the_kaomoji_are_single() -> None:
    kaomoji = [e.symbol for e in _all("kaomoji.txt")]
    assert len(kaomoji) == len(set(kaomoji)) >= 30


def test_kaomoji_hold_nothing_that_changes_direction_or_hides() -> None:
    hidden = regex.compile(r"[\p{Cf}\p{Cc}\p{Script=Arabic}\p{Script=Hebrew}]")
    assert [e.symbol for e in _all("kaomoji.txt") if hidden.search(e.symbol)] == []
