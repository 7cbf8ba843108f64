"""What a buyer wrote, out of what the agent copied."""

import re

MESSAGE_MAX = 500
"""Characters that are looked at: a question is short, and a whole page may have been copied."""

_LINK = re.compile(r"(?:https?://|www\.)[!-~]+", re.IGNORECASE | re.ASCII)
_LINK_WORD = "链接"
# Chat clients put name and time above what was said: 木木小店 2026-11-22 10:05:31. A time without
# a date or seconds may be the buyer's own: 明天10:30能到吗.
_TIME = r"\d{1,2}[:：]\d{2}"
_DATE = r"\d{1,4}[-/.年月]\d{1,2}(?:[-/.月]\d{1,2})?日?"
_ABOVE = re.compile(
    rf".{{0,60}}?(?:{_DATE}\s+{_TIME}(?:[:：]\d{{2}})?|{_TIME}[:：]\d{{2}})\W{{0,3}}"
)
_SPACE = re.compile(r"\s+")


def buyers_message(copied: str) -> str:
    """Return the buyer's words on one line, at most `MESSAGE_MAX` characters; may be empty.

    Lines with a name and a time go, and a link becomes 链接: what it leads to isn't looked at.
    """
    lines = copied[:MESSAGE_MAX].splitlines()
    said = [line for line in lines if not _ABOVE.fullmatch(line.strip())]
    return _SPACE.sub(" ", _LINK.sub(_LINK_WORD, " ".join(said or lines))).strip()
