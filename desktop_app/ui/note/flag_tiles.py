"""The flags of an order as radio buttons: shape, word and colour."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop_app.domain.order_notes.flags import Flag
from desktop_app.texts import Text
from desktop_app.ui.theme import fonts, tokens
from desktop_app.ui.theme.icons import paint_icon
from desktop_app.ui.theme.theme import Theme

_HEIGHT = 44
_ICON_PX = 20
_EDGES = 6
_WITH_SHAPE = {"yellow", "red", "green", "purple", "blue"}


class FlagTile(QRadioButton):
    """One flag, 44 high."""

    def __init__(self, flag: Flag, word: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flag = flag
        self._theme = theme
        self.setText(word)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Be square at 360 px."""
        return QSize(_HEIGHT, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Shrink with the window."""
        return QSize(28, _HEIGHT)

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002 - Qt's signature
        """Take a click anywhere on the tile."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground of the state, the flag and its word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        name, colours = self._look()
        place = QRect(0, 4, _ICON_PX, _ICON_PX)
        place.moveLeft((self.width() - _ICON_PX) // 2)
        paint_icon(painter, name, place, colours.fill, colours.edge)
        painter.setPen(self._theme.tokens.text)
        painter.setFont(self._font())
        words = QRect(0, 23, self.width(), 18)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _font(self) -> QFont:
        """Return the usual size, or the small one where the word needs it."""
        usual = fonts.font(fonts.TEXT_PX, strong=True)
        fits = QFontMetrics(usual).horizontalAdvance(self.text()) <= self.width() - _EDGES
        if not fits:
            return fonts.font(fonts.SMALL_PX)
        return fonts.font(fonts.TEXT_PX, strong=self.isChecked())

    def _look(self) -> tuple[str, tokens.Flag]:
        colours = self._theme.tokens
        if self.flag.key in _WITH_SHAPE:
            return f"flag-{self.flag.key}", getattr(colours, f"flag_{self.flag.key}")
        if self.flag.key == "grey":
            return "flag-none", colours.flag_none
        return "flag-other", colours.flag_other

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.tokens
        chosen = self.isChecked()
        ground = colours.selected if chosen else colours.surface
        if not chosen and self.underMouse():
            ground = colours.hover
        ring = colours.accent if chosen else colours.edge
        width = 2 if chosen or self.hasFocus() else 1
        inset = width / 2
        painter.setBrush(ground)
        painter.setPen(QPen(colours.text if self.hasFocus() else ring, width))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 4, 4)


class FlagTiles(QWidget):
    """A row of tiles of which at most one is chosen.

    Attributes:
        flag_chosen: key of the flag.
    """

    flag_chosen = Signal(str)

    def __init__(
        self, theme: Theme, say: Callable[[Text], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._say = say
        self._tiles: list[FlagTile] = []
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(self.tr("Flag"))

    @property
    def tiles(self) -> tuple[FlagTile, ...]:
        """The tiles in their order."""
        return tuple(self._tiles)

    def offer(self, flags: Sequence[Flag]) -> None:
        """Show these flags; the chosen one stays chosen where it is among them."""
        if [tile.flag for tile in self._tiles] == list(flags):
            return
        chosen = self.chosen()
        for tile in self._tiles:
            self._group.removeButton(tile)
            self._layout.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [FlagTile(flag, self._word(flag), self._theme) for flag in flags]
        for number, tile in enumerate(self._tiles, start=1):
            tile.setAccessibleName(f"{self._say(tile.flag.name)}，{self._say(tile.flag.meaning)}")
            tile.setToolTip(f"{self._say(tile.flag.name)} (Alt+{number})")
            tile.clicked.connect(lambda _, key=tile.flag.key: self.flag_chosen.emit(key))
            self._group.addButton(tile)
            self._layout.addWidget(tile)
        self.choose(chosen)

    def chosen(self) -> str:
        """Return the key of the chosen flag; empty when there is none."""
        return next((tile.flag.key for tile in self._tiles if tile.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a flag by its key; a key that isn't offered chooses none."""
        self._group.setExclusive(False)
        for tile in self._tiles:
            tile.setChecked(tile.flag.key == key)
        self._group.setExclusive(True)

    def press(self, number: int) -> None:
        """Press the tile of a number key."""
        if 1 <= number <= len(self._tiles):
            self._tiles[number - 1].click()

    def _word(self, flag: Flag) -> str:
        return {
            "yellow": self.tr("Yellow"),
            "red": self.tr("Red"),
            "green": self.tr("Green"),
            "purple": self.tr("Purple"),
            "blue": self.tr("Blue"),
            "grey": self.tr("None"),
            "cyan": self.tr("Cyan"),
            "orange": self.tr("Orange"),
        }[flag.key]
