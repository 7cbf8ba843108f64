"""A list of rows of two lines, of which one or several can be selected."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.ui.phrases.line_painter import draw_line
from desktop_app.ui.phrases.marked_text import marked
from desktop_app.ui.phrases.overlay_scroll_bar import OverlayScrollBar
from desktop_app.ui.phrases.painting import draw_ring, draw_row_ground
from desktop_app.ui.rows_model import VALUE_ROLE, AnyIndex, RowsModel
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import Tokens

ROW_PX = 44
_SIDE_PX = 16
_TOP_PX = 4
_GAP_PX = 12

_State = QStyle.StateFlag


@dataclass(frozen=True, slots=True)
class TwoLines:
    """One row.

    Attributes:
        key: what the row stands for.
        right: at the right of the title, whole.
        faint: whether the title is of something that is gone.
    """

    key: str
    title: str
    below: str = ""
    right: str = ""
    faint: bool = False


class _Model(RowsModel[TwoLines]):
    def words(self, value: TwoLines, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return value.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr(", ").join(filter(None, (value.title, value.below, value.right)))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: AnyIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens, state, box = self._theme.tokens, option.state, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_ground(painter, box, state, tokens)
        _draw_lines(painter, box, index.data(VALUE_ROLE), tokens)
        if state & _State.State_HasFocus:
            draw_ring(painter, box, tokens)
        painter.restore()


def _draw_lines(painter: QPainter, box: QRectF, line: TwoLines, tokens: Tokens) -> None:
    inside = box.adjusted(_SIDE_PX, _TOP_PX, -_SIDE_PX, 0)
    title = QRectF(inside.left(), inside.top(), inside.width(), fonts.TITLE_LINE_PX)
    below = title.translated(0, fonts.TITLE_LINE_PX)
    if not line.below:
        title.moveTop(box.top() + (box.height() - title.height()) / 2)
    painter.setFont(fonts.font(fonts.SMALL_PX))
    width = QFontMetricsF(painter.font()).horizontalAdvance(line.right)
    right = QRectF(title.right() - width, title.top(), width + 1, title.height())
    draw_line(painter, right, marked(line.right), tokens.text_3, tokens)
    title.setWidth(title.width() - (width + _GAP_PX if line.right else 0))
    painter.setFont(fonts.font(fonts.TITLE_PX))
    draw_line(
        painter, title, marked(line.title), tokens.text_3 if line.faint else tokens.text, tokens
    )
    painter.setFont(fonts.font(fonts.TEXT_PX))
    draw_line(painter, below, marked(line.below), tokens.text_2, tokens)


class TwoLineList(QListView):
    """Shows rows; Ctrl, Shift and Ctrl+A select several.

    Attributes:
        selection_changed: other rows are selected, or other rows are shown.
        delete_pressed: the Delete key.
        entered: Enter, or a double click.
    """

    selection_changed = Signal()
    delete_pressed = Signal()
    entered = Signal()

    def __init__(
        self, theme: Theme, label: str, parent: QWidget | None = None, *, several: bool = True
    ) -> None:
        super().__init__(parent)
        mode = QAbstractItemView.SelectionMode
        self._lines = _Model(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Delegate(theme, self))
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(label)
        OverlayScrollBar(self)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.doubleClicked.connect(lambda _index: self.entered.emit())
        theme.changed.connect(self.viewport().update)

    @property
    def lines(self) -> Sequence[TwoLines]:
        """What is shown."""
        return self._lines.values

    def show_lines(self, lines: Sequence[TwoLines]) -> None:
        """Show other rows, at the place that one has scrolled to; none is selected."""
        place = self.verticalScrollBar().value()
        self._lines.show_values(lines)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        self.selection_changed.emit()

    def selected_keys(self) -> list[str]:
        """Return what the selected rows stand for, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.lines[row].key for row in rows]

    def select_keys(self, keys: Sequence[str]) -> None:
        """Select the rows of these keys that are shown."""
        wanted = set(keys)
        for row, line in enumerate(self.lines):
            if line.key in wanted:
                flag = self.selectionModel().SelectionFlag.Select
                self.selectionModel().setCurrentIndex(self._lines.index(row, 0), flag)

    def keyPressEvent(self, event: Any) -> None:
        """Tell of Delete and Enter; the rest moves and selects."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.delete_pressed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
