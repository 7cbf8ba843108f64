"""The numbers of a span, with titles even of what was deleted."""

from datetime import UTC, datetime, timedelta

from desktop_app.domain.library import Library
from desktop_app.domain.statistics import Tally
from desktop_app.services.tell_statistics import TellStatistics
from desktop_app.storage.statistics import SqliteStatistics
from desktop_app.storage.usage import SqliteUsage
from tests.agents import Agent, phrase

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC).astimezone()


def tell(agent: Agent) -> TellStatistics:
    return TellStatistics(
        SqliteStatistics(agent.connection), agent.phrases.bin,
        lambda: Library(*agent.everything()), lambda: NOW,
    )  # fmt: skip


def use(agent: Agent, phrase_id: str, days_ago: int, times: int = 1, tab: int = 0) -> None:
    usage = SqliteUsage(agent.connection)
    for _ in range(times):
        at_s = (NOW - timedelta(days=days_ago)).timestamp()
        usage.count_use(phrase_id, at_s, "pasted", tab=tab, characters=10)


def test_each_span_counts_its_own_days(agent: Agent) -> None:
    agent.phrases.save([phrase("a"), phrase("b")])
    use(agent, "a", 0, 2)
    use(agent, "a", 6, 1, tab=2)
    use(agent, "b", 7, 1)
    use(agent, "b", 400, 5, tab=7)  # a tab that this version doesn't know
    totals = [tell(agent).numbers(days).total.pastes for days in (1, 7, 30, None)]
    assert totals == [2, 3, 4, 9]
    everything = tell(agent).numbers(None)
    assert everything.span.days == 401
    assert [each.pastes for each in everything.tabs] == [3, 0, 1, 0, 0]
    assert sum(everything.by_day.values(), Tally()) == everything.total == Tally(9, 90)


def test_the_most_used_keep_their_titles_as_long_as_anyone_knows_them(agent: Agent) -> None:
    agent.phrases.save([phrase("here"), phrase("binned"), phrase("gone")])
    for times, phrase_id in ((1, "here"), (2, "binned"), (3, "gone")):
        use(agent, phrase_id, 0, times)
    agent.edit.delete(["binned", "gone"])
    agent.phrases.bin.drop(["gone"])
    found = tell(agent).numbers(1).most_used
    assert [(each.title, each.deleted, each.tally.pastes) for each in found] == [
        (None, True, 3), ("binned", True, 2), ("here", False, 1),
    ]  # fmt: skip


def test_nothing_used_is_a_day_without_numbers(agent: Agent) -> None:
    numbers = tell(agent).numbers(None)
    assert (numbers.span.days, numbers.total, numbers.most_used) == (1, Tally(), ())


def test_a_phrase_is_unused_after_sixty_days(agent: Agent) -> None:
    agent.phrases.save([phrase("a"), phrase("b"), phrase("c", position=3)])
    agent.connection.run("UPDATE phrase_numbers SET arrived = 0")
    use(agent, "a", 59)
    use(agent, "b", 61)
    assert [each.phrase_id for each in tell(agent).unused()] == ["c", "b"]
