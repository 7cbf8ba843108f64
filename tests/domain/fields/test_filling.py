"""Random, mood, caret and break; typed values; what isn't certain."""

from collections import Counter
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields import Filled, PartKind, Rules, Segment, fill, parse
from desktop_app.domain.fields.values import Definition, FieldType, read_definition
from desktop_app.domain.fields.workdays import workday
from desktop_app.errors import AppError
from tests.shipped_facts import shipped_platforms

NOON = datetime(2026, 9, 30, 12, 5)  # noqa: DTZ001 - the wall clock of the agent


def _fill(template: str, rules: Rules | None = None, **values: str) -> Filled:
    return fill(parse(template), values, rules or Rules(NOON))


def _at(year: int, month: int, day: int) -> Rules:
    return Rules(datetime(year, month, day, 9))  # noqa: DTZ001 - as above


@pytest.mark.parametrize(
    ("template", "rules", "text"),
    [
        # National Day 2026: 1–7 October off, Saturday 10 October worked.
        ("{工作日+1}", _at(2026, 9, 30), "10月8日"),
        ("{工作日+3}", _at(2026, 9, 30), "10月10日"),
        ("{工作日}", _at(2026, 10, 1), "10月8日"),
        ("{工作日}", _at(2026, 10, 10), "10月10日"),
        ("{工作日-1}", _at(2026, 10, 8), "9月30日"),
        ("{工作日+2}", _at(2026, 11, 20), "11月24日"),
    ],
)
def test_working_days_know_holidays_and_make_up_days(
    template: str, rules: Rules, text: str
) -> None:
    filled = _fill(template, rules)
    assert (filled.text, filled.doubts) == (text, ())


def test_beyond_the_known_years_monday_to_friday_count_and_that_is_said() -> None:
    filled = _fill("{工作日+2}前发，{工作日+3}到", _at(2030, 1, 4))
    assert filled.text == "1月8日前发，1月9日到"
    [doubt] = filled.doubts
    assert "2030" in str(doubt)


def test_a_random_field_picks_by_its_seed_and_each_one_for_itself() -> None:
    template = "{随机:好的|收到|了解}{随机:好的|收到|了解}"
    seen = Counter(_fill(template, Rules(NOON, seed=str(n))).text for n in range(300))
    assert len(seen) == 9
    assert _fill(template, Rules(NOON, seed="x")) == _fill(template, Rules(NOON, seed="x"))


def test_a_mood_becomes_its_emoji_and_one_without_stands_for_nothing() -> None:
    rules = Rules(NOON, mood={"笑脸": "😄", "认真": ""}.get)
    assert _fill("好的{表情:笑脸}，{表情：认真}请看", rules).text == "好的😄，请看"
    assert _fill("好的{表情:飞起}", rules).missing == ("表情:飞起",)


def test_the_caret_stands_in_no_text_and_its_place_is_known() -> None:
    filled = _fill("亲{买家}，{光标}请稍等", 买家="小林")
    assert filled.text == "亲小林，请稍等"
    assert filled.segments == (Segment("亲小林，请稍等", 4),)
    assert filled.shown == "亲小林，{光标}请稍等"


def test_breaks_cut_the_text_into_parts_without_the_line_ends_around_them() -> None:
    filled = _fill("您好\n{分段}\n请问{光标}\n{分段}{分段}\n\n再见\n")
    assert filled.segments == (Segment("您好"), Segment("请问", 2), Segment("再见"))
    assert filled.text == "您好\n请问\n再见"


def test_a_text_without_breaks_keeps_its_line_ends() -> None:
    assert _fill("\n您好\n\n").segments == (Segment("\n您好\n\n"),)


def test_only_breaks_are_no_text() -> None:
    assert _fill("{分段}\n{分段}").text == ""


def test_nothing_comes_out_in_parts_while_a_field_is_missing() -> None:
    filled = _fill("您好{分段}{快递}")
    assert (filled.segments, filled.text, filled.missing) == ((), None, ("快递",))


def test_the_clipboard_is_never_filled_unasked() -> None:
    assert _fill("{剪贴板}").missing == ("剪贴板",)


def test_an_answer_must_be_one_of_the_choices_everywhere_it_stands() -> None:
    template = "{快递}：{选择 快递:圆通|中通}"
    assert _fill(template, 快递="圆通").text == "圆通：圆通"
    wrong = _fill(template, 快递="顺丰")
    assert wrong.missing == ("快递",)
    assert "圆通、中通" in str(wrong.hints["快递"])


