"""The type of the window: families by system, three sizes, two weights."""

import sys
from functools import cache

from PySide6.QtGui import QFont

TITLE_PX = 13
TEXT_PX = 12
SMALL_PX = 11
TITLE_LINE_PX = 18
TEXT_LINE_PX = 18
SMALL_LINE_PX = 16
EMOJI_PX = 20

_FAMILIES = {
    "win32": ("Segoe UI", "Microsoft YaHei UI", "Segoe UI Emoji"),
    "darwin": ("PingFang SC", "Apple Color Emoji"),
}
_LINUX = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Noto Color Emoji")


def families() -> tuple[str, ...]:
    """Return the families to try in order; the last draws emoji in colour."""
    return _FAMILIES.get(sys.platform, _LINUX)


def font(size_px: int = TEXT_PX, *, strong: bool = False) -> QFont:
    """Return the window's font in one of its sizes; `strong` is for the one selected thing."""
    return QFont(_font(families(), size_px, strong))


@cache
def _font(named: tuple[str, ...], size_px: int, strong: bool) -> QFont:
    # Making one from its names takes ten times as long as copying it, and a row needs four.
    made = QFont(list(named))
    made.setPixelSize(size_px)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made
