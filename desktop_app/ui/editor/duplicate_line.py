"""The line that says that the library has such a phrase already."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.phrases import Phrase
from desktop_app.services.find_duplicates import Duplicate, FindDuplicates, Same
from desktop_app.ui.phrases.eliding_label import ElidingLabel
from desktop_app.ui.theme.buttons import link
from desktop_app.ui.theme.theme import Theme

LOOK_AFTER_MS = 200


class DuplicateLine(QWidget):
    """Looks a moment after the last key; its room stays when there is nothing to say.

    Args:
        written: the phrase as it is written now.

    Attributes:
        show_wanted: `(Phrase)`: the agent wants to see the one that is there.
    """

    show_wanted = Signal(object)

    def __init__(
        self, find: FindDuplicates, written: Callable[[], Phrase], theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._find = find
        self._written = written
        self._found: Duplicate | None = None
        self.words = ElidingLabel(theme, self, tone=2)
        self.link = link(self.tr("Show it"), self)
        self.link.clicked.connect(self._ask_to_show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.link)
        self.setFixedHeight(28)
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self._look)
        self._show(None)

    @property
    def found(self) -> Duplicate | None:
        """What the line speaks of."""
        return self._found

    def look_soon(self) -> None:
        """Look again in a moment."""
        self._soon.start()

    def _look(self) -> None:
        """Go on building the index, then look."""
        if self._find.prepare_next():
            self._soon.start(0)
            return
        self._soon.setInterval(LOOK_AFTER_MS)
        phrase = self._written()
        self._show(self._find.of(phrase.title, phrase.code, phrase.text))

    def _show(self, found: Duplicate | None) -> None:
        self._found = found
        self.link.setVisible(found is not None)
        self.words.show_text(self._sentence(found) if found else "")
        if found:
            self.words.setToolTip(f"{found.phrase.title}\n{found.phrase.text}")

    def _sentence(self, found: Duplicate) -> str:
        words = {
            Same.TEXT: self.tr("“{title}” has this text already"),
            Same.NEARLY: self.tr("“{title}” has nearly this text"),
            Same.CODE: self.tr("“{title}” has this code already"),
            Same.TITLE: self.tr("There is a phrase “{title}” already"),
        }[found.same]
        return words.format(title=found.phrase.title)

    def _ask_to_show(self) -> None:
        if self._found is not None:
            self.show_wanted.emit(self._found.phrase)
