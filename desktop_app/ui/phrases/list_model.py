"""The rows of the list as a Qt model that grows while one scrolls."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.domain.phrases import Phrase
from desktop_app.ui.phrases.because import because_of
from desktop_app.ui.phrases.rows import Heading, PhraseRow, Row

ROW_ROLE = Qt.ItemDataRole.UserRole
# The view measures every row it knows of, so 100,000 at once would be felt; a screen shows 30.
_STEP = 200

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PhraseListModel(QAbstractListModel):
    """Hands rows to the view in steps; `show_rows` replaces them all.

    Args:
        wording: what is wrong with the wording of a phrase, in words; empty for nothing.
    """

    def __init__(
        self, parent: QObject | None = None, wording: Callable[[Phrase], str] = lambda _phrase: ""
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rows: Sequence[Row] = ()
        self._fetched = 0

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self._fetched = min(len(rows), _STEP)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show more rows below the others; nothing else moves."""
        all_fetched = self._fetched == len(self._rows)
        self._rows = [*self._rows, *rows]
        if all_fetched:
            self.fetchMore(_NOWHERE)

    @property
    def total(self) -> int:
        """How many rows there are, fetched or not."""
        return len(self._rows)

    def row_at(self, index: AnyIndex) -> Row | None:
        """Return the row of an index; None for an invalid one."""
        return self._rows[index.row()] if index.isValid() else None

    def phrase_row_at(self, index: AnyIndex) -> PhraseRow | None:
        """Return the phrase row of an index; None for a heading."""
        row = self.row_at(index)
        return row if isinstance(row, PhraseRow) else None

    def index_of(self, phrase_id: str) -> QModelIndex:
        """Return where a phrase is, fetching up to it; invalid when it isn't shown."""
        for place, row in enumerate(self._rows):
            if isinstance(row, PhraseRow) and row.phrase.id == phrase_id:
                self._fetch_up_to(place)
                return self.index(place, 0)
        return QModelIndex()

    def indexes_of(self, phrase_ids: frozenset[str]) -> list[QModelIndex]:
        """Return where phrases are, from top to bottom, fetching up to them."""
        places = [
            place
            for place, row in enumerate(self._rows)
            if isinstance(row, PhraseRow) and row.phrase.id in phrase_ids
        ]
        if places:
            self._fetch_up_to(places[-1])
        return [self.index(place, 0) for place in places]

    def fetch_all(self) -> None:
        """Let the view know of all rows at once."""
        more = len(self._rows) - self._fetched
        if more > 0:
            self.beginInsertRows(_NOWHERE, self._fetched, len(self._rows) - 1)
            self._fetched = len(self._rows)
            self.endInsertRows()

    def index_of_number(self, number: int) -> QModelIndex:
        """Return the row that a digit pastes; invalid when there is none."""
        for place, row in enumerate(self._rows[: self._fetched]):
            if isinstance(row, PhraseRow) and row.number == number:
                return self.index(place, 0)
        return QModelIndex()

    def next_phrase(self, place: int, step: int) -> QModelIndex:
        """Return the phrase `step` phrases after `place` (before, if negative), or the last one.

        Counts from outside the list when `place` is -1.
        """
        direction = 1 if step > 0 else -1
        found, left = -1, abs(step)
        at = place + direction
        while 0 <= at < len(self._rows) and left:
            if isinstance(self._rows[at], PhraseRow):
                found, left = at, left - 1
            at += direction
        if found < 0:
            return QModelIndex()
        self._fetch_up_to(found)
        return self.index(found, 0)

    def _fetch_up_to(self, place: int) -> None:
        while self._fetched <= place:
            self.fetchMore(_NOWHERE)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many rows the view knows of."""
        return 0 if parent.isValid() else self._fetched

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Tell whether scrolling on will find more rows."""
        return not parent.isValid() and self._fetched < len(self._rows)

    def fetchMore(self, parent: AnyIndex) -> None:
        """Let the view know of some more rows."""
        more = min(_STEP, len(self._rows) - self._fetched)
        if parent.isValid() or more <= 0:
            return
        self.beginInsertRows(_NOWHERE, self._fetched, self._fetched + more - 1)
        self._fetched += more
        self.endInsertRows()

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let phrases be chosen; headings are only there to be read."""
        if isinstance(self.row_at(index), PhraseRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself under `ROW_ROLE`, and its words for those who can't see it."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, Heading) else row.phrase.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._wording(row.phrase) if isinstance(row, PhraseRow) else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.name if isinstance(row, Heading) else self._spoken(row)
        return None

    def _spoken(self, row: PhraseRow) -> str:
        phrase = row.phrase
        number = [str(row.number)] if row.number else []
        code = [self.tr("code {code}").format(code=phrase.code)] if phrase.code else []
        favourite = (
            [] if phrase.slot is None else [self.tr("favourite {slot}").format(slot=phrase.slot)]
        )
        image = [self.tr("with an image")] if phrase.image else []
        wrong = self._wording(phrase).partition("\n")[0]
        wording = [self.tr("wording: {first}").format(first=wrong)] if wrong else []
        content = phrase.text[:_SPOKEN_LENGTH].replace("\n", " ")
        near = [self.tr("similar")] if row.is_near else []
        because = [because_of(row.because)] if row.because else []
        return self.tr(", ").join(
            [*number, *near, phrase.title, *because, content, *code, *favourite, *image, *wording]
        )


_SPOKEN_LENGTH = 120
