"""Fingers on a keyboard: each key goes down and up at a moment of its own."""

import time
from types import TracebackType
from typing import Self

from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.ext import xinput, xtest
from Xlib.protocol import rq
from Xlib.XK import string_to_keysym

from tests.desktop.desktops import Desktop


class Fingers:
    """Presses chords through XTEST; `between` seconds pass after each key event."""

    def __init__(self, desktop: Desktop, between: float) -> None:
        self._display = Display(desktop.env["DISPLAY"])
        self._between = between

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._display.close()

    def press(self, *names: str) -> None:
        """Press the keys in this order and let them go in the reverse one."""
        self.down(*names)
        self.up(*reversed(names))

    def down(self, *names: str) -> None:
        for name in names:
            self._move(X.KeyPress, name)

    def up(self, *names: str) -> None:
        for name in names:
            self._move(X.KeyRelease, name)

    def _move(self, kind: int, name: str) -> None:
        self._fake(kind, self._display.keysym_to_keycode(string_to_keysym(name)))
        self._display.sync()
        time.sleep(self._between)

    def _fake(self, kind: int, code: int) -> None:
        xtest.fake_input(self._display, kind, code)


class _FakeDeviceKey(rq.Request):  # type: ignore[misc]  # python-xlib has no types
    """XTestFakeInput with the key of one device, which python-xlib doesn't have."""

    _request = rq.Struct(
        rq.Card8("opcode"), rq.Opcode(2), rq.RequestLength(), rq.Card8("kind"),
        rq.Card8("detail"), rq.Pad(29), rq.Card8("device"),
    )  # fmt: skip


class FingersOnKeyboard(Fingers):
    """Presses the keys of the server's own keyboard, which no release through XTEST lets up."""

    def __init__(self, desktop: Desktop, between: float) -> None:
        super().__init__(desktop, between)
        display = self._display
        listed = display.xinput_query_device(xinput.AllDevices).devices
        (self._device,) = (one.deviceid for one in listed if one.name == "Xvfb keyboard")
        self._first_event = display.query_extension(xinput.extname).first_event
        self._opcode = display.display.get_extension_major(xtest.extname)

    def unplug(self) -> None:
        """Take the keyboard away, with whatever is down on it."""
        enabled = self._display.intern_atom("Device Enabled")
        self._display.xinput_change_device_property(
            self._device, enabled, Xatom.INTEGER, X.PropModeReplace, (8, b"\0")
        )
        self._display.sync()

    def _fake(self, kind: int, code: int) -> None:
        # XInput's first event is DeviceValuator; DeviceKeyPress and DeviceKeyRelease follow.
        _FakeDeviceKey(
            display=self._display.display, opcode=self._opcode,
            kind=self._first_event + kind - X.KeyPress + 1, detail=code, device=self._device,
        )  # fmt: skip
