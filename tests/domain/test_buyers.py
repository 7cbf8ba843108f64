"""Whom the agent is serving, and how what was copied tells it."""

from dataclasses import replace

import pytest

from desktop_app.domain.buyers import KNOWN_FIELDS, NOBODY, CurrentBuyer
from desktop_app.domain.recognised_buyers import recognise
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
        ("SF1234567890123", "taobao", CurrentBuyer(tracking="SF1234567890123", courier="顺丰")),
        # 申通 and 韵达 have such numbers: the courier is asked for.
        ("431234567890123", "taobao", CurrentBuyer(tracking="431234567890123")),
        (
            "申通快递 431234567890123",
            "taobao",
            CurrentBuyer(tracking="431234567890123", courier="申通"),
        ),
        (
            "顺丰速运：SF1234567890123",
            "taobao",
            CurrentBuyer(tracking="SF1234567890123", courier="顺丰"),
        ),
        (
            "邮政EMS 1234567890123",
            "taobao",
            CurrentBuyer(tracking="1234567890123", courier="邮政EMS"),
        ),
        (
            "物流公司：中通快递 运单号：78123456789012",
            "taobao",
            CurrentBuyer(tracking="78123456789012", courier="中通"),
        ),
        ("运单号：YT1234567890123", "jd", CurrentBuyer(tracking="YT1234567890123", courier="圆通")),
        ("13812341234", "taobao", CurrentBuyer(phone="13812341234")),
        ("手机：138 1234 1234", "taobao", CurrentBuyer(phone="13812341234")),
        ("123456789012", "jd", CurrentBuyer(order="123456789012")),
        ("张三 13812341234", "jd", CurrentBuyer(recipient="张三", phone="13812341234")),
        ("浙江省杭州市西湖区文三路88号", "", CurrentBuyer(address="浙江省杭州市西湖区文三路88号")),
        (
            "收货人: 张三 手机 13812341234 地址 浙江省杭州市西湖区文三路88号",
            "taobao",
            CurrentBuyer(
                recipient="张三", phone="13812341234", address="浙江省杭州市西湖区文三路88号"
            ),
        ),
        (
            "订单编号：234123456789012345\n买家昵称：tb小林\n收货人：张三\n手机：13812341234\n"
            "收货地址：浙江省杭州市西湖区文三路88号\n物流公司：顺丰速运\n运单号：SF1234567890123",
            "taobao",
            CurrentBuyer(
                "tb小林",
                "234123456789012345",
                "SF1234567890123",
                courier="顺丰",
                recipient="张三",
                phone="13812341234",
                address="浙江省杭州市西湖区文三路88号",
            ),
        ),
        ("我是北京人", "taobao", CurrentBuyer(name="我是北京人")),
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
        "订单编号：12345\n买家：小林",
        "发到浙江省杭州市西湖区文三路88号要几天？",
        "好的，谢谢",
        "中通快递 SF1234567890123",  # a number of another courier
        "发到浙江省杭州市西湖区文三路88号要几天\n我急用",
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


def test_what_many_share_makes_no_same_buyer() -> None:
    shared = CurrentBuyer(courier="申通", recipient="张三", item="枕头", address="杭州")
    assert not shared.is_same(shared)
    masked = CurrentBuyer(phone="138****1234", recipient="张三")
    assert not masked.is_same(masked)
    assert replace(shared, name="小林").is_same(CurrentBuyer("小林"))
    assert not CurrentBuyer("小林", item="枕头").is_same(CurrentBuyer("小林", item="被子"))


def test_a_buyer_is_joined_with_what_else_is_known() -> None:
    lin = CurrentBuyer("小林", values={"时限": "今天"})
    parcel = CurrentBuyer(tracking="SF1", courier="顺丰", name="小王", values={"时限": "明天"})
    joined = parcel.joined(lin)
    assert joined.fields() == {"买家": "小王", "单号": "SF1", "快递": "顺丰"}
    assert dict(joined.values) == {"时限": "今天"}
    assert parcel.contradicts(lin)
    assert not lin.contradicts(CurrentBuyer(tracking="SF1"))


def test_every_part_fills_its_field_and_only_what_tells_a_buyer_is_an_identity() -> None:
    whole = CurrentBuyer(
        "小林", "1", "SF1", courier="顺丰", recipient="张三", phone="13812341234", address="杭州",
        item="枕头",
    )  # fmt: skip
    assert set(whole.fields()) == KNOWN_FIELDS
    assert whole.identities() == ("name:小林", "order:1", "tracking:SF1", "phone:13812341234")


def test_answers_fill_what_was_empty_and_are_remembered() -> None:
    lin = CurrentBuyer(name="小林").answered({"订单号": " 1 ", "快递": "申通", "金额": " "})
    assert lin.fields() == {"买家": "小林", "订单号": "1"}
    assert dict(lin.values) == {"订单号": "1", "快递": "申通"}
