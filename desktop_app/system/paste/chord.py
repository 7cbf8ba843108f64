"""Pressing keys for the agent: theirs are let go first, and never pressed again."""

from functools import lru_cache
from typing import Any

from Xlib import X
from Xlib.ext import xtest
from Xlib.protocol import request as xreq

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.errors import AppError
from desktop_app.system.x11.connection import Connection
from desktop_app.system.x11.keyboard import KeyboardMap
from desktop_app.texts import text

_BITS = range(8)
_KEYS_REMEMBERED = 12


@lru_cache(maxsize=32)
def _parsed(chord: str) -> Hotkey:
    return Hotkey.parse(chord)


class Keys:
    """Presses and releases keys through XTEST."""

    def __init__(self, x: Connection) -> None:
        """Find the extension.

        Raises:
            AppError: this X server has no XTEST.
        """
        if not x.display.has_extension(xtest.extname):
            raise AppError(text("This X server can't press keys for a program (no XTEST)."))
        self._x = x
        self._opcode = x.wire.get_extension_major(xtest.extname)
        self._map = KeyboardMap(x)
        self._often_held: list[int] = []

    def follow_layout(self) -> None:
        """Read the keyboard map anew."""
        self._map.refresh()

    def codes(self, chord: str) -> tuple[int, ...]:
        """Return the keycodes of a chord, modifiers first; empty if this keyboard lacks one."""
        keys = _parsed(chord)
        codes = [self._map.modifier_key(modifier) for modifier in keys.modifiers]
        codes.append(self._map.unshifted_key(keys.key))
        return tuple(codes) if all(codes) else ()

    def ask_held(self) -> Any:
        """Buffer the question which keys are down; `held` reads it."""
        return self._x.ask(xreq.QueryKeymap)

    def held(self, question: Any) -> list[int]:
        """Return the keycodes that are down."""
        question.reply()
        codes = [
            byte * len(_BITS) + bit
            for byte, bits in enumerate(question.map)
            if bits
            for bit in _BITS
            if bits >> bit & 1
        ]
        self._often_held = list(dict.fromkeys((*codes, *self._often_held)))[:_KEYS_REMEMBERED]
        return codes

    def often_held(self) -> list[int]:
        """Return the keys that were down at earlier pastes: most likely they are again.

        To release them unasked saves a round trip; releasing a key that is up does nothing.
        """
        return self._often_held

    def release(self, codes: list[int]) -> None:
        """Let keys go that the agent still holds.

        Releasing the hotkey's own key ends the grab that the hotkey started.
        """
        for code in codes:
            self._fake(X.KeyRelease, code)

    def ask_free(self) -> Any:
        """Buffer the question whether any program has grabbed the keyboard; `is_free` reads it.

        Only a grab of our own tells, so it is taken and dropped at once.
        """
        question = self._x.ask(
            xreq.GrabKeyboard, owner_events=False, grab_window=self._x.root, time=X.CurrentTime,
            pointer_mode=X.GrabModeAsync, keyboard_mode=X.GrabModeAsync,
        )  # fmt: skip
        self._x.send(xreq.UngrabKeyboard, time=X.CurrentTime)
        return question

    @staticmethod
    def is_free(question: Any) -> bool:
        """Tell whether our own grab succeeded."""
        question.reply()
        return bool(question.status == X.GrabSuccess)

    def press(self, codes: tuple[int, ...]) -> int:
        """Press a chord and release it; return the serial number of its first key.

        The keys that agents hold are let go in the same write: one pressed since the last look,
        for the next hotkey already, would make another chord of this one.
        """
        self.release(self._often_held)
        serials = [self._fake(X.KeyPress, code) for code in codes]
        for code in reversed(codes):
            self._fake(X.KeyRelease, code)
        self._x.flush()
        return serials[0]

    def _fake(self, kind: int, code: int) -> int:
        return self._x.send(
            xtest.FakeInput, opcode=self._opcode, event_type=kind, detail=code, time=X.CurrentTime,
            root=X.NONE, x=0, y=0,
        )  # fmt: skip
