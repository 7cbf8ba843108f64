"""Charts have every day in them, and no more bars than there is room for."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.statistics import Span, Tally, bars

DAY = date(2026, 11, 22)


def test_a_span_ends_today() -> None:
    assert Span.of_days(1, DAY) == Span(DAY, DAY)
    assert Span.of_days(7, DAY) == Span(date(2026, 11, 16), DAY)
    assert Span.of_days(7, DAY).days == 7


@pytest.mark.parametrize(("speed", "minutes"), [(50, 2.0), (100, 1.0)])
def test_what_is_not_typed_saves_time(speed: int, minutes: float) -> None:
    assert Tally(3, 100).minutes_saved(speed) == minutes


@given(
    days=st.integers(1, 900),
    most=st.integers(1, 60),
    used=st.dictionaries(st.integers(0, 899), st.integers(1, 50), max_size=20),
)
def test_bars_hold_every_day_once(days: int, most: int, used: dict[int, int]) -> None:
    span = Span.of_days(days, DAY)
    by_day = {
        DAY - timedelta(days=back): Tally(n, n * 9) for back, n in used.items() if back < days
    }
    made = bars(span, by_day, most)
    assert len(made) <= most
    assert (made[0].span.first, made[-1].span.last) == (span.first, span.last)
    for left, right in itertools.pairwise(made):
        assert right.span.first - left.span.last == timedelta(days=1)
    assert len({bar.span.days for bar in made[1:]}) <= 1
    assert sum((bar.tally for bar in made), Tally()) == sum(by_day.values(), Tally())
