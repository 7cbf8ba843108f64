"""A shop's own words, exceptions and numbers: joined, found, hidden, written and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.wording.check import Wording
from desktop_app.domain.wording.choice import (
    NO_CHOICE,
    ShopWord,
    StyleChoice,
    WordingChoice,
    joined,
    read_allowed_lines,
    read_word_lines,
    word_lines,
)
from desktop_app.domain.wording.finding import Severity
from tests.shipped_facts import shipped_words

WORDS = shipped_words()


def _found(text: str, choice: WordingChoice, place: str = "") -> list[tuple[str, str]]:
    return [(f.rule, f.words) for f in Wording(WORDS, choice=choice).check_phrase(text, place)]


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("秒杀", "今天秒 杀开始", "秒 杀"),
        ("秒杀", "今天秒\u200b杀开始", "秒\u200b杀"),
        ("秒殺", "今天秒杀开始", "秒杀"),
        ("SALE", "今天ｓａｌｅ开始", "ｓａｌｅ"),
        ("vip", "您是VIP会员", "VIP"),
    ],
)
def test_a_forbidden_word_is_found_however_it_is_written(word: str, text: str, found: str) -> None:
    assert _found(text, WordingChoice(words=(ShopWord(word),))) == [("S01", found)]


def test_a_latin_word_is_not_found_within_another() -> None:
    assert _found("请看wholesale页面", WordingChoice(words=(ShopWord("sale"),))) == []


def test_it_stops_publishing_and_says_what_the_shop_says() -> None:
    choice = WordingChoice(words=(ShopWord("包邮", "免运费"),))
    (found,) = Wording(WORDS, choice=choice).check_phrase("今天包邮的哦")
    assert found.severity is Severity.ERROR
    assert "免运费" in str(found.suggestion)


def test_notes_within_the_shop_may_have_it() -> None:
    assert _found("今天包邮", WordingChoice(words=(ShopWord("包邮"),)), "int.note") == []


def test_an_exception_hides_what_stands_in_it_and_nothing_else() -> None:
    choice = WordingChoice(allowed=("第一品牌馆",))
    text = "欢迎来到第一品牌馆，我们是销量第一的店铺"
    assert _found(text, NO_CHOICE) == [("L22", "第一"), ("L22", "第一")]
    assert _found(text, choice) == [("L22", "第一")]


def test_an_exception_excuses_personal_data_too() -> None:
    wording = Wording(WORDS, choice=WordingChoice(allowed=("0571-86003344",)))
    assert wording.check_for_others("座机0571-86003344可以联系") == ()
    assert Wording(WORDS).check_for_others("座机0571-86003344可以联系") != ()


def test_what_the_agent_chose_holds_over_the_pack_and_words_add_up() -> None:
    mine = WordingChoice(StyleChoice(long=200), (ShopWord("甲", "乙"),), ("丙",))
    packs = WordingChoice(StyleChoice(long=90, faces=5), (ShopWord("甲"), ShopWord("丁")), ("戊",))
    both = joined((mine, packs))
    assert both.style == StyleChoice(long=200, faces=5)
    assert set(both.words) == {ShopWord("甲", "乙"), ShopWord("丁")}
    assert set(both.allowed) == {"丙", "戊"}
    assert Wording(WORDS, choice=both).style.long == 200


def test_lines_are_read_in_the_ways_that_people_write_them() -> None:
    written = "包邮 → 免运费\n秒杀\n\n 亲亲 = 亲 \n甲->乙\n包邮 => 无需运费"
    assert read_word_lines(written) == (
        ShopWord("包邮", "无需运费"), ShopWord("秒杀"), ShopWord("亲亲", "亲"),
        ShopWord("甲", "乙"),
    )  # fmt: skip
    assert read_allowed_lines(" 第一 \n\n第一\n最好用") == ("第一", "最好用")


_WORD = st.text("包邮秒杀vip1", min_size=1, max_size=5)


@given(st.dictionaries(_WORD, st.one_of(st.just(""), _WORD)))
def test_written_lines_are_read_back(words: dict[str, str]) -> None:
    chosen = tuple(ShopWord(*each) for each in words.items())
    assert read_word_lines(word_lines(chosen)) == chosen
