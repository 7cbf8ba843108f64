"""Who has the keyboard: the chat client, unless the agent asked us for it."""

from typing import Protocol

from PySide6.QtWidgets import QDialog, QWidget


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
