"""What a window that stays out of the agent's way needs of the system, whoever provides it."""

from typing import Protocol

from desktop_app.texts import Text


class WindowStyles(Protocol):
    """Keeps a window of ours from taking the focus, and out of every list of windows."""

    @property
    def name(self) -> str:
        """The backend's short name for `doctor`."""

    @property
    def reason(self) -> Text | None:
        """Why it can't; None when it can, or when Qt does it all here."""

    def set_focusable(self, window: int, *, focusable: bool) -> None:
        """Have a window (the system's number of it) take the focus, or never.

        To be said again whenever Qt has changed the window's flags.
        """
