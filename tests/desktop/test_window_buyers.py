"""Two buyers in turn through the real program: nothing of one is ever in a text for the other."""

from dataclasses import dataclass

import pytest

from tests.desktop.conftest import rounds
from tests.desktop.desks import Desk, with_favourites
from tests.desktop.desktops import Desktop

pytestmark = pytest.mark.desktop

PARCEL = "{买家}：{商品}由{快递}{单号}寄往{收件人}，{地址}，电话{电话}。"
OPEN_NUMBER = "订单{订单号}、{订单号2}。"


@dataclass(frozen=True)
class Person:
    """A buyer as the seller's workbench copies them, and what the agent types for them."""

    name: str
    order: str
    recipient: str
    phone: str
    address: str
    courier: str
    tracking: str
    item: str

    @property
    def block(self) -> str:
        return (
            f"买家昵称：{self.name}\n订单编号：{self.order}\n收货人：{self.recipient}\n"
            f"手机：{self.phone}\n收货地址：{self.address}\n"
            f"物流公司：{self.courier}\n运单号：{self.tracking}"
        )

    @property
    def parcel(self) -> str:
        return (
            f"{self.name}：{self.item}由{self.courier}{self.tracking}寄往{self.recipient}，"
            f"{self.address}，电话{self.phone}。"
        )


PEOPLE = (
    Person("tb小林", "234123456789012345", "林一", "13811112222", "浙江省杭州市西湖区文三路88号",
           "顺丰", "SF1234567890123", "pillow"),
    Person("tb小王", "345123456789012345", "王二", "13933334444", "广东省深圳市南山区科苑路15号",
           "圆通", "YT1234567890123", "quilt"),
)  # fmt: skip


def _serve(desk: Desk, copied: str) -> None:
    desk.desktop.copy(copied.encode())
    desk.press("ctrl+alt+q")
    desk.wait_for_ours()
    desk.press("F7", "Escape")
    desk.wait_for_chat()


def test_two_buyers_in_turn_never_share_a_value() -> None:
    with Desktop() as desktop:
        desk = Desk(desktop, prepare=with_favourites(PARCEL))
        arrived = ""
        for turn in range(2 * rounds(10, 5)):
            person = PEOPLE[turn % 2]
            _serve(desk, person.block)
            desk.press("ctrl+alt+1")
            desk.wait_for_ours()
            # An answer that was remembered of the other buyer would go out now.
            desk.press("Return")
            desk.type(person.item)
            desk.press("Return")
            arrived += person.parcel
            desk.expect(arrived)
            # Their own is suggested, and taken by Enter.
            desk.press("ctrl+alt+1")
            desk.wait_for_ours()
            desk.press("Return")
            arrived += person.parcel
            desk.expect(arrived)


def test_a_number_of_the_buyer_before_is_held_back_until_it_is_meant() -> None:
    with Desktop() as desktop:
        desk = Desk(desktop, prepare=with_favourites(OPEN_NUMBER))
        lin, wang = PEOPLE
        _serve(desk, lin.block)
        _serve(desk, wang.block)
        desk.press("ctrl+alt+1")
        desk.wait_for_ours()
        desk.type(lin.order)
        desk.press("Return")
        desk.press("Escape")
        desk.expect("")
        desk.press("ctrl+alt+1")
        desk.wait_for_ours()
        desk.type(lin.order)
        desk.press("Return", "F6")
        desk.expect(f"订单{wang.order}、{lin.order}。")


def test_f8_forgets_the_buyer() -> None:
    with Desktop() as desktop:
        desk = Desk(desktop, prepare=with_favourites("订单{订单号}。"))
        _serve(desk, PEOPLE[0].block)
        desk.press("ctrl+alt+1")
        desk.expect(f"订单{PEOPLE[0].order}。")
        desk.press("ctrl+alt+q")
        desk.wait_for_ours()
        desk.press("F8", "Escape")
        desk.wait_for_chat()
        desk.press("ctrl+alt+1")
        desk.wait_for_ours()
        desk.press("Return", "Escape")
        desk.expect(f"订单{PEOPLE[0].order}。")
