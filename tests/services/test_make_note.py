"""Making an order note: the line, the memo, and what the rule book says about it."""

from datetime import date, datetime, timedelta, timezone

import pytest

from desktop_app.domain.order_notes.draft import BuiltNote, Confirmation, NoteDraft
from desktop_app.domain.order_notes.problems import Offer, Problem, Severity
from desktop_app.domain.settings import Profile, Settings
from desktop_app.errors import AppError
from desktop_app.services.make_note import MakeNote
from tests.fakes import FakeNoteLedger
from tests.shipped_facts import shipped_platforms

AT = datetime(2026, 11, 22, 14, 5, tzinfo=timezone(timedelta(hours=8)))
ORDER = "123456789012345678"
ALL = frozenset(Confirmation)


@pytest.fixture
def ledger() -> FakeNoteLedger:
    return FakeNoteLedger()


@pytest.fixture
def make_note(ledger: FakeNoteLedger) -> MakeNote:
    settings = Settings(profile=Profile(tag="工号789"))
    return MakeNote(shipped_platforms(), ledger, lambda: settings, lambda: AT)


def _draft(flag: str = "yellow", action: str = "无误可发", **changes: object) -> NoteDraft:
    values = {"order": ORDER, "platform": "taobao", "confirmed": ALL, **changes}
    return NoteDraft(flag=flag, action=action, **values)  # type: ignore[arg-type]


def _found(built: BuiltNote, rule: str) -> Problem | None:
    return next((problem for problem in built.problems if problem.rule == rule), None)


def _severity(built: BuiltNote, rule: str) -> str:
    problem = _found(built, rule)
    return problem.severity.value if problem else ""


def test_a_plain_yellow_note_has_nothing_against_it(make_note: MakeNote) -> None:
    details = (("快递", "申通"), ("赠", "袜子1双"))
    built = make_note.build(_draft("黄", details=details, order=" 1234 5678 9012 345678"))
    assert built.line == "工号789|黄|11-22 14:05|无误可发|快递:申通|赠:袜子1双"
    assert built.memo == built.pasted == built.line
    assert built.order == ORDER
    assert (built.length.used, built.length.max) == (len(built.line.encode()), 1000)
    assert built.problems == ()
    assert built.usable
    assert make_note.parse(built.memo).notes == (built.note,)


@pytest.mark.parametrize("tag", ["A12", "工号A12", " 工号：A12 "])
def test_the_tag_of_the_draft_comes_before_the_profiles(make_note: MakeNote, tag: str) -> None:
    assert make_note.build(_draft(tag=tag)).line.startswith("工号A12|黄|")


def test_without_a_tag_there_is_no_note(ledger: FakeNoteLedger) -> None:
    make_note = MakeNote(shipped_platforms(), ledger, Settings, lambda: AT)
    built = make_note.build(_draft())
    assert _severity(built, "tag-missing") == "error"
    assert not built.usable


@pytest.mark.parametrize(
    ("draft", "rule", "severity"),
    [
        (_draft(action=" "), "action-missing", "error"),
        (_draft(order=""), "order-missing", "error"),
        (_draft(order="123"), "order-number", "warning"),
        (_draft(order="123", platform="kuaishou"), "order-unchecked", "notice"),
        (_draft(confirmed=ALL - {Confirmation.PHONE}), "yellow-unconfirmed", "warning"),
        (_draft(""), "flag-missing", "error"),
        (_draft("粉"), "flag-unknown", "warning"),
        (_draft(platform="douyin", order=ORDER + "9"), "flag-not-offered", "warning"),
        (_draft("red", "等买家"), "red-reason", "error"),
        (_draft("red", "等买家", details=(("原因", "缺货"),)), "red-date", "error"),
        (_draft("red", "不发", details=(("原因", "缺货"),)), "red-refund", "error"),
        (_draft("purple"), "purple-warehouse", "warning"),
        (_draft(action="回电13812341234"), "phone-masked", "notice"),
        (_draft(action="改到西湖区文三路12号"), "address-masked", "notice"),
        (_draft(action="实名11010519491231002X"), "identity-masked", "notice"),
        (_draft(platform="pdd", order="261122-123456789012345"), "limit-unknown", "notice"),
        (_draft(old_memo="工号1|黄|11-22 10:00|无误可发"), "sold-by-other", "warning"),
        (_draft(old_memo="工号789|黄|11-22 10:00|无误可发"), "repeated", "notice"),
        (_draft(action="改地址", old_memo="工号789|绿|11-22 10:00|已提审"),
         "green-locked", "warning"),
        (_draft(action="改地址，仓库已发", old_memo="工号789|绿|11-22 10:00|已提审"),
         "green-sent", "error"),
    ],
)  # fmt: skip
def test_each_rule_finds_its_case(
    make_note: MakeNote, draft: NoteDraft, rule: str, severity: str
) -> None:
    assert _severity(make_note.build(draft), rule) == severity


