"""The sentence at the foot of a dialog: what was done or why not, and the way back."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.phrases.eliding_label import ElidingLabel
from desktop_app.ui.theme.buttons import link
from desktop_app.ui.theme.theme import Theme


class ToldLine(QWidget):
    """Shows one sentence, cut where it must be and whole in its tooltip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ElidingLabel(theme, self, tone=2)
        self.back = link(self.tr("Undo"), self)
        self._do: Callable[[], object] | None = None
        parts = QHBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(8)
        parts.addWidget(self._label, 1)
        parts.addWidget(self.back)
        self.back.clicked.connect(self._go_back)
        self.back.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text

    def say(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Say something else; with `undo` there is a button for it."""
        self._do = undo
        self._label.show_text(words)
        self.back.setVisible(undo is not None)

    def _go_back(self) -> None:
        if self._do is not None:
            self._do()
