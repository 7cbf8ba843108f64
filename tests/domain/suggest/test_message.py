"""The buyer's words are found in what was copied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.suggest.message import MESSAGE_MAX, buyers_message


@pytest.mark.parametrize(
    ("copied", "message"),
    [
        ("  什么时候发货\r\n", "什么时候发货"),
        ("在吗\n\n这个有货吗", "在吗 这个有货吗"),
        ("木木小店 2026-11-22 10:05:31\n啥时候发货", "啥时候发货"),
        ("tb_123（2026/11/22 10:05）：\n有货吗\nshop 10:06:02\n有的", "有货吗 有的"),
        ("明天10:30能到吗", "明天10:30能到吗"),
        ("11-22 10:30前", "11-22 10:30前"),
        ("看下https://item.taobao.com/item.htm?id=1这个多少钱", "看下链接这个多少钱"),
        ("2026-11-22 10:05:31", "2026-11-22 10:05:31"),
        (" \n\t", ""),
        ("", ""),
    ],
)
def test_what_a_buyer_wrote_is_kept(copied: str, message: str) -> None:
    assert buyers_message(copied) == message


def test_a_whole_page_is_cut() -> None:
    assert len(buyers_message("发货" * 10_000)) == MESSAGE_MAX


@given(st.text())
def test_a_message_is_one_line_and_stays_what_it_is(copied: str) -> None:
    message = buyers_message(copied)
    assert len(message.splitlines()) <= 1
    assert len(message) <= MESSAGE_MAX
    assert buyers_message(message) == message
