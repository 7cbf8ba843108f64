"""What the list's place shows when there is nothing to list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.phrases.eliding_label import ElidingLabel
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import link
from desktop_app.ui.theme.theme import Theme


class EmptyState(QWidget):
    """One sentence, and what to do about it.

    Attributes:
        all_wanted: search in all phrases.
        new_wanted: write the phrase that is missing.
    """

    all_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = ElidingLabel(theme, self, size_px=fonts.TITLE_PX)
        self._advice = QLabel(self)
        self._advice.setTextFormat(Qt.TextFormat.PlainText)
        self._advice.setProperty("tone", "2")
        self._advice.setWordWrap(True)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._all = link(self.tr("Search all"), self)
        self._new = link(self.tr("New"), self)
        self._all.clicked.connect(self.all_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self._all)
        buttons.addWidget(self._new)
        buttons.addStretch()
        parts = QVBoxLayout(self)
        parts.setContentsMargins(12, 24, 12, 24)
        parts.setSpacing(8)
        centred = QHBoxLayout()
        centred.addStretch()
        centred.addWidget(self._what)
        centred.addStretch()
        parts.addLayout(centred)
        parts.addWidget(self._advice)
        parts.addLayout(buttons)
        parts.addStretch()

    @property
    def what(self) -> str:
        """The sentence in view."""
        return self._what.text

    @property
    def links(self) -> tuple[QPushButton, ...]:
        """What can be done about it, those that don't apply now hidden."""
        return self._all, self._new

    def show_no_hit(self, query: str, *, everywhere: bool) -> None:
        """Say that a query finds nothing; `everywhere` = all phrases have been searched."""
        self._what.show_text(self.tr("Nothing found for “{query}”").format(query=query))
        all_searched = self.tr("Try one letter less")
        narrowed = self.tr("Try one letter less, or search in All")
        self._advice.setText(all_searched if everywhere else narrowed)
        self._all.setVisible(not everywhere)
        self._new.show()

    def show_no_suggestion(self, *, everywhere: bool) -> None:
        """Say that nothing answers a buyer; `everywhere` = all phrases have been looked at."""
        self._what.show_text(self.tr("No phrase fits these words"))
        nowhere = self.tr("Type to search, or write the phrase that is missing")
        narrowed = self.tr("There may be one in All")
        self._advice.setText(nowhere if everywhere else narrowed)
        self._all.setVisible(not everywhere)
        self._new.setVisible(everywhere)

    def show_preparing(self) -> None:
        """Say that the first search over many phrases takes a moment."""
        self._what.show_text(self.tr("Preparing the search…"))
        self._advice.clear()
        self._all.hide()
        self._new.hide()

    def show_empty_step(self) -> None:
        """Say that a step holds no phrases."""
        self._what.show_text(self.tr("No phrases here yet"))
        self._advice.clear()
        self._all.hide()
        self._new.show()

    def show_no_favourites(self) -> None:
        """Say how a phrase becomes a favourite."""
        self._what.show_text(self.tr("No favourites yet"))
        self._advice.setText(self.tr("Ctrl+D makes a phrase a favourite"))
        self._all.hide()
        self._new.hide()

    def show_nothing_recent(self) -> None:
        """Say that nothing has been pasted so far."""
        self._what.show_text(self.tr("Nothing pasted yet"))
        self._advice.clear()
        self._all.hide()
        self._new.hide()
