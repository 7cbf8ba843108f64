"""Numbers, days and moments as the system writes them, short."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

_SHORT = QLocale.FormatType.ShortFormat


def number(count: int) -> str:
    """Return a whole number with its thousands parted."""
    return QLocale().toString(count)


def day(when: date) -> str:
    """Return a day."""
    return QLocale().toString(QDate(when.year, when.month, when.day), _SHORT)


def moment(when: datetime) -> str:
    """Return a local time to the minute."""
    at = QDateTime(QDate(when.year, when.month, when.day), QTime(when.hour, when.minute))
    return QLocale().toString(at, _SHORT)
