"""The dialog that asks for a category: typed, by pinyin or initials, or picked from the list."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.search.places import Places
from desktop_app.ui.dialog_size import open_as_large_as
from desktop_app.ui.phrases.place_list import PlaceList
from desktop_app.ui.rows_model import VALUE_ROLE
from desktop_app.ui.search_line import SearchLine
from desktop_app.ui.theme.theme import Theme

_SIZE_PX = QSize(360, 420)


class _ChooserLine(SearchLine):
    """Steers the list below without leaving the line.

    Attributes:
        step_wanted: `(rows)`; page_wanted: `(pages)`; entered: Enter.
    """

    step_wanted = Signal(int)
    page_wanted = Signal(int)
    entered = Signal()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take the keys of the list; Escape is the dialog's."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self.step_wanted.emit(steps[Qt.Key(event.key())])
        elif event.key() in pages:
            self.page_wanted.emit(pages[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True


class CategoryChooser(QDialog):
    """Asks where to; always this and no menu, which a shop's thousand categories would flood.

    Attributes:
        chosen: `(category id)`.
    """

    chosen = Signal(str)

    def __init__(
        self, title: str, places: Places, theme: Theme, *, present_id: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._places = places
        self.line = _ChooserLine(theme, self)
        self.list = PlaceList(theme, self)
        self._nothing = QLabel(self.tr("No category is called so"), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("tone", "3")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line.setPlaceholderText(self.tr("Category: name, pinyin or initials"))
        self.line.setAccessibleName(self.tr("Search categories"))
        parts = QVBoxLayout(self)
        parts.setContentsMargins(8, 8, 8, 8)
        parts.setSpacing(8)
        parts.addWidget(self.line)
        parts.addWidget(self.list, 1)
        parts.addWidget(self._nothing, 1)
        self.line.query_changed.connect(self._search)
        self.line.left.connect(self.reject)
        self.line.step_wanted.connect(self.list.choose_by)
        self.line.page_wanted.connect(lambda n: self.list.choose_by(n * self.list.page_rows()))
        self.line.entered.connect(self.accept)
        self.list.clicked.connect(self._take)
        open_as_large_as(self, _SIZE_PX)
        self._search("", present_id)
        self.line.setFocus()

    def accept(self) -> None:
        """Hand over the category that is chosen; without one stay."""
        place = self.list.chosen
        if place is not None:
            super().accept()
            self.chosen.emit(place.category_id)

    def _take(self, index: QModelIndex) -> None:
        if index.data(VALUE_ROLE) is not None:
            self.accept()

    def _search(self, query: str, present_id: str = "") -> None:
        found = self._places.search(query)
        self.list.show_places(found, present_id)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
