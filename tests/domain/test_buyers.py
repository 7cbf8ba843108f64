"""Whom the agent is serving, and how what was copied tells it."""

import pytest

from desktop_app.domain.buyers import NOBODY, CurrentBuyer, recognise
from desktop_app.errors import AppError
from tests.shipped_facts import shipped_platforms

PLATFORMS = shipped_platforms()


@pytest.mark.parametrize(
    ("copied", "platform", "buyer"),
    [
        ("tb小林_2019", "taobao", CurrentBuyer(name="tb小林_2019")),
        ("\u200b小林\u00a0", "taobao", CurrentBuyer(name="小林")),
        (" 小林\n", "taobao", CurrentBuyer(name="小林")),
        ("x" * 40, "taobao", CurrentBuyer(name="x" * 40)),
        ("2341234567890123456", "", CurrentBuyer(order="2341234567890123456")),
        ("订单编号：234123456789012345", "taobao", CurrentBuyer(order="234123456789012345")),
        ("１２３４ 5678 9012 345678", "taobao", CurrentBuyer(order="123456789012345678")),
        ("1234567890123456789A", "douyin", CurrentBuyer(order="1234567890123456789")),
        ("261122-123456789012345", "pdd", CurrentBuyer(order="261122-123456789012345")),
        ("SF1234567890123", "taobao", CurrentBuyer(tracking="SF1234567890123")),
        ("431234567890123", "taobao", CurrentBuyer(tracking="431234567890123")),
    ],
)
def test_what_was_copied_is_recognised(copied: str, platform: str, buyer: CurrentBuyer) -> None:
    assert recognise(copied, PLATFORMS, platform) == buyer


@pytest.mark.parametrize(
    "copied",
    [
        "", "   ", "x" * 41, "小林\n小王",
        "13812341234",  # a mobile, or an order number of 京东
        "12345678",  # a number of nobody that we know
        "12345678901234567890",
        "AB12345678901",
    ],
)  # fmt: skip
def test_what_could_be_two_things_or_nothing_is_not_guessed(copied: str) -> None:
    with pytest.raises(AppError):
        recognise(copied, PLATFORMS, "jd")


def test_a_buyer_is_the_same_only_when_nothing_contradicts() -> None:
    lin = CurrentBuyer(name="小林", order="1")
    assert lin.is_same(CurrentBuyer(name="小林"))
    assert lin.is_same(CurrentBuyer(order="1", tracking="SF1"))
    assert not lin.is_same(CurrentBuyer(name="小林", order="2"))
    assert not lin.is_same(CurrentBuyer(tracking="SF1"))
    assert not NOBODY.is_same(NOBODY)


def test_answers_fill_what_was_empty_and_are_remembered() -> None:
    lin = CurrentBuyer(name="小林").answered({"订单号": " 1 ", "快递": "申通", "金额": " "})
    assert lin.fields() == {"买家": "小林", "订单号": "1"}
    assert dict(lin.values) == {"订单号": "1", "快递": "申通"}
