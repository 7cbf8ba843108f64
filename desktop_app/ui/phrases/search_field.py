"""The search field of the phrase page: keys for the list, hit count, clear button, hotkey."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.search_line import SearchLine
from desktop_app.ui.theme.buttons import IconButton
from desktop_app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

_CODE_SIGN = "/"
_CLEAR_PX = 28
_MARGIN_PX = 2
_HINT_MARGIN_PX = 10
_ROOM_PX = 90
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SearchField(SearchLine):
    """Steers the list without leaving the line.

    `ends_selection` is asked before Escape ends the search; it tells whether it has done something.

    Attributes:
        entered: Enter, once however long it is held.
        digit_pressed: `(1–9)`, except where a digit is part of the query.
        step_wanted: `(rows)`; page_wanted: `(pages)`; extend_wanted: `(rows)` to select as well.
        all_wanted: Ctrl+A while there is nothing typed: select all rows.
        menu_wanted: Shift+F10 or the menu key: the menu of the chosen row.
        cleared: the button was pressed, whether there was anything to clear or not.
    """

    entered = Signal()
    digit_pressed = Signal(int)
    step_wanted = Signal(int)
    page_wanted = Signal(int)
    extend_wanted = Signal(int)
    all_wanted = Signal()
    menu_wanted = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Search phrases"))
        self.show_message("")
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("tone", "3")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hotkey = ""
        self.ends_selection: Callable[[], bool] = lambda: False
        self._clear = IconButton(theme, "close", self.tr("Clear search"), self, _CLEAR_PX)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.clicked.connect(self.cleared)
        self.reserve_right(_ROOM_PX)
        self.show_count(None)

    def show_hotkey(self, hotkey: str) -> None:
        """Show the global key that leads here, while the line is empty."""
        self._hotkey = hotkey
        if not self.query:
            self.show_count(None)

    def show_message(self, message: str) -> None:
        """Show the buyer's words that phrases are suggested for, in the empty line."""
        said = self.tr("“{message}”").format(message=message)
        usual = self.tr("Search text, pinyin, initials")
        self.setPlaceholderText(said if message else usual)

    def show_count(self, count: int | None) -> None:
        """Show how many hits there are; None = the line is empty, show the hotkey."""
        self._clear.setVisible(count is not None)
        self._hint.setText(
            self._hotkey if count is None else self.tr("{count} found").format(count=count)
        )
        self._place_hint()

    @property
    def code(self) -> str:
        """The code asked for exactly, after a slash; empty when it isn't that."""
        query = self.query.strip()
        return query.removeprefix(_CODE_SIGN).strip() if query.startswith(_CODE_SIGN) else ""

    def forget_typing(self) -> None:
        """Have the next undo mean the phrases, not the letters typed before."""
        at = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(at)

    def takes_digits(self) -> bool:
        """Tell whether a digit typed now belongs to the query: after a slash or a space."""
        return _CODE_SIGN in self.text() or " " in self.text()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take the keys of the list."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain:
            return self._take_selecting_key(event) or super().take_key(event)
        if event.key() == Qt.Key.Key_Escape and self.ends_selection():
            return True
        if event.key() in _STEPS:
            self.step_wanted.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in _PAGES:
            self.page_wanted.emit(_PAGES[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.text() and event.text() in "123456789" and not self.takes_digits():
            if not event.isAutoRepeat():
                self.digit_pressed.emit(int(event.text()))
        else:
            return super().take_key(event)
        return True

    def _take_selecting_key(self, event: QKeyEvent) -> bool:
        only_shift = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _SHIFT
        if only_shift and event.key() in _STEPS:
            self.extend_wanted.emit(_STEPS[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.SelectAll) and not self.text():
            self.all_wanted.emit()
        else:
            return False
        return True

    def _place_hint(self) -> None:
        self._clear.move(self.width() - _CLEAR_PX - _MARGIN_PX, (self.height() - 28) // 2)
        self._hint.adjustSize()
        shown = not self._clear.isHidden()
        right = self._clear.x() if shown else self.width() - _HINT_MARGIN_PX
        self._hint.move(right - self._hint.width(), (self.height() - self._hint.height()) // 2)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Tell whether an editing key has something to do in the line."""
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.hasSelectedText()
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return self.isRedoAvailable()
        if event.matches(QKeySequence.StandardKey.Delete):
            return self.hasSelectedText() or self.cursorPosition() < len(self.text())
        return True

    def event(self, event: QEvent) -> bool:
        """Let copy, undo, redo and delete go to the phrases where the line has no use for them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.composing
            and not self._is_own(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """From the keyboard, open the menu of the chosen row instead of the line's."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit()
        else:
            super().contextMenuEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep count and button at the right."""
        super().resizeEvent(event)
        self._place_hint()
