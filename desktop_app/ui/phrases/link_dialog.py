"""Choosing the phrase that follows another one, by searching for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.phrases import Phrase
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.ui.composing_line import ComposingLine
from desktop_app.ui.theme.buttons import primary

_WIDTH_PX, _LIST_PX = 340, 220
_SHOWN = 30
_PATH_SIGN = " › "
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LinkDialog(QDialog):
    """Offers the phrases of the same category until one searches.

    Attributes:
        phrase_picked: `(phrase id)`, when it was accepted.
    """

    phrase_picked = Signal(str)

    def __init__(self, phrase: Phrase, find: FindPhrases, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrase = phrase
        self._find = find
        self.setWindowTitle(self.tr("Next step"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH_PX)
        said = self.tr("&After “{title}” comes:").format(title=phrase.title.replace("&", "&&"))
        label = QLabel(said, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._line = ComposingLine("", self)
        self._line.setPlaceholderText(self.tr("Search text, pinyin, initials"))
        self._line.setAccessibleName(self.tr("Search phrases"))
        self._line.textChanged.connect(self._search)
        label.setBuddy(self._line)
        self._hits = QListWidget(self)
        self._hits.setAccessibleName(self.tr("Phrases"))
        self._hits.setFixedHeight(_LIST_PX)
        self._hits.itemDoubleClicked.connect(lambda _item: self.accept())
        self._ok = primary(self.tr("OK"), self)
        self._ok.setDefault(True)
        self._ok.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._ok)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(16, 12, 16, 12)
        parts.setSpacing(8)
        for part in (label, self._line, self._hits):
            parts.addWidget(part)
        parts.addLayout(buttons)
        self._search("")

    def _search(self, query: str) -> None:
        library = self._find.library
        if query.strip():
            found = [hit.phrase for hit in self._find.search(query, limit=_SHOWN).hits]
        else:
            self._find.search("")
            same = library.sections(self._phrase.category_id)
            found = [phrase for section in same for phrase in section.phrases][:_SHOWN]
        self._hits.clear()
        for phrase in found:
            if phrase.id != self._phrase.id:
                path = _PATH_SIGN.join(library.path(phrase.category_id)[-1:])
                item = QListWidgetItem(f"{phrase.title}　{path}", self._hits)
                item.setData(Qt.ItemDataRole.UserRole, phrase.id)
                item.setToolTip(" ".join(phrase.text.split()).replace("<", "‹"))
        self._hits.setCurrentRow(0)
        self._ok.setEnabled(self._hits.count() > 0)

    def accept(self) -> None:
        """Hand the phrase over and close; without one there is nothing to accept."""
        item = self._hits.currentItem()
        if item is not None:
            super().accept()
            self.phrase_picked.emit(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice from the line; leave the keys of a composition alone."""
        if self._line.composing:
            return
        if event.key() in _STEPS:
            row = self._hits.currentRow() + _STEPS[Qt.Key(event.key())]
            self._hits.setCurrentRow(min(max(row, 0), self._hits.count() - 1))
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """End the search that the list behind may be in the middle of, as well."""
        self._find.search("")
        super().done(result)
