"""A connection to the X server whose round trips can be counted."""

import logging
from collections.abc import Iterable
from typing import Any

from Xlib import X, error
from Xlib.display import Display
from Xlib.protocol import request as xreq

from desktop_app.errors import AppError
from desktop_app.texts import text

_log = logging.getLogger(__name__)

# A property is read and written in pieces of this size: python-xlib joins what it receives by
# copying, which is quadratic in the length of one reply, and has no BIG-REQUESTS (256 KiB at most).
PIECE = 128 * 1024

# All that a paste may want to hear of a window that isn't ours: a later choice of events replaces
# an earlier one, so every place chooses the same.
FOREIGN_EVENTS = X.PropertyChangeMask | X.FocusChangeMask


class Connection:
    """One connection with a hidden window of its own, for one thread.

    `ask()` puts a question into the buffer and returns it unanswered; reading `reply()` of the
    last of several costs one round trip for all.

    Attributes:
        wire: python-xlib's protocol object, for requests made from `Xlib.protocol.request`.
        root: number of the root window.
        window: number of our own window, never mapped; we hear of its property changes.
        time: the last server time seen in an event, as selections want it.
    """

    def __init__(self) -> None:
        """Connect to `$DISPLAY`.

        Raises:
            AppError: there is no X server there, or it doesn't let us in.
        """
        try:
            self.display = Display()
        except (error.DisplayError, error.XauthError, OSError, OverflowError) as problem:
            # OverflowError: without a socket file Xlib tries TCP, at port 6000 + display.
            raise AppError(text("The X server can't be reached.")) from problem
        self.display.set_error_handler(_note)
        self.wire = self.display.display
        screen = self.display.screen()
        self.root: int = screen.root.id
        self.window: int = screen.root.create_window(
            -1, -1, 1, 1, 0, X.CopyFromParent, X.InputOnly, event_mask=X.PropertyChangeMask
        ).id
        self.time = X.CurrentTime
        self._atoms: dict[str, int] = {}
        self._names: dict[int, str] = {}

    def ask(self, kind: Any, **fields: Any) -> Any:
        """Buffer a request that has a reply; `.reply()` on what is returned sends and waits."""
        return kind(display=self.wire, defer=True, **fields)

    def send(self, kind: Any, **fields: Any) -> int:
        """Buffer a request without a reply; return its serial number (16 bits)."""
        return int(kind(display=self.wire, **fields)._serial)  # noqa: SLF001 - no public reader

    def flush(self) -> None:
        """Write the whole buffer; python-xlib's own flush may leave a rest."""
        self.wire.flush()
        while self.wire.data_send:
            self.wire.flush()

    def atoms(self, names: Iterable[str]) -> list[int]:
        """Return the atoms of these names, asking for all unknown ones at once."""
        wanted = list(names)
        asked = [
            (name, self.ask(xreq.InternAtom, name=name, only_if_exists=False))
            for name in dict.fromkeys(wanted)
            if name not in self._atoms
        ]
        for name, question in asked:
            question.reply()
            self._atoms[name] = question.atom
            self._names[question.atom] = name
        return [self._atoms[name] for name in wanted]

    def atom(self, name: str) -> int:
        """Return the atom of a name; a round trip the first time only."""
        known = self._atoms.get(name)
        return known if known is not None else self.atoms([name])[0]

    def atom_names(self, atoms: Iterable[int]) -> list[str]:
        """Return the names of atoms, asking for all unknown ones at once."""
        wanted = list(atoms)
        asked = [
            (atom, self.ask(xreq.GetAtomName, atom=atom))
            for atom in dict.fromkeys(wanted)
            if atom not in self._names
        ]
        for atom, question in asked:
            try:
                question.reply()
            except error.XError:
                self._names[atom] = f"#{atom}"
            else:
                self._names[atom] = question.name
        return [self._names[atom] for atom in wanted]

    def ask_property(self, window: int, name: int, length: int = 64) -> Any:
        """Buffer a question for a property's first `length` words; `property_value` reads it."""
        return self.ask(
            xreq.GetProperty, delete=False, window=window, property=name,
            type=X.AnyPropertyType, long_offset=0, long_length=length,
        )  # fmt: skip

    def listen(self, window: int, mask: int) -> None:
        """Be told of these events of a window, ours or not."""
        self.send(
            xreq.ChangeWindowAttributes, window=window, attrs={"event_mask": mask},
            onerror=error.CatchError(error.BadWindow),
        )  # fmt: skip

    def touch(self) -> None:
        """Make the server send its time: a PropertyNotify that arrives before the next reply."""
        self.send(
            xreq.ChangeProperty, mode=X.PropModeAppend, window=self.window,
            property=self.atom("_LIUMIAO_TIME"), type=self.atom("INTEGER"), data=(32, b""),
        )  # fmt: skip

    def sync(self) -> None:
        """Wait until the server has done everything asked so far."""
        self.ask(xreq.GetInputFocus).reply()

    def close(self) -> None:
        """Leave the server; what we own there is gone."""
        self.display.close()


def property_value(question: Any) -> list[int] | bytes:
    """Read the answer to `ask_property`: bytes, or numbers; empty when it isn't set."""
    try:
        question.reply()
    except error.XError:
        return b""
    if question.value is None:
        return b""
    width, data = question.value
    return bytes(data) if width == 8 else list(data)  # noqa: PLR2004 - bits of an item


def property_number(question: Any) -> int:
    """Read the answer to `ask_property` as one number; 0 when it isn't set."""
    value = property_value(question)
    return value[0] if isinstance(value, list) and value else 0


def _note(problem: error.XError, _request: object) -> None:
    """Windows of others vanish between two requests: that is no error of ours."""
    _log.debug("X error %s on request %s", problem.code, problem.major_opcode)
