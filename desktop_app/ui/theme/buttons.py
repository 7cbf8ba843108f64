"""The buttons that all pages share."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.style import KIND
from desktop_app.ui.theme.theme import Theme


def primary(words: str, parent: QWidget | None = None) -> QPushButton:
    """Return the one button of a dialog or form that does what it is for."""
    return _button(words, "primary", parent)


def link(words: str, parent: QWidget | None = None) -> QPushButton:
    """Return a button that looks like a link, for the action beside a sentence."""
    made = _button(words, "link", parent)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def segment(words: str, place: str, parent: QWidget | None = None) -> QPushButton:
    """Return one of a row of joined choices; `place` is `first`, `middle` or `last`."""
    made = _button(words, "segment", parent)
    made.setProperty("place", place)
    made.setCheckable(True)
    return made


def _button(words: str, kind: str, parent: QWidget | None) -> QPushButton:
    made = QPushButton(words, parent)
    made.setProperty(KIND, kind)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


class IconButton(QToolButton):
    """A 32×28 button that is only an icon; its label is the tooltip and the accessible name."""

    def __init__(
        self, theme: Theme, icon: str, label: str, parent: QWidget | None = None, width_px: int = 32
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setFixedSize(width_px, 28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_label(label)
        theme.changed.connect(self.update)

    def set_label(self, label: str) -> None:
        """Say what a press does."""
        self.setToolTip(label)
        self.setAccessibleName(label)

    def forget_pointer(self) -> None:
        """Look untouched: a menu that opened over the button has taken its leave event."""
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as fixed."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground of the state, the icon as vectors, and the keyboard ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground()
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(self.rect(), 4, 4)
        colours = self._theme.tokens
        colour = colours.text_2 if self.isEnabled() else colours.disabled
        place = QRect(0, 0, ICON_PX, ICON_PX)
        place.moveCenter(self.rect().center())
        paint_icon(painter, self._icon, place, colour)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.text, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _ground(self) -> QColor | None:
        colours = self._theme.tokens
        if not self.isEnabled():
            return None
        if self.isDown() or self.isChecked():
            return colours.pressed
        return colours.pressed if self.underMouse() else None
