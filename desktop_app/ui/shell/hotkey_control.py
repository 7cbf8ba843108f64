"""Holding and pausing the hotkeys, and saying so."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.services.hold_hotkeys import HoldHotkeys
from desktop_app.texts import Text
from desktop_app.ui.shell.status_line import StatusLine
from desktop_app.ui.shell.wording import StatusWording


class HotkeyControl(QObject):
    """Tells in the status line which hotkeys are taken, and when all are paused.

    Args:
        off_because: tells why there are no global hotkeys at all; None when there are.
        change: opens the settings.

    Attributes:
        paused: they are paused, or live again.
    """

    paused = Signal(bool)

    def __init__(
        self,
        held: HoldHotkeys,
        off_because: Callable[[], Text | None],
        line: StatusLine,
        wording: StatusWording,
        change: Callable[[], None],
    ) -> None:
        super().__init__(line)
        self._held = held
        self._off_because = off_because
        self._line = line
        self._wording = wording
        self._change = change

    def hold(self) -> bool:
        """Hold what the settings say; return whether all went well."""
        return self._show([(failure.hotkey, failure.reason) for failure in self._held.hold()])

    def show_answer(self) -> None:
        """Say what the system has told only now, such as after it has asked the agent."""
        if self._show([(failure.hotkey, failure.reason) for failure in self._held.failed]):
            self._line.clear()

    def pause(self, paused: bool) -> None:
        """Let all go, or hold them again."""
        if paused == self._held.paused:
            return
        self._held.pause(paused=paused)
        if paused:
            self._line.show_status(self._wording.paused(partial(self.pause, paused=False)))
        else:
            self._line.clear()
        self.paused.emit(paused)

    def _show(self, refused: list[tuple[Hotkey, Text]]) -> bool:
        off_because = self._off_because() or self._reason_for_all(refused)
        if off_because is not None:
            self._line.show_status(self._wording.no_hotkeys(off_because))
        elif refused:
            self._line.show_status(self._wording.hotkeys_taken(refused, self._change))
        return off_because is None and not refused

    def _reason_for_all(self, refused: list[tuple[Hotkey, Text]]) -> Text | None:
        """Return why there are no hotkeys if all of several are refused for the same reason."""
        reasons = {reason for _, reason in refused}
        all_of_them = len(refused) > 1 and len(refused) == len(self._held.wanted())
        return reasons.pop() if all_of_them and len(reasons) == 1 else None
