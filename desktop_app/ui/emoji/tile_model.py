"""What the grid shows: headings, and under each its tiles."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.domain.emoticons import Emoticon

_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class Section:
    """A heading and its tiles; those of a numbered one have a digit key each, from 1."""

    heading: str
    emoticons: tuple[Emoticon, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Tile:
    """One emoticon in the grid; number 0 = no digit key."""

    emoticon: Emoticon
    number: int = 0


class TileRole(IntEnum):
    """What a view asks a row for beside its text."""

    TILE = Qt.ItemDataRole.UserRole
    """The `Tile`, or None for a heading."""


class TileModel(QAbstractListModel):
    """Sections as one list of rows; headings can't be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str | Tile] = []

    def show(self, sections: Sequence[Section]) -> None:
        """Replace all rows; a section without tiles has no heading either."""
        self.beginResetModel()
        self._rows = [row for section in sections for row in _rows(section)]
        self.endResetModel()

    def tile(self, row: int) -> Tile | None:
        """Return the tile of a row; None for a heading or no row."""
        if not 0 <= row < len(self._rows):
            return None
        shown = self._rows[row]
        return shown if isinstance(shown, Tile) else None

    def tile_rows(self) -> list[int]:
        """Return the rows that can be chosen, in order."""
        return [row for row, shown in enumerate(self._rows) if isinstance(shown, Tile)]

    def numbered(self, number: int) -> Emoticon | None:
        """Return the emoticon of a digit key."""
        tiles = (self.tile(row) for row in self.tile_rows())
        return next((tile.emoticon for tile in tiles if tile and tile.number == number), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Count headings and tiles."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let only tiles be chosen."""
        if self.tile(index.row()) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the heading or symbol, what a screen reader says, and the tile itself."""
        if not index.isValid():
            return None
        shown = self._rows[index.row()]
        if role == TileRole.TILE:
            return shown if isinstance(shown, Tile) else None
        if isinstance(shown, str):
            return shown if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.emoticon.symbol
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(shown)
        return None


def spoken(tile: Tile) -> str:
    """Return what a screen reader says: digit key, name, English word, code."""
    emoticon = tile.emoticon
    number = [str(tile.number)] if tile.number else []
    return "，".join([*number, emoticon.name, *emoticon.english[:1], emoticon.symbol])


def _rows(section: Section) -> list[str | Tile]:
    tiles = [
        Tile(emoticon, number if section.numbered and number <= 9 else 0)  # noqa: PLR2004 - digits
        for number, emoticon in enumerate(section.emoticons, start=1)
    ]
    return [section.heading, *tiles] if tiles else []
