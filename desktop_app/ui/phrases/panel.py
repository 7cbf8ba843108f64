"""Rail and list side by side, with what takes the list's place when it is empty."""

from PySide6.QtCore import QLine
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.ui.phrases.empty_state import EmptyState
from desktop_app.ui.phrases.list_view import PhraseListView
from desktop_app.ui.phrases.next_step import NextStep
from desktop_app.ui.phrases.rail import WIDTH_PX, Rail
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme


class ListPanel(QWidget):
    """Lays the parts out under one hairline; the rail's edge is another."""

    def __init__(
        self,
        theme: Theme,
        rail: Rail,
        next_step: NextStep,
        rows: PhraseListView,
        empty: EmptyState,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows, self._empty = rows, empty
        parts = QHBoxLayout(self)
        parts.setContentsMargins(0, 1, 0, 0)
        parts.setSpacing(1)
        rail.setFixedWidth(WIDTH_PX - 1)
        # The rail first: the window takes the order of Tab from the order of the children.
        parts.addWidget(rail)
        stacked = QWidget(self)
        self._stack = QStackedLayout(stacked)
        self._stack.addWidget(rows)
        self._stack.addWidget(empty)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(next_step)
        column.addWidget(stacked, 1)
        parts.addLayout(column, 1)
        theme.changed.connect(self.update)

    def settle(self) -> None:
        """Lay out now what has appeared or gone."""
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def show_rows(self, *, any_rows: bool) -> None:
        """Show the list, or what says that it is empty."""
        self._stack.setCurrentWidget(self._rows if any_rows else self._empty)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the grounds and the two hairlines."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        edge = WIDTH_PX - 1
        painter.fillRect(edge, 0, self.width() - edge, self.height(), tokens.surface)
        hairline(painter, QLine(0, 0, self.width(), 0), tokens.divider)
        hairline(painter, QLine(edge, 0, edge, self.height()), tokens.divider)
        painter.end()
