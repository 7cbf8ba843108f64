"""What must not go out when a phrase is used, and what is only worth a thought."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.pasting import Reason
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.wording.use_style import UseStyle
from desktop_app.services.paste_reports import PasteKind
from tests.services.served_buyers import ServiceDesk

LIN = CurrentBuyer("小林", "234123456789012345")
WANG = CurrentBuyer("小王", "345123456789012345")

PHRASES = (
    Phrase("hello", "mid", "问好", "您好"),
    Phrase("order", "mid", "订单", "订单{订单号}已发出"),
    Phrase("courier", "mid", "快递", "{快递}{单号}"),
    Phrase("note", "mid", "留言", "{留言}"),
    Phrase("open", "mid", "空着", "您好，预计XX日到"),
    Phrase("braces", "mid", "括号", "请填{{姓名}}"),
    Phrase("moved", "mine", "移走的", "请拦截", situation="int.up.all.01"),
    Phrase("dun", "mid", "催付", "{商品}还没付款", situation="mid.5.dun.01"),
    Phrase("dun2", "mid", "再催", "还在吗", situation="mid.5.dun.02"),
    Phrase("paid", "mid", "已付", "收到付款", situation="mid.5.dun.04"),
    Phrase("check", "mid", "核对", "都对吗", situation="mid.6.check.01"),
    Phrase("bye", "mid", "告别", "谢谢您", situation="mid.7.deal.01"),
    Phrase("answer", "mid", "解释", "很抱歉，我们会改进", situation="aft.rate.bad.01"),
    Phrase("odd", "mid", "怪的", "\u200b{订单号}"),
)


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[ServiceDesk]:  # noqa: ARG001
    desk = ServiceDesk(tmp_path, PHRASES)
    yield desk
    desk.agent.connection.close()


def test_what_is_still_open_is_refused_and_no_yes_helps(desk: ServiceDesk) -> None:
    desk.send("open")
    assert desk.reason() is Reason.STILL_OPEN
    assert str(desk.reports[-1].detail) == "“XX” is still open (line 1, column 6)."
    desk.confirm()
    assert desk.reason() is Reason.STILL_OPEN
    desk.paste.copy("open")
    assert (desk.pasted, desk.paster.copied) == ([], [])


def test_a_field_typed_into_a_form_is_open_too_and_can_be_mended_there(desk: ServiceDesk) -> None:
    desk.send("note", 留言="{订单号}")
    assert desk.reason() is Reason.STILL_OPEN
    desk.paste.paste_filled(desk.phrases["note"], {"留言": "放门口"}, desk.front.front)
    assert desk.pasted == ["放门口"]


def test_braces_that_are_meant_go_out(desk: ServiceDesk) -> None:
    desk.send("braces")
    assert desk.pasted == ["请填{姓名}"]


def test_an_internal_phrase_is_internal_wherever_it_was_moved(desk: ServiceDesk) -> None:
    desk.send("moved")
    assert desk.reason() is Reason.INTERNAL
    desk.confirm()
    assert desk.pasted == ["请拦截"]


def test_another_buyer_s_value_is_refused_until_the_agent_means_it(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.serve(CurrentBuyer("小王"))
    desk.send("order", 订单号=LIN.order)
    assert desk.reason() is Reason.OTHER_BUYER
    assert LIN.order in str(desk.reports[-1].detail)
    assert desk.paste.buyer == CurrentBuyer("小王")  # nothing was learned of it
    desk.confirm()
    assert desk.pasted == [f"订单{LIN.order}已发出"]
    # It was meant: it isn't asked about again.
    desk.send("order", 订单号=LIN.order)
    assert desk.reason() is None


def test_the_form_can_be_mended_after_another_buyer_s_value(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.serve(CurrentBuyer("小王"))
    desk.send("order", 订单号=LIN.order)
    desk.paste.paste_filled(desk.phrases["order"], {"订单号": WANG.order}, desk.front.front)
    assert desk.pasted == [f"订单{WANG.order}已发出"]
    assert desk.paste.buyer.order == WANG.order


def test_a_yes_for_one_buyer_is_none_for_the_next(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.serve(WANG)
    desk.send("note", 留言="请联系小林")
    desk.serve(CurrentBuyer("小陈"))
    desk.confirm()
    assert desk.reason() is Reason.BUYER_CHANGED
    assert desk.pasted == []


def test_a_yes_to_one_reason_is_none_to_another(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.serve(CurrentBuyer("小王"))
    desk.send("odd", 订单号=LIN.order)
    assert desk.reason() is Reason.HIDDEN_CHARACTERS
    desk.forms.clear()
    desk.confirm()
    desk.paste.paste_filled(desk.forms[-1].phrase, {"订单号": LIN.order}, desk.front.front)
    assert desk.reason() is Reason.OTHER_BUYER
    desk.confirm()
    assert desk.pasted == [f"\u200b{LIN.order}"]


def test_a_copy_that_was_meant_is_copied_not_pasted(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.serve(CurrentBuyer("小王"))
    desk.paste.copy("order")
    desk.paste.paste_filled(desk.phrases["order"], {"订单号": LIN.order}, None)
    assert desk.reason() is Reason.OTHER_BUYER
    assert desk.reports[-1].copying
    desk.confirm()
    assert (desk.pasted, desk.paster.copied) == ([], [f"订单{LIN.order}已发出"])


def test_a_text_with_another_buyer_s_value_is_refused_but_a_note_is_not(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.serve(WANG)
    desk.paste.paste_text(LIN.order, "文字")
    assert desk.reason() is Reason.OTHER_BUYER
    desk.paste.paste_text(f"工号1|黄|{LIN.order}|XX", "备注", kind=PasteKind.NOTE)
    assert desk.reason() is None


def test_a_second_reminder_in_a_day_needs_a_yes(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.send("dun", 商品="枕头")
    desk.send("paid")
    assert desk.reason() is None
    desk.send("dun2")
    assert desk.reason() is Reason.REMINDED
    desk.serve(WANG)
    desk.send("dun", 商品="枕头")
    assert desk.reason() is None
    desk.serve(LIN)
    desk.send("dun2")
    assert desk.reason() is Reason.REMINDED
    desk.confirm()
    assert desk.pasted[-1] == "还在吗"


def test_a_third_reminder_for_one_order_needs_a_yes_however_late(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    for _ in range(2):
        desk.send("dun2")
        assert desk.reason() is None
        desk.wait(days=3)
    desk.send("dun2")
    assert desk.reason() is Reason.REMINDED
    desk.serve(CurrentBuyer("小林", "234123456789099999"))
    desk.send("dun2")
    assert desk.reason() is None  # another order


def test_a_shop_may_allow_more_reminders(desk: ServiceDesk) -> None:
    desk.style = UseStyle(reminders=3, reminders_an_item=3)
    desk.serve(LIN)
    for _ in range(3):
        desk.send("dun2")
        assert desk.reason() is None
        desk.wait(minutes=1)
    desk.send("dun2")
    assert desk.reason() is Reason.REMINDED


def test_reminders_are_remembered_by_the_next_start(desk: ServiceDesk, tmp_path: Path) -> None:
    desk.serve(LIN)
    desk.send("dun2")
    desk.agent.connection.close()
    again = ServiceDesk(tmp_path, PHRASES)
    again.wait(hours=1)
    again.serve(CurrentBuyer("小林"))
    again.send("dun2")
    assert again.reason() is Reason.REMINDED
    again.agent.connection.close()


def test_a_reminder_that_never_arrived_is_none(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.front.front = None
    desk.send("dun2")
    assert desk.reminders.reminded(LIN.identities(), 0) == []


def test_without_a_buyer_reminders_are_not_counted(desk: ServiceDesk) -> None:
    for _ in range(3):
        desk.send("dun2")
    assert desk.pasted == ["还在吗"] * 3


def test_a_farewell_before_the_order_was_confirmed_hints(desk: ServiceDesk) -> None:
    desk.send("bye")
    assert desk.reports[-1].hint is None  # nobody is served
    desk.serve(LIN)
    desk.send("bye")
    assert desk.reason() is None
    assert "isn't confirmed" in str(desk.reports[-1].hint)
    desk.send("check")
    desk.send("bye")
    assert not desk.reports[-1].hint
    desk.serve(WANG)
    desk.send("bye")
    assert "isn't confirmed" in str(desk.reports[-1].hint)
    desk.serve(LIN)
    desk.send("bye")
    assert desk.reports[-1].hint is None


def test_a_short_answer_to_a_long_review_hints(desk: ServiceDesk) -> None:
    desk.clipboard = "面料薄，颜色也不对。" * 7
    desk.send("answer")
    assert "short answer" in str(desk.reports[-1].hint)
    desk.send("hello")
    assert desk.reports[-1].hint is None
    desk.clipboard = "面料薄"
    desk.send("answer")
    assert desk.reports[-1].hint is None


def _values(buyer: CurrentBuyer) -> set[str]:
    return {*buyer.fields().values(), *buyer.values.values()}


def test_two_buyers_in_turn_never_share_a_value(desk: ServiceDesk) -> None:
    whole = {
        "all": "{买家}{订单号}{快递}{单号}{收件人}{电话}{地址}{商品}",
        "asked": "{买家}的{颜色}{尺码}，{留言}",
        "some": "{地址}，{时限}",
    }
    desk.phrases |= {i: Phrase(i, "mid", i, text) for i, text in whole.items()}
    people = [
        {"买家": "甲甲", "订单号": "111111111111111111", "快递": "申通", "单号": "773111111111111",
         "收件人": "赵一", "电话": "13811111111", "地址": "浙江省杭州市西湖区文三路1号",
         "商品": "枕头", "颜色": "米白", "尺码": "大号", "留言": "放门卫", "时限": "今晚"},
        {"买家": "乙乙", "订单号": "222222222222222222", "快递": "圆通", "单号": "YT2222222222222",
         "收件人": "钱二", "电话": "13922222222", "地址": "广东省深圳市南山区科苑路2号",
         "商品": "被子", "颜色": "天蓝", "尺码": "小号", "留言": "打电话", "时限": "明早"},
    ]  # fmt: skip
    blocks = [
        "买家昵称：{买家}\n订单编号：{订单号}\n收货人：{收件人}\n手机：{电话}\n收货地址：{地址}\n"
        "物流公司：{快递}\n运单号：{单号}",
        "{买家}",
        "{收件人} {电话} {地址}",
        "{单号}",
    ]
    wrong: list[str] = []
    for turn in range(100):
        mine, other = people[turn % 2], people[(turn + 1) % 2]
        desk.paste.buyer_from(blocks[turn // 2 % len(blocks)].format(**mine))
        before = len(desk.pasted)
        for phrase_id in ("all", "asked") if turn % 3 else ("some", "all"):
            suggested: set[str] = set()
            desk.forms.clear()
            desk.paste.paste(phrase_id)
            if desk.forms:
                form = desk.forms[-1]
                suggested = set(form.suggested.values())
                asked = {name: mine[name] for name in form.filled.missing}
                desk.paste.paste_filled(form.phrase, asked, form.target)
            assert desk.reason() is None, desk.reports[-1]
            desk.paste.again()
            sent = [*desk.pasted[-2:], *suggested, *_values(desk.paste.buyer)]
            wrong += [text for text in sent for value in other.values() if value in text]
        assert len(desk.pasted) == before + 4
    assert wrong == []
    assert len(desk.pasted) == 400


def test_a_form_left_open_for_the_buyer_before_pastes_nothing(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.paste.paste("courier")
    desk.serve(WANG)
    desk.paste.paste_filled(
        desk.phrases["courier"], {"快递": "申通", "单号": "1"}, desk.front.front
    )
    assert desk.reason() is Reason.BUYER_CHANGED
    assert desk.pasted == []
