"""What each flag needs, and what it guards against (the default table of meanings)."""

import re
from collections.abc import Iterator
from functools import reduce

from desktop_app.domain.order_notes.case import Case
from desktop_app.domain.order_notes.draft import Confirmation
from desktop_app.domain.order_notes.flags import flag
from desktop_app.domain.order_notes.problems import Offer, Problem, Severity, error, warning
from desktop_app.texts import Text, text

_REASON_KEYS = ("原因", "理由")
_DATE = re.compile(
    r"\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}\s*[日号]|今天|明天|后天|周[一二三四五六日天]"
)
_WONT_SHIP = re.compile(r"不发|不要发|别发|取消发货")
_REFUND_PATH = re.compile(r"退款|取消|拦截|退回|仅退|关闭")
_WAREHOUSE_KEYS = ("仓库", "联系")
_SENT = re.compile(r"(?<!未)(?<!没)(?<!没有)已发|已经发|改不了")

_CONFIRMATION_WORDS: dict[Confirmation, Text] = {
    Confirmation.GOODS: text("goods"),
    Confirmation.ADDRESS: text("address"),
    Confirmation.RECIPIENT: text("recipient"),
    Confirmation.PHONE: text("phone"),
}


def flag_of_platform(case: Case) -> Iterator[Problem]:
    """The platform offers this flag."""
    known = flag(case.note.flag)
    offered = {*case.platform.flag_codes, "grey"}
    if not case.note.flag.strip():
        yield error("flag-missing", text("The note has no flag."))
    elif known is None:
        yield warning(
            "flag-unknown", text("“{flag}” is no flag that we know.", flag=case.note.flag)
        )
    elif case.platform.flag_codes and known.key not in offered:
        message = text("{platform} has no {flag}.", platform=case.platform.name, flag=known.name)
        yield warning("flag-not-offered", message)


def yellow(case: Case) -> Iterator[Problem]:
    """Yellow comes after the four confirmations."""
    unconfirmed = [
        word for key, word in _CONFIRMATION_WORDS.items() if key not in case.draft.confirmed
    ]
    if case.note.flag == "yellow" and unconfirmed:
        listed = reduce(
            lambda named, next_one: text("{named}, {next_one}", named=named, next_one=next_one),
            unconfirmed,
        )
        yield warning(
            "yellow-unconfirmed", text("Not confirmed with the buyer: {listed}.", listed=listed)
        )


def other_agent(case: Case) -> Iterator[Problem]:
    """A sale belongs to one agent."""
    seller = next((n.tag for n in case.old.notes if n.flag == "yellow" and n.tag), "")
    if case.note.flag == "yellow" and seller and seller != case.note.tag:
        yield warning("sold-by-other", text("{tag} has marked this sale already.", tag=seller))


def red(case: Case) -> Iterator[Problem]:
    """Red says why, and until when or that it won't ship."""
    if case.note.flag != "red":
        return
    if not case.has_detail(_REASON_KEYS):
        yield error("red-reason", text("A red flag needs the reason, as the detail 原因."))
    if _WONT_SHIP.search(case.words):
        if not _REFUND_PATH.search(case.words):
            yield error("red-refund", text("“Won't ship” needs the way of the refund."))
    elif not _DATE.search(case.words):
        yield error("red-date", text("A red flag needs the date it waits for, or 不发."))


def green(case: Case) -> Iterator[Problem]:
    """A locked order is changed only with the warehouse's word."""
    if case.present_flag != "green" or case.note.flag == "green":
        return
    if _SENT.search(case.words):
        yield Problem(
            "green-sent", Severity.ERROR,
            text("The order is sent: a change comes too late. Intercept it or have it returned."),
            Offer("green", "已发，通知快递拦截或签收后退回"),
        )  # fmt: skip
    elif not (case.has_detail(_WAREHOUSE_KEYS) and "未发" in case.words):
        yield warning(
            "green-locked",
            text("The order is locked for audit. Who in the warehouse was asked, when, and is it "
                 "sent? Write it as the detail 仓库, with 未发 or 已发."),
        )  # fmt: skip


def purple(case: Case) -> Iterator[Problem]:
    """Purple is the warehouse's own."""
    if case.note.flag != "purple":
        return
    tracking = next((v for k, v in case.note.details if k in ("单号", "退货单号", "快递单号")), "")
    yield Problem(
        "purple-warehouse", Severity.WARNING,
        text("Only the warehouse sets the purple flag, when the goods are back. Note that the "
             "return is awaited instead."),
        Offer(case.present_flag or "grey", f"待退货 {tracking}".strip()),
    )  # fmt: skip
