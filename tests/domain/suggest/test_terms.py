"""Texts are compared by what they mean to a buyer."""

from desktop_app.domain.suggest.buyer_words import BuyerWords
from desktop_app.domain.suggest.terms import TermReader

READER = TermReader(
    BuyerWords(
        fillers=("亲", "请问", "呀"),
        meanings=(("便宜", "优惠", "少点"), ("打折", "优惠")),
        cues={},
    )
)


def keys(text: str) -> set[str]:
    return {term.key for term in READER.read(text)}


def test_characters_and_pairs_are_terms_where_they_touch() -> None:
    assert keys("发货，快") == {"发", "货", "发货", "快"}


def test_politeness_says_nothing_and_parts_what_stands_beside_it() -> None:
    assert keys("亲请问发呀货") == {"发", "货"}


def test_traditional_characters_case_and_width_make_no_difference() -> None:
    assert keys("發貨ＶＩＰ") == keys("发货vip")


def test_numbers_are_one_and_only_beside_something() -> None:
    assert keys("175斤") == keys("98斤") == {"斤", "0斤"}
    assert keys("2748391056120398471") == set()


def test_wordings_of_one_meaning_share_it() -> None:
    assert keys("少点") & keys("便宜") == {"=便宜"}
    assert keys("优惠") >= {"=便宜", "=打折"}


def test_a_latin_wording_is_a_word_of_its_own() -> None:
    reader = TermReader(BuyerWords((), (("微信", "qq"),), {}))
    assert "=微信" in {term.key for term in reader.read("加QQ聊")}
    assert "=微信" not in {term.key for term in reader.read("qqq")}


def test_terms_tell_where_they_stand() -> None:
    text = "亲，少点"
    spans = {term.key: text[term.start : term.end] for term in READER.read(text)}
    assert spans["=便宜"] == spans["少点"] == "少点"
