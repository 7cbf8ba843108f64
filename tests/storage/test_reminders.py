"""Reminders are counted by buyer and item, and name neither."""

from desktop_app.storage.protocols import Reminded
from desktop_app.storage.reminders import KEPT_DAYS, SqliteReminders
from tests.agents import Agent

DAY_S = 86_400.0
LIN = ("name:小林", "order:234123456789012345")


def test_reminders_are_found_by_any_identity_and_once(agent: Agent) -> None:
    reminders = SqliteReminders(agent.connection)
    reminders.add(LIN, "枕头", 1000.0)
    reminders.add(LIN[:1], "", 2000.0)
    pillow = reminders.item_key("枕头")
    assert reminders.reminded(LIN, 0.0) == [Reminded(pillow, 1000.0), Reminded("", 2000.0)]
    assert reminders.reminded(LIN[1:], 0.0) == [Reminded(pillow, 1000.0)]
    assert reminders.reminded(LIN, 1500.0) == [Reminded("", 2000.0)]
    assert reminders.reminded(("name:小王",), 0.0) == []
    assert reminders.reminded((), 0.0) == []


def test_the_database_holds_no_buyer_and_another_one_hashes_otherwise(agent: Agent) -> None:
    reminders = SqliteReminders(agent.connection)
    reminders.add(LIN, "枕头", 1000.0)
    before = reminders.item_key("枕头")
    agent.connection.run("UPDATE state SET value = 'other' WHERE key = 'reminder-key'")
    assert reminders.item_key("枕头") != before
    content = agent.close()
    for canary in ("小林", "234123456789012345", "枕头"):
        assert canary.encode() not in content


def test_what_is_older_than_a_month_goes(agent: Agent) -> None:
    reminders = SqliteReminders(agent.connection)
    reminders.add(LIN, "", 0.0)
    reminders.add(("name:小王",), "", KEPT_DAYS * DAY_S)
    assert len(reminders.reminded(LIN, 0.0)) == 1
    reminders.add(("name:小王",), "", KEPT_DAYS * DAY_S + 1)
    assert reminders.reminded(LIN, 0.0) == []


def test_every_database_has_a_key_of_its_own(agent: Agent) -> None:
    [row] = agent.connection.rows("SELECT value FROM state WHERE key = 'reminder-key'")
    assert len(row["value"]) == 64
