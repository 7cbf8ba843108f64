"""The rail at the left of the list: favourites, recent, steps; scopes while searching."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_app.ui.phrases.overlay_scroll_bar import OverlayScrollBar
from desktop_app.ui.phrases.rail_delegate import ENTRY_ROLE, RailDelegate
from desktop_app.ui.phrases.rail_entries import EntryKind, RailEntry
from desktop_app.ui.theme.theme import Theme

WIDTH_PX = 80

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RailModel(QAbstractListModel):
    """The entries as a Qt model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[RailEntry] = ()

    @property
    def entries(self) -> Sequence[RailEntry]:
        """What is shown."""
        return self._entries

    def show_entries(self, entries: Sequence[RailEntry]) -> None:
        """Show other entries; where only counts change, nothing else does."""
        if [entry.key for entry in entries] == [entry.key for entry in self._entries]:
            self._entries = entries
            self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, 0))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let headings and lines be passed over."""
        if self._entries[index.row()].kind is EntryKind.CHOICE:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the entry itself under `ENTRY_ROLE`, its label, and the label with the count."""
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.label
        if role == Qt.ItemDataRole.AccessibleTextRole and entry.count is not None:
            return self.tr("{label}, {count} hits").format(label=entry.label, count=entry.count)
        return None


class Rail(QListView):
    """Chooses one entry.

    Attributes:
        entry_chosen: `(key)`, by click or key.
        menu_wanted: `(key, global position)`; the key is empty beside the entries.
    """

    entry_chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = RailModel(self)
        self.setModel(self._entries)
        self.setItemDelegate(RailDelegate(theme, self))
        self.setFixedWidth(WIDTH_PX)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setViewportMargins(0, 4, 0, 4)
        self.setObjectName("rail")
        self.setStyleSheet("#rail { background: transparent; }")
        self.setAccessibleName(self.tr("Steps"))
        OverlayScrollBar(self)
        theme.changed.connect(self.viewport().update)

    @property
    def chosen_key(self) -> str:
        """The entry whose rows are shown; empty for none."""
        index = self.currentIndex()
        return self._entries.entries[index.row()].key if index.isValid() else ""

    @property
    def entries(self) -> Sequence[RailEntry]:
        """What is offered now."""
        return self._entries.entries

    def show_entries(self, entries: Sequence[RailEntry], chosen: str) -> None:
        """Offer these, with one chosen; says nothing about it by signal."""
        self._entries.show_entries(entries)
        for place, entry in enumerate(entries):
            if entry.key == chosen and entry.kind is EntryKind.CHOICE:
                self.setCurrentIndex(self._entries.index(place, 0))
                return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def choose_by(self, step: int) -> None:
        """Choose the next entry (the previous one if negative), stopping at the ends."""
        keys = [e.key for e in self.entries if e.kind is EntryKind.CHOICE]
        if not keys:
            return
        at = keys.index(self.chosen_key) + step if self.chosen_key in keys else 0
        self.entry_chosen.emit(keys[min(max(at, 0), len(keys) - 1)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice; Home and End go to the ends."""
        ends = len(self.entries)
        steps = {
            Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -ends, Qt.Key.Key_End: ends,
        }  # fmt: skip
        presses = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.modifiers():
            event.ignore()
        elif event.key() in steps:
            self.choose_by(steps[Qt.Key(event.key())])
        elif event.key() in presses and self.chosen_key:
            self.entry_chosen.emit(self.chosen_key)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose at once; there is nothing here to drag."""
        entry = self._entry_at(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and entry is not None and entry.kind is EntryKind.CHOICE:
            self.entry_chosen.emit(entry.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the release of a press that has already done its work."""
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the step under the pointer, or of the chosen one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            entry = self._entry_at(event.pos())
            self.menu_wanted.emit(entry.key if entry else "", event.globalPos())
        else:
            self.ask_for_menu()

    def ask_for_menu(self) -> None:
        """Ask for the menu of the chosen step."""
        centre = self.visualRect(self.currentIndex()).center()
        self.menu_wanted.emit(self.chosen_key, self.viewport().mapToGlobal(centre))

    def _entry_at(self, place: QPoint) -> RailEntry | None:
        index = self.indexAt(place)
        return self._entries.entries[index.row()] if index.isValid() else None
