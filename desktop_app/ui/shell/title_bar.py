"""The title: page tabs, three buttons, and room to drag the window by."""

from PySide6.QtCore import QLine, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.shell.dragging import WindowDrag
from desktop_app.ui.theme.buttons import IconButton
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.tab_bar import FlatTabBar
from desktop_app.ui.theme.theme import Theme

HEIGHT_PX = 36


class TitleBar(QWidget):
    """Chooses the page; what isn't a tab or a button drags the window.

    Attributes:
        page_chosen: the number of the page.
        menu: the button under which the window's menu opens.
    """

    page_chosen = Signal(int)
    menu_wanted = Signal()
    collapse_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, theme: Theme, pages: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drag = WindowDrag(self)
        self.setFixedHeight(HEIGHT_PX)
        self._tabs = FlatTabBar(theme, self, height_px=HEIGHT_PX, equal=False)
        self._tabs.setAccessibleName(self.tr("Pages"))
        self.menu = IconButton(theme, "menu", self.tr("Menu"))
        self._collapse = IconButton(theme, "collapse", self.tr("Collapse to a thin bar (Ctrl+M)"))
        self._hide = IconButton(theme, "close", self.tr("Hide"))
        for name in pages:
            self._tabs.addTab(name)
        self._lay_out()
        self._tabs.currentChanged.connect(self.page_chosen)
        self.menu.clicked.connect(self.menu_wanted)
        self._collapse.clicked.connect(self.collapse_wanted)
        self._hide.clicked.connect(self.hide_wanted)
        theme.changed.connect(self.update)

    def select(self, page: int) -> None:
        """Mark the page that is shown."""
        self._tabs.setCurrentIndex(page)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(self._tabs)
        row.addStretch()
        for button in (self.menu, self._collapse, self._hide):
            row.addWidget(button)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window."""
        self._drag.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the window."""
        self._drag.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let go of the window."""
        self._drag.release()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the line under the title."""
        painter = QPainter(self)
        below = self.height() - 1
        hairline(painter, QLine(0, below, self.width(), below), self._theme.tokens.divider)
        painter.end()
