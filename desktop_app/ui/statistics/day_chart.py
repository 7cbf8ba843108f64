"""The bars of the days: how much was pasted when."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.domain.statistics import Bar, Span, Tally, bars
from desktop_app.ui.local_words import day, number
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme

_MOST_BARS = 31
_WIDEST_PX = 40.0
_GAP_SHARE = 0.3
_SCALE_PX = 16
_LABELS_PX = 18


class DayChart(QWidget):
    """Draws one bar a day, or one for as many days as it needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: list[Bar] = []
        self._meant: Span | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Pastes by day"))
        theme.changed.connect(self.update)

    @property
    def bars(self) -> list[Bar]:
        """What is drawn, from left to right."""
        return self._bars

    def show_days(self, span: Span, by_day: Mapping[date, Tally], meant: Span) -> None:
        """Show the days of a span; those beside `meant` are there to compare, and paler."""
        self._bars = bars(span, by_day, _MOST_BARS)
        self._meant = meant
        self.setAccessibleDescription("; ".join(map(_spoken, self._bars)))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for a handful of bars."""
        return QSize(240, 132)

    def words_at(self, x: float) -> str:
        """Return what the bar at a place stands for; empty beside the bars."""
        for bar, box in zip(self._bars, self._slots(), strict=True):
            if box.left() <= x < box.right():
                return _spoken(bar)
        return ""

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0, _SCALE_PX, 0, -_LABELS_PX)

    def _slots(self) -> list[QRectF]:
        """Return the room of each bar with its share of the gaps; a few stand at the left."""
        plot = self._plot()
        width = min(plot.width() / max(len(self._bars), 1), _WIDEST_PX * (1 + _GAP_SHARE))
        return [
            QRectF(plot.left() + i * width, plot.top(), width, plot.height())
            for i in range(len(self._bars))
        ]

    def _paint_bars(self, painter: QPainter, most: int) -> None:
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        for bar, slot in zip(self._bars, self._slots(), strict=True):
            if not bar.tally.pastes:
                continue
            gap = slot.width() * _GAP_SHARE / 2
            height = max(slot.height() * bar.tally.pastes / most, 2.0)
            box = QRectF(slot.left() + gap, slot.bottom() - height, slot.width() - 2 * gap, height)
            painter.setBrush(self._colour(bar))
            radius = min(2.0, box.width() / 2)
            painter.drawRoundedRect(box, radius, radius)
        hairline(painter, QLineF(self._plot().bottomLeft(), self._plot().bottomRight()),
                 tokens.divider)  # fmt: skip

    def _colour(self, bar: Bar) -> QColor:
        tokens = self._theme.tokens
        meant = self._meant is None or bar.span.first >= self._meant.first
        return tokens.accent if meant else tokens.edge

    def _paint_words(self, painter: QPainter, most: int) -> None:
        tokens, plot = self._theme.tokens, self._plot()
        painter.setFont(fonts.font(fonts.SMALL_PX))
        painter.setPen(tokens.text_3)
        if most:
            top = QRectF(plot.left(), 0, plot.width(), _SCALE_PX)
            words = self.tr("most {count}").format(count=number(most))
            painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)
        below = QRectF(plot.left(), plot.bottom(), plot.width(), _LABELS_PX)
        slots = self._slots()
        first = day(self._bars[0].span.first)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, first)
        last = day(self._bars[-1].span.last)
        measured = QFontMetricsF(painter.font())
        right = max(slots[-1].right(), measured.horizontalAdvance(first + last) + 16)
        below.setRight(min(right, plot.right()))
        if len(self._bars) > 1:
            painter.drawText(
                below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, last
            )

    def event(self, event: QEvent) -> bool:
        """Say what the bar under the pointer stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bars, their scale and the ends of the span."""
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(bar.tally.pastes for bar in self._bars)
        self._paint_bars(painter, most)
        self._paint_words(painter, most)
        painter.end()


def _spoken(bar: Bar) -> str:
    days = day(bar.span.first)
    if bar.span.days > 1:
        days = f"{days} – {day(bar.span.last)}"
    return f"{days}: {number(bar.tally.pastes)}"
