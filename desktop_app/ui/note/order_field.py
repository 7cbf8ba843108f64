"""The order number, with what is known of it inside the field."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.theme import Theme

_RIGHT = 8
_GAP = 4
_ROOM_FOR_VERDICT = 84


class OrderField(QLineEdit):
    """A line with a mark at its right: a tick and the number of digits, or a warning."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fits: bool | None = None
        self._verdict = ""
        self.setTextMargins(0, 0, _ROOM_FOR_VERDICT, 0)
        theme.changed.connect(self.update)

    @property
    def verdict(self) -> str:
        """What stands at the right now."""
        return self._verdict

    def judge(self, *, fits: bool | None, verdict: str) -> None:
        """Show whether the number fits; None = nothing to say."""
        self._fits = fits
        self._verdict = verdict
        self.setAccessibleDescription(verdict)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark and its words over the field."""
        super().paintEvent(event)
        if self._fits is None:
            return
        colour = self._theme.tokens.ok if self._fits else self._theme.tokens.error
        painter = QPainter(self)
        painter.setFont(fonts.font(fonts.TEXT_PX))
        painter.setPen(colour)
        width = QFontMetrics(painter.font()).horizontalAdvance(self._verdict)
        words = QRect(self.width() - _RIGHT - width, 0, width, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._verdict)
        place = QRect(
            words.left() - _GAP - ICON_PX, (self.height() - ICON_PX) // 2, ICON_PX, ICON_PX
        )
        paint_icon(painter, "check" if self._fits else "warning", place, colour)
        painter.end()