@pytest.mark.parametrize(
    "draft",
    [
        _draft("red", "11-25再发", details=(("原因", "缺货"),)),
        _draft("red", "延后", details=(("原因", "缺货"), ("日期", "11月25日"))),
        _draft("red", "不发，退款中", details=(("原因", "买家取消"),)),
        _draft("绿", "已提审"),
        _draft("蓝", "回访", confirmed=frozenset()),
        _draft("grey", "取消黄旗"),
        _draft(action="改地址", old_memo="工号789|绿|11-22 10:00|已提审",
               details=(("仓库", "小王 14:00 未发"),)),
    ],
)  # fmt: skip
def test_each_rule_is_silent_when_its_need_is_met(make_note: MakeNote, draft: NoteDraft) -> None:
    assert make_note.build(draft).problems == ()


def test_what_is_not_confirmed_is_named(make_note: MakeNote) -> None:
    built = make_note.build(_draft(confirmed=frozenset({Confirmation.GOODS})))
    problem = _found(built, "yellow-unconfirmed")
    assert problem is not None
    assert str(problem.message) == "Not confirmed with the buyer: address, recipient, phone."


def test_a_purple_flag_offers_the_note_that_waits_for_the_return(make_note: MakeNote) -> None:
    old = "工号789|黄|11-22 10:00|无误可发"
    built = make_note.build(_draft("紫", "退货", old_memo=old, details=(("单号", "SF1"),)))
    problem = _found(built, "purple-warehouse")
    assert problem is not None
    assert problem.offer == Offer("yellow", "待退货 SF1")


@pytest.mark.parametrize(("size", "over"), [(999, 0), (1000, 0), (1001, 1)])
def test_the_limit_counts_old_memo_and_new_line_in_bytes(
    make_note: MakeNote, size: int, over: int
) -> None:
    line = make_note.build(_draft(action="发😀")).line
    room = size - len(line.encode()) - 1
    old = "老" * (room // 3) + "x" * (room % 3)
    built = make_note.build(_draft(action="发😀", old_memo=old))
    assert (built.length.used, built.length.over) == (size, over)
    assert built.usable == (over == 0)
    assert (_severity(built, "over-limit") == "error") == bool(over)


@pytest.mark.parametrize("platform", ["douyin", "jd"])
@pytest.mark.parametrize(("size", "over"), [(499, 0), (500, 0), (501, 1)])
def test_the_limit_counts_in_characters_elsewhere(
    make_note: MakeNote, platform: str, size: int, over: int
) -> None:
    order = {"douyin": ORDER + "9", "jd": "123456789012"}[platform]
    draft = _draft("red", "不发，退款中", details=(("原因", "😀"),), platform=platform, order=order)
    line = make_note.build(draft).line
    old = "老" * (size - len(line) - 1)
    built = make_note.build(_draft(**{**vars(draft), "old_memo": old}))
    assert (built.length.used, built.length.over, built.usable) == (size, over, not over)


def test_a_platform_that_appends_gets_the_line_alone(make_note: MakeNote) -> None:
    built = make_note.build(_draft(platform="kuaishou", order="1", old_memo="别人写的"))
    assert built.pasted == built.line
    assert built.memo == f"别人写的\n{built.line}"


def test_an_appending_platform_gets_nothing_twice(make_note: MakeNote) -> None:
    old = make_note.build(_draft(platform="kuaishou", order="1")).line
    built = make_note.build(_draft(platform="kuaishou", order="1", old_memo=old))
    assert (built.memo, built.pasted) == (old, "")


def test_no_full_phone_number_reaches_the_line(make_note: MakeNote) -> None:
    built = make_note.build(_draft(details=(("电话", "138 1234 1234"),)))
    assert built.line.endswith("|电话:138****1234")


def test_an_unknown_platform_is_named(make_note: MakeNote) -> None:
    with pytest.raises(AppError, match="ebay"):
        make_note.build(_draft(platform="ebay"))


def test_a_note_is_kept_as_it_was_pasted(make_note: MakeNote, ledger: FakeNoteLedger) -> None:
    built = make_note.build(_draft(old_memo="别人写的"))
    record = make_note.keep(built, "pasted")
    assert record.made_at == "2026-11-22T14:05:00+08:00"
    assert (record.flag, record.tag, record.order) == ("yellow", "789", ORDER)
    assert record.pasted == f"别人写的\n{record.line}"
    assert make_note.kept(day=date(2026, 11, 22)) == ledger.records == [record]


def test_errors_come_first(make_note: MakeNote) -> None:
    built = make_note.build(_draft("red", "回电13812341234", order="1"))
    order = list(Severity)
    ranks = [order.index(problem.severity) for problem in built.problems]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 3
