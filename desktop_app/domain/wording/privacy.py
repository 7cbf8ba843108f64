"""What must not leave the shop: personal data in a pack, links away."""

import re
from collections.abc import Callable, Iterator

from desktop_app.domain.order_notes.masking import ADDRESS, IDENTITY, PHONE
from desktop_app.domain.wording.case import Case
from desktop_app.domain.wording.finding import Finding

_PERSONAL = (
    PHONE,
    # Area code and number: 0571-86003344.
    re.compile(r"(?<![\d-])0\d{2,3}[ -]?\d{7,8}(?!\d)", re.ASCII),
    IDENTITY,
    # Order numbers of the platforms and bank cards.
    re.compile(r"(?<![\dA-Za-z-])\d{16,19}(?![\dA-Za-z])|(?<!\d)\d{6}-\d{15}(?!\d)", re.ASCII),
    ADDRESS,
    re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII),
)
_MAY_BE_PERSONAL = re.compile(r"\d{4}|@|[号栋幢室]")
_LINK = re.compile(
    r"(?:https?://|www\.)[a-z0-9.-]+"
    r"|(?<![@a-z0-9.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*"
    r"\.(?:com|cn|net|org|top|xyz|vip|cc|shop|site|info|io|me|co|tv|link|club|ltd|store)"
    r"(?![a-z0-9-])",
    re.ASCII,
)


def personal_data(case: Case) -> Iterator[Finding]:
    """L27: a pack is read by many, and a buyer's data isn't theirs."""
    content = case.reading.text
    if not _MAY_BE_PERSONAL.search(content):
        return
    done: list[tuple[int, int]] = []
    for pattern in _PERSONAL:
        for found in pattern.finditer(content):
            start, end = found.span()
            if all(end <= other[0] or start >= other[1] for other in done):
                done.append((start, end))
                yield from case.at("L27", start, end)


def foreign_link(shop_domains: tuple[str, ...]) -> Callable[[Case], Iterator[Finding]]:
    """Make L25's half about links: only to the shop's own platform."""

    def check(case: Case) -> Iterator[Finding]:
        content = case.reading.compact
        if "." not in content:
            return
        for found in _LINK.finditer(content):
            host = re.sub(r"^https?://", "", found.group()).rstrip(".")
            if not any(host == ours or host.endswith(f".{ours}") for ours in shop_domains):
                yield from case.at("L25", *case.reading.span(*found.span()))

    return check
