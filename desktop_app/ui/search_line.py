"""The line one searches in: what an input method still composes is searched for already."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.composing_line import ComposingLine
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.theme import Theme

_HEIGHT_PX = 32
# The style sheet makes every line 28 high; this one is 32, three of them border and padding.
_STYLE = f"QLineEdit {{ min-height: {_HEIGHT_PX - 3}px; max-height: {_HEIGHT_PX - 3}px; }}"
_ICON_LEFT_PX = 10
_ROOM_FOR_ICON_PX = 27
# Pinyin input methods part syllables with either; neither is in what the agent means.
_SYLLABLE_SIGNS = dict.fromkeys(map(ord, "' ’"))


class SearchLine(ComposingLine):
    """A line with a magnifier that reports its query.

    Attributes:
        query_changed: `(query)`, letters still being composed among it.
        clicked: the agent wants to type here.
        left: Escape: the search is over.
    """

    query_changed = Signal(str)
    clicked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFont(fonts.font(fonts.TITLE_PX))
        self.setStyleSheet(_STYLE)
        self.reserve_right(0)
        self.textChanged.connect(self._report)
        theme.changed.connect(self.update)

    def reserve_right(self, width_px: int) -> None:
        """Keep typed text off what lies over the line's right end."""
        self.setTextMargins(_ROOM_FOR_ICON_PX, 0, width_px, 0)

    @property
    def query(self) -> str:
        """The text with what is being composed at the caret."""
        at = self.cursorPosition()
        composed = self.preedit.translate(_SYLLABLE_SIGNS)
        return f"{self.text()[:at]}{composed}{self.text()[at:]}"

    def take_key(self, event: QKeyEvent) -> bool:
        """Let Escape end the search."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.clear()
        self.left.emit()
        return True

    def _report(self) -> None:
        self.query_changed.emit(self.query)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Search for what is being composed; what is committed reports itself."""
        before = self.preedit
        super().inputMethodEvent(event)
        if self.preedit != before and not event.commitString():
            self._report()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say that the keyboard is wanted, then place the caret."""
        self.clicked.emit()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Say so on a second click too: the keyboard may have gone back since the first."""
        self.clicked.emit()
        super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the magnifier over the line."""
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRect(_ICON_LEFT_PX, (self.height() - ICON_PX) // 2, ICON_PX, ICON_PX)
        paint_icon(painter, "search", place, self._theme.tokens.text)
        painter.end()
