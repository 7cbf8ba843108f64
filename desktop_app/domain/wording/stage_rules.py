"""What a phrase of one stage of the conversation must have."""

import re
from collections.abc import Iterator

from desktop_app.domain.wording.case import Case
from desktop_app.domain.wording.finding import Finding

_COURTESY = re.compile("[您你]好|欢迎|(?:早上|上午|中午|下午|晚上)好")
_WHO = frozenset({"店铺", "客服", "工号", "店名"})
_YES_OR_NO = re.compile(r"吗[^\w\ue000]*$")
_OPEN = re.compile("哪|什么|怎|多少|几|谁|还是|何|说说|说一下|告诉我")
_THANKS = re.compile("谢")
CONTACT = re.compile("联系|找我|叫我|问我|留言|再来|再见|光临|随时|下次")
"""How a farewell says that the buyer may come back."""

_PRIVATE_FIELDS = frozenset(
    {"订单号", "订单号2", "单号", "电话", "手机", "手机号", "收件人", "姓名", "地址"}
)
_PRIVATE = re.compile(
    r"(?<!\d)\d{8,}(?!\d)|(?<!\d)1[3-9]\d\*{2,}\d+|[\u4e00-\u9fff](?:先生|女士|小姐)"
)


def greeting(case: Case) -> Iterator[Finding]:
    """L30: a greeting is courteous and says who speaks."""
    if not case.within("mid.1.hello", "pre.auto.online"):
        return
    reading = case.reading
    courteous = _COURTESY.search(reading.compact) or "问候" in reading.fields
    if not courteous or not reading.fields & _WHO:
        yield from case.whole("L30")


def closed_question(case: Case) -> Iterator[Finding]:
    """L37: the buyer's need is found out by an open question."""
    content = case.reading.compact
    found = _YES_OR_NO.search(content)
    if case.within("mid.2.open") and found and not _OPEN.search(content):
        yield from case.at("L37", *case.reading.span(found.start(), found.start() + 1))


def farewell(case: Case) -> Iterator[Finding]:
    """L41: a farewell thanks, and says how to come back."""
    content = case.reading.compact
    complete = _THANKS.search(content) and CONTACT.search(content)
    if case.within("mid.7.deal") and not complete:
        yield from case.whole("L41")


def public_reply(case: Case) -> Iterator[Finding]:
    """L45: everybody reads the reply to a rating."""
    if not case.within("aft.rate"):
        return
    reading = case.reading
    for found in _PRIVATE.finditer(reading.compact):
        yield from case.at("L45", *reading.span(*found.span()))
    for name in sorted(reading.fields & _PRIVATE_FIELDS):
        field = re.search(rf"\{{\s*{name}[^{{}}\n]*\}}", reading.text)
        if field:
            yield from case.at("L45", *field.span())
