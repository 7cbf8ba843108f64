"""Numbers, days and moments as both languages of the window write them."""

from datetime import date, datetime


def number(count: int) -> str:
    """Return a whole number with its thousands parted."""
    return f"{count:,}"


def day(when: date) -> str:
    """Return a day, the year first."""
    return when.isoformat()


def moment(when: datetime) -> str:
    """Return a local time to the minute, the year first."""
    return when.strftime("%Y-%m-%d %H:%M")
