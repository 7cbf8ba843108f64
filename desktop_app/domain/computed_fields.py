"""The fields that the clock fills: `{日期}`, `{日期+3}`, `{时间}`, `{问候}`.

A field of another kind (a choice, a place for the caret) is added by one entry in its own table
beside this one; `fields.py` asks by name.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

# Hours from which each greeting is used; before the first, the last one still is.
_GREETINGS = ((5, "早上好"), (9, "上午好"), (11, "中午好"), (13, "下午好"), (18, "晚上好"))


def compute(name: str, offset: int, now: datetime) -> str:
    """Return the value of a computed field, `offset` days from now; empty for any other name."""
    made = _COMPUTED.get(name)
    if made is None:
        return ""
    return made(now + timedelta(days=offset))


def takes_offset(name: str) -> bool:
    """Tell whether `+3` means something after this name."""
    return name == "日期"


def _date(at: datetime) -> str:
    return f"{at.month}月{at.day}日"


def _time(at: datetime) -> str:
    return f"{at:%H:%M}"


def greeting(at: datetime) -> str:
    """Return the greeting of this hour."""
    begun = [word for hour, word in _GREETINGS if at.hour >= hour]
    return begun[-1] if begun else _GREETINGS[-1][1]


_COMPUTED: dict[str, Callable[[datetime], str]] = {
    "日期": _date,
    "时间": _time,
    "问候": greeting,
}
COMPUTED_NAMES = tuple(_COMPUTED)
