"""What can be done with the chosen phrases, as actions with keys."""

from collections.abc import Callable

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
        said: `(Text)`: what was done, for the status line; all of it can be undone.
        failed: `(AppError)`: why it wasn't.
        editor_wanted: `(Phrase | None)`: open the editor; None = for a new phrase.
        move_wanted: ask where to move the selected phrases.
        link_wanted: `(Phrase)`: ask which phrase follows this one.
    """

    said = Signal(object)
    failed = Signal(object)
    editor_wanted = Signal(object)
    move_wanted = Signal()
    link_wanted = Signal(object)

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
        self.up = self._action(self.tr("Move up"), "Ctrl+Shift+Up", lambda: self._reorder(-1))
        self.down = self._action(self.tr("Move down"), "Ctrl+Shift+Down", lambda: self._reorder(1))
        self.choose_next = self._action(self.tr("Choose…"), "", self._ask_what_follows)
        self.chain = self._action(self.tr("Link in this order"), "", self._chain)
        self.undo = self._action(self.tr("Undo"), "Ctrl+Z", self.take_back)

    def _action(self, words: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self._owner)
        action.setShortcut(QKeySequence(keys))
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
        ids = self._rows.selected_ids() or [self._rows.chosen_id]
        found = (self._library().phrase(phrase_id) for phrase_id in ids)
        return [phrase for phrase in found if phrase is not None]

    def refresh(self) -> None:
        """Switch off what can't be done with the present selection."""
        count = len(self.selected())
        for action in (self.paste, self.copy, self.edit, self.favourite, self.up, self.down):
            action.setEnabled(count == 1)
        for action in (self.delete, self.move):
            action.setEnabled(count > 0)
        self.choose_next.setEnabled(count == 1)
        self.chain.setEnabled(count > 1)
        self.undo.setEnabled(self._edit.can_undo)

    # What is done

    def take_back(self) -> None:
        """Undo the last edit and say which."""
        undone = self._edit.undo()
        if undone is not None:
            self.said.emit(text("Undone: {what}", what=undone))

    def set_slot(self, slot: int | None) -> None:
        """Make the selected phrase favourite `slot`; None = no favourite."""
        self._try(lambda: self._set_slot(slot))

    def _set_slot(self, slot: int | None) -> None:
        for phrase in self.selected()[:1]:
            self._edit.set_slot(phrase.id, slot)

    def move_to(self, category_id: str) -> None:
        """Put the selected phrases at the end of a category."""
        phrases = self.selected()
        if phrases and self._try(lambda: self._edit.move([p.id for p in phrases], category_id)):
            place = self._library().path(category_id)[-1:]
            moved = text("Moved to {category}", category="".join(place))
            self.said.emit(moved)

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
        for phrase in self.selected()[:1]:
            self.link_wanted.emit(phrase)

    def _chain(self) -> None:
        phrases = self.selected()
        self._edit.link_in_order([phrase.id for phrase in phrases])
        self.said.emit(text("Linked {count} phrases", count=len(phrases)))

    def drop(self, phrase_id: str, above_id: str, below_id: str) -> None:
        """Put a dragged phrase between its new neighbours, into their category."""
        self._try(lambda: self._drop(phrase_id, above_id, below_id))

    def _drop(self, phrase_id: str, above_id: str, below_id: str) -> None:
        library = self._library()
        dragged = library.phrase(phrase_id)
        neighbour = library.phrase(below_id) or library.phrase(above_id)
        if dragged is None or neighbour is None or phrase_id in {above_id, below_id}:
            return
        if neighbour.category_id != dragged.category_id:
            self._edit.move([phrase_id], neighbour.category_id)
        self._edit.reorder(phrase_id, below_id or None)

    def _paste_chosen(self) -> None:
        for phrase in self.selected()[:1]:
            self._paste.paste(phrase.id)

    def _copy(self) -> None:
        for phrase in self.selected()[:1]:
            self._paste.copy(phrase.id)

    def _open_editor(self) -> None:
        for phrase in self.selected()[:1]:
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
        for phrase in self.selected()[:1]:
            self._edit.toggle_favourite(phrase.id)

    def _reorder(self, step: int) -> None:
        for phrase in self.selected()[:1]:
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
