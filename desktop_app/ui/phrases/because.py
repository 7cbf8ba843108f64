"""Why a phrase is suggested, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

_BETWEEN = " · "


def because_of(words: Iterable[str]) -> str:
    """Name the buyer's words that speak for a phrase."""
    sentence = QCoreApplication.translate("Because", "Because: {words}")
    return sentence.format(words=_BETWEEN.join(words))
