"""Workspaces of a system that doesn't let a program choose them."""

from desktop_app.texts import Text


class UnavailableWorkspaces:
    """Changes nothing and says why."""

    def __init__(self, reason: Text) -> None:
        self.name = "none"
        self.reason: Text | None = reason

    def show_on_all(self, window: int) -> None:
        """Do nothing: the window stays on one workspace."""

    def close(self) -> None:
        """Nothing to leave."""
