"""What pasting into another program is, whoever provides it."""

from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.pasting import PasteRequest
from desktop_app.texts import Text

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


class Paster(Protocol):
    """Pastes whole, once, into the right window, or not at all, and says which."""

    @property
    def name(self) -> str:
        """The backend's short name for `doctor`."""

    @property
    def reason(self) -> Text | None:
        """Why it can't paste; None when it can."""

    @property
    def finished(self) -> "SignalInstance":
        """Signal `(PasteResult)`, on the GUI thread, exactly one for each request."""

    def paste(self, request: PasteRequest) -> None:
        """Start pasting and return at once; requests run in order.

        When one of our windows has the focus, it is handed back to `request.target` first.
        """

    def copy(self, content: str) -> None:
        """Put a text on the clipboard to stay there (the agent's own "copy")."""

    def restore(self) -> None:
        """Give back what the clipboard held before an unconfirmed paste."""

    def close(self) -> None:
        """Give the clipboard back where possible and end the backend's thread."""
