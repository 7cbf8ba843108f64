"""Order numbers: cleaned, and checked against their platform."""

import pytest

from desktop_app.domain.order_notes.order_numbers import clean_number, number_problem
from tests.shipped_facts import shipped_platforms

PLATFORMS = shipped_platforms()


@pytest.mark.parametrize(
    ("written", "platform", "number"),
    [
        (" 1234 5678 9012 345678 ", "taobao", "123456789012345678"),
        ("１２３４５６７８９０１２３４５６７８", "taobao", "123456789012345678"),
        ("1234\u200b56789012345678", "taobao", "123456789012345678"),
        ("订单号：123456789012345678", "taobao", "123456789012345678"),
        ("1234567890123456789A", "douyin", "1234567890123456789"),
        ("1234567890123456789a", "douyin", "1234567890123456789"),
        ("1234567890123456789A", "taobao", "1234567890123456789A"),
        ("２６１１２２－123456789012345", "pdd", "261122-123456789012345"),
        ("261122–123456789012345", "pdd", "261122-123456789012345"),
        ("P123456789012345678", "xiaohongshu", "P123456789012345678"),
    ],
)
def test_a_number_is_cleaned(written: str, platform: str, number: str) -> None:
    assert clean_number(written, PLATFORMS.get(platform)) == number


@pytest.mark.parametrize(
    ("number", "platform", "wrong"),
    [
        ("123456789012345678", "taobao", None),
        ("1234567890123456789", "douyin", None),
        ("whatever", "kuaishou", None),
        ("260229-123456789012345", "pdd", "doesn't begin with a date"),
        ("280229-123456789012345", "pdd", None),
        ("12345", "taobao", "isn't an order number of 淘宝/天猫."),
        ("123456789012345678", "douyin", "looks like one of 淘宝/天猫、1688"),
    ],
)
def test_a_number_is_checked(number: str, platform: str, wrong: str | None) -> None:
    known = PLATFORMS.get(platform)
    assert known is not None
    problem = number_problem(number, known, PLATFORMS)
    assert (problem is None) == (wrong is None)
    assert (wrong or "") in str(problem)
