"""The front window of a system that doesn't tell it."""

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.pasting import Target
from desktop_app.texts import Text


class UnavailableFrontWindow(QObject):
    """Knows no window and says why."""

    target_changed = Signal(object)

    def __init__(self, reason: Text) -> None:
        super().__init__()
        self.name = "none"
        self.reason: Text | None = reason

    def target(self) -> Target | None:
        """Return None: it can't be known."""
        return None

    def locked(self) -> bool:
        """Return False: it can't be known."""
        return False

    def give_focus(self, target: Target) -> None:
        """Do nothing: it can't be done."""

    def close(self) -> None:
        """Nothing to end."""
