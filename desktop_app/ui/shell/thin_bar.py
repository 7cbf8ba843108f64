"""The window rolled up: search, the favourites that fit, expand, hide."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.domain.phrases import Phrase
from desktop_app.ui.shell.dragging import WindowDrag
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import IconButton
from desktop_app.ui.theme.theme import Theme

HEIGHT_PX = 36
_BUTTON_PX = 28
_SIDE_PX = 4
_PADDING_PX = 8
_NUMBER_GAP_PX = 5
_MINIMUM_PX = 36
_LONGEST_PX = 85
"""Three favourites fit at 360, however long their titles are."""


class FavouriteButton(QAbstractButton):
    """A favourite by number and title; a long title is elided, never the number."""

    def __init__(self, theme: Theme, phrase: Phrase, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = str(phrase.slot)
        self.setText(phrase.title)
        self.setToolTip(phrase.title)
        self.setAccessibleName(f"{phrase.slot}，{phrase.title}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(fonts.font())

    def sizeHint(self) -> QSize:
        """Be as wide as number and title, between 36 and 85."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        wanted = self._number_width() + words + 2 * _PADDING_PX
        return QSize(min(max(wanted, _MINIMUM_PX), _LONGEST_PX), _BUTTON_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground of the state, number and title, and the keyboard ring."""
        colours = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.pressed)
            painter.drawRoundedRect(self.rect(), 4, 4)
        room = self.rect().adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colours.text_3)
        painter.drawText(room, middle, self._number)
        room.setLeft(room.left() + self._number_width())
        painter.setPen(colours.text)
        title = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle, title)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.text, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _number_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(self._number) + _NUMBER_GAP_PX


class ThinBar(QWidget):
    """36 high; shows as many whole favourites as there is room for."""

    search_wanted = Signal()
    expand_wanted = Signal()
    hide_wanted = Signal()
    slot_chosen = Signal(int)

    def __init__(
        self, theme: Theme, favourites: Callable[[], list[Phrase]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._favourites = favourites
        self._buttons: list[FavouriteButton] = []
        self._drag = WindowDrag(self)
        self.setFixedHeight(HEIGHT_PX)
        self._search = IconButton(theme, "search", self.tr("Search"), self)
        self._expand = IconButton(theme, "expand", self.tr("Expand (Ctrl+M)"), self)
        self._hide = IconButton(theme, "close", self.tr("Hide"), self)
        self._search.clicked.connect(self.search_wanted)
        self._expand.clicked.connect(self.expand_wanted)
        self._hide.clicked.connect(self.hide_wanted)
        theme.changed.connect(self.update)

    def refresh(self) -> None:
        """Show the favourites as they are now."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(phrase) for phrase in self._favourites()]
        self._place()

    def _button(self, phrase: Phrase) -> FavouriteButton:
        button = FavouriteButton(self._theme, phrase, self)
        button.clicked.connect(lambda _=False, slot=phrase.slot: self.slot_chosen.emit(slot))
        return button

    def _place(self) -> None:
        top = (HEIGHT_PX - _BUTTON_PX) // 2
        right = self.width() - _SIDE_PX
        for fixed in (self._hide, self._expand):
            right -= fixed.width()
            fixed.move(right, top)
        self._search.move(_SIDE_PX, top)
        left = _SIDE_PX + self._search.width()
        for button in self._buttons:
            width = button.sizeHint().width()
            fits = left + width <= right
            button.setGeometry(QRect(left, top, width, _BUTTON_PX))
            button.setVisible(fits)
            left = left + width if fits else right

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window."""
        self._drag.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the window."""
        self._drag.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let go of the window."""
        self._drag.release()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many favourites as fit now."""
        self._place()
        super().resizeEvent(event)
