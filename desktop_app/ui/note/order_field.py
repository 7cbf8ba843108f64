"""The order number, with what is known of it inside the field."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.theme import Theme

_RIGHT = 8
_GAP = 4
_ROOM_FOR_VERDICT = 84
_ROOM_FOR_COUNT = 44
_ROOMY = 228


class OrderField(QLineEdit):
    """A line with a mark at its right: a tick and the number of digits, or a warning."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fits: bool | None = None
        self._verdict = self._count = ""
        self._keep_room()
        theme.changed.connect(self.update)

    @property
    def verdict(self) -> str:
        """What stands at the right now."""
        return self._verdict

    def judge(self, *, fits: bool | None, verdict: str, count: str) -> None:
        """Show whether the number fits (None = nothing to say); a narrow field shows the count."""
        self._fits = fits
        self._verdict, self._count = verdict, count
        self.setAccessibleDescription(verdict)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the number enough room to stand there whole."""
        self._keep_room()
        super().resizeEvent(event)

    def _keep_room(self) -> None:
        room = _ROOM_FOR_VERDICT if self.width() >= _ROOMY else _ROOM_FOR_COUNT
        self.setTextMargins(0, 0, room, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark and its words over the field."""
        super().paintEvent(event)
        if self._fits is None:
            return
        colour = self._theme.tokens.ok if self._fits else self._theme.tokens.error
        painter = QPainter(self)
        painter.setFont(fonts.font(fonts.TEXT_PX))
        painter.setPen(colour)
        shown = self._verdict if self.width() >= _ROOMY else self._count
        width = QFontMetrics(painter.font()).horizontalAdvance(shown)
        words = QRect(self.width() - _RIGHT - width, 0, width, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)
        place = QRect(
            words.left() - _GAP - ICON_PX, (self.height() - ICON_PX) // 2, ICON_PX, ICON_PX
        )
        paint_icon(painter, "check" if self._fits else "warning", place, colour)
        painter.end()
