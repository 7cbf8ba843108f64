"""Draws headings and tiles of the emoji grid."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.services.find_emoji import FAMILIES, EmoticonKind
from desktop_app.ui.emoji.tile_model import Tile, TileRole
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.theme import Theme

HEADING_PX = 24
CELL_PX = 36
_DIGIT_PX = 12
_COLUMNS = {**dict.fromkeys(FAMILIES, 3), EmoticonKind.KAOMOJI: 2}
_TALL_PX = 44
_RADIUS = 4


class TileDelegate(QStyledItemDelegate):
    """Emoji in cells of 36 with a glyph of 20; codes with their names; kaomoji in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.kind = EmoticonKind.EMOJI
        self.width_px = 0

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Give a heading the whole width, and tiles their share of it."""
        tile = index.data(TileRole.TILE)
        if tile is None:
            return QSize(self.width_px, HEADING_PX)
        if self.kind is EmoticonKind.EMOJI:
            return QSize(CELL_PX, CELL_PX + (_DIGIT_PX if tile.number else 0))
        height = _TALL_PX if self.kind in FAMILIES else CELL_PX
        # One pixel less: a row that is exactly full wraps.
        return QSize((self.width_px - 1) // _COLUMNS[self.kind], height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row of the model."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = index.data(TileRole.TILE)
        if tile is None:
            self._paint_heading(painter, rect, index.data())
        else:
            self._paint_ground(painter, rect, state)
            self._paint_tile(painter, rect, tile)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: str) -> None:
        painter.setFont(fonts.font(fonts.SMALL_PX))
        painter.setPen(self._theme.tokens.text_3)
        place = rect.adjusted(4, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, heading)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        colours = self._theme.tokens
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        place = rect.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(colours.selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.pressed)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, _RADIUS, _RADIUS)
        if chosen:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(colours.text if focused else colours.accent, 2))
            painter.drawRoundedRect(place, _RADIUS, _RADIUS)

    def _paint_tile(self, painter: QPainter, rect: QRect, tile: Tile) -> None:
        if self.kind is EmoticonKind.EMOJI:
            self._paint_emoji(painter, rect, tile)
        elif self.kind in FAMILIES:
            self._paint_code(painter, rect, tile)
        else:
            self._paint_words(painter, rect, tile)

    def _paint_emoji(self, painter: QPainter, rect: QRect, tile: Tile) -> None:
        glyph = QRect(rect.left(), rect.top(), rect.width(), CELL_PX)
        painter.setPen(self._theme.tokens.text)
        painter.setFont(emoji_font(fonts.EMOJI_PX))
        painter.drawText(glyph, Qt.AlignmentFlag.AlignCenter, tile.emoticon.symbol)
        if tile.number:
            below = QRect(rect.left(), glyph.bottom() - 5, rect.width(), _DIGIT_PX + 4)
            self._paint_number(painter, below, tile.number, Qt.AlignmentFlag.AlignCenter)

    def _paint_code(self, painter: QPainter, rect: QRect, tile: Tile) -> None:
        words = rect.adjusted(8, 5, -4, -5)
        self._paint_text(painter, words, tile.emoticon.name, Qt.AlignmentFlag.AlignTop)
        painter.setFont(fonts.font(fonts.SMALL_PX))
        painter.setPen(self._theme.tokens.text_3)
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, tile.emoticon.symbol)
        if tile.emoticon.emoji:
            painter.setFont(emoji_font(fonts.TITLE_PX))
            painter.drawText(words, _BOTTOM_RIGHT, tile.emoticon.emoji)
        if tile.number:
            self._paint_number(painter, words, tile.number, _TOP_RIGHT)

    def _paint_words(self, painter: QPainter, rect: QRect, tile: Tile) -> None:
        words = rect.adjusted(8, 0, -6, 0)
        self._paint_text(painter, words, tile.emoticon.symbol, Qt.AlignmentFlag.AlignVCenter)
        if tile.number:
            self._paint_number(painter, words, tile.number, _MIDDLE_RIGHT)

    def _paint_text(
        self, painter: QPainter, rect: QRect, words: str, align: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(fonts.font(fonts.TEXT_PX))
        painter.setPen(self._theme.tokens.text)
        painter.drawText(rect, align, words)

    def _paint_number(
        self, painter: QPainter, rect: QRect, number: int, align: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(fonts.font(fonts.SMALL_PX))
        painter.setPen(self._theme.tokens.text_3)
        painter.drawText(rect, align, str(number))


_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
_BOTTOM_RIGHT = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def emoji_font(size_px: int) -> QFont:
    """Return a font in which the emoji family comes first.

    Text fonts hold black-and-white shapes of ☺️, ❤️ and the keycaps, and would win else.
    """
    made = QFont([fonts.families()[-1], *fonts.families()[:-1]])
    made.setPixelSize(size_px)
    return made
