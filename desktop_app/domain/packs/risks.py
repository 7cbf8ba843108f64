"""What a forged pack would change: where buyers are sent, whom they call, whom they pay."""

import re
import unicodedata
from enum import StrEnum

from desktop_app.domain.text_hygiene import suspicious


class Risk(StrEnum):
    """What of a text needs a look before it is accepted."""

    WEB_ADDRESS = "web-address"
    PHONE_NUMBER = "phone-number"
    ACCOUNT_NUMBER = "account-number"
    CHAT_ACCOUNT = "chat-account"
    IMAGE = "image"
    READING_DIRECTION = "reading-direction"


# They look at folded text: lower case, half width, every run of spaces one space. The patterns take
# time in proportion to the text, whatever a pack's author writes.
_GAP = r"[ \-]?"
_FOUND = {
    Risk.WEB_ADDRESS: re.compile(
        r"(?:https?://|www\.)[^\s，。！？；、）】》]+"
        r"|(?<![a-z0-9.-])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b(?:/[^\s，。！？；、）】》]*)?",
        re.ASCII,
    ),
    # Mobile numbers have 11 digits from 13 to 19; then area code + number (0571-8600-3344), and
    # 400/800 numbers.
    Risk.PHONE_NUMBER: re.compile(
        rf"(?<!\d)(?:1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}|0\d{{2,3}}{_GAP}\d{{3,4}}{_GAP}\d{{4}}"
        rf"|[48]00{_GAP}\d{{3,4}}{_GAP}\d{{3,4}})(?!\d)"
    ),
    # Bank cards have 12 to 19 digits, the first no zero, often written in groups.
    Risk.ACCOUNT_NUMBER: re.compile(rf"(?<!\d)[1-9](?:{_GAP}\d){{11,18}}(?!\d)"),
    Risk.CHAT_ACCOUNT: re.compile(
        r"(?:微信|威信|薇信|v信|wechat|weixin|vx|wx|qq|扣扣|支付宝|旺旺|企微) ?(?:号|帐号|账号|群)?"
        r" ?(?:是|为|[:=])? ?[a-z0-9_@.\-]{5,}"
    ),
}


def risks(before: str | None, after: str) -> tuple[Risk, ...]:
    """Return what needs a look: all that differs of addresses, numbers and accounts.

    A new text (no `before`) is only looked at for characters that turn the reading direction.
    """
    found: list[Risk] = []
    if before is not None and before != after:
        old, new = _folded(before), _folded(after)
        found = [kind for kind in _FOUND if _all(kind, old) != _all(kind, new)]
    if any(suspect.bidi for suspect in suspicious(after)):
        found.append(Risk.READING_DIRECTION)
    return tuple(found)


def _folded(content: str) -> str:
    # For the comparison only: full-width digits call the same number.
    return " ".join(unicodedata.normalize("NFKC", content).lower().split())


def _all(kind: Risk, folded: str) -> set[str]:
    return {re.sub(r"[ \-]", "", match.group()) for match in _FOUND[kind].finditer(folded)}
