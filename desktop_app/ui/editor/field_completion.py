"""The list of field names that opens while one types `{`."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop_app.domain.field_names import known_names, matching, used_names
from desktop_app.domain.library import Library
from desktop_app.ui.editor.template_edit import TemplateEdit

_OPENED = re.compile(r"(?P<braces>\{+|｛)(?P<typed>[^{}｛｝\s]{0,20})$")
_CLOSING = ("}", "｝")
_EDGE_PX = 4
_MOST_ROWS = 6
_WIDTH_PX = 160
_GAP_PX = 2


def cached_names(
    library: Library, defined: Callable[[], Sequence[str]]
) -> Callable[[], Sequence[str]]:
    """Return what gives all known names; the phrases are looked through at the first call."""
    return lru_cache(maxsize=1)(
        lambda: tuple(
            dict.fromkeys((*known_names(), *defined(), *used_names(library.phrases.values())))
        )
    )


class FieldCompletion(QObject):
    """Offers names under the caret; a full-width ｛ opens it too, and becomes `{` with the name.

    The list is a part of the dialog, not a window: a window that opens in the middle of typing can
    take the caret from an input method. Nor is any of its keys taken during a composition.
    """

    def __init__(self, edit: TemplateEdit, names: Callable[[], Sequence[str]]) -> None:
        super().__init__(edit)
        self._edit = edit
        self._names = names
        self._accepting = False
        self.list = QListWidget(edit.window())
        self.list.hide()
        self.list.setObjectName("fields")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Fields"))
        self.list.setProperty("kind", "popup")
        self.list.itemClicked.connect(lambda _item: self.accept())
        edit.installEventFilter(self)
        edit.textChanged.connect(self._offer)
        edit.cursorPositionChanged.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether names are offered."""
        return not self.list.isHidden()

    def accept(self) -> None:
        """Write the chosen name with its braces, in one step of the undo history."""
        chosen, opened = self.list.currentItem(), self._opened()
        self.list.hide()
        if chosen is None or opened is None:
            return
        cursor = self._edit.textCursor()
        at = cursor.position()
        after = cursor.block().text()[cursor.positionInBlock() :]
        cursor.setPosition(at - len(opened[0]) - 1)
        close = 1 if after.startswith(_CLOSING) else 0
        cursor.setPosition(at + close, QTextCursor.MoveMode.KeepAnchor)
        self._accepting = True
        cursor.insertText("{" + chosen.text() + "}")
        self._accepting = False
        self._edit.setTextCursor(cursor)

    def _opened(self) -> tuple[str] | None:
        """Return what is typed after a brace that opens a field; None when there is none."""
        cursor = self._edit.textCursor()
        if cursor.hasSelection():
            return None
        # Qt counts in UTF-16; what stands before an emoji doesn't matter here.
        units = cursor.block().text().encode("utf-16-le", "surrogatepass")
        before = units[: 2 * cursor.positionInBlock()].decode("utf-16-le", "replace")
        found = _OPENED.search(before)
        # An even number of braces is written braces.
        if found is None or (found["braces"] != "｛" and len(found["braces"]) % 2 == 0):
            return None
        return (found["typed"],)

    def _offer(self) -> None:
        if self._accepting or not self._edit.hasFocus():
            return
        opened = self._opened()
        names = matching(self._names(), opened[0]) if opened is not None else ()
        # A name that is whole already needs no help.
        if not names or names == (opened or ("",))[:1]:
            self.list.hide()
            return
        self.list.clear()
        for name in names:
            self.list.addItem(QListWidgetItem(name))
        self.list.setCurrentRow(0)
        self._place(len(names))
        self.list.show()
        self.list.raise_()

    def _follow(self) -> None:
        if self.is_open and self._opened() is None:
            self.list.hide()

    def _place(self, names: int) -> None:
        row = self.list.sizeHintForRow(0)
        height = min(names, _MOST_ROWS) * row + 2 * _EDGE_PX
        self.list.setFixedSize(_WIDTH_PX, height)
        window = self._edit.window()
        caret = self._edit.cursorRect()
        corner = self._edit.viewport().mapTo(window, caret.bottomLeft())
        top = corner.y() + _GAP_PX
        if top + height > window.height():
            top = self._edit.viewport().mapTo(window, caret.topLeft()).y() - height - _GAP_PX
        left = min(corner.x(), window.width() - _WIDTH_PX - _GAP_PX)
        self.list.move(max(left, 0), max(top, 0))

    def _take_key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or self._edit.composing:
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.list.hide()
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list while it is open; close it when the keyboard goes."""
        if watched is self._edit and self.is_open:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(event)
            if event.type() == QEvent.Type.FocusOut:
                self.list.hide()
        return super().eventFilter(watched, event)
