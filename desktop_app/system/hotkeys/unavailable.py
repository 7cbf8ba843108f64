"""The hotkeys of a system that gives us none."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.texts import Text


class UnavailableHotkeys(QObject):
    """Refuses every key with the same reason."""

    pressed = Signal(str, object)
    answer_changed = Signal(object)

    def __init__(self, reason: Text) -> None:
        super().__init__()
        self.name = "none"
        self.reason: Text | None = reason
        self._why = reason

    def register(self, wanted: Mapping[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        """Refuse all of them."""
        return tuple(HotkeyFailure(action, key, self._why) for action, key in wanted.items())

    def close(self) -> None:
        """Nothing to let go."""
