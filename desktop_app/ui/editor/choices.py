"""The combo boxes of the editor: category, mood, favourite slot."""

from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category

_PATH_SIGN = " › "
_SLOTS = 9


class CategoryChoice(QComboBox):
    """The whole tree, each node by its path."""

    def __init__(self, library: Library, category_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Category"))
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for stage in library.children(None):
            self._add(library, stage, ())
        self.setCurrentIndex(max(self.findData(category_id), 0))

    def _add(self, library: Library, node: Category, above: tuple[str, ...]) -> None:
        path = (*above, node.name)
        self.addItem(_PATH_SIGN.join(path), node.id)
        for child in library.children(node.id):
            self._add(library, child, path)

    @property
    def category_id(self) -> str:
        """The category chosen; empty when there is none at all."""
        return self.currentData() or ""


class MoodChoice(QComboBox):
    """The moods in use, or another one typed."""

    def __init__(self, library: Library, mood: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Mood"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        known = dict.fromkeys(p.mood for p in library.phrases.values() if p.mood)
        self.addItems(["", *known])
        self.setCurrentText(mood)

    @property
    def mood(self) -> str:
        """The mood chosen or typed; empty for none."""
        return self.currentText().strip()


class SlotChoice(QComboBox):
    """The favourite numbers, with who has each now."""

    def __init__(self, library: Library, slot: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Favourite number"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view().setMinimumWidth(180)
        self.addItem(self.tr("None"), None)
        for number in range(1, max(_SLOTS, slot or 0) + 1):
            holder = library.by_slot(number)
            taken = f"{number}  {holder.title}" if holder and number != slot else str(number)
            self.addItem(taken, number)
        self.setCurrentIndex(slot or 0)

    @property
    def slot(self) -> int | None:
        """The number chosen."""
        chosen: int | None = self.currentData()
        return chosen
