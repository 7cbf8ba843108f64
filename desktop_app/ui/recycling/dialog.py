"""The recycle bin: what was deleted, searched, restored, or let go for good."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

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

from desktop_app.domain.search.spellings import Spell
from desktop_app.errors import AppError
from desktop_app.services.recycle_bin import RecycleBin
from desktop_app.texts import Text
from desktop_app.ui.dialog_size import open_as_large_as
from desktop_app.ui.recycling.bin_rows import found, row_of
from desktop_app.ui.search_line import SearchLine
from desktop_app.ui.theme.buttons import primary
from desktop_app.ui.theme.lines import Divider
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.told_line import ToldLine
from desktop_app.ui.two_line_list import TwoLineList

if TYPE_CHECKING:
    from desktop_app.domain.deleted import DeletedPhrase

_SIZE_PX = QSize(520, 524)


class RecycleBinDialog(QDialog):
    """Lists what can still be restored.

    Attributes:
        restored: `(Text)`: what came back; it can be undone in the window.
    """

    restored = Signal(object)

    def __init__(
        self, bin_: RecycleBin, *, spell: Spell, say: Callable[[Text], str], theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._bin = bin_
        self._spell = spell
        self._say = say
        self._entries: Sequence[DeletedPhrase] = ()
        self.search = SearchLine(theme)
        self.list = TwoLineList(theme, self.tr("Deleted phrases"))
        self.nothing = QLabel()
        self.told = ToldLine(theme)
        self.restore_button = primary(self.tr("Restore"))
        self.destroy_button = QPushButton(self.tr("Delete for good"))
        self.empty_button = QPushButton(self.tr("Empty…"))
        self.setWindowTitle(self.tr("Recycle bin"))
        self.setMinimumSize(440, 320)
        self._lay_out(theme)
        open_as_large_as(self, _SIZE_PX)
        self._connect()
        self.reload()
        self.list.setFocus()

    def reload(self) -> None:
        """Read the bin anew."""
        self._entries = self._bin.entries()
        self._show()

    def _lay_out(self, theme: Theme) -> None:
        self.search.setPlaceholderText(self.tr("Search what was deleted"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("tone", "3")
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.addWidget(self.search)
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 10, 16, 10)
        footer.setSpacing(8)
        footer.addWidget(self.told, 1)
        for button in (self.empty_button, self.destroy_button, self.restore_button):
            button.setAutoDefault(False)
            footer.addWidget(button)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addLayout(top)
        parts.addWidget(Divider(theme))
        parts.addWidget(self.list, 1)
        parts.addWidget(self.nothing, 1)
        parts.addWidget(Divider(theme))
        parts.addLayout(footer)

    def _connect(self) -> None:
        self.search.query_changed.connect(self._show)
        self.search.left.connect(self._leave_search)
        self.list.selection_changed.connect(self._enable)
        self.list.entered.connect(self._restore)
        self.list.delete_pressed.connect(self._ask_destroy)
        self.restore_button.clicked.connect(self._restore)
        self.destroy_button.clicked.connect(self._ask_destroy)
        self.empty_button.clicked.connect(self._ask_empty)

    def _leave_search(self) -> None:
        if self.list.hasFocus() or not self._entries:
            self.reject()
        else:
            self.list.setFocus()

    def _show(self) -> None:
        now_s = self._bin.now()
        entries = found(self._entries, self.search.query, self._spell)
        self.list.show_lines([row_of(each, now_s) for each in entries])
        self.list.setVisible(bool(entries))
        self.nothing.setVisible(not entries)
        self.nothing.setText(
            self.tr("Nothing found")
            if self._entries
            else self.tr("The bin is empty. Deleted phrases stay here for 30 days.")
        )
        self._enable()

    def _enable(self) -> None:
        any_selected = bool(self.list.selected_keys())
        self.restore_button.setEnabled(any_selected)
        self.destroy_button.setEnabled(any_selected)
        self.empty_button.setEnabled(bool(self._entries))

    def _restore(self) -> None:
        keys = self.list.selected_keys()
        if not keys:
            return
        try:
            restored = self._bin.restore(keys)
        except AppError as error:
            self._fail(error)
            return
        sentences = restored.sentences()
        self.reload()
        self.told.say(self.tr("; ").join(self._say(each) for each in sentences))
        self.restored.emit(sentences[0])

    def _ask_destroy(self) -> None:
        keys = self.list.selected_keys()
        if keys:
            self._ask(self.tr("Delete {count} phrases for good?").format(count=len(keys)), keys)

    def _ask_empty(self) -> None:
        keys = [each.phrase.id for each in self._entries]
        self._ask(self.tr("Empty the bin of {count} phrases?").format(count=len(keys)), keys)

    def _ask(self, question: str, keys: Sequence[str]) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(question)
        box.setInformativeText(self.tr("They can't be restored afterwards."))
        yes = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        yes.clicked.connect(lambda: self._destroy(keys))
        box.open()

    def _destroy(self, keys: Sequence[str]) -> None:
        try:
            count = self._bin.destroy(keys)
        except AppError as error:
            self._fail(error)
            return
        self.reload()
        self.told.say(self.tr("{count} deleted for good").format(count=count))

    def _fail(self, error: AppError) -> None:
        advice = f" {self._say(error.advice)}" if error.advice else ""
        self.reload()
        self.told.say(self._say(error.message) + advice)
