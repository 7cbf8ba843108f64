"""Selecting several rows of the list, for one command on all of them."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal
from PySide6.QtWidgets import QListView

from desktop_app.ui.phrases.list_model import PhraseListModel

_Flag = QItemSelectionModel.SelectionFlag


class RowSelection(QObject):
    """What Ctrl, Shift and Ctrl+A select; never empty where a row is chosen.

    Attributes:
        count_changed: `(rows selected)`, when it is another number; one is the usual choice.
    """

    count_changed = Signal(int)

    def __init__(self, view: QListView, model: PhraseListModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._anchor = ""
        self._begun = False
        self._told = 0

    def attach(self) -> None:
        """Follow the view's selection, once it has its model."""
        self._view.selectionModel().selectionChanged.connect(self._tell)
        self._model.modelReset.connect(self._tell)

    @property
    def count(self) -> int:
        """How many rows are selected."""
        return len(self.ids())

    @property
    def several(self) -> bool:
        """Whether a command is about more than one row."""
        return self.count > 1

    def ids(self) -> list[str]:
        """Return the selected phrases, from top to bottom."""
        places = sorted(self._view.selectionModel().selectedIndexes(), key=QModelIndex.row)
        rows = (self._model.phrase_row_at(place) for place in places)
        return [row.phrase.id for row in rows if row]

    def has(self, index: QModelIndex) -> bool:
        """Tell whether a row is selected."""
        return self._view.selectionModel().isSelected(index)

    def restart(self, index: QModelIndex) -> None:
        """Have Shift select from this row, and Ctrl begin a selection without it."""
        self._set_anchor(index)
        self._begun = False

    def _set_anchor(self, index: QModelIndex) -> None:
        row = self._model.phrase_row_at(index)
        self._anchor = row.phrase.id if row else ""

    def toggle(self, index: QModelIndex) -> None:
        """Add a row or take it away; the last one stays.

        The first one begins the selection: a row that was only pasted or looked at isn't meant.
        """
        chosen = self._view.selectionModel()
        self._set_anchor(index)
        begun, self._begun = self._begun, True
        if not chosen.isSelected(index):
            chosen.setCurrentIndex(index, _Flag.Select if begun else _Flag.ClearAndSelect)
            return
        left = [place for place in chosen.selectedIndexes() if place != index]
        if left:
            chosen.select(index, _Flag.Deselect)
            nearest = min(left, key=lambda place: abs(place.row() - index.row()))
            chosen.setCurrentIndex(nearest, _Flag.NoUpdate)

    def extend_to(self, index: QModelIndex, *, keep: bool = False) -> None:
        """Select all rows from the anchor to this one; `keep` what was selected before as well."""
        if not index.isValid():
            return
        start = self._model.index_of(self._anchor) if self._anchor else QModelIndex()
        if not start.isValid():
            start = self._view.currentIndex() if self._view.currentIndex().isValid() else index
            self._set_anchor(start)
        self._begun = True
        first, last = sorted((start, index), key=QModelIndex.row)
        how = _Flag.Select if keep else _Flag.ClearAndSelect
        self._view.selectionModel().select(QItemSelection(first, last), how)
        self._view.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        self._view.scrollTo(index)

    def extend_by(self, step: int) -> None:
        """Select from the anchor to the row so many phrases further, stopping at the ends."""
        self.extend_to(self._model.next_phrase(self._view.currentIndex().row(), step))

    def select_all(self) -> None:
        """Select every phrase that the list has, in sight or not."""
        self._begun = True
        self._model.fetch_all()
        last = self._model.index(self._model.total - 1, 0)
        if last.isValid():
            whole = QItemSelection(self._model.index(0, 0), last)
            self._view.selectionModel().select(whole, _Flag.ClearAndSelect)
            if not self._view.currentIndex().isValid():
                first = self._model.next_phrase(-1, 1)
                self._view.selectionModel().setCurrentIndex(first, _Flag.NoUpdate)

    def select_ids(self, phrase_ids: Iterable[str]) -> None:
        """Select again those of these phrases that are shown, if there are several."""
        places = self._model.indexes_of(frozenset(phrase_ids))
        if len(places) < 2:  # noqa: PLR2004 - as said
            return
        self._begun = True
        chosen = QItemSelection()
        for place in places:
            chosen.select(place, place)
        self._view.selectionModel().select(chosen, _Flag.ClearAndSelect)
        if self._view.currentIndex() not in places:
            self._view.selectionModel().setCurrentIndex(places[0], _Flag.NoUpdate)

    def end(self) -> bool:
        """Leave only the choice selected; tell whether there were more."""
        if not self.several:
            return False
        current = self._view.currentIndex()
        self._view.selectionModel().setCurrentIndex(current, _Flag.ClearAndSelect)
        self.restart(current)
        return True

    def _tell(self) -> None:
        count = self.count
        if count != self._told:
            self._told = count
            self.count_changed.emit(count)
