"""A system that starts nothing of ours."""

from desktop_app.domain.autostart import StartKind, StartState
from desktop_app.errors import AppError
from desktop_app.texts import Text


class UnavailableAutostart:
    """Is off and says why."""

    def __init__(self, reason: Text) -> None:
        self.name = "none"
        self.reason: Text | None = reason
        self._why = reason

    def state(self) -> StartState:
        """Return OFF."""
        return StartState(StartKind.OFF)

    def set_on(self, *, on: bool) -> None:
        """Refuse.

        Raises:
            AppError: always, unless it is to be off.
        """
        if on:
            raise AppError(self._why)
