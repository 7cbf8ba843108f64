"""What starting with the computer is, whoever provides it."""

from typing import Protocol

from desktop_app.domain.autostart import StartState
from desktop_app.texts import Text


class Autostart(Protocol):
    """The system's entry that starts this program after login."""

    @property
    def name(self) -> str:
        """The backend's short name for `doctor`."""

    @property
    def reason(self) -> Text | None:
        """Why there is none; None when there is."""

    def state(self) -> StartState:
        """Read the entry.

        Raises:
            AppError: the system doesn't let us.
        """

    def set_on(self, *, on: bool) -> None:
        """Have exactly this program started from the next login on, or nothing of ours.

        Raises:
            AppError: the system doesn't let us; the entry is as it was.
        """
