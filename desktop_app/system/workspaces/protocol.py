"""What being on all workspaces is, whoever provides it."""

from typing import Protocol

from desktop_app.texts import Text


class Workspaces(Protocol):
    """Puts a window of ours on all workspaces."""

    @property
    def name(self) -> str:
        """The backend's short name for `doctor`."""

    @property
    def reason(self) -> Text | None:
        """Why it can't; None when it can."""

    def show_on_all(self, window: int) -> None:
        """Have a mapped window (the system's number of it) shown on every workspace from now on."""

    def close(self) -> None:
        """Leave the system."""
