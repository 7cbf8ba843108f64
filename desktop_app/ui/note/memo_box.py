"""What the memo will hold: the old lines and the new one, and how long that is."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.order_notes.draft import BuiltNote
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import link
from desktop_app.ui.theme.theme import Theme

_HEADER = 28


class MemoBox(QWidget):
    """The whole memo as it will be, old lines in secondary text; read only.

    Attributes:
        old_memo_changed: another memo was taken from the clipboard, or it was cleared.
    """

    old_memo_changed = Signal()

    def __init__(
        self, clipboard_text: Callable[[], str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard_text = clipboard_text
        self._theme = theme
        self._old = ""
        self._built: BuiltNote | None = None
        self._view = QPlainTextEdit()
        self._view.setReadOnly(True)
        self._view.setFont(fonts.font(fonts.TEXT_PX))
        self._view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._view.setTabChangesFocus(True)
        self._view.setMinimumHeight(48)
        heading = QLabel(self.tr("Whole memo"))
        heading.setProperty("tone", "3")
        heading.setBuddy(self._view)
        self._take = link(self.tr("Paste old memo"))
        self._drop = link(self.tr("Without it"))
        self._drop.hide()
        self._take.clicked.connect(self.take_old_memo)
        self._drop.clicked.connect(lambda: self._keep_old(""))
        header = QHBoxLayout()
        header.setSpacing(8)
        for widget in (heading, None, self._drop, self._take):
            if widget is None:
                header.addStretch(1)
            else:
                header.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(header)
        layout.addWidget(self._view, stretch=1)
        self._view.setAccessibleName(self.tr("Whole memo, as it will be pasted"))
        # Lines are laid out, and the range grows, only after the text was put in.
        self._view.verticalScrollBar().rangeChanged.connect(self._show_end)
        theme.changed.connect(self._draw)

    @property
    def old_memo(self) -> str:
        """What the memo holds now, as the agent copied it."""
        return self._old

    def take_old_memo(self) -> None:
        """Take the old memo from the clipboard."""
        self._keep_old(self._clipboard_text())

    def forget_old_memo(self) -> None:
        """Begin without an old memo."""
        self._old = ""
        self._drop.hide()

    def show_note(self, built: BuiltNote | None) -> None:
        """Show the memo of this note."""
        self._built = built
        self._draw()

    def shown(self) -> str:
        """Return the text as it stands there."""
        return self._view.toPlainText()

    def _keep_old(self, memo: str) -> None:
        self._old = memo
        self._drop.setVisible(bool(memo.strip()))
        self.old_memo_changed.emit()

    def _draw(self) -> None:
        self._view.clear()
        if self._built is None:
            return
        old, new = _split(self._built)
        self._write(old, faint=True)
        self._write(new, faint=False)
        self._show_end()

    def _show_end(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _write(self, words: str, *, faint: bool) -> None:
        look = QTextCharFormat()
        look.setForeground(self._theme.tokens.text_3 if faint else self._theme.tokens.text)
        cursor = self._view.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(words, look)


def _split(built: BuiltNote) -> tuple[str, str]:
    """Return the old part of the memo, with the line end after it, and the new line."""
    if built.memo.endswith(built.line):
        return built.memo[: len(built.memo) - len(built.line)], built.line
    return built.memo, ""
