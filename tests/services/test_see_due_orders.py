"""Buyers who wait for news are told from the ledger."""

from datetime import UTC, datetime

from desktop_app.domain.order_notes.record import NoteRecord
from desktop_app.domain.wording.use_style import UseStyle
from desktop_app.services.see_due_orders import SeeDueOrders, sentence
from tests.fakes import FakeNoteLedger

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def _keep(ledger: FakeNoteLedger, order: str, day: int, action: str) -> None:
    line = f"工号789|黄|11-{day:02} 14:05|{action}"
    made = f"2026-11-{day:02}T14:05:00+00:00"
    ledger.add(NoteRecord(order, "taobao", "yellow", "789", line, line, made, "pasted"))


def test_the_last_weeks_are_looked_at_and_said_in_one_sentence() -> None:
    ledger = FakeNoteLedger()
    see = SeeDueOrders(lambda: ledger, UseStyle, lambda: NOW)
    assert see.due() == ()
    _keep(ledger, "381205547714471", 10, "今天发出")
    assert str(sentence(see.due())) == "Order …4471 waits for news"
    _keep(ledger, "381205547714472", 11, "今天发出")
    assert str(sentence(see.due())) == "2 orders wait for news"
    _keep(ledger, "381205547714471", 20, "已联系买家")
    assert [each.order for each in see.due()] == ["381205547714472"]


def test_a_shop_sets_after_how_many_days() -> None:
    ledger = FakeNoteLedger()
    _keep(ledger, "1", 20, "今天发出")
    see = SeeDueOrders(lambda: ledger, lambda: UseStyle(follow_up_days=2), lambda: NOW)
    assert len(see.due()) == 1
