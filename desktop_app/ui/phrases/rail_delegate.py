"""Paints the rail's entries, and breaks long names of steps into two lines."""

from PySide6.QtCore import (
    QEvent,
    QLine,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop_app.ui.phrases.line_painter import cut_to_width, draw_line
from desktop_app.ui.phrases.marked_text import marked
from desktop_app.ui.phrases.painting import draw_ring, draw_selected_bar
from desktop_app.ui.phrases.rail_entries import EntryKind, RailEntry
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme

ENTRY_ROLE = Qt.ItemDataRole.UserRole

_HEIGHT_PX = {EntryKind.CHOICE: 28, EntryKind.HEADING: 24, EntryKind.LINE: 9}
_LEFT_PX, _RIGHT_PX = 13, 4
_COUNT_RIGHT_PX = 3
_PILL_PX = 4
_TWO_LINES_PX = 13
_MOST_SHOWN = 999
_COUNT_GAP_PX = 3
_State = QStyle.StateFlag


def lines_of(label: str, font: QFont, room: float) -> list[str]:
    """Break a name into one line or two, at a space where there is one; the rest stays in sight.

    A name too long for both lines keeps its whole rest in the second, to be cut when drawn.
    """
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(label) <= room:
        return [label]
    fitting = len(cut_to_width(marked(label), font, room, ellipsis="").text)
    space = label.rfind(" ", 0, fitting + 1)
    if space > 0:
        return [label[:space], label[space + 1 :]]
    return [label[:fitting], label[fitting:]]


class RailDelegate(QStyledItemDelegate):
    """Draws a step, a scope with its count, a heading or a line."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the fixed height of each kind."""
        return QSize(0, _HEIGHT_PX[index.data(ENTRY_ROLE).kind])

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one entry."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entry: RailEntry = index.data(ENTRY_ROLE)
        box = QRectF(option.rect)
        tokens = self._theme.tokens
        if entry.kind is EntryKind.LINE:
            y = round(box.center().y())
            hairline(painter, QLine(8, y, round(box.right()) - 8, y), tokens.divider)
        elif entry.kind is EntryKind.HEADING:
            painter.setFont(fonts.font(fonts.SMALL_PX))
            inside = box.adjusted(_LEFT_PX - 4, 2, -_RIGHT_PX, 0)
            draw_line(painter, inside, marked(entry.label), tokens.text_3, tokens)
        else:
            self._draw_choice(painter, box, entry, option.state)
        painter.restore()

    def _draw_choice(
        self, painter: QPainter, box: QRectF, entry: RailEntry, state: QStyle.StateFlag
    ) -> None:
        tokens = self._theme.tokens
        pill = box.adjusted(_PILL_PX, 0, -_PILL_PX, 0)
        chosen = bool(state & _State.State_Selected)
        if chosen or state & _State.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.surface if chosen else tokens.pressed)
            painter.drawRoundedRect(pill, 4, 4)
        if chosen:
            draw_selected_bar(painter, pill.adjusted(0, 4, 0, -4), tokens)
        inside = box.adjusted(_LEFT_PX, 0, -_RIGHT_PX, 0)
        if entry.count is not None:
            inside.adjust(0, 0, -_COUNT_RIGHT_PX, 0)
            used = self._draw_count(painter, inside, entry.count)
            inside.adjust(0, 0, -used, 0)
        self._draw_label(painter, inside, entry.label, chosen=chosen)
        if state & _State.State_HasFocus:
            draw_ring(painter, pill, tokens)

    def _draw_count(self, painter: QPainter, inside: QRectF, count: int) -> float:
        """Draw a number at the right; return the width it took, a gap included."""
        painter.setFont(fonts.font(fonts.SMALL_PX))
        painter.setPen(self._theme.tokens.text_3)
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        number = str(count) if count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        painter.drawText(inside, where, number)
        return QFontMetricsF(painter.font()).horizontalAdvance(number) + _COUNT_GAP_PX

    def _draw_label(self, painter: QPainter, inside: QRectF, label: str, *, chosen: bool) -> None:
        tokens = self._theme.tokens
        colour = tokens.text if chosen else tokens.text_2
        font = fonts.font(fonts.TEXT_PX)
        lines = lines_of(label, font, inside.width())
        if len(lines) == 1:
            painter.setFont(font)
            draw_line(painter, inside, marked(label), colour, tokens)
            return
        font = fonts.font(fonts.SMALL_PX)
        painter.setFont(font)
        lines = lines_of(label, font, inside.width())
        top = inside.center().y() - _TWO_LINES_PX * len(lines) / 2
        for place, words in enumerate(lines):
            room = QRectF(inside.left(), top + place * _TWO_LINES_PX, inside.width(), _TWO_LINES_PX)
            draw_line(painter, room, marked(words), colour, tokens)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the whole name where it was cut."""
        entry = index.data(ENTRY_ROLE) if index.isValid() else None
        if event.type() == QEvent.Type.ToolTip and entry is not None and self._is_cut(entry, view):
            QToolTip.showText(event.globalPos(), entry.label, view)
            return True
        return super().helpEvent(event, view, option, index)

    def _is_cut(self, entry: RailEntry, view: QAbstractItemView) -> bool:
        font = fonts.font(fonts.SMALL_PX)
        room = view.viewport().width() - _LEFT_PX - _RIGHT_PX
        last = lines_of(entry.label, font, room)[-1]
        return QFontMetricsF(font).horizontalAdvance(last) > room
