"""Which buyers should hear from the shop."""

from datetime import date

import pytest

from desktop_app.domain.order_notes.due import Due, DueKind, due
from desktop_app.domain.order_notes.record import NoteRecord

TODAY = date(2026, 11, 22)


def _record(line: str, made: str, order: str = "1", outcome: str = "pasted") -> NoteRecord:
    return NoteRecord(order, "taobao", "", "789", line, line, f"{made}T14:05:00+08:00", outcome)


def _note(flag: str, action: str, *details: str) -> str:
    return "|".join(("工号789", flag, "11-01 14:05", action, *details))


@pytest.mark.parametrize(
    ("line", "made", "kind", "since"),
    [
        (_note("黄", "核对无误，今天发出"), "2026-11-17", DueKind.SENT, "2026-11-17"),
        (_note("绿", "已发", "单号:SF1"), "2026-11-01", DueKind.SENT, "2026-11-01"),
        (_note("红", "延后发货", "到:11-21", "原因:缺货"), "2026-11-18", DueKind.RED, "2026-11-21"),
        (_note("红", "延后到11月20日", "原因:缺货"), "2026-11-18", DueKind.RED, "2026-11-20"),
        (_note("红", "等20号", "原因:缺货"), "2026-11-18", DueKind.RED, "2026-11-20"),
        (_note("红", "明天再发", "原因:缺货"), "2026-11-18", DueKind.RED, "2026-11-19"),
    ],
)
def test_an_order_is_due(line: str, made: str, kind: DueKind, since: str) -> None:
    assert due([_record(line, made)], TODAY, 5) == (Due("1", kind, date.fromisoformat(since)),)


@pytest.mark.parametrize(
    ("line", "made"),
    [
        (_note("黄", "核对无误，今天发出"), "2026-11-18"),  # four days
        (_note("黄", "无误可发"), "2026-11-01"),  # not sent yet
        (_note("黄", "未发出"), "2026-11-01"),
        (_note("红", "延后发货", "到:11-22", "原因:缺货"), "2026-11-18"),  # today is the day
        (_note("红", "延后发货", "到:11-30", "原因:缺货"), "2026-11-18"),
        (_note("红", "不发货，已退款", "到:11-19"), "2026-11-18"),
        (_note("红", "暂不发货", "原因:缺货"), "2026-11-18"),
        (_note("红", "等3号", "原因:缺货"), "2026-11-18"),  # of December
        (_note("红", "到1-5", "原因:缺货"), "2026-11-18"),  # of next year
        (_note("紫", "退货已到仓，已发回"), "2026-11-01"),
        (_note("黄", "核对无误，今天发出"), "2026-09-01"),  # long ago
        ("老客户", "2026-11-01"),
    ],
)
def test_an_order_is_not_due(line: str, made: str) -> None:
    assert due([_record(line, made)], TODAY, 5) == ()


def test_a_later_note_is_the_follow_up_and_a_refused_one_is_none() -> None:
    sent = _record(_note("黄", "今天发出"), "2026-11-10")
    told = _record(_note("黄", "已联系买家"), "2026-11-16")
    refused = _record(_note("黄", "已联系买家"), "2026-11-16", outcome="refused")
    assert due([told, sent], TODAY, 5) == ()
    assert len(due([refused, sent], TODAY, 5)) == 1


def test_the_longest_waits_first() -> None:
    records = [
        _record(_note("红", "到:11-20"), "2026-11-18", "2"),
        _record(_note("黄", "今天发出"), "2026-11-10", "1"),
    ]
    assert [each.order for each in due(records, TODAY, 5)] == ["1", "2"]
