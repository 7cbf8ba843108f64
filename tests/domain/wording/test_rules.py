"""Every rule finds what breaks it, and leaves what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.wording.check import Wording
from desktop_app.domain.wording.finding import Severity
from desktop_app.domain.wording.rule_book import SUGGESTIONS, severity_of
from desktop_app.domain.wording.style import WordingStyle
from desktop_app.domain.wording.use_rules import unresolved
from tests.domain.wording.rule_examples import HITS, NEAR_MISSES
from tests.shipped_facts import shipped_words

WORDS = shipped_words()
WORDING = Wording(WORDS)
TESTED_APART = {"S01", "L27", "L28", "L42", "L47"}


def _rules(
    text: str, place: str = "", mood: str = "", style: WordingStyle | None = None
) -> set[str]:
    wording = Wording(WORDS, style) if style else WORDING
    return {found.rule for found in wording.check_phrase(text, place, mood)}


@pytest.mark.parametrize(("rule", "place", "text"), HITS)
def test_a_breach_is_found(rule: str, place: str, text: str) -> None:
    assert rule in _rules(text, place)


@pytest.mark.parametrize(("rule", "place", "text"), NEAR_MISSES)
def test_a_near_miss_is_left(rule: str, place: str, text: str) -> None:
    assert rule not in _rules(text, place)


def test_every_rule_has_both() -> None:
    assert {rule for rule, *_ in HITS} == set(SUGGESTIONS) - TESTED_APART
    assert {rule for rule, *_ in NEAR_MISSES} == set(SUGGESTIONS) - TESTED_APART


@pytest.mark.parametrize(
    ("text", "open_parts"),
    [
        ("您的单号是{单号}", ["{单号}"]),
        ("预计XX日到，xxxx发出", ["XX", "xxxx"]),
        ("您好，××店铺", ["××"]),
        ("XXL码有货，尺寸5×5", []),
        ("盒子是3x3的", []),
    ],
)
def test_what_is_open_is_found_before_pasting(text: str, open_parts: list[str]) -> None:
    found = unresolved(text)
    assert [each.words for each in found] == open_parts
    assert all(each.severity is Severity.ERROR for each in found)


def test_particles_are_asked_for_where_a_shop_wants_them() -> None:
    style = WordingStyle(check_particles=True)
    assert "L47" in _rules("今天拍下今天发出", "mid.2.ship", style=style)
    assert "L47" not in _rules("今天拍下今天发出哦😊", "mid.2.ship", style=style)
    assert "L47" not in _rules("已经为您登记", "aft.use.help", style=style)
    assert "L47" not in _rules("今天拍下今天发出", "mid.2.ship")


def test_a_shop_may_switch_its_style_off() -> None:
    style = WordingStyle(check_exclamations=False, check_intimacy=False)
    assert _rules("亲爱的，我们是朋友！！", style=style) == set()
    assert _rules("亲爱的，我们是朋友！！") == {"L15", "L17", "L18"}


def test_a_shop_may_choose_its_numbers() -> None:
    assert "L33" not in _rules("谢谢您😊😊😊", style=WordingStyle(faces=3))
    assert "L15" not in _rules("欢迎！您好！", style=WordingStyle(exclamations=2))
    assert "L01" in _rules("有现货", style=WordingStyle(one_word=3))
    assert "L03" in _rules("有现货，今天就能发出", style=WordingStyle(long=8))
    assert "L02" in _rules("今天拍下明天发出", "mid.2.ship", style=WordingStyle(short=10))


def test_a_smiling_mood_in_a_complaint_is_found() -> None:
    (found,) = WORDING.check_phrase("您慢慢说，我来处理。", "comp.1.ask", "笑脸")
    assert (found.rule, found.words, found.start, found.end) == ("L32", "笑脸", 0, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("您好，加 薇\u200b 信 聊", "薇\u200b 信"),
        ("{买家}您好，{商品}是国 家 级", "国 家 级"),
        ("😊您好，全網最低", "全網最低"),
    ],
)
def test_words_are_told_where_they_stand(text: str, words: str) -> None:
    (found,) = [f for f in WORDING.check_phrase(text) if f.severity is Severity.ERROR]
    assert found.words == text[found.start : found.end] == words


@given(st.text(alphabet="亲薇信vx q\u200b{}客服第一，。！!😊()（\ufe0f\n不知道最好", max_size=60))
def test_a_finding_stands_in_its_text(text: str) -> None:
    for found in WORDING.check_phrase(text, "comp.4.up"):
        assert 0 <= found.start <= found.end <= len(text)
        assert found.words == text[found.start : found.end]


def test_a_breach_that_two_patterns_find_is_told_once() -> None:
    assert [found.rule for found in WORDING.check_phrase("这是全网最低价")] == ["L22"]


def test_notes_within_the_shop_may_be_terse() -> None:
    assert _rules("审单，不行", "int.note.all") == set()


def test_the_worst_comes_first() -> None:
    found = WORDING.check_phrase("你好，我怎么知道，加微信")
    severities = [each.severity for each in found]
    assert severities == sorted(severities, key=list(Severity).index)
    assert [each.rule for each in found] == ["L25", "L34", "L11"]


def test_a_habit_comes_with_better_words() -> None:
    (found,) = WORDING.check_phrase("我怎么知道快递到哪了")
    assert "我来为您查一下" in str(found.suggestion)


def test_severities_are_those_of_the_rules() -> None:
    assert {severity_of(rule) for rule in ("L01", "L22", "L28")} == {Severity.ERROR}
    assert {severity_of(rule) for rule in ("L02", "L11", "L50")} == {Severity.WARNING}
    assert {severity_of(rule) for rule in ("L16", "L42", "L51")} == {Severity.HINT}


@pytest.mark.parametrize(
    ("rule", "place", "text"),
    [
        ("L22", "", "{随机:您好|亲}，这款是顶级材质哦"),
        ("L22", "", "这款{随机:顶级|不错}材质的哦"),
        ("L22", "", "这款{选择 用词：不错｜ 顶级 }材质的哦"),
        ("L32", "comp.1", "非常抱歉给您添麻烦了{表情：笑脸}"),
        ("L48", "", "亲｛买家｝您好，欢迎光临"),
        ("L48", "", "亲｛买家您好，欢迎光临"),
    ],
)
def test_what_stands_in_a_field_is_read_too(rule: str, place: str, text: str) -> None:
    assert rule in _rules(text, place)


@pytest.mark.parametrize(
    "text",
    [
        "您好：我们用{选择:圆通|中通}发出，请您放心哦{表情:笑脸}",
        "您好，{随机:欢迎光临|很高兴见到您}，请问有什么可以帮您？",
        "您好，{工作日+2}前为您发出，{光标}{分段}请您稍等一下哦",
    ],
)
def test_a_sound_field_is_no_slip(text: str) -> None:
    assert _rules(text) == set()


def test_each_part_of_a_phrase_in_parts_has_a_length_of_its_own() -> None:
    part = "这款面料柔软透气，适合春秋两季穿着，" * 5
    assert "L03" in _rules(part * 2 + "哦")
    assert "L03" not in _rules(part + "{分段}" + part + "哦")


def test_a_mood_is_a_smile_where_one_belongs() -> None:
    assert "L31" in _rules("您好，欢迎光临小店", "mid.1.hello")
    assert "L31" not in _rules("您好，欢迎光临小店{表情:笑脸}", "mid.1.hello")
