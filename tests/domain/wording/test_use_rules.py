"""The rules at use, apart from what `test_rules` shows of open fields."""

import pytest

from desktop_app.domain.wording.places import (
    is_confirmation,
    is_farewell,
    is_internal,
    is_notice,
    is_public_answer,
    is_reminder,
)
from desktop_app.domain.wording.use_rules import is_pushy, is_short_answer, unresolved
from desktop_app.domain.wording.use_style import UseStyle

STYLE = UseStyle()
HOUR_S = 3600.0
NOW_S = 1_000_000.0


def test_braces_that_are_meant_are_not_open() -> None:
    assert unresolved("写{买家}，{{订单号", "写{{买家}}，{订单号}") == ()
    [found] = unresolved("写{买家}，{订单号}", "写{{买家}}，{商品}")
    assert found.words == "{订单号}"


@pytest.mark.parametrize(
    ("hours_ago", "of_this_item", "pushy"),
    [
        ([], 0, False), ([25], 0, False), ([23], 0, True), ([24], 0, False),
        ([100], 1, False), ([100, 200], 2, True), ([100, 200], 1, False),
    ],
)  # fmt: skip
def test_one_reminder_a_day_and_two_an_item(
    hours_ago: list[float], of_this_item: int, pushy: bool
) -> None:
    times = [NOW_S - hours * HOUR_S for hours in hours_ago]
    assert is_pushy(times, of_this_item, NOW_S, STYLE) is pushy


def test_a_shop_may_allow_more() -> None:
    generous = UseStyle(reminders=2, reminders_an_item=3, reminder_hours=1)
    assert not is_pushy([NOW_S - 1800], 2, NOW_S, generous)
    assert is_pushy([NOW_S - 1800, NOW_S - 60], 2, NOW_S, generous)


@pytest.mark.parametrize(
    ("answer", "review", "short"),
    [(30, 61, True), (31, 61, False), (1, 60, False), (50, 100, False), (49, 100, True)],
)
def test_a_long_review_wants_half_its_length(answer: int, review: int, short: bool) -> None:
    assert is_short_answer("好" * answer, "差 " * review, STYLE) is short


def test_places_are_told_apart() -> None:
    assert is_internal("int.note.all.01")
    assert not is_internal("intro")
    reminders = ["mid.5.dun.01", "mid.5.dun.03", "mid.5.dun", "keep.lead.follow.02"]
    others = ["mid.5.dun.04", "mid.5.dun.05", "keep.lead.follow.03", "mid.5.close.03", ""]
    assert [is_reminder(place) for place in reminders + others] == [True] * 4 + [False] * 5
    assert is_farewell("mid.7.deal.02")
    assert not is_farewell("mid.7.nodeal.01")
    assert is_confirmation("mid.6.check.01")
    assert not is_confirmation("mid.6.check.02")
    assert is_public_answer("aft.rate.bad.01")
    assert not is_public_answer("aft.rate.good.01")
    assert is_notice("pre.safe.fraud.01")
    assert not is_notice("pre.safe.privacy.01")
