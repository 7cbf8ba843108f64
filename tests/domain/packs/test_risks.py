"""What a forged pack would change is seen."""

import pytest

from desktop_app.domain.packs.risks import Risk, risks

WEB, PHONE, ACCOUNT, CHAT = (
    Risk.WEB_ADDRESS, Risk.PHONE_NUMBER, Risk.ACCOUNT_NUMBER, Risk.CHAT_ACCOUNT,
)  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("看 https://a.cn/x", "看 https://b.cn/x", WEB),
        ("看https://a.cn，谢谢", "看https://a.cn/evil，谢谢", WEB),
        ("见 shop.example.com", "见 sh0p.example.com", WEB),
        ("您好", "您好 www.evil.cn", WEB),
        ("您好 t.cn/abc", "您好", WEB),
        ("电话 13800138000", "电话 13900138000", PHONE),
        ("电话 138 0013 8000", "电话 138 0013 8001", PHONE),
        ("电话 010-12345678", "电话 010-12345679", PHONE),
        ("客服 400-123-4567", "客服 400-123-4568", PHONE),
        ("电话 0571-8600-1122", "电话 0571-8600-3344", PHONE),
        ("电话 13800138000", "电话 １３９００１３８０００", PHONE),
        ("卡号 6222 0200 0000 0000 000", "卡号 6222 0200 0000 0000 001", ACCOUNT),
        ("微信号：abc123", "微信号：abc124", CHAT),
        ("加 QQ 123456", "加 QQ 123457", CHAT),
        ("您好", "加vx: evil_shop", CHAT),
    ],
)
def test_a_changed_address_number_or_account_is_a_risk(
    before: str, after: str, found: Risk
) -> None:
    assert found in risks(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("您好，在的", "亲，在的呢"),
        ("3-5 天到", "2-4 天到"),
        ("满 199 减 20", "满 299 减 30"),
        ("打 13800138000 找我", "请打 138-0013-8000 找我们"),
        ("看 https://a.cn/x 吧", "请看 https://a.cn/x ，谢谢"),
        ("2026-11-22 发货", "2026-11-23 发货"),
    ],
)
def test_other_changes_are_none(before: str, after: str) -> None:
    assert risks(before, after) == ()


def test_a_telephone_number_is_no_account_number() -> None:
    assert risks("电话 0571-8600-1122", "电话 0571-8600-3344") == (PHONE,)


def test_a_new_text_is_only_looked_at_for_turned_reading() -> None:
    assert risks(None, "看 https://a.cn 或打 13800138000") == ()
    assert risks(None, "退款\u202e元001") == (Risk.READING_DIRECTION,)
    assert risks("您好", "您\u2066好") == (Risk.READING_DIRECTION,)
    assert risks(None, "👩‍👧 零\u200b宽") == ()


@pytest.mark.parametrize(
    "piece", ["a-", "a.", ".1", "微信 ", "微信\n", " ", "1 ", "1-", "http://", "qq", "0"]
)
def test_a_text_made_to_be_slow_is_not(piece: str) -> None:
    hostile = (piece * 8000)[:8000]
    for before, after in (
        (hostile, f"{hostile}!"),
        (f"微信{hostile}", f"a{hostile}"),
        ("", hostile),
    ):
        for _ in range(100):
            risks(before, after)
