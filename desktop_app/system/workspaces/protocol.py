"""What being on all workspaces is, whoever provides it."""

from typing import Protocol

from desktop_app.texts import Text


class Workspaces(Protocol):
    """Puts a window of ours on all workspaces.

    Attributes:
        name: the backend's short name for `doctor`.
        reason: why it can't; None when it can.
    """

    name: str
    reason: Text | None

    def show_on_all(self, window: int) -> None:
        """Have a mapped window (the system's number of it) shown on every workspace from now on."""

    def close(self) -> None:
        """Leave the system."""
