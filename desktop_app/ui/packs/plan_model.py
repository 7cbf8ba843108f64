"""The rows of one tab of the import plan, with their ticks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop_app.ui.packs.diff_text import shortened
from desktop_app.ui.packs.plan_rows import PlanRow

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Gives the `PlanRow` itself."""
_NO_PARENT = QModelIndex()


class PlanModel(QAbstractListModel):
    """Rows of one tab; a tick is told, and kept by the dialog's choice.

    Attributes:
        ticked: `(id, accepted)`.
    """

    ticked = Signal(str, bool)

    def __init__(
        self, warning_of: Callable[[PlanRow], str], also_of: Callable[[PlanRow], str]
    ) -> None:
        """Take the words that say why a row needs a look, and what else changed."""
        super().__init__()
        self._rows: Sequence[PlanRow] = ()
        self._accepted: frozenset[str] = frozenset()
        self.warning_of = warning_of
        self.also_of = also_of

    def show(self, rows: Sequence[PlanRow], accepted: frozenset[str]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows, self._accepted = rows, accepted
        self.endResetModel()

    def set_accepted(self, accepted: frozenset[str]) -> None:
        """Show other ticks."""
        self._accepted = accepted
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let rows that can be left out be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self._rows[index.row()].tickable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the row, its tick, and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and row.tickable:
            accepted = row.id in self._accepted
            return Qt.CheckState.Checked if accepted else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == ROW_ROLE:
            return row
        return row.title if role == Qt.ItemDataRole.DisplayRole else None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tell a tick."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(self._rows[index.row()].id, value == Qt.CheckState.Checked)
        return True

    def _spoken(self, row: PlanRow) -> str:
        words = "".join(run.text for run in shortened(row.parts) if run.kind != "removed")
        return "，".join(filter(None, (row.title, self.warning_of(row), words, self.also_of(row))))
