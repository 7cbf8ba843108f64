"""Time saved, in words."""

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.local_words import number

_HOUR = 60

translate = QCoreApplication.translate


def duration(minutes: float) -> str:
    """Return minutes as hours and minutes; less than a minute as seconds."""
    if minutes < 1:
        return translate("Statistics", "{count} s").format(count=round(minutes * 60))
    hours, rest = divmod(round(minutes), _HOUR)
    if not hours:
        return translate("Statistics", "{count} min").format(count=rest)
    words = translate("Statistics", "{hours} h {minutes} min")
    return words.format(hours=number(hours), minutes=rest)
