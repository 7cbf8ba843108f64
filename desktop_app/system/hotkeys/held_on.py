"""Hotkeys whose modifiers the fingers hold on, after a paste has let them go for the chat."""

from collections.abc import Mapping
from typing import Any

from Xlib import X
from Xlib.protocol import request as xreq

from desktop_app.system.x11.connection import Connection
from desktop_app.system.x11.input_devices import InputDevices
from desktop_app.system.x11.keyboard import KeyboardMap, lock_masks

Place = tuple[int, int]
"""Modifier bits and keycode of a hotkey."""


class HeldOn:
    """Holds the paste keys without their modifiers for as long as fingers hold these.

    A paste releases the modifiers through XTEST and never presses them again, so that the server
    takes the next digit for a plain one. Only the keyboard itself knows that they are still down.
    Keys pressed through XTEST itself are up once they are released there: nothing to hold on.

    Each plain press waits, frozen, until that keyboard was asked: one that came after the fingers
    let go is played to the chat as if we had never held it.
    """

    def __init__(self, x: Connection) -> None:
        self._x = x
        self._devices = InputDevices(x)
        self._device = 0
        self._modifiers: list[frozenset[int]] = []
        self._places: dict[Place, str] = {}
        self._locks = 0

    def begin(
        self, keyboard: KeyboardMap, hotkeys: Mapping[Place, str], mask: int, state: int
    ) -> None:
        """Hold on the paste hotkeys of these modifiers, if fingers hold the modifiers.

        Args:
            keyboard: where the modifiers are.
            hotkeys: action by place, all that are held; their places stay as they are.
            mask: the modifiers of the hotkey that was pressed.
            state: of that press, with its lock keys.
        """
        if self._device or not mask or not self._devices.available:
            return
        self._modifiers = keyboard.modifier_codes(mask)
        self._device = next((d for d in self._devices.keyboards() if self._holds(d)), 0)
        if not self._device:
            return
        self._locks = state & lock_masks(keyboard)[-1]
        self._places = {
            (part, code): action
            for (modifiers, code), action in hotkeys.items()
            if modifiers == mask and action.startswith("paste-")
            for part in _parts(mask)
            if (part, code) not in hotkeys
        }
        self._devices.listen(to_releases=True)
        for part, code in self._places:
            # A refusal (another program holds that key) leaves the key to that program.
            self._x.send(
                xreq.GrabKey, owner_events=False, grab_window=self._x.root,
                modifiers=part | self._locks, key=code, pointer_mode=X.GrabModeAsync,
                keyboard_mode=X.GrabModeSync,
            )  # fmt: skip
        # They may have gone up before we listened.
        if not self._holds(self._device):
            self.end()

    def take(self, place: Place) -> str | None:
        """Return the action of a plain press; None for one that is the chat's, and goes there."""
        action = self._places.get(place)
        if action is not None and not self._holds(self._device):
            self.end()
            action = None
        mode = X.ReplayKeyboard if action is None else X.AsyncKeyboard
        self._x.send(xreq.AllowEvents, mode=mode, time=X.CurrentTime)
        # The paste presses keys over another connection; it must not find the keyboard frozen.
        self._x.sync()
        return action

    def hear(self, event: Any) -> None:
        """Stop when one of the modifiers goes up."""
        released = self._devices.released(event) if self._device else None
        if released is None:
            return
        device, code = released
        if device == self._device and any(code in codes for codes in self._modifiers):
            self.end()

    def end(self) -> None:
        """Let all plain keys go."""
        if not self._device:
            return
        for part, code in self._places:
            self._x.send(
                xreq.UngrabKey, key=code, modifiers=part | self._locks, grab_window=self._x.root
            )
        self._devices.listen(to_releases=False)
        self._device, self._places = 0, {}

    def _holds(self, device: int) -> bool:
        """Tell whether a key of each modifier is down on this keyboard."""
        down = self._devices.keys_down(device)
        return all(codes & down for codes in self._modifiers)


def _parts(mask: int) -> list[int]:
    """Return each combination of some of these modifiers, not all: what a release may leave."""
    return [part for part in range(mask) if part & mask == part]
