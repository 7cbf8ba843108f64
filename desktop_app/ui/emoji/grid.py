"""The scrolling grid of emoticons: hover, click, arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_app.domain.emoticons import Emoticon
from desktop_app.services.find_emoji import EmoticonKind
from desktop_app.ui.emoji.tile_delegate import TileDelegate
from desktop_app.ui.emoji.tile_model import Section, TileModel
from desktop_app.ui.phrases.overlay_scroll_bar import WIDTH_PX, OverlayScrollBar
from desktop_app.ui.theme.theme import Theme

_SECOND_CLICK_MS = 300
_MARGIN = 12
_Move = QAbstractItemView.CursorAction


class EmojiGrid(QListView):
    """Shows sections of tiles; a click or Enter picks one.

    Attributes:
        picked: an emoticon is to be pasted.
        looked_at: the one under the pointer or the keyboard choice changed; None = none.
        menu_wanted: of an emoticon, at a place on the screen.
    """

    picked = Signal(object)
    looked_at = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = TileModel()
        self._delegate = TileDelegate(theme)
        self._since_click = QElapsedTimer()
        self.setModel(self._tiles)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        # Room for the bar, needed or not: the number of columns doesn't depend on that of rows.
        self.setViewportMargins(_MARGIN, 0, WIDTH_PX, 0)
        OverlayScrollBar(self)
        self.setAccessibleName(self.tr("Emoji"))
        self.entered.connect(self._look)
        self.selectionModel().currentChanged.connect(self._look)
        theme.changed.connect(self.viewport().update)

    def show_sections(self, kind: EmoticonKind, sections: Sequence[Section]) -> None:
        """Show these, from the top, with the first tile as the keyboard choice."""
        self._delegate.kind = kind
        self._tiles.show(sections)
        self.scrollToTop()
        self.choose(0)

    def choose(self, position: int) -> None:
        """Make the tile at a position the keyboard choice, if there is one."""
        rows = self._tiles.tile_rows()
        if position < len(rows):
            self.setCurrentIndex(self._tiles.index(rows[position]))
        else:
            self.looked_at.emit(None)

    def chosen(self) -> Emoticon | None:
        """Return the keyboard choice."""
        tile = self._tiles.tile(self.currentIndex().row())
        return tile.emoticon if tile else None

    def pick(self) -> None:
        """Pick the keyboard choice."""
        emoticon = self.chosen()
        if emoticon:
            self.picked.emit(emoticon)

    def pick_number(self, number: int) -> bool:
        """Pick the tile of a digit key; False when there is none."""
        emoticon = self._tiles.numbered(number)
        if emoticon:
            self.picked.emit(emoticon)
        return emoticon is not None

    def is_empty(self) -> bool:
        """Tell whether there is nothing to pick."""
        return self._tiles.rowCount() == 0

    def _look(self, index: QModelIndex | QPersistentModelIndex) -> None:
        tile = self._tiles.tile(index.row())
        if tile:
            self.looked_at.emit(tile.emoticon)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: ARG002
        """Move over tiles only: arrows by place, Home and End to the first and last."""
        rows = self._tiles.tile_rows()
        row = self.currentIndex().row()
        if row not in rows:
            return self._tiles.index(rows[0]) if rows else QModelIndex()
        position = rows.index(row)
        if action in {_Move.MoveLeft, _Move.MovePrevious}:
            position = max(position - 1, 0)
        elif action in {_Move.MoveRight, _Move.MoveNext}:
            position = min(position + 1, len(rows) - 1)
        elif action in {_Move.MoveHome, _Move.MoveEnd}:
            position = 0 if action is _Move.MoveHome else len(rows) - 1
        else:
            return self._vertical_neighbour(rows, action)
        return self._tiles.index(rows[position])

    def _vertical_neighbour(self, rows: list[int], action: _Move) -> QModelIndex:
        here = self.visualRect(self.currentIndex())
        page = self.viewport().height() if action in {_Move.MovePageUp, _Move.MovePageDown} else 0
        down = action in {_Move.MoveDown, _Move.MovePageDown}
        places = [(row, self.visualRect(self._tiles.index(row))) for row in rows]
        beyond = [
            (abs(abs(place.top() - here.top()) - page), abs(place.left() - here.left()), row)
            for row, place in places
            if (place.top() > here.top() if down else place.top() < here.top())
        ]
        return self._tiles.index(min(beyond)[2]) if beyond else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick with Enter, Space and the digits."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pick()
        elif not (event.text().isdigit() and self.pick_number(int(event.text()))):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick what was clicked; the second half of a double click is dropped."""
        super().mouseReleaseEvent(event)
        tile = self._tiles.tile(self.indexAt(event.position().toPoint()).row())
        if event.button() is not Qt.MouseButton.LeftButton or tile is None:
            return
        if self._since_click.isValid() and self._since_click.elapsed() < _SECOND_CLICK_MS:
            return
        self._since_click.start()
        self.picked.emit(tile.emoticon)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what was clicked, or of the keyboard choice."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(self._in_viewport(event))
        tile = self._tiles.tile(index.row())
        if tile is not None:
            below = self.visualRect(index).bottomLeft()
            place = self.viewport().mapToGlobal(below) if by_key else event.globalPos()
            self.menu_wanted.emit(tile.emoticon, place)

    def _in_viewport(self, event: QContextMenuEvent) -> QPoint:
        return self.viewport().mapFromGlobal(event.globalPos())

    def leaveEvent(self, event: object) -> None:
        """Look at the keyboard choice again."""
        super().leaveEvent(event)  # type: ignore[arg-type]
        self.looked_at.emit(self.chosen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give headings and columns the new width."""
        self._delegate.width_px = self.viewport().width()
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
