"""Who has the keyboard: the chat client, unless the agent asked us for it."""

import logging
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.pasting import Target

_log = logging.getLogger(__name__)

ARRIVAL_MS = 500
"""After this time without the keyboard, the window manager has refused it to us."""

NO_FOCUS = Qt.WindowType.WindowDoesNotAcceptFocus


class FocusKeeper(Protocol):
    """Lends the keyboard focus to our window and gives it back to where it was.

    Pages call it on a click or key of the agent, never by themselves.
    """

    def take_focus(self, widget: QWidget) -> None:
        """Bring our window to the keyboard and focus `widget`; the chat client is remembered."""

    def give_back_focus(self) -> None:
        """Return the keyboard to the window that had it; nothing happens when we don't have it."""

    def has_focus(self) -> bool:
        """Tell whether keys come to our window now (row digits are drawn `disabled` if not)."""

    def show_dialog(self, dialog: QDialog) -> None:
        """Open a dialog with the focus, not blocking; the focus goes back when it has closed."""


class ForeignWindows(Protocol):
    """The part of the system's front window that lending the focus needs."""

    def target(self) -> Target | None:
        """Return the foreign window in front, or the one before ours."""

    def give_focus(self, target: Target) -> None:
        """Put this window in front again; doesn't wait."""


class WindowFocus(QObject):
    """Keeps `window` from taking the focus except while it is lent.

    The system's window refuses the focus by a flag that can be changed while it is shown: only
    between `take_focus` and the moment that another window is in front does it accept.
    """

    changed = Signal(bool)
    acceptance_changed = Signal(bool)
    """The window's flag has just been set: it accepts the focus from now on, or doesn't."""

    def __init__(self, window: QWidget, foreign: ForeignWindows) -> None:
        super().__init__(window)
        self._window = window
        self._foreign = foreign
        self._lender: Target | None = None
        self._dialogs = 0
        self._borrower: QWidget | None = None
        self._awaited = QTimer(self, singleShot=True, interval=ARRIVAL_MS)
        self._awaited.timeout.connect(self._stop_waiting)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._see_focus)

    def take_focus(self, widget: QWidget) -> None:
        """Accept the focus, ask the system for it and put the cursor into `widget`."""
        self._remember_lender()
        self._window.show()
        self._awaited.start()
        self._accept(accept=True)
        self._window.raise_()
        self._window.activateWindow()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back_focus(self) -> None:
        """Refuse the focus again and put the lender in front, if it is still there."""
        if self.has_focus():
            self._give_back()
        else:
            self._accept(accept=False)

    def has_focus(self) -> bool:
        """Tell whether the window, or a dialog of it, is the system's active one."""
        return QGuiApplication.focusWindow() is not None

    def accepts(self) -> bool:
        """Tell whether the window may get the keyboard now."""
        handle = self._window.windowHandle()
        return handle is not None and not handle.flags() & NO_FOCUS

    def show_dialog(self, dialog: QDialog) -> None:
        """Open it in front; when the last dialog has closed, the focus is where it was."""
        self._remember_lender()
        if not self._dialogs:
            self._borrower = self._window.focusWidget() if self._is_lent() else None
        self._dialogs += 1
        dialog.finished.connect(self._see_dialog_end)
        dialog.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        dialog.open()
        dialog.raise_()
        dialog.activateWindow()

    def _is_lent(self) -> bool:
        handle = self._window.windowHandle()
        return handle.isActive() and not handle.flags() & NO_FOCUS

    def _remember_lender(self) -> None:
        if self._lender is None or not self.has_focus():
            self._lender = self._foreign.target()

    def _give_back(self) -> None:
        self._awaited.stop()
        self._accept(accept=False)
        # The agent may have looked at another chat meanwhile: the last one in front is meant.
        target, self._lender = self._foreign.target() or self._lender, None
        if target is None:
            _log.info("no window to give the focus back to")
        else:
            self._foreign.give_focus(target)

    def _see_dialog_end(self) -> None:
        self._dialogs -= 1
        if self._dialogs:
            return
        # By now the dialog is gone and with it our focus: nobody has it.
        if self._borrower is not None:
            self.take_focus(self._borrower)
        else:
            self._give_back()

    def _see_focus(self, focused: QWindow | None) -> None:
        if focused is not None:
            self._awaited.stop()
        elif self._awaited.isActive():
            # Late news of when it was last given back; it has been asked for again since.
            return
        else:
            self._accept(accept=False)
        self.changed.emit(focused is not None)

    def _stop_waiting(self) -> None:
        if not self.has_focus():
            _log.warning("the window manager didn't give us the keyboard")
            self._see_focus(None)

    def _accept(self, *, accept: bool) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.setFlag(NO_FOCUS, not accept)
            self.acceptance_changed.emit(accept)
