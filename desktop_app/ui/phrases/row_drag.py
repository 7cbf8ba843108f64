"""Dragging rows of the list to another place, within the widget."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtWidgets import QListView

from desktop_app.ui.phrases.list_model import PhraseListModel

_STARTS_AFTER_PX = 4
_LINE_PX = 2
_SCROLL_PX = 12


class RowDrag:
    """Follows a held row; the system's drag and drop would want our window to take part in focus.

    Attributes:
        allowed: whether the rows have an order of their own now (a step, not a search).
    """

    def __init__(self, view: QListView, model: PhraseListModel) -> None:
        self._view = view
        self._model = model
        self._held = QModelIndex()
        self._with: Sequence[str] = ()
        self._start = QPoint()
        self._landing: int | None = None
        self.allowed = False

    def press(self, place: QPoint, index: QModelIndex, together: Sequence[str] = ()) -> None:
        """Remember the row under the button, and the phrases that go where it goes."""
        self._held, self._start, self._landing = index, place, None
        self._with = together

    def move(self, place: QPoint) -> bool:
        """Follow the pointer; tell whether a drag is on."""
        if not self.allowed or not self._held.isValid():
            return False
        if self._landing is None and (place - self._start).manhattanLength() <= _STARTS_AFTER_PX:
            return False
        self._scroll_at_edges(place)
        self._landing = self._gap_at(place)
        return True

    def release(self) -> tuple[list[str], str, str] | None:
        """End; return the ids of the dragged phrases and of the new neighbours, if it was a drag.

        A neighbour that is a heading, or none, is an empty id.
        """
        held, self._held = self._model.phrase_row_at(self._held), QModelIndex()
        landing, self._landing = self._landing, None
        if held is None or landing is None:
            return None
        dragged = list(self._with) or [held.phrase.id]
        return dragged, self._id_at(landing - 1), self._id_at(landing)

    def landing_line(self) -> QRect | None:
        """Return the line to draw between two rows while dragging."""
        if self._landing is None:
            return None
        above = self._view.visualRect(self._model.index(self._landing - 1, 0))
        return QRect(0, above.bottom(), self._view.viewport().width(), _LINE_PX)

    def _id_at(self, place: int) -> str:
        row = self._model.phrase_row_at(self._model.index(place, 0))
        return row.phrase.id if row else ""

    def _gap_at(self, place: QPoint) -> int:
        """Return the row that the dragged one would come before; a heading ends a section."""
        inside = QPoint(place.x(), min(max(place.y(), 0), self._view.viewport().height() - 1))
        index = self._view.indexAt(inside)
        if not index.isValid():
            return self._model.rowCount()
        upper_half = inside.y() < self._view.visualRect(index).center().y()
        is_phrase = self._model.phrase_row_at(index) is not None
        return index.row() + (0 if upper_half and is_phrase else 1)

    def _scroll_at_edges(self, place: QPoint) -> None:
        bar = self._view.verticalScrollBar()
        if place.y() < _SCROLL_PX:
            bar.setValue(bar.value() - _SCROLL_PX)
        elif place.y() > self._view.viewport().height() - _SCROLL_PX:
            bar.setValue(bar.value() + _SCROLL_PX)
