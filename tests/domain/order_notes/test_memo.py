"""The memo: what stands in it, how long it may be, what is starred out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.order_notes.flags import FLAGS, flag_key, flag_word
from desktop_app.domain.order_notes.limits import measure
from desktop_app.domain.order_notes.masking import mask
from desktop_app.domain.order_notes.memo import parse_memo, with_note
from desktop_app.domain.order_notes.note import OrderNote, render
from desktop_app.domain.platforms import NoteLimit

NOTE = OrderNote("789", "yellow", "11-22 14:05", "无误可发")
LINE = render(NOTE)
TAOBAO = NoteLimit(1000, "bytes")
DOUYIN = NoteLimit(500, "characters")


@pytest.mark.parametrize("size", [999, 1000, 1001])
@pytest.mark.parametrize("content", ["字", "😀", "é", "字😀a", "｜"])
def test_bytes_are_counted_to_the_one(size: int, content: str) -> None:
    whole, rest = divmod(size, len(content.encode()))
    length = measure(content * whole + "x" * rest, TAOBAO)
    assert (length.used, length.max, length.unit) == (size, 1000, "bytes")
    assert length.over == max(0, size - 1000)


@pytest.mark.parametrize("size", [499, 500, 501])
@pytest.mark.parametrize("character", ["字", "😀", "a", "\n"])
def test_characters_are_counted_to_the_one(size: int, character: str) -> None:
    length = measure(character * size, DOUYIN)
    assert (length.used, length.unit, length.over) == (size, "characters", max(0, size - 500))


def test_an_unknown_limit_is_never_over() -> None:
    length = measure("字" * 10_000, None)
    assert (length.used, length.max, length.over) == (10_000, None, 0)


def test_a_new_line_goes_under_the_old_memo() -> None:
    assert with_note("", NOTE) == LINE
    assert with_note("  \n", NOTE) == LINE
    assert with_note("买家要求晚点发 \n", NOTE) == f"买家要求晚点发 \n{LINE}"


@given(st.text())
def test_what_others_wrote_is_never_altered(memo: str) -> None:
    written = with_note(memo, NOTE)
    assert written.endswith(LINE)
    kept = [line for line in memo.split("\n") if line.strip()]
    assert [line for line in written.split("\n") if line.strip()][:-1] == kept


def test_the_same_note_is_not_written_twice() -> None:
    memo = f"别人写的\n{LINE}"
    later = OrderNote("789", "yellow", "11-22 14:09", "无误可发")
    assert with_note(memo, NOTE) == memo
    assert with_note(memo, later) == memo


def test_a_note_that_was_overtaken_is_written_again() -> None:
    red = OrderNote("789", "red", "11-22 15:00", "缺货")
    memo = with_note(with_note("", NOTE), red)
    assert with_note(memo, NOTE) == f"{memo}\n{LINE}"


def test_a_memo_is_read_into_our_notes_and_foreign_lines() -> None:
    memo = parse_memo(f"买家是老客\n{LINE}\n\n  缩进的别人的话 |\r\n工号789|红|11-23 09:00|缺货")
    assert [(note.flag, note.action) for note in memo.notes] == [
        ("yellow", "无误可发"),
        ("red", "缺货"),
    ]
    assert memo.foreign == ("买家是老客", "  缩进的别人的话 |\r")


@pytest.mark.parametrize(
    ("written", "masked"),
    [
        ("电话13812341234", "电话138****1234"),
        ("138 1234 1234", "138****1234"),
        ("138-1234-1234，13912345678", "138****1234，139****5678"),
        ("身份证11010519491231002X", "身份证110***********002X"),
        ("订单110105194912310021", "订单110105194912310021"),
        ("YT1381234123412", "YT1381234123412"),
        ("12812341234", "12812341234"),
        ("改到浙江省杭州市西湖区文三路12号3栋502室，发顺丰", "改到浙江省杭州市****，发顺丰"),
        ("朝阳区建国路88号改发顺丰", "朝阳区****改发顺丰"),
        ("改地址已核，市区3号仓发", "改地址已核，市区3号仓发"),
    ],
)
def test_private_numbers_are_starred_out(written: str, masked: str) -> None:
    result = mask(written)
    assert result.text == masked
    assert bool(result.phones or result.identities or result.addresses) == (written != masked)


def test_the_orders_own_number_stays_whole() -> None:
    assert mask("合并13812341234", keep="13812341234").text == "合并13812341234"


def test_a_flag_is_known_by_its_key_and_its_word() -> None:
    for flag in FLAGS:
        assert flag_key(flag.key) == flag_key(flag.word) == flag.key
        assert flag_word(flag.key) == flag.word
    assert flag_key("黄旗") == flag_key("Yellow") == "yellow"
    assert flag_key("灰") == "grey"
    assert flag_key("粉") == flag_word("粉") == "粉"
