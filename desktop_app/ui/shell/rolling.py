"""Rolling the window up to the thin bar and down again."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop_app.ui.shell import status_line, thin_bar
from desktop_app.ui.shell.placement import MINIMUM_SIZE, within

_ANY_PX = 16_777_215  # Qt's QWIDGETSIZE_MAX


class Rolling:
    """Changes the window's size between whole and rolled up; the bar's buttons stay in place.

    Attributes:
        rolled: whether only the thin bar shows.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._height_px = MINIMUM_SIZE.height()
        self._above_px = 0
        self.rolled = False

    def whole(self) -> QRect:
        """Return the rectangle that the window has, or would have when rolled down here."""
        rect = QRect(self._window.geometry())
        if not self.rolled:
            return rect
        return QRect(rect.left(), rect.top() + self._above_px, rect.width(), self._height_px)

    def put(self, rect: QRect) -> None:
        """Have the whole window here; rolled up, its bar is at the top of this rectangle."""
        if self.rolled:
            self._height_px = rect.height()
            self._set(QRect(rect), self._window.height())
            return
        self._window.setMinimumHeight(min(MINIMUM_SIZE.height(), rect.height()))
        self._window.setGeometry(rect)

    def roll_up(self) -> None:
        """Keep only the bar."""
        self._height_px = self._window.height()
        self.rolled = True
        self._set(QRect(self._window.geometry()), thin_bar.HEIGHT_PX)

    def roll_down(self) -> None:
        """Show everything, on the screen whole."""
        rect = within(self.whole(), self._window.screen().availableGeometry())
        self.rolled = False
        self._above_px = 0
        self._window.setMaximumHeight(_ANY_PX)
        self._window.setMinimumHeight(min(MINIMUM_SIZE.height(), rect.height()))
        self._window.setGeometry(rect)

    def line_goes_above(self) -> bool:
        """Tell whether a line beside the bar has its room above: away from the screen's edge."""
        room = self._window.screen().availableGeometry()
        return self.whole().top() + thin_bar.HEIGHT_PX // 2 > room.center().y()

    def set_line(self, *, shown: bool) -> None:
        """Make room for the status line beside the bar, or take it away."""
        rect = QRect(self._window.geometry())
        rect.setTop(rect.top() + self._above_px)
        extra = status_line.HEIGHT_PX if shown else 0
        self._above_px = extra if shown and self.line_goes_above() else 0
        rect.moveTop(rect.top() - self._above_px)
        self._set(rect, thin_bar.HEIGHT_PX + extra)

    def _set(self, rect: QRect, height_px: int) -> None:
        self._window.setMinimumHeight(height_px)
        self._window.setMaximumHeight(height_px)
        rect.setHeight(height_px)
        self._window.setGeometry(rect)
