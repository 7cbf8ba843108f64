"""The window: always on top, never in the way of the keyboard."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.phrases import Phrase
from desktop_app.ui.shell.edges import ResizeEdges
from desktop_app.ui.shell.focus import ForeignWindows, WindowFocus
from desktop_app.ui.shell.pages import PHRASES, Pages
from desktop_app.ui.shell.place_keeper import PlaceKeeper
from desktop_app.ui.shell.placement import MINIMUM_SIZE, Placement
from desktop_app.ui.shell.rolling import Rolling
from desktop_app.ui.shell.status import Status, StatusKind
from desktop_app.ui.shell.status_line import StatusLine
from desktop_app.ui.shell.thin_bar import ThinBar
from desktop_app.ui.shell.title_bar import TitleBar
from desktop_app.ui.theme.theme import Theme

_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class MainWindow(QWidget):
    """Holds title, buyer row, pages and status line, or the thin bar instead of them.

    Attributes:
        focus: lends the keyboard to the pages.
        title: the title bar, with the menu's button.
        status: the status line.
        thin_bar: what is left when the window is rolled up.
        appeared: the window has been put on the screen, again at every show.
        painted: the window has been drawn for the first time.
    """

    hide_wanted = Signal()
    search_wanted = Signal()
    settings_wanted = Signal()
    page_shown = Signal(int)
    appeared = Signal()
    painted = Signal()

    def __init__(
        self,
        theme: Theme,
        foreign: ForeignWindows,
        placement: Placement,
        favourites: Callable[[], list[Phrase]],
    ) -> None:
        super().__init__(None, _FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        # The window is seldom the active one, and Qt gives tooltips to that one only.
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        self.setWindowTitle(self.tr("Liumiao"))
        self.setMinimumSize(MINIMUM_SIZE)
        self._theme = theme
        self._rolling = Rolling(self)
        self._rolls_up_again = False
        self._was_painted = False
        self._place = PlaceKeeper(self, placement, self._rolling)
        self.focus = WindowFocus(self, foreign)
        self.status = StatusLine(theme, self)
        self.thin_bar = ThinBar(theme, favourites, self)
        self._edges = ResizeEdges(theme, self)

    def fit(self, pages: list[Callable[[], QWidget]], buyer_row: QWidget) -> None:
        """Put the parts in: the makers of the pages for phrases, emoji and notes.

        The first page is made now, the others when they are chosen.
        """
        names = [self.tr("Phrases"), self.tr("Emoji"), self.tr("Note")]
        self.pages = Pages(pages, self)
        self.title = TitleBar(self._theme, names, self)
        self._buyer_row = buyer_row
        self._whole = QWidget(self)
        inner = _column(self._whole)
        for part in (self.title, buyer_row, self.pages):
            inner.addWidget(part)
        inner.setStretchFactor(self.pages, 1)
        self._rows = _column(self)
        for part in (self._whole, self.thin_bar, self.status):
            self._rows.addWidget(part)
        self._rows.setStretchFactor(self._whole, 1)
        self.thin_bar.hide()
        self._connect_parts()
        self._add_keys(len(pages))
        self.show_page(PHRASES)
        self._place.put()

    def show_page(self, number: int) -> QWidget:
        """Choose a page and return it."""
        page = self.pages.choose(number)
        self.title.select(number)
        self._order_tabs()
        self.page_shown.emit(number)
        return page

    def show_quietly(self) -> None:
        """Show the window; the keyboard stays where it is."""
        if not self.isVisible():
            self.show()
        self.raise_()

    def put_away(self) -> None:
        """Hide the window; the keyboard goes back first."""
        self.focus.give_back_focus()
        self.keep_place()
        self.hide()

    def roll_up(self) -> None:
        """Show only the thin bar."""
        if self._rolling.rolled:
            return
        self.focus.give_back_focus()
        self.thin_bar.refresh()
        self._whole.hide()
        self.status.hide()
        self.thin_bar.show()
        self._edges.set_tall(tall=False)
        self._rolling.roll_up()

    def roll_down(self) -> None:
        """Show everything."""
        if not self._rolling.rolled:
            return
        self._rolls_up_again = False
        self.thin_bar.hide()
        self._rolling.roll_down()
        self._rows.addWidget(self.status)
        self._whole.show()
        self.status.show()
        self._edges.set_tall(tall=True)

    def roll_down_to_search(self) -> None:
        """Show everything until the keyboard has gone back, if the window was rolled up."""
        rolled = self._rolling.rolled
        self.roll_down()
        self._rolls_up_again = rolled

    def toggle_roll(self) -> None:
        """Roll up or down."""
        if self._rolling.rolled:
            self.roll_down()
        else:
            self.roll_up()

    def keep_place(self) -> None:
        """Remember where the window is on this screen."""
        self._place.keep()

    def _connect_parts(self) -> None:
        self.title.page_chosen.connect(self._see_tab)
        self.title.collapse_wanted.connect(self.roll_up)
        self.title.hide_wanted.connect(self.hide_wanted)
        self.thin_bar.expand_wanted.connect(self.roll_down)
        self.thin_bar.hide_wanted.connect(self.hide_wanted)
        self.thin_bar.search_wanted.connect(self.search_wanted)
        self.status.shown.connect(self._see_status)
        self.focus.changed.connect(self._see_focus)

    def _add_keys(self, pages: int) -> None:
        for number in range(pages):
            self._add_key(f"Ctrl+{number + 1}", partial(self.show_page, number))
        self._add_key("F6", self.status.act)
        self._add_key("Ctrl+M", self.toggle_roll)
        self._add_key("Ctrl+,", self.settings_wanted.emit)

    def _add_key(self, keys: str, do: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _see_tab(self, number: int) -> None:
        if number != self.pages.chosen:
            self.show_page(number)

    def _see_focus(self, ours: bool) -> None:
        if not ours and self._rolls_up_again:
            self.roll_up()

    def _see_status(self, status: Status) -> None:
        if not self._rolling.rolled:
            return
        wrong = status.kind in (StatusKind.REFUSED, StatusKind.UNSURE)
        shown = wrong or status.stays_in_bar
        self._rows.removeWidget(self.status)
        self._rows.insertWidget(0 if self._rolling.line_goes_above() else -1, self.status)
        self.status.setVisible(shown)
        self._rolling.set_line(shown=shown)

    def _order_tabs(self) -> None:
        """Have Tab go through page, status line, buyer and title, in this order."""
        parts = (self.pages.currentWidget(), self.status, self._buyer_row, self.title)
        chain = [widget for part in parts if part is not None for widget in _stops(part)]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Remember the place once it has settled."""
        self._place.keep_soon()
        super().moveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remember the size once it has settled."""
        self._place.keep_soon()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keyboard back on an Escape that no page had a use for."""
        if event.key() == Qt.Key.Key_Escape:
            self.focus.give_back_focus()
        else:
            super().keyPressEvent(event)

    def close_for_good(self) -> None:
        """Take the window off the screen and delete it."""
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide instead: the program goes on and its hotkeys with it."""
        event.ignore()
        self.hide_wanted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the window is on the screen, once the system has put it there."""
        super().showEvent(event)
        QTimer.singleShot(0, self.appeared.emit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first painting, once the children are painted too."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)


def _column(owner: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _stops(part: QWidget) -> list[QWidget]:
    reached = Qt.FocusPolicy.TabFocus
    widgets = part.findChildren(QWidget)
    # The list of a combo box is a window of its own.
    return [w for w in widgets if reached in w.focusPolicy() and w.window() is part.window()]
