"""The row of flat tabs that pages, stages, emoji kinds and the import plan have."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.theme import Theme

_MARK_PX = 2
_RING_PX = 2


class FlatTabBar(QTabBar):
    """Tabs as words; the selected one is strong and underlined.

    Widths are those of the strong words, so that nothing moves when the choice does.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        height_px: int = 32,
        equal: bool = True,
        padding_px: int = 12,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._padding_px = padding_px
        self._equal = equal
        self._hovered = -1
        self.setFixedHeight(height_px)
        self.setExpanding(equal)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFont(fonts.font(fonts.TITLE_PX))
        theme.changed.connect(self.update)

    def tabSizeHint(self, index: int) -> QSize:
        """Leave room for the strong word."""
        words = QFontMetrics(self._font(strong=True)).horizontalAdvance(self.tabText(index))
        if self._equal and self.count():
            return QSize(max(self.width() // self.count(), 1), self.height())
        return QSize(words + 2 * self._padding_px, self.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Let equal tabs shrink to their share."""
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        """Let the layout decide the width."""
        return QSize(0, self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer for the hover colour."""
        self._hover(self.tabAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        """Forget the pointer."""
        self._hover(-1)
        super().leaveEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw words, the underline of the selected one and the keyboard ring."""
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def _font(self, *, strong: bool) -> QFont:
        return fonts.font(fonts.TITLE_PX, strong=strong)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        colours = self._theme.tokens
        chosen = index == self.currentIndex()
        rect = self.tabRect(index)
        painter.setFont(self._font(strong=chosen))
        lit = chosen or index == self._hovered
        painter.setPen(colours.text if lit else colours.text_2)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if chosen:
            painter.fillRect(self._underline(rect, index), colours.accent)
        if chosen and self.hasFocus():
            self._paint_ring(painter, rect)

    def _underline(self, rect: QRect, index: int) -> QRectF:
        width = QFontMetricsF(self._font(strong=True)).horizontalAdvance(self.tabText(index))
        width = min(width, rect.width())
        left = rect.left() + (rect.width() - width) / 2
        return QRectF(left, self.height() - _MARK_PX, width, _MARK_PX)

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        pen = painter.pen()
        pen.setColor(self._theme.tokens.text)
        pen.setWidth(_RING_PX)
        painter.setPen(pen)
        painter.drawRect(rect.adjusted(1, 1, -2, -2))
