"""The most used phrases, and those that nobody has used for 60 days."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.statistics import Unused
from desktop_app.errors import AppError
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.tell_statistics import TellStatistics, UsedPhrase
from desktop_app.texts import Text, text
from desktop_app.ui.local_words import day, number
from desktop_app.ui.phrases.category_chooser import CategoryChooser
from desktop_app.ui.phrases.place_list import PATH_SIGN
from desktop_app.ui.theme.buttons import primary
from desktop_app.ui.theme.lines import Divider
from desktop_app.ui.theme.tab_bar import FlatTabBar
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.told_line import ToldLine
from desktop_app.ui.two_line_list import TwoLineList, TwoLines

_USED, _UNUSED = 0, 1


@dataclass(frozen=True)
class Services:
    """What the lists look phrases up with, and change them by."""

    find: FindPhrases
    edit: EditPhrases


class PhraseLists(QWidget):
    """Two lists under tabs; the unused ones can be moved and deleted from here.

    Attributes:
        closed: the agent is done.
    """

    closed = Signal()

    def __init__(
        self, tell: TellStatistics, services: Services, say: Callable[[Text], str], theme: Theme
    ) -> None:
        super().__init__()
        self._tell = tell
        self._services = services
        self._say = say
        self._theme = theme
        self._unused_known = False
        self.tabs = FlatTabBar(theme)
        self.used = TwoLineList(theme, self.tr("Most used"), several=False)
        self.unused = TwoLineList(theme, self.tr("Not used for 60 days"))
        self._nothing = QLabel()
        self._stack = QStackedWidget()
        self.told = ToldLine(theme)
        self.move_button = QPushButton(self.tr("Move to…"))
        self.delete_button = QPushButton(self.tr("Delete"))
        self._close = primary(self.tr("Close"))
        self._lay_out(theme)
        self.tabs.currentChanged.connect(self._show_tab)
        self.unused.selection_changed.connect(self._enable)
        self.unused.delete_pressed.connect(self._delete)
        self.move_button.clicked.connect(self._ask_where_to)
        self.delete_button.clicked.connect(self._delete)
        self._close.clicked.connect(self.closed)
        self._show_tab()

    def show_used(self, phrases: Sequence[UsedPhrase]) -> None:
        """Show the most used of a span."""
        self.used.show_lines([self._used_row(each) for each in phrases])
        self._show_tab()

    def show_tab(self, tab: int) -> None:
        """Show the most used (0) or the unused (1)."""
        self.tabs.setCurrentIndex(tab)

    def _lay_out(self, theme: Theme) -> None:
        self.tabs.addTab(self.tr("Most used"))
        self.tabs.addTab(self.tr("Not used for 60 days"))
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(self.tr("Phrases"))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("tone", "3")
        for widget in (self.used, self.unused, self._nothing):
            self._stack.addWidget(widget)
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 10, 16, 10)
        footer.setSpacing(8)
        footer.addWidget(self.told, 1)
        for button in (self.move_button, self.delete_button, self._close):
            button.setAutoDefault(False)
            footer.addWidget(button)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self.tabs)
        parts.addWidget(Divider(theme))
        parts.addWidget(self._stack, 1)
        parts.addWidget(Divider(theme))
        parts.addLayout(footer)

    def _show_tab(self) -> None:
        unused = self.tabs.currentIndex() == _UNUSED
        if unused and not self._unused_known:
            self._read_unused()
        shown = self.unused if unused else self.used
        self._nothing.setText(
            self.tr("Each phrase was used, or is new") if unused else self.tr("Nothing pasted yet")
        )
        self._stack.setCurrentWidget(shown if shown.lines else self._nothing)
        for button in (self.move_button, self.delete_button):
            button.setVisible(unused)
        self._enable()

    def _enable(self) -> None:
        count = len(self.unused.selected_keys())
        for button in (self.move_button, self.delete_button):
            button.setEnabled(count > 0)

    def _read_unused(self) -> None:
        self._unused_known = True
        found = self._tell.unused()
        self.unused.show_lines([row for each in found if (row := self._unused_row(each))])
        self.tabs.setTabText(
            _UNUSED,
            self.tr("Not used for 60 days ({count})").format(count=number(len(found))),
        )

    def _used_row(self, used: UsedPhrase) -> TwoLines:
        title = self.tr("deleted") if used.title is None else used.title
        if used.deleted and used.title is not None:
            title = self.tr("{title} (deleted)").format(title=title)
        times = self.tr("{count}×").format(count=number(used.tally.pastes))
        phrase = self._services.find.library.phrase(used.phrase_id)
        below = " ".join(phrase.text.split()) if phrase else ""
        return TwoLines(used.phrase_id, title, below, times, faint=used.deleted)

    def _unused_row(self, unused: Unused) -> TwoLines | None:
        library = self._services.find.library
        phrase = library.phrase(unused.phrase_id)
        if phrase is None:
            return None
        right = self.tr("never used")
        if unused.last_used_s is not None:
            last = datetime.fromtimestamp(unused.last_used_s, UTC).astimezone().date()
            right = self.tr("last on {day}").format(day=day(last))
        path = PATH_SIGN.join(library.path(phrase.category_id))
        return TwoLines(phrase.id, phrase.title, f"{path}　{' '.join(phrase.text.split())}", right)

    def _ask_where_to(self) -> None:
        keys = self.unused.selected_keys()
        if not keys:
            return
        chooser = CategoryChooser(
            self.tr("Move {count} phrases to").format(count=len(keys)),
            self._services.find.places(), self._theme, parent=self.window(),
        )  # fmt: skip
        chooser.chosen.connect(lambda place: self._try(lambda: self._move(keys, place)))
        chooser.open()

    def _move(self, keys: Sequence[str], category_id: str) -> Text:
        self._services.edit.move(keys, category_id)
        place = "".join(self._services.find.library.path(category_id)[-1:])
        if len(keys) == 1:
            return text("Moved to {category}", category=place)
        return text("Moved {count} phrases to {category}", count=len(keys), category=place)

    def _delete(self) -> None:
        keys = self.unused.selected_keys()
        if keys:
            self._try(lambda: self._deleted(keys))

    def _deleted(self, keys: Sequence[str]) -> Text:
        first = self._services.find.library.phrase(keys[0])
        count = self._services.edit.delete(keys)
        if count == 1 and first is not None:
            return text("Deleted {title}", title=first.title)
        return text("Deleted {count} phrases", count=count)

    def _undo(self) -> None:
        undone = self._services.edit.undo
        self._try(lambda: text("Undone: {what}", what=undone() or ""), undoable=False)

    def _try(self, act: Callable[[], Text], *, undoable: bool = True) -> None:
        try:
            said = act()
        except AppError as error:
            advice = f" {self._say(error.advice)}" if error.advice else ""
            self.told.say(self._say(error.message) + advice)
            return
        self._read_unused()
        self._show_tab()
        self.told.say(self._say(said), self._undo if undoable else None)
