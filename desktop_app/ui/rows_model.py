"""A sequence of values as the rows of a Qt list."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
Value = TypeVar("Value")

VALUE_ROLE = Qt.ItemDataRole.UserRole
"""The value that a row stands for."""

_NOWHERE = QModelIndex()


class RowsModel(QAbstractListModel, Generic[Value]):
    """One row a value; `words` says what a role shows of it.

    Attributes:
        values: what is shown.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.values: Sequence[Value] = ()

    def show_values(self, values: Sequence[Value]) -> None:
        """Show others."""
        self.beginResetModel()
        self.values = values
        self.endResetModel()

    def words(self, value: Value, role: int) -> str | None:
        """Return what a role says of a value; None for nothing."""
        raise NotImplementedError

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.values)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the value under `VALUE_ROLE`, else words."""
        if not index.isValid():
            return None
        value = self.values[index.row()]
        return value if role == VALUE_ROLE else self.words(value, role)
