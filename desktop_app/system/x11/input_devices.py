"""The single keyboards behind the one that X shows: which keys of each are down, by XInput."""

import struct
from typing import Any

from Xlib import error
from Xlib.ext import ge, xinput
from Xlib.protocol import rq

from desktop_app.system.x11.connection import Connection

# From this version on, raw events come also while a program has grabbed the keyboard.
_VERSION = (2, 1)
_RAW_KEY_RELEASE = 14
_INFO = struct.Struct("=5HBx")
_CLASS = struct.Struct("=HH")
_RAW = struct.Struct("=HIIH")
_KEYS = 0
_WORD = 4


class _QueryDevices(rq.ReplyRequest):  # type: ignore[misc]  # python-xlib has no types
    """XIQueryDevice, left undecoded: python-xlib doesn't know every class of devices."""

    _request = rq.Struct(
        rq.Card8("opcode"), rq.Opcode(48), rq.RequestLength(), rq.Card16("device"), rq.Pad(2)
    )
    _reply = rq.Struct(
        rq.ReplyCode(), rq.Pad(1), rq.Card16("sequence_number"), rq.ReplyLength(),
        rq.Card16("count"), rq.Pad(22), rq.List("infos", rq.Card8Obj, pad=0),
    )  # fmt: skip


class _QueryState(rq.ReplyRequest):  # type: ignore[misc]  # python-xlib has no types
    """XQueryDeviceState, which python-xlib doesn't have."""

    _request = rq.Struct(
        rq.Card8("opcode"), rq.Opcode(30), rq.RequestLength(), rq.Card8("device"), rq.Pad(3)
    )
    _reply = rq.Struct(
        rq.ReplyCode(), rq.Pad(1), rq.Card16("sequence_number"), rq.ReplyLength(),
        rq.Card8("count"), rq.Pad(23), rq.List("classes", rq.Card8Obj, pad=0),
    )  # fmt: skip


class InputDevices:
    """Looks at keyboards one by one.

    Attributes:
        available: the server can tell; ask nothing otherwise.
    """

    def __init__(self, x: Connection) -> None:
        self._x = x
        self.available = x.display.has_extension(xinput.extname) and self._is_new_enough()

    def keyboards(self) -> list[int]:
        """Return the keyboards that fingers press, so not those that programs press by XTEST."""
        question = self._ask(_QueryDevices, device=xinput.AllDevices)
        question.reply()
        data, at, found = bytes(question.infos), 0, []
        for _ in range(question.count):
            device, use, _attached, classes, name_length, enabled = _INFO.unpack_from(data, at)
            at += _INFO.size
            name = data[at : at + name_length]
            at += -(-name_length // _WORD) * _WORD
            for _ in range(classes):
                at += _CLASS.unpack_from(data, at)[1] * _WORD
            if use == xinput.SlaveKeyboard and enabled and not name.endswith(b"XTEST keyboard"):
                found.append(device)
        return found

    def keys_down(self, device: int) -> frozenset[int]:
        """Return the keycodes that are down on one keyboard; none if it is gone."""
        question = self._ask(_QueryState, device=device)
        try:
            question.reply()
        except error.XError:
            return frozenset()
        data, at = bytes(question.classes), 0
        for _ in range(question.count):
            kind, length = data[at], data[at + 1]
            if kind == _KEYS:
                bits = int.from_bytes(data[at + _WORD : at + length], "little")
                return frozenset(code for code in range(bits.bit_length()) if bits >> code & 1)
            at += length
        return frozenset()

    def listen(self, *, to_releases: bool) -> None:
        """Be told of every key that goes up on any keyboard, whoever has grabbed it; or no more."""
        mask = 1 << _RAW_KEY_RELEASE if to_releases else 0
        self._x.send(
            xinput.XISelectEvents, opcode=self._opcode(), window=self._x.root,
            masks=[(xinput.AllMasterDevices, [mask])],
        )  # fmt: skip

    def released(self, event: Any) -> tuple[int, int] | None:
        """Return keyboard and keycode of a key that went up; None if the event isn't of one."""
        of_ours = event.type == ge.GenericEventCode and event.extension == self._opcode()
        if not of_ours or event.evtype != _RAW_KEY_RELEASE:
            return None
        _master, _time, code, device = _RAW.unpack_from(bytes(event.data))
        return device, code

    def _is_new_enough(self) -> bool:
        question = self._ask(
            xinput.XIQueryVersion, major_version=_VERSION[0], minor_version=_VERSION[1]
        )
        try:
            question.reply()
        except error.XError:
            return False
        return (question.major_version, question.minor_version) >= _VERSION

    def _ask(self, kind: Any, **fields: int) -> Any:
        return self._x.ask(kind, opcode=self._opcode(), **fields)

    def _opcode(self) -> int:
        return int(self._x.wire.get_extension_major(xinput.extname))
