"""The editor's bottom: what is wrong, cancel, save."""

from PySide6.QtCore import QLine, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop_app.ui.theme.buttons import primary
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme

HEIGHT_PX = 48
_MARGIN_PX = 16


class EditorFooter(QWidget):
    """Buttons at the right, a sentence at the left."""

    save_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(HEIGHT_PX)
        self._error = QLabel(self)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setProperty("tone", "error")
        self._error.setWordWrap(True)
        self._error.setAccessibleName(self.tr("What is wrong"))
        cancel = QPushButton(self.tr("Cancel  Esc"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.cancel_wanted)
        self._save = primary(self.tr("Save  Ctrl+S"), self)
        self._save.clicked.connect(self.save_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        row.setSpacing(8)
        row.addWidget(self._error, 1)
        row.addWidget(cancel)
        row.addWidget(self._save)

    @property
    def can_save(self) -> bool:
        """Whether there is something that may be saved."""
        return self._save.isEnabled()

    @property
    def error(self) -> str:
        """The sentence in view."""
        return self._error.text()

    def allow_save(self, *, allowed: bool) -> None:
        """Switch saving on or off."""
        self._save.setEnabled(allowed)

    def show_error(self, sentence: str, advice: str = "") -> None:
        """Say why it couldn't be saved, with the advice as tooltip; empty = nothing is wrong."""
        self._error.setText(sentence)
        self._error.setToolTip(advice or sentence)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the line above."""
        painter = QPainter(self)
        hairline(painter, QLine(0, 0, self.width(), 0), self._theme.tokens.divider)
        painter.end()
