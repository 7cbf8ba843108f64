"""The template language of phrases."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields import (
    Field,
    FieldKind,
    Literal,
    Part,
    PartKind,
    field_names,
    fill,
    parse,
    render,
)
from desktop_app.errors import AppError

NOON = datetime(2026, 11, 23, 12, 5)  # noqa: DTZ001 - the wall clock of the agent


def _filled(template: str, now: datetime = NOON, **values: str) -> str | None:
    return fill(parse(template), values, now).text


def test_a_template_is_read_into_literals_and_fields() -> None:
    assert parse("亲{买家}，{ 日期+3 }前{{发}}") == (
        Literal("亲"),
        Field("买家", "{买家}"),
        Literal("，"),
        Field("日期", "{ 日期+3 }", 3),
        Literal("前{发}"),
    )


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{日期}", "11月23日"),
        ("{日期+3}", "11月26日"),
        ("{日期+10}", "12月3日"),
        ("{日期-23}", "10月31日"),
        ("{日期 + 40}", None),
        ("{时间}", "12:05"),
        ("{{买家}}", "{买家}"),
        ("{{{买家}}}", "{小林}"),
        ("没有字段", "没有字段"),
        ("", ""),
    ],
)
def test_fields_are_filled(template: str, text: str | None) -> None:
    if text is None:
        with pytest.raises(AppError):
            parse(template)
        return
    assert _filled(template, 买家="小林") == text


def test_a_date_runs_over_the_end_of_the_year() -> None:
    assert _filled("{日期+3}", datetime(2026, 12, 30, 9)) == "1月2日"  # noqa: DTZ001


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(0, "晚上好"), (4, "晚上好"), (5, "早上好"), (8, "早上好"), (9, "上午好"), (10, "上午好"),
     (11, "中午好"), (12, "中午好"), (13, "下午好"), (17, "下午好"), (18, "晚上好"),
     (23, "晚上好")],
)  # fmt: skip
def test_the_greeting_is_that_of_the_hour(hour: int, greeting: str) -> None:
    assert _filled("{问候}", NOON.replace(hour=hour)) == greeting


@pytest.mark.parametrize("value", ["", "  ", None])
def test_nothing_comes_out_while_a_field_is_missing(value: str | None) -> None:
    values = {} if value is None else {"买家": value}
    filled = fill(parse("您好{买家}，{快递}在{日期}取件，{买家}"), values, NOON)
    assert filled.text is None
    assert filled.missing == ("买家", "快递")
    assert filled.parts[1] == Part("{买家}", PartKind.MISSING, "买家")
    assert filled.parts[5] == Part("11月23日", PartKind.FILLED, "日期")
    assert filled.shown == "您好{买家}，{快递}在11月23日取件，{买家}"


def test_a_value_is_not_read_as_a_template() -> None:
    assert _filled("{买家}", 买家="{快递}") == "{快递}"


def test_the_names_come_once_in_the_order_of_the_text() -> None:
    assert field_names("{b}{a}{b}{日期+1}") == ("b", "a", "日期")


@pytest.mark.parametrize(
    ("template", "where"),
    [
        ("{", "line 1, column 1"),
        ("您好\n在{买家\n}", "line 2, column 2"),
        ("您好\n在的}", "line 2, column 3"),
        ("ab{}", "line 1, column 3"),
        ("ab{  }", "line 1, column 3"),
        ("{a b}", "line 1, column 1"),
        ("{买家+1}", "line 1, column 1"),
        ("{日期+x}", "line 1, column 1"),
        ("{日期+9999}", "line 1, column 1"),
        ("😀{选择:a|}", "line 1, column 2"),
        ("{a{b}}", "line 1, column 1"),
        ("{选择}", "line 1, column 1"),
        ("{选择:圆通}", "line 1, column 1"),
        ("{随机:}", "line 1, column 1"),
        ("{随机 快递:圆通|中通}", "line 1, column 1"),
        ("{表情}", "line 1, column 1"),
        ("{表情:笑脸|歉意}", "line 1, column 1"),
        ("{光标:1}", "line 1, column 1"),
        ("{分段+1}", "line 1, column 1"),
        ("{选择:" + "|".join(map(str, range(21))) + "}", "line 1, column 1"),
        ("在{光标}\n的{光标}", "line 2, column 2"),
    ],
)
def test_an_error_names_its_place(template: str, where: str) -> None:
    with pytest.raises(AppError) as raised:
        parse(template)
    assert where in str(raised.value).lower()


@given(st.text(), st.text(min_size=1).filter(str.strip))
def test_doubled_braces_stand_for_themselves_whatever_is_around(content: str, value: str) -> None:
    template = content.replace("{", "{{").replace("}", "}}")
    assert _filled(template) == content
    assert _filled(f"{template}{{买家}}{template}", 买家=value) == content + value.strip() + content


@given(st.text(alphabet="{}买家日期+3: \nx"))
def test_any_text_is_read_or_refused_and_a_whole_text_has_no_field_left(template: str) -> None:
    try:
        pieces = parse(template)
    except AppError:
        return
    filled = fill(pieces, {}, NOON)
    assert (filled.text is None) == any(part.kind is PartKind.MISSING for part in filled.parts)


@pytest.mark.parametrize(
    ("written", "field"),
    [
        (
            "{选择:圆通|中通}",
            Field("圆通|中通", "{选择:圆通|中通}", 0, FieldKind.CHOICE, ("圆通", "中通")),
        ),
        (
            "{选择 快递：圆通｜ 中通 }",
            Field("快递", "{选择 快递：圆通｜ 中通 }", 0, FieldKind.CHOICE, ("圆通", "中通")),
        ),
        (
            "{随机：好的|收到}",
            Field("随机", "{随机：好的|收到}", 0, FieldKind.RANDOM, ("好的", "收到")),
        ),
        ("{表情:笑脸}", Field("表情:笑脸", "{表情:笑脸}", 0, FieldKind.MOOD, ("笑脸",))),
        ("{工作日＋2}", Field("工作日", "{工作日＋2}", 2)),
        ("{剪贴板}", Field("剪贴板", "{剪贴板}", 0, FieldKind.CLIPBOARD)),
        ("{光标}", Field("光标", "{光标}", 0, FieldKind.CARET)),
        ("{ 分段 }", Field("分段", "{ 分段 }", 0, FieldKind.BREAK)),
    ],
)  # fmt: skip
def test_each_kind_of_field_is_read(written: str, field: Field) -> None:
    assert parse(written) == (field,)


@pytest.mark.parametrize(
    ("template", "advice"),
    [("亲{买家｝您好", "“｝” is full width"), ("亲｛买家}您好", "“｛” is full width")],
)
def test_a_full_width_partner_is_named(template: str, advice: str) -> None:
    with pytest.raises(AppError) as raised:
        parse(template)
    assert advice in str(raised.value)


@given(st.text(alphabet="{}｛｝买家日期选择随机表情光标分段剪贴板+3:：|｜ \nx"))
def test_every_template_that_can_be_read_is_written_as_it_was(template: str) -> None:
    try:
        pieces = parse(template)
    except AppError:
        return
    assert render(pieces) == template


def test_a_megabyte_is_read_in_no_time() -> None:
    content = "{买家}亲" * 200_000
    assert render(parse(content)) == content
    with pytest.raises(AppError, match="column 1000001"):
        parse("亲" * 1_000_000 + "{")
