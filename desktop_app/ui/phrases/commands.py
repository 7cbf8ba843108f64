"""What can be done with the chosen phrases, as actions with keys."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase
from desktop_app.errors import AppError
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.texts import text
from desktop_app.ui.phrases.list_view import PhraseListView


class PhraseCommands(QObject):
    """Acts on the phrases selected in the list; every edit can be undone.

    Attributes:
        said: `(Text)`: what was done, for the status line; it can be undone.
        undone: `(Text)`: what was taken back, which can be done again.
        failed: `(AppError)`: why it wasn't.
        editor_wanted: `(Phrase | None)`: open the editor; None = for a new phrase.
        move_wanted: ask where to move the selected phrases.
        link_wanted: `(Phrase)`: ask which phrase follows this one.
        tags_wanted: ask which tags the selected phrases shall have.
    """

    said = Signal(object)
    undone = Signal(object)
    failed = Signal(object)
    editor_wanted = Signal(object)
    move_wanted = Signal()
    link_wanted = Signal(object)
    tags_wanted = Signal()

    def __init__(
        self,
        edit: EditPhrases,
        paste: PastePhrase,
        library: Callable[[], Library],
        rows: PhraseListView,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._edit = edit
        self._paste = paste
        self._library = library
        self._rows = rows
        self._owner = owner
        self.paste = self._action(self.tr("Paste"), "", self._paste_chosen)
        self.copy = self._action(self.tr("Copy"), "Ctrl+C", self._copy)
        self.edit = self._action(self.tr("Edit…"), "F2", self._open_editor)
        self.new = self._action(self.tr("New…"), "Ctrl+N", self._open_new)
        self.delete = self._action(self.tr("Delete"), "Delete", self._delete)
        self.favourite = self._action(self.tr("Favourite"), "Ctrl+D", self._toggle_favourite)
        self.move = self._action(self.tr("Move to…"), "Ctrl+Shift+M", self.move_wanted.emit)
        self.tags = self._action(self.tr("Tags…"), "Ctrl+T", self.tags_wanted.emit)
        self.up = self._action(self.tr("Move up"), "Ctrl+Shift+Up", lambda: self._reorder(-1))
        self.down = self._action(self.tr("Move down"), "Ctrl+Shift+Down", lambda: self._reorder(1))
        self.choose_next = self._action(self.tr("Choose…"), "", self._ask_what_follows)
        self.chain = self._action(self.tr("Link in this order"), "", self._chain)
        self.undo = self._action(self.tr("Undo"), "Ctrl+Z", self._take_back)
        self.redo = self._action(self.tr("Redo"), "Ctrl+Shift+Z Ctrl+Y", self._do_again)

    def _action(self, words: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self._owner)
        action.setShortcuts([QKeySequence(each) for each in keys.split()])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: self._try(act))
        self._owner.addAction(action)
        return action

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except AppError as error:
            self.failed.emit(error)
            return False
        return True

    # What the selection is

    def selected(self) -> list[Phrase]:
        """Return the phrases that a command is about now."""
        found = (self._library().phrase(phrase_id) for phrase_id in self._rows.selection.ids())
        return [phrase for phrase in found if phrase is not None]

    def _selected_one(self) -> list[Phrase]:
        """Return the selected phrase, or none where nothing is selected.

        Raises:
            AppError: several are selected.
        """
        phrases = self.selected()
        if len(phrases) > 1:
            raise too_many(len(phrases))
        return phrases

    def refresh(self) -> None:
        """Switch off what can't be done with the present selection, while a menu shows it."""
        count = len(self.selected())
        for action in self._for_one():
            action.setEnabled(count == 1)
        for action in self._for_several():
            action.setEnabled(count > 0)
        self.chain.setEnabled(count > 1)
        self.undo.setEnabled(self._edit.can_undo)
        self.redo.setEnabled(self._edit.can_redo)

    def allow_all(self) -> None:
        """Let all keys act again; each looks for itself at what is selected by then."""
        for action in (*self._for_one(), *self._for_several(), self.chain, self.undo, self.redo):
            action.setEnabled(True)

    def _for_one(self) -> tuple[QAction, ...]:
        return (
            self.paste, self.copy, self.edit, self.favourite, self.up, self.down, self.choose_next,
        )  # fmt: skip

    def _for_several(self) -> tuple[QAction, ...]:
        return self.delete, self.move, self.tags

    # What is done

    def _take_back(self) -> None:
        undone = self._edit.undo()
        if undone is not None:
            self.undone.emit(text("Undone: {what}", what=undone))

    def _do_again(self) -> None:
        done = self._edit.redo()
        if done is not None:
            self.said.emit(text("Done again: {what}", what=done))

    def set_slot(self, slot: int | None) -> None:
        """Make the selected phrase favourite `slot`; None = no favourite."""
        self._try(lambda: self._set_slot(slot))

    def _set_slot(self, slot: int | None) -> None:
        for phrase in self._selected_one():
            self._edit.set_slot(phrase.id, slot)
            self._say_slot(phrase)

    def _say_slot(self, phrase: Phrase) -> None:
        present = self._library().phrase(phrase.id)
        if present is not None and present.slot != phrase.slot:
            one = text("Favourite {slot}: {title}", slot=present.slot, title=present.title)
            none = text("No favourite any more: {title}", title=present.title)
            self.said.emit(none if present.slot is None else one)

    def move_to(self, category_id: str) -> None:
        """Put the selected phrases at the end of a category."""
        self._try(lambda: self._move_to(category_id))

    def link(self, phrase_id: str, next_id: str) -> None:
        """Have a phrase followed by another one; what else may follow it comes after that."""
        phrase = self._library().phrase(phrase_id)
        if phrase is not None and self._try(
            lambda: self._edit.link(phrase_id, (next_id, *phrase.next_ids))
        ):
            self._say_next(phrase.title, next_id)

    def unlink(self, phrase_id: str, next_id: str) -> None:
        """Have a phrase no more followed by another one."""
        phrase = self._library().phrase(phrase_id)
        if phrase is not None:
            left = [each for each in phrase.next_ids if each != next_id]
            if self._try(lambda: self._edit.link(phrase_id, left)):
                self.said.emit(text("Removed a next step of {title}", title=phrase.title))

    def _say_next(self, title: str, next_id: str) -> None:
        follower = self._library().phrase(next_id)
        named = follower.title if follower else ""
        self.said.emit(text("{next} follows {title}", next=named, title=title))

    def _ask_what_follows(self) -> None:
        for phrase in self._selected_one():
            self.link_wanted.emit(phrase)

    def _chain(self) -> None:
        phrases = self.selected()
        self._edit.link_in_order([phrase.id for phrase in phrases])
        self.said.emit(text("Linked {count} phrases", count=len(phrases)))

    def _move_to(self, category_id: str) -> None:
        phrases = [p for p in self.selected() if p.category_id != category_id]
        if not phrases:
            return
        self._edit.move([phrase.id for phrase in phrases], category_id)
        place = "".join(self._library().path(category_id)[-1:])
        if len(phrases) == 1:
            self.said.emit(text("Moved to {category}", category=place))
        else:
            words = text("Moved {count} phrases to {category}", count=len(phrases), category=place)
            self.said.emit(words)

    def change_tags(self, add: Iterable[str], remove: Iterable[str]) -> None:
        """Give the selected phrases tags and take tags from them."""
        self._try(lambda: self._change_tags(add, remove))

    def _change_tags(self, add: Iterable[str], remove: Iterable[str]) -> None:
        count = self._edit.change_tags([phrase.id for phrase in self.selected()], add, remove)
        if count:
            self.said.emit(text("Changed the tags of {count} phrases", count=count))

    def drop(self, phrase_ids: list[str], above_id: str, below_id: str) -> None:
        """Put dragged phrases between their new neighbours, into the category of these."""
        self._try(lambda: self._drop(phrase_ids, above_id, below_id))

    def _drop(self, phrase_ids: list[str], above_id: str, below_id: str) -> None:
        library = self._library()
        neighbour = library.phrase(below_id) or library.phrase(above_id)
        if neighbour is None:
            return
        before = [library.phrase(phrase_id) for phrase_id in phrase_ids]
        self._edit.place(phrase_ids, neighbour.category_id, below_id or None)
        if [self._library().phrase(phrase_id) for phrase_id in phrase_ids] == before:
            return
        if len(phrase_ids) > 1:
            self.said.emit(text("Moved {count} phrases", count=len(phrase_ids)))
        elif before[0] is not None:
            self.said.emit(text("Moved {title}", title=before[0].title))

    def _paste_chosen(self) -> None:
        for phrase in self._selected_one():
            self._paste.paste(phrase.id)

    def _copy(self) -> None:
        for phrase in self._selected_one():
            self._paste.copy(phrase.id)

    def _open_editor(self) -> None:
        for phrase in self._selected_one():
            self.editor_wanted.emit(phrase)

    def _open_new(self) -> None:
        self.editor_wanted.emit(None)

    def _delete(self) -> None:
        phrases = self.selected()
        if not phrases:
            return
        count = self._edit.delete([phrase.id for phrase in phrases])
        one = text("Deleted {title}", title=phrases[0].title)
        self.said.emit(one if count == 1 else text("Deleted {count} phrases", count=count))

    def _toggle_favourite(self) -> None:
        for phrase in self._selected_one():
            self._edit.toggle_favourite(phrase.id)
            self._say_slot(phrase)

    def _reorder(self, step: int) -> None:
        for phrase in self._selected_one():
            siblings = [p.id for p in self._siblings(phrase)]
            at = siblings.index(phrase.id)
            to = at + step
            if 0 <= to < len(siblings):
                # Before the next but one is after the next.
                below = to if step < 0 else to + 1
                before = siblings[below] if below < len(siblings) else None
                self._edit.reorder(phrase.id, before)

    def _siblings(self, phrase: Phrase) -> tuple[Phrase, ...]:
        sections = self._library().sections(phrase.category_id)
        return next((s.phrases for s in sections if s.category.id == phrase.category_id), ())


def too_many(count: int) -> AppError:
    """Return why something that is for one phrase isn't done with several."""
    return AppError(
        text("{count} phrases are selected; this is for one.", count=count),
        text("Click one of them, or press Escape."),
    )
