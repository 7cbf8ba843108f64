"""What the agent can have the window do, from hotkeys, tray, menu and command line."""

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QObject

from desktop_app.domain.hotkeys import HotkeyAction, paste_action
from desktop_app.domain.pasting import Target
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.paste_reports import FieldForm
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.pages import NOTE, PHRASES

_SLOTS = {paste_action(slot): slot for slot in range(1, 10)}


class PhraseView(Protocol):
    """What the window asks of the phrase page."""

    def focus_search(self) -> None:
        """Take the keyboard into the search field."""

    def suggest(self) -> bool:
        """List what answers the words on the clipboard; False when there are none."""

    def focus_list(self) -> None:
        """Take the keyboard for what is listed."""

    def show_stage(self, delta: int) -> None:
        """Go to the next or previous stage."""

    def open_stage(self, name: str) -> bool:
        """Show the stage, or the tab, of this name; False when there is none."""

    def new_phrase(self) -> None:
        """Open the editor for a new phrase."""

    def new_phrase_of(self, copied: str) -> None:
        """Open the editor for a new phrase that says what was copied."""


class NoteView(Protocol):
    """What the window asks of the note page."""

    def focus_order(self) -> None:
        """Take the keyboard into the order number."""


class WindowActions(QObject):
    """Carries out actions on the window.

    Args:
        has_way_back: whether the agent could get the window back once it is hidden.
        clipboard_text: what was copied last.
    """

    def __init__(
        self,
        window: MainWindow,
        paste: PastePhrase,
        has_way_back: Callable[[], bool],
        clipboard_text: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._paste = paste
        self._has_way_back = has_way_back
        self._clipboard_text = clipboard_text
        paste.fields_needed.connect(self._make_room_for_form)

    def run(self, action: str, target: Target | None) -> None:
        """Do what a hotkey stands for; `target` was in front when it was pressed."""
        if action in _SLOTS:
            self._paste.paste_slot(_SLOTS[action], target)
            return
        match action:
            case HotkeyAction.SEARCH:
                self.bring_up()
            case HotkeyAction.SUGGEST:
                self.suggest()
            case HotkeyAction.TOGGLE:
                self.toggle()
            case HotkeyAction.NOTE:
                self.open_note()
            case HotkeyAction.NEW_PHRASE:
                self.new_phrase_from_clipboard()
            case HotkeyAction.NEXT_STAGE:
                self.show_stage(1)
            case HotkeyAction.PREVIOUS_STAGE:
                self.show_stage(-1)

    def bring_up(self) -> None:
        """Show the window with the cursor in the search field."""
        self._window.show_quietly()
        self._window.roll_down_to_search()
        self._phrases().focus_search()

    def suggest(self) -> bool:
        """Show what answers the copied words, ready for digit and Enter; False if there are none.

        Without any the keyboard stays in the chat, where they can be copied.
        """
        self._window.show_quietly()
        phrases = self._phrases()
        if not phrases.suggest():
            return False
        self._window.status.clear()
        self._window.roll_down_to_search()
        phrases.focus_list()
        return True

    def toggle(self) -> None:
        """Show the window, or hide it; the keyboard stays where it is."""
        if self._window.isVisible():
            self.put_away()
        else:
            self._window.show_quietly()

    def put_away(self) -> None:
        """Hide the window; where nothing could bring it back, roll it up instead."""
        if self._has_way_back():
            self._window.put_away()
        else:
            self._window.roll_up()

    def open_note(self) -> None:
        """Show the note page with the cursor in the order number."""
        self._window.show_quietly()
        self._window.roll_down()
        cast("NoteView", self._window.show_page(NOTE)).focus_order()

    def open_stage(self, name: str) -> bool:
        """Show a stage by its name; the keyboard stays where it is."""
        self._window.show_quietly()
        self._window.roll_down()
        return self._phrases().open_stage(name)

    def show_stage(self, delta: int) -> None:
        """Show the next or previous stage; the keyboard stays where it is."""
        self._window.show_quietly()
        self._window.roll_down()
        self._phrases().show_stage(delta)

    def new_phrase(self) -> None:
        """Open the editor for a new phrase."""
        self._window.roll_down()
        self._phrases().new_phrase()

    def new_phrase_from_clipboard(self) -> None:
        """Open the editor with what was copied as a new phrase."""
        copied = self._clipboard_text()
        self._window.show_quietly()
        self._window.roll_down()
        self._phrases().new_phrase_of(copied)

    def _phrases(self) -> PhraseView:
        return cast("PhraseView", self._window.show_page(PHRASES))

    def _make_room_for_form(self, _form: FieldForm) -> None:
        self._window.show_quietly()
        self._window.roll_down_to_search()
        self._window.show_page(PHRASES)
