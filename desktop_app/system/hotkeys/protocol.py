"""What global hotkeys are, whoever provides them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.texts import Text

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


@dataclass(frozen=True)
class HotkeyFailure:
    """A hotkey that the system didn't give us, and why."""

    action: str
    hotkey: Hotkey
    reason: Text


class Hotkeys(Protocol):
    """Keys that reach us whatever window is in front.

    Attributes:
        pressed: signal `(action: str, target: Target | None)`, on the GUI thread; the target is
            the foreign window that was in front when the key went down.
        answer_changed: signal `(failures: tuple[HotkeyFailure, ...])`, on the GUI thread: what is
            refused now, where that has changed since `register` returned.
    """

    @property
    def name(self) -> str:
        """The backend's short name for `doctor`, such as `x11`."""

    @property
    def reason(self) -> Text | None:
        """Why there are none; None when they work."""

    @property
    def pressed(self) -> "SignalInstance":
        """Signal `(action: str, target: Target | None)`."""

    @property
    def answer_changed(self) -> "SignalInstance":
        """Signal `(failures: tuple[HotkeyFailure, ...])`."""

    def register(self, wanted: Mapping[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        """Hold exactly these keys from now on; return those that were refused.

        Answers when the system has answered (≤1 s). `register({})` lets all go.
        """

    def close(self) -> None:
        """Let all keys go and end the backend's thread."""
