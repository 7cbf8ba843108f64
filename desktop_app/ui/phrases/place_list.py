"""The list of categories to choose from, each by its path."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.domain.search.places import Place
from desktop_app.ui.phrases.line_painter import draw_line
from desktop_app.ui.phrases.marked_text import marked
from desktop_app.ui.phrases.overlay_scroll_bar import OverlayScrollBar
from desktop_app.ui.phrases.painting import draw_row_ground
from desktop_app.ui.rows_model import VALUE_ROLE, AnyIndex, RowsModel
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.theme import Theme

PATH_SIGN = " › "
_ROW_PX = 28
_SIDE_PX = 12


class PlaceModel(RowsModel[Place]):
    """Places as a Qt model."""

    def words(self, value: Place, role: int) -> str | None:
        """Return its path."""
        return PATH_SIGN.join(value.path) if role == Qt.ItemDataRole.DisplayRole else None


class PlaceDelegate(QStyledItemDelegate):
    """Draws a path, its last name as what is chosen."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: AnyIndex,  # noqa: ARG002
    ) -> QSize:
        """Return the fixed height; the width is the view's."""
        return QSize(0, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        tokens, place = self._theme.tokens, index.data(VALUE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_ground(painter, box, option.state, tokens)
        painter.setFont(fonts.font(fonts.TEXT_PX))
        inside = box.adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
        above = "".join(name + PATH_SIGN for name in place.path[:-1])
        measured = QFontMetricsF(painter.font())
        own = min(measured.horizontalAdvance(place.path[-1]) + 1, inside.width())
        room = min(measured.horizontalAdvance(above), inside.width() - own)
        left = QRectF(inside.left(), inside.top(), room, inside.height())
        draw_line(painter, left, marked(above), tokens.text_3, tokens)
        right = QRectF(left.right(), inside.top(), own, inside.height())
        draw_line(painter, right, marked(place.path[-1]), tokens.text, tokens)
        painter.restore()


class PlaceList(QListView):
    """One row a category; thousands of them are no trouble."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = PlaceModel(self)
        self.setModel(self._places)
        self.setItemDelegate(PlaceDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Categories"))
        OverlayScrollBar(self)
        theme.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> Place | None:
        """The place that Enter would take."""
        found: Place | None = self.currentIndex().data(VALUE_ROLE)
        return found

    def show_places(self, places: Sequence[Place], chosen_id: str = "") -> None:
        """Show these, with one chosen: that of this id, else the first."""
        self._places.show_values(places)
        ids = [place.category_id for place in places]
        self._choose(ids.index(chosen_id) if chosen_id in ids else 0)

    def choose_by(self, step: int) -> None:
        """Choose another one, stopping at the ends."""
        last = self._places.rowCount() - 1
        self._choose(min(max(self.currentIndex().row() + step, 0), last))

    def page_rows(self) -> int:
        """Return how many rows PgUp and PgDn move by."""
        return max(self.viewport().height() // _ROW_PX - 1, 1)

    def _choose(self, row: int) -> None:
        index = self._places.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
