"""The phrase page: finding a phrase, the form over it, and what is done with phrases."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from desktop_app.domain.hotkeys import HotkeyAction
from desktop_app.domain.library import Library
from desktop_app.domain.pasting import Outcome
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.settings import Settings
from desktop_app.errors import AppError
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.fill_fields import FillFields
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.paste_reports import FieldForm, PasteReport
from desktop_app.services.suggest_phrases import SuggestPhrases
from desktop_app.texts import Text, text
from desktop_app.ui.phrases.browsing import Browsing, Recent
from desktop_app.ui.phrases.category_commands import CategoryCommands
from desktop_app.ui.phrases.commands import PhraseCommands, too_many
from desktop_app.ui.phrases.finder import PhraseFinder
from desktop_app.ui.phrases.menus import row_menu
from desktop_app.ui.phrases.shown_text import ShownText
from desktop_app.ui.phrases.wording_marks import WordingMarks
from desktop_app.ui.shell.focus import FocusKeeper
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.thumbnails import Thumbnails

if TYPE_CHECKING:
    from desktop_app.domain.drafts import Draft
    from desktop_app.services.find_duplicates import FindDuplicates
    from desktop_app.ui.phrases.field_form import FieldFormView

_STAGE_TABS = 5


class PhrasePage(QWidget):
    """Pastes by click, Enter and digit; asks for missing fields first.

    Args:
        clipboard_text: reads what was copied; empty when it isn't text.
        recent: ids of the phrases last pasted, newest first, at most so many.
        say: renders a sentence in the language in force.

    Attributes:
        message: `(Text)`: something was done that can be undone by `commands.undo`.
        undone: `(Text)`: it was undone, and can be done again by `commands.redo`.
        selected: `(count)`: so many rows are selected now.
        failed: `(AppError)`: something can't be done, and what to do about it.
        passed_over: the next step that is offered isn't wanted.
    """

    message = Signal(object)
    undone = Signal(object)
    selected = Signal(int)
    failed = Signal(object)
    passed_over = Signal()

    def __init__(
        self,
        find: FindPhrases,
        edit: EditPhrases,
        paste: PastePhrase,
        fill: FillFields,
        wording: CheckWording,
        *,
        suggest: SuggestPhrases,
        settings: Callable[[], Settings],
        recent: Recent,
        clipboard_text: Callable[[], str],
        say: Callable[[Text], str],
        theme: Theme,
        keeper: FocusKeeper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find, self._edit, self._paste, self._fill = find, edit, paste, fill
        self._wording = wording
        self._settings, self._say, self._theme, self._keeper = settings, say, theme, keeper
        self._suggest, self._clipboard_text = suggest, clipboard_text
        self._browsing = Browsing(find, suggest, recent, self)
        shown = ShownText(fill, self._buyer_values)
        self.marks = WordingMarks(wording, self)
        self.finder = PhraseFinder(
            self._browsing, shown, self.marks, say=say, theme=theme,
            thumbnails=Thumbnails(edit.image), keeper=keeper, parent=self,
        )  # fmt: skip
        self.commands = PhraseCommands(edit, paste, self._library, self.finder.rows, self)
        self._categories = CategoryCommands(edit, find, theme, keeper, self)
        self._answering = False
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.finder)
        self._connect()
        self._add_keys()
        self.settings_changed()

    @cached_property
    def form(self) -> "FieldFormView":
        """The form for missing fields, made when the first one is missing."""
        # 7 ms to import, which the first picture of the window needn't wait for.
        from desktop_app.ui.phrases.field_form import FieldFormView  # noqa: PLC0415

        form = FieldFormView(self._fill, self._say, self._theme, self)
        form.paste_wanted.connect(partial(self._answer_form, copying=False))
        form.copy_wanted.connect(partial(self._answer_form, copying=True))
        form.cancelled.connect(self._cancel_form)
        self._stack.addWidget(form)
        return form

    @cached_property
    def _duplicates(self) -> "FindDuplicates":
        """Kept for the next new phrase: it takes a moment to build."""
        from desktop_app.services.find_duplicates import FindDuplicates  # noqa: PLC0415 - as above

        return FindDuplicates(self._library)

    def _library(self) -> Library:
        return self._find.library

    def _buyer_values(self) -> Mapping[str, str]:
        return self._paste.buyer.fields()

    def _connect(self) -> None:
        self.finder.paste_wanted.connect(self._paste_phrase)
        self.finder.row_menu_wanted.connect(self._open_row_menu)
        self.finder.step_menu_wanted.connect(self._open_step_menu)
        self.finder.new_wanted.connect(self.new_phrase)
        self.finder.passed_over.connect(self.passed_over)
        self.finder.left.connect(self._keeper.give_back_focus)
        self.finder.rows.rows_dropped.connect(self.commands.drop)
        self.finder.selected.connect(self.selected)
        self.finder.too_many.connect(lambda count: self.failed.emit(too_many(count)))
        self.commands.said.connect(self.message)
        self.commands.undone.connect(self.undone)
        for told in (self.commands.said, self.commands.undone):
            told.connect(self.finder.search.forget_typing)
        self.commands.failed.connect(self.failed)
        self.commands.editor_wanted.connect(self._open_editor)
        self.commands.move_wanted.connect(self._ask_where_to)
        self.commands.link_wanted.connect(self._ask_what_follows)
        self.commands.tags_wanted.connect(self._ask_tags)
        self._categories.said.connect(self.message)
        self._categories.failed.connect(self.failed)
        self._paste.fields_needed.connect(self._open_form)
        self._paste.finished.connect(self._see_report)
        self._paste.run_ended.connect(self._see_run)
        self._paste.buyer_changed.connect(lambda _buyer: self.finder.show_fresh_values())

    def _add_keys(self) -> None:
        finder = self.finder
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+PgUp": lambda: self.show_stage(-1),
            "Ctrl+PgDown": lambda: self.show_stage(1),
            "Alt+Up": lambda: finder.rail.choose_by(-1),
            "Alt+Down": lambda: finder.rail.choose_by(1),
        }
        for tab in range(_STAGE_TABS):
            keys[f"Alt+{tab + 1}"] = partial(self.show_tab, tab)
        for written, act in keys.items():
            shortcut = QShortcut(QKeySequence(written), finder)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        # Goes before the search field's own Escape, but not before an input method's.
        self._leave_run = QShortcut(QKeySequence("Escape"), finder)
        self._leave_run.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._leave_run.activated.connect(self._end_run)
        self._leave_run.setEnabled(False)

    # What the window asks

    def focus_search(self) -> None:
        """Take the keyboard for a new search; an open form is left, and so are suggestions."""
        self._close_form()
        if self._browsing.message:
            self.finder.leave_search()
        self.finder.focus_search()
        self.finder.search.selectAll()

    def suggest(self) -> bool:
        """List what answers the buyer's words on the clipboard; False if it holds no text."""
        try:
            message = self._suggest.message_in(self._clipboard_text())
        except AppError as error:
            self.failed.emit(error)
            return False
        self._close_form()
        self.finder.suggest_for(message)
        return True

    def focus_list(self) -> None:
        """Take the keyboard for what is listed: digits, arrows, Enter and letters work."""
        self.finder.focus_search()

    def show_stage(self, delta: int) -> None:
        """Go to the next stage tab (or the previous one), round at the ends."""
        tabs = self.finder.tabs
        tabs.setCurrentIndex((tabs.currentIndex() + delta) % tabs.count())

    def show_tab(self, tab: int) -> None:
        """Go to one of the five stage tabs, counted from 0."""
        self.finder.tabs.setCurrentIndex(tab)

    @property
    def stage_tab(self) -> int:
        """The stage tab in view, counted from 0."""
        return self.finder.tabs.currentIndex()

    def open_stage(self, name: str) -> bool:
        """Go to the tab of a stage, by the name of either; return whether there is one."""
        finder = self.finder
        for tab in range(finder.tabs.count()):
            stages = [stage.name for stage in self._find.library.stages(tab)]
            if name in (finder.tabs.tabText(tab), *stages):
                self.show_tab(tab)
                return True
        return False

    def show_step(self, step_id: str) -> bool:
        """Go to a step of the tree; return whether it is there."""
        return self.finder.show_step(step_id)

    def library_changed(self, changed: frozenset[str] | None = None) -> None:  # noqa: ARG002
        """Show the library as it is now, after `FindPhrases.refresh`; any change shows it all."""
        if self._wording.settings_changed():
            self.marks.look_again()
        self.finder.show_again()

    def settings_changed(self) -> None:
        """Show the hotkey and the profile's values as they are now."""
        self.finder.search.show_hotkey(self._settings().hotkeys.get(HotkeyAction.SEARCH, ""))
        self.finder.show_fresh_values()
        if self._wording.settings_changed():
            self.marks.look_again()

    def new_phrase(self) -> None:
        """Open the editor for a new phrase in the step in view."""
        self._open_editor(None)

    def new_phrase_of(self, copied: str) -> None:
        """Open the editor for a new phrase that says what was copied."""
        from desktop_app.domain.drafts import draft_of  # noqa: PLC0415 - as above

        try:
            draft = draft_of(copied)
        except AppError as error:
            self.failed.emit(error)
        else:
            self._open_editor(None, draft)

    def show_next_step(self, phrase: Phrase | None) -> None:
        """Offer what comes next with this buyer; None = nothing does."""
        self.finder.show_next_step(phrase)

    # Pasting and the form

    def _paste_phrase(self, phrase_id: str) -> None:
        if self._is_under_way(lambda: self._paste.paste(phrase_id)):
            self._leave()

    def _is_under_way(self, ask: Callable[[], object]) -> bool:
        """Ask for a paste or copy; tell whether it has begun, or was refused or wants fields."""
        begun: list[object] = []
        self._paste.started.connect(begun.append)
        self._paste.copied.connect(begun.append)
        ask()
        self._paste.started.disconnect(begun.append)
        self._paste.copied.disconnect(begun.append)
        return bool(begun)

    def _leave(self) -> None:
        self.finder.leave_search()
        self._keeper.give_back_focus()

    def _open_form(self, form: FieldForm) -> None:
        self.form.show_form(form)
        self._stack.setCurrentWidget(self.form)
        self._keeper.take_focus(self.form.first_line)

    def _close_form(self) -> None:
        if "form" in vars(self):
            self.form.close_form()
        self._stack.setCurrentWidget(self.finder)

    def _answer_form(self, values: Mapping[str, str], *, copying: bool) -> None:
        form = self.form.open_form
        if form is None:
            return
        target = None if copying else form.target
        # A refusal leaves the form open: nothing that was typed is lost.
        self._answering = True
        begun = self._is_under_way(lambda: self._paste.paste_filled(form.phrase, values, target))
        self._answering = False
        if begun:
            self._close_form()
            self._leave()

    def _cancel_form(self) -> None:
        self._close_form()
        if self._browsing.searching:
            self.finder.focus_search()
        else:
            self._keeper.give_back_focus()

    def _see_report(self, report: PasteReport) -> None:
        self._see_run()
        if not report.phrase_id:
            return
        self.finder.remember_pasted(report.phrase_id)
        self.finder.rows.viewport().update()  # a random text is another one now
        # It was refused with its form open, and then pasted after a yes in the status line.
        waiting = not self._answering and self._asks_for(report.phrase_id)
        if waiting and report.outcome is not Outcome.REFUSED:
            self._close_form()
            self._leave()

    def _asks_for(self, phrase_id: str) -> bool:
        form = self.form.open_form if "form" in vars(self) else None
        return form is not None and form.phrase.id == phrase_id

    def _see_run(self) -> None:
        self._leave_run.setEnabled(self._paste.in_parts)

    def _end_run(self) -> None:
        """Leave a phrase in parts; where it has run out meanwhile, Escape means the search."""
        if self._paste.in_parts:
            self._paste.end_run()
        else:
            self._see_run()
            self._leave()

    # Menus and the editor

    def _open_row_menu(self, place: QPoint) -> None:
        self._pop_up(row_menu(self.commands, self._find.library, self), place)

    def _ask_where_to(self) -> None:
        # Nobody moves phrases at start.
        from desktop_app.ui.phrases.category_chooser import CategoryChooser  # noqa: PLC0415

        phrases = self.commands.selected()
        if not phrases:
            return
        title = self.tr("Move {count} phrases to").format(count=len(phrases))
        dialog = CategoryChooser(
            title if len(phrases) > 1 else self.tr("Move to"), self._find.places(), self._theme,
            present_id=phrases[0].category_id, parent=self.window(),
        )  # fmt: skip
        dialog.chosen.connect(self.commands.move_to)
        self._keeper.show_dialog(dialog)

    def _ask_tags(self) -> None:
        from desktop_app.ui.phrases.tags_dialog import TagsDialog  # noqa: PLC0415 - as above

        phrases = self.commands.selected()
        if not phrases:
            return
        known = (tag for phrase in self._find.library.phrases.values() for tag in phrase.tags)
        dialog = TagsDialog(phrases, known, self.window())
        dialog.changed.connect(self.commands.change_tags)
        self._keeper.show_dialog(dialog)

    def _ask_what_follows(self, phrase: Phrase) -> None:
        # Nobody links phrases at start.
        from desktop_app.ui.phrases.link_dialog import LinkDialog  # noqa: PLC0415

        dialog = LinkDialog(phrase, self._find, self.window())
        dialog.phrase_picked.connect(partial(self.commands.link, phrase.id))
        self._keeper.show_dialog(dialog)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _open_step_menu(self, step_id: str, place: QPoint) -> None:
        self._categories.open_menu(step_id, self._stage_of(step_id), place)

    def _stage_of(self, step_id: str) -> Category | None:
        lineage = self._find.library.lineage(step_id)
        stages = self._find.library.stages(self._browsing.tab)
        return lineage[0] if lineage else next(iter(stages), None)

    def _open_editor(self, phrase: Phrase | None, draft: "Draft | None" = None) -> None:
        # 10 ms to import, and nobody edits at start.
        from desktop_app.ui.editor.phrase_editor import PhraseEditor  # noqa: PLC0415

        dialog = PhraseEditor(
            phrase, self._edit, self._fill, self._find.library, self._wording,
            category_id=self._category_for_new(), duplicates=self._duplicates, draft=draft,
            known=self._buyer_values(), say=self._say, theme=self._theme, parent=self.window(),
        )  # fmt: skip
        if phrase is None:
            dialog.saved.connect(self.finder.show_phrase)
            dialog.show_wanted.connect(self.finder.show_phrase)
        dialog.saved.connect(lambda kept: self._say_saved(phrase, kept))
        self._keeper.show_dialog(dialog)

    def _say_saved(self, before: Phrase | None, kept: Phrase) -> None:
        if kept != before:
            self.message.emit(text("Saved {title}", title=kept.title))

    def _category_for_new(self) -> str:
        """Return where a new phrase goes: with the chosen one, else into the step in view."""
        chosen = self._find.library.phrase(self.finder.rows.chosen_id)
        if chosen is not None:
            return chosen.category_id
        stages = self._find.library.stages(self._browsing.tab)
        steps = [step for stage in stages for step in self._find.library.steps(stage.id)]
        first = next(iter([*steps, *stages]), None)
        return self._browsing.step_id or (first.id if first else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape anywhere on the page ends the search."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._leave()
        else:
            super().keyPressEvent(event)
