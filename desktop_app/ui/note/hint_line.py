"""The line that says what is wrong; its place is kept while it is empty."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.order_notes.problems import Severity
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.theme import Theme

_HEIGHT = 32
_GAP = 6
_ICONS = {Severity.ERROR: "refused", Severity.WARNING: "warning", Severity.NOTICE: "info"}


_TWO_LINES = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class HintLine(QWidget):
    """Up to two lines of small text with the mark of their severity, as plain text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._severity = Severity.NOTICE
        self._sentence = ""
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._sentence

    def say(self, severity: Severity, sentence: str, tooltip: str = "") -> None:
        """Show a sentence; the tooltip holds all there is to say."""
        self._severity, self._sentence = severity, sentence
        self.setToolTip(tooltip or sentence)
        self.setAccessibleName(sentence)
        self.update()

    def announce(self) -> None:
        """Have a screen reader say it now."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Say nothing; the place stays."""
        self.say(Severity.NOTICE, "")

    def sizeHint(self) -> QSize:
        """Keep the place of two lines."""
        return QSize(0, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw mark and sentence."""
        if not self._sentence:
            return
        colour = self._colour()
        painter = QPainter(self)
        painter.setFont(fonts.font(fonts.SMALL_PX))
        painter.setPen(colour)
        room = self.rect().adjusted(ICON_PX + _GAP, 0, 0, 0)
        painter.drawText(room, _TWO_LINES, _cut(self._sentence, painter.fontMetrics(), room))
        place = QRect(0, (self.height() - ICON_PX) // 2, ICON_PX, ICON_PX)
        paint_icon(painter, _ICONS[self._severity], place, colour)
        painter.end()

    def _colour(self) -> QColor:
        colours = self._theme.tokens
        return {
            Severity.ERROR: colours.error,
            Severity.WARNING: colours.warning,
            Severity.NOTICE: colours.text_2,
        }[self._severity]


def _cut(sentence: str, metrics: QFontMetrics, room: QRect) -> str:
    """Return as many of the words as two lines hold, with … where some are left out."""
    shown = sentence
    while shown and metrics.boundingRect(room, _TWO_LINES, shown).height() > room.height():
        kept = shown.removesuffix("…")
        shown = f"{kept[: max(len(kept) - 4, 0)]}…" if kept else ""
    return shown
