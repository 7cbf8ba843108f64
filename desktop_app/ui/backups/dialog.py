"""The backups: what there is, and the way back to one of them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import AppError
from desktop_app.texts import Text
from desktop_app.ui.dialog_size import open_as_large_as
from desktop_app.ui.local_words import moment, number
from desktop_app.ui.theme.buttons import primary
from desktop_app.ui.theme.lines import Divider
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.told_line import ToldLine
from desktop_app.ui.two_line_list import TwoLineList, TwoLines

_SIZE_PX = QSize(480, 420)


class Backup(Protocol):
    """What is told of one copy."""

    @property
    def file(self) -> Path:
        """Where it is."""

    @property
    def made_at(self) -> datetime:
        """When it was made, local time."""

    @property
    def reason(self) -> str:
        """The word it was made with."""

    @property
    def phrases(self) -> int | None:
        """How many it holds; None when it can't be read."""


class BackupsDialog(QDialog):
    """Lists the copies and restores one.

    Args:
        restore: puts a copy in place of the present phrases, which are backed up first.
        keep: makes a copy now.

    Attributes:
        restored: a copy is in place; everything must be read anew.
    """

    restored = Signal()

    def __init__(
        self, copies: Callable[[], Sequence[Backup]], restore: Callable[[Path], object],
        keep: Callable[[], object], *, say: Callable[[Text], str], theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._copies = copies
        self._restore = restore
        self._keep = keep
        self._say = say
        self.list = TwoLineList(theme, self.tr("Backups"), several=False)
        self._nothing = QLabel(self.tr("No backup yet. One is made before every import."))
        self.told = ToldLine(theme)
        self.keep_button = QPushButton(self.tr("Back up now"))
        self.restore_button = primary(self.tr("Restore…"))
        self.setWindowTitle(self.tr("Backup and restore"))
        self.setMinimumSize(400, 300)
        self._lay_out(theme)
        open_as_large_as(self, _SIZE_PX)
        self.list.selection_changed.connect(self._enable)
        self.list.entered.connect(self._ask)
        self.keep_button.clicked.connect(self._back_up)
        self.restore_button.clicked.connect(self._ask)
        self._show()
        self.list.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("tone", "3")
        self._nothing.setWordWrap(True)
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 10, 16, 10)
        footer.setSpacing(8)
        footer.addWidget(self.told, 1)
        for button in (self.keep_button, self.restore_button):
            button.setAutoDefault(False)
            footer.addWidget(button)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 8, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self.list, 1)
        parts.addWidget(self._nothing, 1)
        parts.addWidget(Divider(theme))
        parts.addLayout(footer)

    def _show(self) -> None:
        copies = self._copies()
        self.list.show_lines([self._row(copy) for copy in copies])
        self.list.setVisible(bool(copies))
        self._nothing.setVisible(not copies)
        self._enable()

    def _row(self, copy: Backup) -> TwoLines:
        when = moment(copy.made_at)
        reasons = {
            "import": self.tr("before an import"),
            "upgrade": self.tr("before an update of the program"),
            "trades": self.tr("before a change of trades"),
            "restore": self.tr("before a restore"),
            "manual": self.tr("made by hand"),
        }
        count = self.tr("can't be read")
        if copy.phrases is not None:
            count = self.tr("{count} phrases").format(count=number(copy.phrases))
        reason = reasons.get(copy.reason, copy.reason)
        return TwoLines(str(copy.file), when, reason, count, faint=copy.phrases is None)

    def _enable(self) -> None:
        chosen = set(self.list.selected_keys())
        sound = any(line.key in chosen and not line.faint for line in self.list.lines)
        self.restore_button.setEnabled(sound)

    def _back_up(self) -> None:
        if self._try(self._keep):
            self._show()
            self.told.say(self.tr("Backed up"))

    def _ask(self) -> None:
        if not self.restore_button.isEnabled():
            return
        (key,) = self.list.selected_keys()
        when = next(line.title for line in self.list.lines if line.key == key)
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Go back to {when}?").format(when=when))
        box.setInformativeText(
            self.tr(
                "Phrases, settings and statistics become as they were then; order notes stay. "
                "The present is backed up first."
            )
        )
        yes = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        yes.clicked.connect(lambda: self._go_back_to(Path(key)))
        box.open()

    def _go_back_to(self, copy: Path) -> None:
        if self._try(lambda: self._restore(copy)):
            self.accept()
            self.restored.emit()

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except AppError as error:
            advice = f" {self._say(error.advice)}" if error.advice else ""
            self.told.say(self._say(error.message) + advice)
            return False
        return True
