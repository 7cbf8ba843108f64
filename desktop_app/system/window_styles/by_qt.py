"""Window styles where Qt's own flags are all that is needed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.texts import Text


class QtWindowStyles:
    """Adds nothing."""

    def __init__(self) -> None:
        self.name = "qt"
        self.reason: Text | None = None

    def set_focusable(self, window: int, *, focusable: bool) -> None:
        """Do nothing: Qt has told the window manager."""
