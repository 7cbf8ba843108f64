"""Use counts."""

from desktop_app.storage.protocols import Use
from desktop_app.storage.usage import SqliteUsage
from tests.agents import Agent


def test_uses_add_up_whatever_their_outcome_but_refusals_are_none(agent: Agent) -> None:
    usage = SqliteUsage(agent.connection)
    usage.count_use("a", 10.0, "pasted")
    usage.count_use("a", 30.0, "pasted")
    usage.count_use("a", 20.0, "not-confirmed")
    usage.count_use("a", 40.0, "refused")
    usage.count_use("b", 50.0, "refused")
    assert usage.uses() == {"a": Use(3, 30.0)}


def test_recent_is_newest_first(agent: Agent) -> None:
    usage = SqliteUsage(agent.connection)
    for at, phrase_id in enumerate("abcab"):
        usage.count_use(phrase_id, float(at), "pasted")
    usage.count_use("d", 9.0, "refused")
    assert usage.recent(2) == ["b", "a"]
    assert usage.recent(9) == ["b", "a", "c"]
