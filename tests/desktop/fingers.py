"""Fingers on a keyboard: each key goes down and up at a moment of its own."""

import time
from types import TracebackType
from typing import Self

from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest
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
        codes = [self._display.keysym_to_keycode(string_to_keysym(name)) for name in names]
        for code in codes:
            self._move(X.KeyPress, code)
        for code in reversed(codes):
            self._move(X.KeyRelease, code)

    def _move(self, kind: int, code: int) -> None:
        xtest.fake_input(self._display, kind, code)
        self._display.sync()
        time.sleep(self._between)
