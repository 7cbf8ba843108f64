"""The strip above a list that warns, or says what went wrong."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.theme import Theme

_HEIGHT = 40
_MARGIN = 16
_GAP = 8


class Banner(QWidget):
    """One sentence of plain text on a ground of its own; hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._failed = False
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words

    def show_warning(self, words: str) -> None:
        """Warn, or say nothing."""
        self._show(words, failed=False)

    def show_error(self, words: str) -> None:
        """Say what went wrong, and have it read out."""
        self._show(words, failed=True)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _show(self, words: str, *, failed: bool) -> None:
        self._words, self._failed = words, failed
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw ground, mark and words in up to two lines."""
        colours = self._theme.tokens
        ground = colours.error_ground if self._failed else colours.warning_ground
        colour = colours.error if self._failed else colours.warning
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        place = QRect(_MARGIN, (self.height() - ICON_PX) // 2, ICON_PX, ICON_PX)
        paint_icon(painter, "refused" if self._failed else "warning", place, colour)
        painter.setFont(fonts.font(fonts.TEXT_PX))
        painter.setPen(colours.text)
        room = self.rect().adjusted(_MARGIN + ICON_PX + _GAP, 0, -_MARGIN, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._words)
        painter.end()
