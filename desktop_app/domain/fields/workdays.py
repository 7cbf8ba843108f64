"""Working days in China: statutory holidays off, make-up days on."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Workday:
    """A working day.

    Attributes:
        unknown_year: one that the count ran through and whose holidays aren't known, so that
            Monday to Friday were taken for it; 0 = none.
    """

    day: date
    unknown_year: int = 0


def workday(today: date, offset: int) -> Workday:
    """Return the working day `offset` after today, or before where it is negative.

    0 is today itself, or the next one when today is none.
    """
    step = timedelta(days=-1 if offset < 0 else 1)
    left = abs(offset)
    day, unknown = today, 0
    # One more look for 0: today counts.
    if offset == 0:
        day, left = today - step, 1
    while left:
        day += step
        works = _works(day)
        if works is None:
            unknown = unknown or day.year
            works = day.weekday() < _SATURDAY
        left -= works
    return Workday(day, unknown)


_SATURDAY = 5


def _works(day: date) -> bool | None:
    """Tell whether a day is worked; None in a year whose arrangement isn't known."""
    # 6 ms to import; few phrases count working days. The State Council announces a year's
    # holidays in the November before it, and a new version of the package follows.
    from chinese_calendar import is_workday  # noqa: PLC0415

    try:
        return bool(is_workday(day))
    except NotImplementedError:
        return None
