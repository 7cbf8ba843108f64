"""Global hotkeys of an X11 desktop, by XGrabKey."""

import logging
import queue
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from Xlib import X, error
from Xlib.protocol import request as xreq

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.pasting import Target
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.hotkeys.held_on import HeldOn, Place
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.system.x11.connection import Connection
from desktop_app.system.x11.keyboard import KeyboardMap, hotkey_mask, lock_masks
from desktop_app.system.x11.thread import XThread
from desktop_app.texts import Text, text

_log = logging.getLogger(__name__)

ANSWER_SECONDS = 1.0


class X11Hotkeys(QObject):
    """Holds keys for us alone, whatever the state of the lock keys."""

    pressed = Signal(str, object)
    answer_changed = Signal(object)
    _grabbed_anew = Signal(object)
    _went_down = Signal(str, object)

    def __init__(self, front: FrontWindow) -> None:
        """Connect; `front` tells the target when a key goes down.

        Raises:
            AppError: there is no X server.
        """
        super().__init__()
        self.name = "x11"
        self.reason: Text | None = None
        self._front = front
        self._x = Connection()
        self._keyboard = KeyboardMap(self._x)
        self._held_on = HeldOn(self._x)
        self._wanted: dict[str, Hotkey] = {}
        self._held: dict[Place, str] = {}
        self._refused: tuple[HotkeyFailure, ...] = ()
        self._released = (0, 0)
        self._went_down.connect(self._announce, Qt.ConnectionType.QueuedConnection)
        self._grabbed_anew.connect(self.answer_changed, Qt.ConnectionType.QueuedConnection)
        self._thread = XThread("liumiao-hotkeys", self._x)
        self._thread.start(self._handle)

    def register(self, wanted: Mapping[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        """Hold exactly these keys; a key that another program holds is refused by name."""
        keys = dict(wanted)
        answer: queue.SimpleQueue[tuple[HotkeyFailure, ...]] = queue.SimpleQueue()
        self._thread.post(lambda: answer.put(self._grab_all(keys)))
        try:
            return answer.get(timeout=ANSWER_SECONDS)
        except queue.Empty:
            reason = text("The X server doesn't answer.")
            return tuple(HotkeyFailure(action, key, reason) for action, key in keys.items())

    def close(self) -> None:
        """Let all keys go with the connection."""
        self._thread.end()

    def _grab_all(self, wanted: dict[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        self._let_all_go()
        self._wanted = wanted
        self._refused = tuple(
            HotkeyFailure(action, key, reason)
            for action, key in wanted.items()
            if (reason := self._grab(action, key)) is not None
        )
        _log.info("hotkeys held: %d, refused: %d", len(self._held), len(self._refused))
        return self._refused

    def _grab(self, action: str, key: Hotkey) -> Text | None:
        """Grab one key; return why it was refused."""
        code = self._keyboard.key(key.key)
        mask = hotkey_mask(self._keyboard, key.modifiers)
        if not code:
            return text("This keyboard has no key “{key}”.", key=key.key)
        if (mask, code) in self._held:
            return text("“{key}” is set for two things.", key=str(key))
        refusals = []
        for lock in lock_masks(self._keyboard):
            refused = error.CatchError(error.BadAccess)
            self._x.send(
                xreq.GrabKey, owner_events=False, grab_window=self._x.root, modifiers=mask | lock,
                key=code, pointer_mode=X.GrabModeAsync, keyboard_mode=X.GrabModeAsync,
                onerror=refused,
            )  # fmt: skip
            refusals.append(refused)
        self._x.sync()
        if any(refused.get_error() for refused in refusals):
            self._let_go(mask, code)
            return text("Another program holds “{key}”.", key=str(key))
        self._held[mask, code] = action
        return None

    def _let_all_go(self) -> None:
        self._held_on.end()
        for mask, code in self._held:
            self._let_go(mask, code)
        self._held = {}

    def _let_go(self, mask: int, code: int) -> None:
        for lock in lock_masks(self._keyboard):
            self._x.send(xreq.UngrabKey, key=code, modifiers=mask | lock, grab_window=self._x.root)

    def _handle(self, event: Any) -> None:
        if event.type == X.KeyPress:
            self._key_down(event)
        elif event.type == X.KeyRelease:
            self._released = (event.detail, event.time)
        elif event.type == X.MappingNotify and event.request != X.MappingPointer:
            self._follow_layout()
        else:
            self._held_on.hear(event)

    def _key_down(self, event: Any) -> None:
        modifiers = event.state & hotkey_mask(self._keyboard, ("Ctrl", "Alt", "Shift", "Super"))
        place = (modifiers, event.detail)
        action = self._held.get(place) or self._held_on.take(place)
        # The server repeats a held key as a release and a press of the same moment.
        if action is None or self._released == (event.detail, event.time):
            return
        self._went_down.emit(action, self._front.target())
        if place in self._held and action.startswith("paste-"):
            self._held_on.begin(self._keyboard, self._held, modifiers, event.state)

    def _follow_layout(self) -> None:
        """Hold the keys where a new layout has them; the lock bits may have moved too.

        The server also tells of a layout when the next key comes from another keyboard or from
        XTEST. Letting go then would lose that very key, so what stays in its place stays held.
        """
        renewed = KeyboardMap(self._x)
        moved = _places(renewed, self._wanted) != _places(self._keyboard, self._wanted)
        if moved:
            self._let_all_go()
        self._keyboard = renewed
        if moved:
            before = self._refused
            if self._grab_all(self._wanted) != before:
                self._grabbed_anew.emit(self._refused)

    def _announce(self, action: str, target: Target | None) -> None:
        self.pressed.emit(action, target)


def _places(keyboard: KeyboardMap, wanted: Mapping[str, Hotkey]) -> list[object]:
    """Return all that decides what is grabbed: lock bits, and modifiers and code of each key."""
    keys = [
        (hotkey_mask(keyboard, key.modifiers), keyboard.key(key.key)) for key in wanted.values()
    ]
    return [lock_masks(keyboard), keys]
