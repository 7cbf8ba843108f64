"""Global hotkeys read from the keyboards themselves, through the `keyboard` package.

The way that works under Wayland and on a console, where /dev/input may be read. The keys are only
listened to: the program in front gets them too, because to suppress them here would take the
keyboard away from the whole session if we hang.
"""

import logging
import os
import threading
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.pasting import Target
from desktop_app.errors import AppError
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.hotkeys.key_events import Chords
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.texts import Text, text

_log = logging.getLogger(__name__)


class EvdevHotkeys(QObject):
    """Watches every keyboard; can't know whether another program uses the same keys."""

    pressed = Signal(str, object)
    answer_changed = Signal(object)
    _went_down = Signal(str, object)

    def __init__(self, front: FrontWindow) -> None:
        """Open the keyboards.

        Raises:
            AppError: there is no keyboard device here, or it may not be read.
        """
        super().__init__()
        self.name = "evdev"
        self.reason: Text | None = None
        self._front = front
        self._chords = Chords({})
        self._closed = False
        self._went_down.connect(self._announce, Qt.ConnectionType.QueuedConnection)
        for device in _readable_keyboards():
            threading.Thread(
                target=self._watch, args=(device,), name="liumiao-evdev", daemon=True
            ).start()

    def register(self, wanted: Mapping[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        """Listen for exactly these keys; refuse those that have no key code."""
        self._chords = Chords(wanted)
        return tuple(
            HotkeyFailure(action, key, text("This keyboard has no key “{key}”.", key=key.key))
            for action, key in self._chords.unknown.items()
        )

    def close(self) -> None:
        """Hear nothing any more; a thread ends at its keyboard's next event."""
        self._closed = True

    def _watch(self, device: Any) -> None:
        try:
            while not self._closed:
                _, kind, code, value, _ = device.read_event()
                action = self._chords.action(kind, code, value)
                if action is not None and not self._closed:
                    self._went_down.emit(action, self._front.target())
        except OSError:
            _log.info("a keyboard was unplugged")

    def _announce(self, action: str, target: Target | None) -> None:
        self.pressed.emit(action, target)


def _readable_keyboards() -> list[Any]:
    # Its public hook insists on root and on `dumpkeys`; reading a device needs neither.
    from keyboard._nixcommon import list_devices_from_proc  # noqa: PLC0415 - Linux only

    keyboards = list(list_devices_from_proc("kbd"))
    readable = [device for device in keyboards if os.access(device.path, os.R_OK)]
    if not keyboards:
        raise AppError(text("There is no keyboard device under /dev/input."))
    if not readable:
        raise AppError(
            text("The keyboards under /dev/input may only be read by root and the group “input”.")
        )
    return readable
