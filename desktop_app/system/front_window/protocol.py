"""What we ask of the system about windows that aren't ours."""

from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.pasting import Target
from desktop_app.texts import Text

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


class FrontWindow(Protocol):
    """Knows the foreign window in front."""

    @property
    def name(self) -> str:
        """The backend's short name for `doctor`."""

    @property
    def reason(self) -> Text | None:
        """Why it can't know; None when it can."""

    @property
    def target_changed(self) -> "SignalInstance":
        """Signal `(Target | None)`, on the GUI thread."""

    def target(self) -> Target | None:
        """Return the foreign window in front; while ours is in front, the one before it.

        None when there is none, or it has been closed.
        """

    def locked(self) -> bool:
        """Tell whether the session is locked or the screen saver is on."""

    def give_focus(self, target: Target) -> None:
        """Ask the system to put this window in front again; doesn't wait."""

    def close(self) -> None:
        """End the backend's thread."""
