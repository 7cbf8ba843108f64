"""Draws the rows of an import plan."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.packs.diff_text import DiffLayout, DiffRun, shortened, visible
from desktop_app.ui.packs.plan_model import ROW_ROLE, PlanModel
from desktop_app.ui.packs.plan_rows import PlanRow
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.theme import Theme

_MARGIN = 12
_TICK_PX = 16
_STAGE_LEFT = 40
_TEXT_LEFT = 96
_PADDING = 6
_MOST_LINES = 4


class PlanDelegate(QStyledItemDelegate):
    """Draws tick, stage, title, the change, and why it needs a look."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.width_px = 0

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Take the lines that the change needs, four at most."""
        lines = 1 + self._layout(index).lines + any(_notes(index))
        return QSize(self.width_px, 2 * _PADDING + lines * fonts.TEXT_LINE_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: PlanRow = index.data(ROW_ROLE)
        colours = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.divider)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.text, 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        if row.tickable:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            self._paint_tick(painter, rect, ticked=ticked)
        line = QRect(0, rect.top() + _PADDING, 0, fonts.TEXT_LINE_PX)
        painter.setFont(fonts.font(fonts.SMALL_PX))
        painter.setPen(colours.text_3)
        line.setLeft(_STAGE_LEFT)
        line.setRight(_TEXT_LEFT - 4)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, row.stage)
        line.setLeft(_TEXT_LEFT)
        line.setRight(rect.right() - _MARGIN)
        self._paint_title(painter, line, row)
        change = self._layout(index)
        line.translate(0, fonts.TEXT_LINE_PX)
        room = line.adjusted(0, 0, 0, (change.lines - 1) * fonts.TEXT_LINE_PX).toRectF()
        change.draw(painter, room, colours)
        line.translate(0, change.lines * fonts.TEXT_LINE_PX)
        self._paint_notes(painter, line, *_notes(index))
        painter.restore()

    def _paint_title(self, painter: QPainter, line: QRect, row: PlanRow) -> None:
        painter.setFont(fonts.font(fonts.TEXT_PX))
        painter.setPen(self._theme.tokens.text)
        shown = painter.fontMetrics().elidedText(
            visible(row.title), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_notes(self, painter: QPainter, line: QRect, warning: str, also: str) -> None:
        colours = self._theme.tokens
        painter.setFont(fonts.font(fonts.SMALL_PX))
        if warning:
            place = QRect(line.left(), line.top() + 1, ICON_PX, ICON_PX)
            paint_icon(painter, "warning", place, colours.warning)
            line = line.adjusted(ICON_PX + 6, 0, 0, 0)
        painter.setPen(colours.warning if warning else colours.text_3)
        words = " · ".join(filter(None, (warning, also)))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_tick(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        colours = self._theme.tokens
        box = QRect(rect.left() + _MARGIN, rect.top() + _PADDING + 1, _TICK_PX, _TICK_PX)
        painter.setPen(QPen(colours.accent if ticked else colours.edge, 1))
        painter.setBrush(colours.accent if ticked else colours.surface)
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if ticked:
            paint_icon(painter, "check", box, colours.accent_text)

    def _layout(self, index: QModelIndex | QPersistentModelIndex) -> DiffLayout:
        row: PlanRow = index.data(ROW_ROLE)
        model = index.model()
        runs = shortened(row.parts)
        if row.message is not None and isinstance(model, PlanModel):
            runs = (DiffRun("same", model.warning_of(row)),)
        width = self.width_px - _TEXT_LEFT - _MARGIN
        return DiffLayout(runs, fonts.font(fonts.TEXT_PX), width, _MOST_LINES, fonts.TEXT_LINE_PX)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick with a click anywhere on the row, or Space."""
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        clicked = event.type() == QEvent.Type.MouseButtonRelease
        if not (pressed or clicked) or not index.data(ROW_ROLE).tickable:
            return False
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        new = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, new, Qt.ItemDataRole.CheckStateRole)


def _notes(index: QModelIndex | QPersistentModelIndex) -> tuple[str, str]:
    """Return why a row needs a look, and what changed beside its text."""
    row: PlanRow = index.data(ROW_ROLE)
    model = index.model()
    if row.message is not None or not isinstance(model, PlanModel):
        return "", ""
    return model.warning_of(row), model.also_of(row)
