"""Use counts, in all and day by day."""

from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.statistics import Span, Tally, Unused
from desktop_app.storage.phrases import SqlitePhrases
from desktop_app.storage.protocols import Use
from desktop_app.storage.statistics import SqliteStatistics
from desktop_app.storage.usage import SqliteUsage
from tests.agents import Agent, phrase

MONDAY = date(2026, 11, 23)
SPAN = Span.of_days(7, MONDAY)


def at(day: date, hour: int = 12) -> float:
    """Return a moment of a local day."""
    return datetime(day.year, day.month, day.day, hour).astimezone().timestamp()


class Counter:
    """Counts uses with few words."""

    def __init__(self, agent: Agent) -> None:
        self.usage = SqliteUsage(agent.connection)

    def __call__(
        self, phrase_id: str, at_s: float, outcome: str = "pasted", tab: int = 0, length: int = 7
    ) -> None:
        self.usage.count_use(phrase_id, at_s, outcome, tab=tab, characters=length)


@pytest.fixture
def count(agent: Agent) -> Counter:
    return Counter(agent)


@pytest.fixture
def statistics(agent: Agent) -> SqliteStatistics:
    return SqliteStatistics(agent.connection)


def test_uses_add_up_whatever_their_outcome_but_refusals_are_none(count: Counter) -> None:
    count("a", 10.0)
    count("a", 30.0)
    count("a", 20.0, "not-confirmed")
    count("a", 40.0, "refused")
    count("b", 50.0, "refused")
    assert count.usage.uses() == {"a": Use(3, 30.0)}


def test_recent_is_newest_first(count: Counter) -> None:
    for at_s, phrase_id in enumerate("abcab"):
        count(phrase_id, float(at_s))
    count("d", 9.0, "refused")
    assert count.usage.recent(2) == ["b", "a"]
    assert count.usage.recent(9) == ["b", "a", "c"]


def test_a_day_counts_only_what_arrived(count: Counter, statistics: SqliteStatistics) -> None:
    count("a", at(MONDAY), length=10)
    count("a", at(MONDAY, 23), length=5)
    count("a", at(MONDAY), "not-confirmed")
    count("b", at(MONDAY), "refused")
    count("b", at(MONDAY - timedelta(days=6), 0), tab=2)
    count("b", at(MONDAY - timedelta(days=7), 23), tab=2)
    assert statistics.by_day(SPAN) == {
        MONDAY - timedelta(days=6): Tally(1, 7),
        MONDAY: Tally(2, 15),
    }
    assert statistics.by_tab(SPAN) == {0: Tally(2, 15), 2: Tally(1, 7)}
    assert statistics.first_day() == MONDAY - timedelta(days=7)


def test_a_further_part_adds_its_characters_and_is_no_paste(
    count: Counter, statistics: SqliteStatistics
) -> None:
    count("a", at(MONDAY), length=10)
    count.usage.count_more("a", at(MONDAY), tab=0, characters=5)
    assert statistics.by_day(SPAN) == {MONDAY: Tally(1, 15)}
    assert count.usage.uses() == {"a": Use(1, at(MONDAY))}


def test_a_phrase_that_changed_its_stage_counts_for_both(
    count: Counter, statistics: SqliteStatistics
) -> None:
    count("a", at(MONDAY), tab=0)
    count("a", at(MONDAY), tab=1)
    count("b", at(MONDAY), tab=1)
    assert statistics.by_tab(SPAN) == {0: Tally(1, 7), 1: Tally(2, 14)}
    assert statistics.most_used(SPAN, 9) == [("a", Tally(2, 14)), ("b", Tally(1, 7))]
    assert statistics.most_used(SPAN, 1) == [("a", Tally(2, 14))]


def test_without_a_use_there_are_no_numbers(statistics: SqliteStatistics) -> None:
    assert statistics.first_day() is None
    assert statistics.by_day(SPAN) == {}
    assert statistics.most_used(SPAN, 20) == []


def test_what_is_counted_holds_no_text(agent: Agent, count: Counter) -> None:
    count("a", at(MONDAY))
    (day,) = agent.connection.rows("SELECT * FROM daily_uses")
    assert [type(value) for value in day] == [int] * 5
    (known,) = agent.connection.rows("SELECT * FROM phrase_numbers")
    assert tuple(known) == (day["phrase"], "a", 0)


def test_unused_are_those_that_were_here_and_not_used_since(
    agent: Agent, count: Counter, statistics: SqliteStatistics
) -> None:
    day = {"old": MONDAY - timedelta(days=100), "edge": MONDAY, "new": MONDAY + timedelta(days=1)}
    for name, arrived in day.items():
        SqlitePhrases(agent.connection, lambda arrived=arrived: arrived).save(  # type: ignore[misc]
            [phrase(f"{name}{i}", position=i) for i in range(2)]
        )
    count("old0", at(MONDAY - timedelta(days=50)))
    count("old1", at(MONDAY, 13))
    count("new0", at(MONDAY, 13), "refused")
    found = statistics.unused(MONDAY, at(MONDAY, 13))
    assert found == [Unused("old0", at(MONDAY - timedelta(days=50)))]
    later = statistics.unused(MONDAY + timedelta(days=1), at(MONDAY, 13) + 1)
    assert [each.phrase_id for each in later] == ["edge0", "edge1", "old0", "old1"]


def test_a_phrase_edited_or_restored_is_not_a_new_one(
    agent: Agent, statistics: SqliteStatistics
) -> None:
    early = SqlitePhrases(agent.connection, lambda: MONDAY - timedelta(days=90))
    early.save([phrase("a")])
    late = SqlitePhrases(agent.connection, lambda: MONDAY)
    late.save([phrase("a", text="另一句")])
    late.remove(["a"])
    late.save([phrase("a")])
    assert [each.phrase_id for each in statistics.unused(MONDAY, at(MONDAY))] == ["a"]


def test_a_phrase_from_before_there_were_days_is_an_old_one(
    agent: Agent, statistics: SqliteStatistics
) -> None:
    agent.phrases.save([phrase("a")])
    agent.connection.run("DELETE FROM phrase_numbers")
    agent.phrases.save([phrase("a", text="另一句")])
    assert [each.phrase_id for each in statistics.unused(MONDAY, at(MONDAY))] == ["a"]
