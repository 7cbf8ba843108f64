"""What belongs to a buyer served before is found in a text for another one."""

import pytest

from desktop_app.domain.buyers import NOBODY, CurrentBuyer
from desktop_app.domain.previous_buyers import MOST, PreviousBuyers

LIN = CurrentBuyer(
    "小林", "234123456789012345", "SF1234567890123", courier="顺丰", recipient="林小姐",
    phone="13812341234", address="杭州市西湖区文三路88号", item="枕头",
    values={"时限": "今天", "订单号2": "234123456789099999", "工单": "88001234",
            "抬头": "木棉公司"},
)  # fmt: skip
WANG = CurrentBuyer("小王", "345123456789012345")


@pytest.fixture
def previous() -> PreviousBuyers:
    made = PreviousBuyers()
    made.add(LIN)
    return made


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("小林您好", "小林"),
        ("订单234123456789012345", "234123456789012345"),
        ("单号SF1234567890123，请查收", "SF1234567890123"),
        ("林小姐收", "林小姐"),
        ("电话13812341234", "13812341234"),
        ("寄到杭州市西湖区文三路88号", "杭州市西湖区文三路88号"),
        ("另一单234123456789099999", "234123456789099999"),
        ("工单88001234", "88001234"),
        ("发票抬头木棉公司", "木棉公司"),
        # Many buyers share these.
        ("顺丰今天送枕头", ""),
        # A number within a longer one is another number.
        ("编号9138123412349", ""),
        ("小王您好，订单345123456789012345", ""),
    ],
)
def test_what_belongs_to_another_buyer_is_found(
    previous: PreviousBuyers, content: str, found: str
) -> None:
    assert previous.found_in(content, "", WANG) == found
    assert previous.found_in(content, "", LIN) == ""


def test_it_is_found_when_nobody_is_set(previous: PreviousBuyers) -> None:
    assert previous.found_in("订单234123456789012345", "订单{订单号}", NOBODY) != ""


def test_a_word_of_the_phrase_itself_is_no_buyer_s_but_a_number_is(
    previous: PreviousBuyers,
) -> None:
    assert previous.found_in("小林家的枕头", "小林家的{商品}", WANG) == ""
    written = "订单234123456789012345"
    assert previous.found_in(written, written, WANG) == "234123456789012345"


def test_a_name_within_the_present_buyer_s_is_theirs(previous: PreviousBuyers) -> None:
    assert previous.found_in("小林2019您好", "{买家}您好", CurrentBuyer("小林2019")) == ""


def test_a_buyer_who_comes_back_has_all_that_was_known(previous: PreviousBuyers) -> None:
    previous.add(WANG)
    back = CurrentBuyer("小林")
    assert previous.found_in("订单234123456789012345", "", back) == ""
    assert previous.found_in("订单345123456789012345", "", back) == "345123456789012345"


def test_a_value_that_the_agent_allowed_passes(previous: PreviousBuyers) -> None:
    previous.forget("13812341234")
    assert previous.found_in("电话13812341234", "", WANG) == ""
    assert previous.found_in("小林您好", "", WANG) == "小林"


def test_only_the_last_buyers_are_remembered(previous: PreviousBuyers) -> None:
    for number in range(MOST):
        previous.add(CurrentBuyer(f"买家第{number:04}位"))
    assert previous.found_in("小林您好", "", WANG) == ""
    assert previous.found_in("买家第0000位", "", WANG) != ""
    previous.add(NOBODY)