TYPED = {
    "件数": Definition("件数", FieldType.NUMBER),
    "到货日": Definition("到货日", FieldType.DATE),
    "电话": Definition("电话", FieldType.PHONE),
    "原订单": Definition("原订单", FieldType.ORDER),
    "退回单号": Definition("退回单号", FieldType.TRACKING),
    "颜色": Definition("颜色", FieldType.CHOICE, ("红", "蓝")),
    "买家": Definition("买家", FieldType.NUMBER),
}


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("件数", "３", "3"),
        ("件数", "1,200.5", "1200.5"),
        ("件数", "三", None),
        ("电话", "138 0013 8000", "13800138000"),
        ("电话", "+86 138-0013-8000", "+8613800138000"),
        ("电话", "0571-88158198", "0571-88158198"),
        ("电话", "400-800-1234", "400-800-1234"),
        ("电话", "1380013800", None),
        ("电话", "abc", None),
        ("原订单", "订单号：2341 2345 6789 0123 456", "2341234567890123456"),
        ("原订单", "12", None),
        ("退回单号", "yt1234567890123", None),
        ("退回单号", "SF1234567890123", "SF1234567890123"),
        ("颜色", "红", "红"),
        ("颜色", "绿", None),
        # What the program fills itself can't be defined anew.
        ("买家", "小林", "小林"),
    ],
)
def test_a_value_of_another_type_is_not_pasted(name: str, value: str, text: str | None) -> None:
    rules = Rules(NOON, definitions=lambda: TYPED, numbers=shipped_platforms)
    filled = _fill("{" + name + "}", rules, **{name: value})
    assert filled.text == text
    assert (name in filled.hints) == (text is None)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("今天", "9月30日"),
        ("明天", "10月1日"),
        ("大后天", "10月3日"),
        ("+3", "10月3日"),
        ("＋3天", "10月3日"),
        ("3天后", "10月3日"),
        ("11-29", "11月29日"),
        ("11.29", "11月29日"),
        ("11月29号", "11月29日"),
        ("1/5", "1月5日"),
        ("9-28", "9月28日"),
        ("5号", "10月5日"),
        ("30日", "9月30日"),
        ("2026-11-29", "11月29日"),
        ("2027-11-29", "2027年11月29日"),
        ("2-30", None),
        ("13-1", None),
        ("2026-02-29", None),
        ("改天", None),
        ("9999-12-31", "9999年12月31日"),
    ],
)
def test_a_day_is_read_as_agents_write_it(value: str, text: str | None) -> None:
    rules = Rules(NOON, definitions=lambda: TYPED)
    assert _fill("{到货日}", rules, 到货日=value).text == text


@given(st.text(), st.sampled_from(sorted(set(TYPED) - {"买家"})))
def test_any_value_is_taken_or_refused_with_a_hint(value: str, name: str) -> None:
    rules = Rules(NOON, definitions=lambda: TYPED, numbers=shipped_platforms)
    filled = _fill("{" + name + "}", rules, **{name: value})
    assert (filled.text is None) == bool(filled.missing)
    if not value.strip():
        assert filled.hints == {}


@given(st.dates(date(2020, 1, 1), date(2026, 9, 1)), st.integers(-30, 30))
def test_a_working_day_lies_on_the_right_side(today: date, offset: int) -> None:
    found = workday(today, offset)
    assert found.unknown_year == 0
    assert found.day < today if offset < 0 else found.day >= today
    assert offset <= 0 or found.day > today


def test_a_definition_is_read_and_tidied() -> None:
    made = read_definition({"name": " 颜色 ", "type": "choice", "choices": ["红", "蓝", "红"]})
    assert made == Definition("颜色", FieldType.CHOICE, ("红", "蓝"))


@pytest.mark.parametrize(
    "entry",
    [
        {"name": ""}, {"name": "a b"}, {"name": "{a}"}, {"name": "x" * 21}, [],
        {"name": "a", "type": "x"}, {"name": "a", "type": "choice", "choices": ["红"]},
        {"name": "a", "choices": "红"},
    ],
)  # fmt: skip
def test_a_definition_that_cannot_be_used_is_refused(entry: object) -> None:
    with pytest.raises(AppError):
        read_definition(entry)


def test_caret_and_break_are_marked_for_the_eye() -> None:
    kinds = [part.kind for part in _fill("a{光标}{分段}b").parts]
    assert kinds == [PartKind.LITERAL, PartKind.CARET, PartKind.BREAK, PartKind.LITERAL]
