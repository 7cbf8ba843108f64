"""The fields that the clock fills: `{日期}`, `{工作日+2}`, `{时间}`, `{问候}`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_app.domain.fields.workdays import workday
from desktop_app.texts import Text, text

# Hours from which each greeting is used; before the first, the last one still is.
_GREETINGS = ((5, "早上好"), (9, "上午好"), (11, "中午好"), (13, "下午好"), (18, "晚上好"))


@dataclass(frozen=True)
class Computed:
    """What the clock says; `doubt` where that isn't certain, to be shown with it."""

    text: str
    doubt: Text | None = None


def compute(name: str, offset: int, now: datetime) -> Computed | None:
    """Return the value of a computed field, `offset` days from now; None for any other name."""
    made = _COMPUTED.get(name)
    return made(now, offset) if made else None


def takes_offset(name: str) -> bool:
    """Tell whether `+3` means something after this name."""
    return name in ("日期", "工作日")


def greeting(at: datetime) -> str:
    """Return the greeting of this hour."""
    begun = [word for hour, word in _GREETINGS if at.hour >= hour]
    return begun[-1] if begun else _GREETINGS[-1][1]


def _date(now: datetime, offset: int) -> Computed:
    at = now + timedelta(days=offset)
    return Computed(f"{at.month}月{at.day}日")


def _workday(now: datetime, offset: int) -> Computed:
    found = workday(now.date(), offset)
    doubt = None
    if found.unknown_year:
        doubt = text("The holidays of {year} aren't known yet: counted Monday to Friday.",
                     year=found.unknown_year)  # fmt: skip
    return Computed(f"{found.day.month}月{found.day.day}日", doubt)


def _time(now: datetime, _offset: int) -> Computed:
    return Computed(f"{now:%H:%M}")


def _greeting(now: datetime, _offset: int) -> Computed:
    return Computed(greeting(now))


_COMPUTED: dict[str, Callable[[datetime, int], Computed]] = {
    "日期": _date,
    "工作日": _workday,
    "时间": _time,
    "问候": _greeting,
}
COMPUTED_NAMES = tuple(_COMPUTED)
