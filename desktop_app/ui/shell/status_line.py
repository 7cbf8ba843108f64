"""The line at the bottom: what became of the last action, and one thing to do about it."""

from PySide6.QtCore import QEvent, QLine, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QStatusBar, QToolTip, QWidget

from desktop_app.ui.shell.status import Status, StatusKind
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import link
from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import Tokens

HEIGHT_PX = 28
SUCCESS_MS = 3000
_SIDE_PX = 12
_GAP_PX = 8

_ICONS = {
    StatusKind.IDLE: "window",
    StatusKind.DONE: "ok",
    StatusKind.REFUSED: "refused",
    StatusKind.UNSURE: "warning",
    StatusKind.NOTICE: "info",
}


class StatusLine(QStatusBar):
    """Shows one `Status`; a success gives way to the idle line after three seconds.

    Attributes:
        shown: another status is shown now.
    """

    shown = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._idle = Status(StatusKind.IDLE)
        self._status = self._idle
        self._action = link("", self)
        self._action.hide()
        self._action.clicked.connect(self.act)
        self._timer = QTimer(self, singleShot=True, interval=SUCCESS_MS)
        self._timer.timeout.connect(self.clear)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(HEIGHT_PX)
        self.setFont(fonts.font())
        theme.changed.connect(self.update)

    @property
    def status(self) -> Status:
        """What is shown now."""
        return self._status

    def set_idle(self, status: Status) -> None:
        """Say what is shown while there is no result to tell."""
        showing_idle = self._status is self._idle
        self._idle = status
        if showing_idle:
            self._put(status)

    def show_status(self, status: Status) -> None:
        """Show a result; screen readers are told."""
        self._put(status)
        self._timer.stop()
        if status.kind is StatusKind.DONE and status.action is None:
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Go back to the idle line: the agent did something else."""
        self._timer.stop()
        self._put(self._idle)

    def act(self) -> None:
        """Do the line's action, if it has one; the line goes first, so that its result stays."""
        action = self._status.action
        if action is not None:
            self.clear()
            action.do()

    def overflows(self) -> bool:
        """Tell whether a part other than `detail` doesn't fit; a test forbids it."""
        return self._detail_room() < 0

    @property
    def will_clear(self) -> bool:
        """Whether the line gives way by itself."""
        return self._timer.isActive()

    def shown_detail(self) -> str:
        """Return the detail as far as there is room for it."""
        room = max(self._detail_room(), 0)
        return self._metrics().elidedText(self._status.detail, Qt.TextElideMode.ElideRight, room)

    def _put(self, status: Status) -> None:
        self._status = status
        self.setAccessibleName(status.full or status.line)
        self._action.setVisible(status.action is not None)
        if status.action is not None:
            self._action.setText(status.action.label)
        self._place_action()
        self.update()
        self.shown.emit(status)

    def _place_action(self) -> None:
        size = QSize(self._action.sizeHint().width(), HEIGHT_PX)
        left = self.width() - _SIDE_PX + 4 - size.width()
        self._action.setGeometry(QRect(QPoint(left, 0), size))

    def _text_right(self) -> int:
        if self._status.action is None:
            return self.width() - _SIDE_PX
        return self._action.geometry().left() - _GAP_PX

    def _metrics(self, *, strong: bool = False) -> QFontMetrics:
        return QFontMetrics(fonts.font(strong=strong))

    def _word_width(self) -> int:
        if not self._status.word:
            return 0
        return self._metrics(strong=True).horizontalAdvance(self._status.word) + _GAP_PX

    def _detail_room(self) -> int:
        left = _SIDE_PX + ICON_PX + _GAP_PX + self._word_width()
        tail = self._metrics().horizontalAdvance(self._status.tail)
        return self._text_right() - left - tail

    def _paint_ground(self, painter: QPainter, colours: Tokens) -> QColor:
        grounds = {
            StatusKind.REFUSED: (colours.error_ground, colours.error),
            StatusKind.UNSURE: (colours.warning_ground, colours.warning),
            StatusKind.DONE: (colours.window, colours.ok),
        }
        ground, sign = grounds.get(self._status.kind, (colours.window, colours.text_2))
        painter.fillRect(self.rect(), ground)
        hairline(painter, QLine(0, 0, self.width(), 0), colours.divider)
        return sign

    def _paint_words(self, painter: QPainter, colours: Tokens) -> None:
        status = self._status
        left = _SIDE_PX + ICON_PX + _GAP_PX
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        if status.word:
            painter.setFont(fonts.font(strong=True))
            painter.setPen(colours.text)
            painter.drawText(QRect(left, 0, self.width(), HEIGHT_PX), middle, status.word)
            left += self._word_width()
        painter.setFont(fonts.font())
        painter.setPen(colours.text_2)
        detail = self.shown_detail()
        painter.drawText(QRect(left, 0, self.width(), HEIGHT_PX), middle, detail)
        left += self._metrics().horizontalAdvance(detail)
        if status.kind is StatusKind.IDLE:
            painter.setPen(colours.text)
        rest = QRect(left, 0, self._text_right() - left, HEIGHT_PX)
        painter.drawText(rest, middle, status.tail)

    def event(self, event: QEvent) -> bool:
        """Show the whole reason as a plain-text tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.accessibleName(), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the action at the right."""
        self._place_action()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw ground, sign and words."""
        painter = QPainter(self)
        colours = self._theme.tokens
        sign = self._paint_ground(painter, colours)
        place = QRect(_SIDE_PX, (HEIGHT_PX - ICON_PX) // 2, ICON_PX, ICON_PX)
        paint_icon(painter, _ICONS[self._status.kind], place, sign)
        self._paint_words(painter, colours)
        painter.end()
