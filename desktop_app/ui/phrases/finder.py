"""Finding a phrase: search field, stage tabs, rail, list and preview in one."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.found import Hit
from desktop_app.texts import Text
from desktop_app.ui.phrases.browsing import Browsing
from desktop_app.ui.phrases.delegate import ROW_PX, PhraseDelegate
from desktop_app.ui.phrases.empty_state import EmptyState
from desktop_app.ui.phrases.list_model import PhraseListModel
from desktop_app.ui.phrases.list_view import PhraseListView
from desktop_app.ui.phrases.near_rows import NearRows
from desktop_app.ui.phrases.next_step import NextStep
from desktop_app.ui.phrases.panel import ListPanel
from desktop_app.ui.phrases.preview import Preview
from desktop_app.ui.phrases.rail import Rail
from desktop_app.ui.phrases.rail_entries import FAVOURITES, RECENT
from desktop_app.ui.phrases.search_field import SearchField
from desktop_app.ui.phrases.shown_text import ShownText
from desktop_app.ui.phrases.wording_marks import WordingMarks
from desktop_app.ui.shell.focus import FocusKeeper
from desktop_app.ui.theme.tab_bar import FlatTabBar
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.thumbnails import Thumbnails
from desktop_app.ui.wording_words import told

_PREVIEW_FROM_PX = 260


class PhraseFinder(QWidget):
    """Keeps the parts in step; what is done with a phrase is the page's.

    Attributes:
        paste_wanted: `(phrase id)`.
        row_menu_wanted: `(global position)`; step_menu_wanted: `(step id, global position)`.
        new_wanted: write a new phrase.
        selected: `(count)`: so many rows are selected now.
        too_many: `(count)`: Enter, while so many are selected.
        left: the agent is done here; the query is cleared already.
        passed_over: the next step that is offered isn't wanted.
    """

    paste_wanted = Signal(str)
    row_menu_wanted = Signal(QPoint)
    step_menu_wanted = Signal(str, QPoint)
    new_wanted = Signal()
    selected = Signal(int)
    too_many = Signal(int)
    left = Signal()
    passed_over = Signal()

    def __init__(
        self,
        browsing: Browsing,
        shown: ShownText,
        marks: WordingMarks,
        *,
        say: Callable[[Text], str],
        theme: Theme,
        thumbnails: Thumbnails,
        keeper: FocusKeeper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._shown = shown
        self._keeper = keeper
        self._hovered = ""
        self._last_pasted = ""
        self.search = SearchField(theme, self)
        self.tabs = FlatTabBar(theme, self)
        self.rail = Rail(theme, self)
        self._model = PhraseListModel(self, lambda phrase: told(marks.findings(phrase), say))
        delegate = PhraseDelegate(theme, shown, keeper.has_focus, marks.mark, self)
        self.rows = PhraseListView(theme, self._model, delegate, self)
        marks.found.connect(self.rows.viewport().update)
        self.empty = EmptyState(theme, self)
        self.next_step = NextStep(theme, shown, self)
        self._offer: Phrase | None = None
        self._panel = ListPanel(
            theme, self.rail, self.next_step, self.rows, self.empty, parent=self
        )
        self.preview = Preview(theme, thumbnails, self)
        self._near = NearRows(browsing.look_near, self)
        self._preparing = QTimer(self, interval=0)
        self._add_tabs()
        self._lay_out()
        self._connect()
        self.show_again()

    def _add_tabs(self) -> None:
        self.tabs.setAccessibleName(self.tr("Stages"))
        for name in (
            self.tr("Pre-sale"), self.tr("Sale"), self.tr("After-sale"), self.tr("General"),
            self.tr("Internal"),
        ):  # fmt: skip
            self.tabs.addTab(name)

    def _lay_out(self) -> None:
        field = QHBoxLayout()
        field.setContentsMargins(8, 4, 8, 4)
        field.addWidget(self.search)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addLayout(field)
        parts.addWidget(self.tabs)
        parts.addWidget(self._panel, 1)
        parts.addWidget(self.preview)
        order = (
            self.search, self.tabs, self.rail, self.next_step, self.rows, self.preview.text_view,
        )  # fmt: skip
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.search.query_changed.connect(self._search)
        self.search.clicked.connect(self.focus_search)
        self._near.found.connect(self._add_near)
        self._preparing.timeout.connect(self._prepare)
        self.search.left.connect(self._leave)
        self.search.cleared.connect(self.leave_search)
        self.search.entered.connect(self._enter)
        self.search.digit_pressed.connect(self._paste_number)
        self.search.step_wanted.connect(self._choose_by)
        self.search.extend_wanted.connect(self.rows.extend_by)
        self.search.all_wanted.connect(self.rows.select_all)
        self.search.ends_selection = self.rows.selection.end
        self.search.page_wanted.connect(lambda n: self.rows.choose_by(n * self.rows.page_rows()))
        self.search.menu_wanted.connect(self.rows.ask_for_menu)
        self.tabs.currentChanged.connect(self._go_to_tab)
        self.rail.entry_chosen.connect(self._go_to_entry)
        self.rail.menu_wanted.connect(self._ask_step_menu)
        self.rows.phrase_clicked.connect(self._paste)
        self.rows.digit_pressed.connect(self._paste_number)
        # Else Delete would go to the chat.
        self.rows.selecting.connect(lambda: self._keeper.take_focus(self.rows))
        self.rows.too_many.connect(self.too_many)
        self.rows.selection.count_changed.connect(self.selected)
        self.rows.hover_settled.connect(self._see_hover)
        self.rows.choice_moved.connect(self._see_choice)
        self.next_step.chosen_wanted.connect(self._paste)
        self.next_step.passed_over.connect(self.passed_over)
        self.next_step.hovered.connect(self._see_hover)
        self.rows.menu_wanted.connect(self.row_menu_wanted)
        self.empty.all_wanted.connect(lambda: self._go_to_entry("all"))
        self.empty.new_wanted.connect(self.new_wanted)
        # Qt makes a context menu of the menu key alone on X11.
        menu_key = QShortcut(QKeySequence("Shift+F10"), self)
        menu_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        menu_key.activated.connect(self._open_menu_of_focus)

    # What the page asks

    def focus_search(self) -> None:
        """Take the keyboard for the search field."""
        self._keeper.take_focus(self.search)
        if self.next_step.phrase_id and not self._browsing.searching:
            self._choose_next_step()
        elif not self.rows.chosen_id:
            self.rows.choose_first()

    def suggest_for(self, message: str) -> None:
        """List what answers a buyer's words; a query ends."""
        self.search.clear()
        self._browsing.suggest_for(message)
        self.rows.settle()
        self._show("")

    def leave_search(self) -> None:
        """Clear the query, or the suggestions, without anything else."""
        self.search.clear()
        if self._browsing.searching:
            self._search("")

    def show_again(self) -> None:
        """Read the library anew; what is selected and where one has scrolled stays."""
        self._browsing.refresh()
        place = self.rows.verticalScrollBar().value()
        selected = self.rows.selection.ids()
        self._show(self.rows.chosen_id)
        self.rows.selection.select_ids(selected)
        self.rows.verticalScrollBar().setValue(place)

    def show_phrase(self, phrase: Phrase) -> None:
        """Go to a phrase's step and choose it there."""
        self.leave_search()
        self._browsing.go_to_phrase(phrase)
        self._show(phrase.id)
        self.rows.choose(self._model.index_of(phrase.id))

    def show_step(self, step_id: str) -> bool:
        """Go to a step; return whether it is there."""
        self.leave_search()
        found = self._browsing.go_to_step(step_id)
        if found:
            self._show("")
        return found

    def show_fresh_values(self) -> None:
        """Fill the shown texts again: the buyer or the profile is another one."""
        self.rows.viewport().update()
        self._show_preview()

    def show_next_step(self, phrase: Phrase | None) -> None:
        """Offer what comes next above the list; nothing moves while one searches."""
        self._offer = phrase
        if not self._browsing.searching:
            self._show_next_step()

    def remember_pasted(self, phrase_id: str) -> None:
        """Let the preview fall back on this phrase."""
        self._last_pasted = phrase_id
        self._show_preview()

    # Where one is

    def _show_next_step(self) -> None:
        was_there = self.next_step.isVisibleTo(self)
        if self._offer is None and self.next_step.hasFocus():
            self.search.setFocus()
        self.next_step.show_phrase(self._offer)
        is_there = self.next_step.isVisibleTo(self)
        if is_there != was_there:
            self._panel.settle()
            self.rows.shift_by(ROW_PX if is_there else -ROW_PX)
        self._show_preview()

    def _leave(self) -> None:
        self.leave_search()
        self.left.emit()

    def _search(self, query: str) -> None:
        self._browsing.search_for(query)
        self.rows.settle()
        if not self._browsing.searching:
            self._show_next_step()
        self._show("")

    def _go_to_tab(self, tab: int) -> None:
        self._browsing.go_to_tab(tab)
        self.rows.settle()
        self._show("")

    def _go_to_entry(self, key: str) -> None:
        self._browsing.go_to_entry(key)
        self.rows.settle()
        self._show("")

    def _ask_step_menu(self, key: str, place: QPoint) -> None:
        if not self._browsing.searching:
            self.step_menu_wanted.emit("" if key in {FAVOURITES, RECENT} else key, place)

    def _show(self, chosen_id: str) -> None:
        browsing = self._browsing
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(browsing.tab)
        self.tabs.blockSignals(False)
        self.rail.show_entries(browsing.rail_entries(), browsing.chosen_entry)
        rows = browsing.rows()
        self._hovered = ""
        self._model.show_rows(rows)
        self.search.show_message(browsing.message)
        self.search.show_count(browsing.hit_count if browsing.searching else None)
        self.rows.let_reorder(allowed=bool(browsing.step_id))
        if not rows:
            self._say_empty()
        self._panel.show_rows(any_rows=bool(rows))
        self._choose(chosen_id)
        self._near.stop()
        if browsing.is_waiting:
            self._preparing.start()
        elif browsing.searching:
            self._near.wait()

    def _prepare(self) -> None:
        if not self._browsing.is_waiting:
            self._preparing.stop()
        elif not self._browsing.prepare_next():
            self._show("")

    def _add_near(self, hits: Sequence[Hit]) -> None:
        self._model.add_rows(self._browsing.near_rows(hits))
        self._panel.show_rows(any_rows=True)

    def _choose(self, phrase_id: str) -> None:
        kept = self._model.index_of(phrase_id) if phrase_id else None
        if kept is not None and kept.isValid():
            self.rows.choose(kept)
        elif self._browsing.searching:
            # Where nothing is found, Enter mustn't paste what was chosen before.
            self.next_step.choose(chosen=False)
            self.rows.choose_first()
        elif self._keeper.has_focus():
            if self.next_step.phrase_id:
                self._choose_next_step()
            else:
                self.rows.choose_first()
        else:
            self.rows.scrollToTop()
        self._show_preview()

    def _say_empty(self) -> None:
        browsing = self._browsing
        everywhere = browsing.chosen_entry == "all"
        if browsing.is_waiting:
            self.empty.show_preparing()
        elif browsing.message:
            self.empty.show_no_suggestion(everywhere=everywhere)
        elif browsing.searching:
            self.empty.show_no_hit(self.search.query.strip(), everywhere=everywhere)
        elif browsing.chosen_entry == FAVOURITES:
            self.empty.show_no_favourites()
        elif browsing.chosen_entry == RECENT:
            self.empty.show_nothing_recent()
        else:
            self.empty.show_empty_step()

    # What is pasted

    def _enter(self) -> None:
        if self.rows.selection.several:
            self.rows.press_choice()  # says that it doesn't
            return
        code = self.search.code
        if code:
            exact = self._browsing.library.by_code(code)
            self._paste(exact[0].id if exact else "")
            return
        if self.next_step.chosen:
            self._paste(self.next_step.phrase_id)
            return
        if not self.rows.chosen_id:
            self.rows.choose_first()
        if self.rows.chosen_id:
            self._paste(self.rows.chosen_id)
        else:
            # What nearly matches is chosen, and so seen, before it can be pasted.
            self.rows.choose_by(1)

    def _paste_number(self, number: int) -> None:
        row = self._model.phrase_row_at(self._model.index_of_number(number))
        self.rows.selection.end()
        self._paste(row.phrase.id if row else "")

    def _paste(self, phrase_id: str) -> None:
        if phrase_id:
            self.paste_wanted.emit(phrase_id)

    # The row above the list and the list, as one by the arrow keys

    def _choose_next_step(self) -> None:
        self.rows.choose_none()
        self.rows.scrollToTop()
        self.next_step.choose(chosen=True)
        self._show_preview()

    def _choose_by(self, step: int) -> None:
        first = self._model.next_phrase(-1, 1)
        at_top = self.rows.currentIndex() == first
        if step < 0 and at_top and self.next_step.phrase_id and not self._browsing.searching:
            self._choose_next_step()
        else:
            self.rows.choose_by(step)

    def _see_choice(self) -> None:
        self.next_step.choose(chosen=False)
        self._show_preview()

    # The preview

    def _see_hover(self, phrase_id: str) -> None:
        self._hovered = phrase_id
        self._show_preview()

    def _show_preview(self) -> None:
        phrase_id = self._previewed()
        phrase = self._browsing.library.phrase(phrase_id)
        if phrase is None:
            self.preview.show_nothing()
            return
        row = self._model.phrase_row_at(self._model.index_of(phrase_id))
        found = row.marks.get("text", ()) if row else ()
        path = self._browsing.library.path(phrase.category_id)
        stage_is_plain = not self._browsing.searching and len(path) > 1
        self.preview.show_phrase(
            phrase, path[1:] if stage_is_plain else path, self._shown(phrase, found),
            row.because if row else (),
        )  # fmt: skip

    def _previewed(self) -> str:
        """Return the keyboard choice, else the row pointed at, else the one last pasted."""
        chosen = self.next_step.phrase_id if self.next_step.chosen else self.rows.chosen_id
        if chosen and self._keeper.has_focus():
            return chosen
        return self._hovered or chosen or self._last_pasted

    def _open_menu_of_focus(self) -> None:
        if self.rail.hasFocus():
            self.rail.ask_for_menu()
        else:
            self.rows.ask_for_menu()

    # Qt

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have no menu beside the rows."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the preview first when the window is very low."""
        super().resizeEvent(event)
        self.preview.setVisible(self.height() >= _PREVIEW_FROM_PX)
