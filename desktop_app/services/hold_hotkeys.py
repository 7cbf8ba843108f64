"""Hold the hotkeys of the settings, except while they are paused or one is being chosen."""

import logging
from collections.abc import Callable, Mapping

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.errors import AppError
from desktop_app.system.hotkeys.protocol import HotkeyFailure, Hotkeys

_log = logging.getLogger(__name__)


class HoldHotkeys:
    """Registers what is wanted and remembers what was refused.

    Args:
        wanted: action → written hotkey; empty = this action has none.

    Attributes:
        failed: what the system refuses, as far as it has told.
    """

    def __init__(self, hotkeys: Hotkeys, wanted: Callable[[], Mapping[str, str]]) -> None:
        self._hotkeys = hotkeys
        self._wanted = wanted
        self._paused = False
        self._choosing = False
        self.failed: tuple[HotkeyFailure, ...] = ()

    @property
    def paused(self) -> bool:
        """Whether the agent has paused them."""
        return self._paused

    def hold(self) -> tuple[HotkeyFailure, ...]:
        """Register what the settings say now; return what was refused, the others work."""
        if self._paused or self._choosing:
            self._hotkeys.register({})
            return ()
        wanted = self.wanted()
        self.failed = self._hotkeys.register(wanted)
        _log.info("hotkeys: %d wanted, %d refused", len(wanted), len(self.failed))
        return self.failed

    def take_answer(self, failed: tuple[HotkeyFailure, ...]) -> None:
        """Remember what the system refuses now, where it has thought again."""
        self.failed = failed

    def pause(self, *, paused: bool) -> None:
        """Let all go until they are wanted again."""
        if paused != self._paused:
            self._paused = paused
            self.hold()

    def let_choose(self, *, choosing: bool) -> None:
        """Let all go while the agent presses a new one, so that the press reaches the field."""
        if choosing != self._choosing:
            self._choosing = choosing
            self.hold()

    def wanted(self) -> dict[str, Hotkey]:
        """Return the hotkeys of the settings; one that can't be read is left out."""
        read: dict[str, Hotkey] = {}
        for action, written in self._wanted().items():
            try:
                if written:
                    read[action] = Hotkey.parse(written)
            except AppError:
                _log.warning("the hotkey of %s can't be read", action)
        return read

    def works(self, action: str) -> bool:
        """Tell whether pressing this action's hotkey would reach us."""
        held = self._hotkeys.reason is None and not self._paused
        refused = {failure.action for failure in self.failed}
        return held and action in self.wanted() and action not in refused
