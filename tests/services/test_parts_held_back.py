"""A phrase in parts is held back whole, counts once, and is followed only after its last part."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.pasting import Reason
from desktop_app.domain.phrases import Phrase
from tests.services.served_buyers import ServiceDesk

LIN = CurrentBuyer("小林", "234123456789012345")
WANG = CurrentBuyer("小王")
PHRASES = (
    Phrase("open", "mid", "空着", "您好{分段}预计XX日到"),
    Phrase("hidden", "mid", "藏着", "您好{分段}退款\u202e001"),
    Phrase("dun", "mid", "催付", "还在吗{分段}库存不多{分段}可以付款了", situation="mid.5.dun.01"),
    Phrase("wait", "mid", "稍等", "稍等{分段}在查", next_ids=("back",)),
    Phrase("back", "mid", "查到", "查到"),
    Phrase("order", "mid", "订单", "您好{分段}订单{订单号}"),
)


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[ServiceDesk]:  # noqa: ARG001
    desk = ServiceDesk(tmp_path, PHRASES)
    yield desk
    desk.agent.connection.close()


def test_what_is_open_in_a_later_part_holds_back_the_first(desk: ServiceDesk) -> None:
    desk.send("open")
    assert desk.reason() is Reason.STILL_OPEN
    assert desk.pasted == []


def test_what_is_hidden_in_a_later_part_is_asked_about_at_the_first(desk: ServiceDesk) -> None:
    desk.send("hidden")
    assert desk.reason() is Reason.HIDDEN_CHARACTERS
    desk.confirm()
    desk.send("hidden")
    assert desk.pasted == ["您好", "退款\u202e001"]


def test_a_reminder_in_parts_is_one_reminder(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    for _ in range(3):
        desk.send("dun")
    assert desk.pasted == ["还在吗", "库存不多", "可以付款了"]


def test_the_next_step_is_offered_after_the_last_part(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.send("wait")
    assert desk.offer == ""
    desk.send("wait")
    assert desk.offer == "back"


def test_a_yes_to_another_buyer_s_value_holds_for_all_parts(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.serve(WANG)
    desk.send("order", 订单号=LIN.order)
    assert desk.reason() is Reason.OTHER_BUYER
    assert desk.pasted == []
    desk.confirm()
    desk.send("order")
    assert desk.pasted == ["您好", f"订单{LIN.order}"]
