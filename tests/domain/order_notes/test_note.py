"""The line of an order note: written, read back, and told from everybody else's lines."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.order_notes.flags import FLAGS
from desktop_app.domain.order_notes.note import OrderNote, parse_line, render

_TRICKY = st.sampled_from(
    ["|", ":", "｜", "：", "\\", "\n", "\r", "\r\n", " ", "\u3000", "👨‍👩‍👧", "n"]
)
_VALUES = st.one_of(
    st.text(max_size=12),
    st.lists(st.one_of(_TRICKY, st.text(max_size=2)), max_size=8).map("".join),
    st.text(alphabet="中文ａ｜：|:", max_size=340),
)
_TIMES = st.datetimes().map(lambda at: at.strftime("%m-%d %H:%M"))
_NOTES = st.builds(
    OrderNote,
    tag=_VALUES,
    flag=st.one_of(st.sampled_from([flag.key for flag in FLAGS]), _VALUES),
    time=_TIMES,
    action=_VALUES,
    details=st.lists(st.tuples(_VALUES, _VALUES), max_size=4).map(tuple),
)


def _note(**changes: object) -> OrderNote:
    values = {"tag": "789", "flag": "yellow", "time": "11-22 14:05", "action": "无误可发"}
    return OrderNote(**{**values, **changes})  # type: ignore[arg-type]


def test_a_note_is_the_line_that_the_warehouse_knows() -> None:
    note = _note(details=(("快递", "申通"), ("赠", "袜子1双")))
    assert render(note) == "工号789|黄|11-22 14:05|无误可发|快递:申通|赠:袜子1双"


@given(_NOTES)
@example(_note(tag="工号", details=(("", ""), ("", ":"), ("\\", "\\ "), (" ", " "))))
@example(_note(flag=" 黄旗 ", action="\\"))
def test_every_note_is_read_back_as_it_was(note: OrderNote) -> None:
    line = render(note)
    assert "\n" not in line
    assert "\r" not in line
    assert parse_line(line) == note


def test_full_width_separators_and_spaces_around_them_are_read() -> None:
    line = "　工号789 ｜ 黄旗 ｜ 11-22 14：05 ｜ 无误可发 ｜ 快递 ： 申通\r"
    assert parse_line(line) == _note(details=(("快递", "申通"),))


def test_a_colon_inside_a_value_needs_no_backslash() -> None:
    assert render(_note(details=(("回电", "14:05"),))).endswith("|回电:14:05")


def test_a_colour_beyond_the_table_is_kept() -> None:
    read = parse_line("工号1|粉|11-22 14:05|x")
    assert read is not None
    assert read.flag == "粉"


@pytest.mark.parametrize(
    "line",
    ["", "买家要求晚点发", "工号789", "工号789|黄|无误可发", "工号789|黄|昨天下午|无误可发",
     "789|黄|11-22 14:05|无误可发", "工号789|黄|11-22 14:05|半\\"],
)  # fmt: skip
def test_a_line_that_is_not_ours_is_not_read(line: str) -> None:
    assert parse_line(line) is None


def test_a_time_of_another_form_is_no_note() -> None:
    with pytest.raises(ValueError, match="2026"):
        _note(time="2026-11-22 14:05")
