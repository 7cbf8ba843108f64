"""A desktop portal with GlobalShortcuts on a real session bus of the test's own."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import DBusNameFlags, message_bus
from jeepney.io.threading import ReceiveStopped, open_dbus_connection

_PORTAL = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_SHORTCUTS_HERE = DBusAddress(_PATH, interface=_SHORTCUTS)
GRANTED, DISMISSED, FAILED = 0, 1, 2


@contextmanager
def session_bus() -> Iterator[str]:
    """Run a bus; yield its address."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is missing: apt-get install dbus-daemon")
    bus = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert bus.stdout is not None
    try:
        yield bus.stdout.readline().strip()
    finally:
        bus.kill()
        bus.wait()
        bus.stdout.close()


@dataclass
class Behaviour:
    """How the desktop answers.

    Attributes:
        offers: it has the interface at all.
        makes_sessions: CreateSession works, as for programs with an app id.
        asks: BindShortcuts opens a question that stays until `MockPortal.answer`.
        withheld: actions that get no key.
    """

    offers: bool = True
    makes_sessions: bool = True
    asks: bool = False
    withheld: frozenset[str] = frozenset()


@dataclass
class _Question:
    request: str
    client: str
    shortcuts: list[Any] = field(default_factory=list)


class MockPortal:
    """Answers in a thread of its own; `calls` has the members called, in order."""

    def __init__(self, address: str, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self.calls: list[str] = []
        self.asked: dict[str, str] = {}
        self.described: dict[str, str] = {}
        self.sessions: dict[str, str] = {}
        self._question: _Question | None = None
        self._bus = open_dbus_connection(address)
        flags = DBusNameFlags.do_not_queue | DBusNameFlags.replace_existing
        self._bus.send(message_bus.RequestName(_PORTAL, flags | DBusNameFlags.allow_replacement))
        assert self._bus.receive(timeout=5).header.message_type is not MessageType.error
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def press(self, action: str) -> None:
        """Tell every session that the action's key went down and up again."""
        for session, client in self.sessions.items():
            for member in ("Activated", "Deactivated"):
                body: tuple[Any, ...] = (session, action, 7, {})
                self._tell(client, _SHORTCUTS_HERE, member, "osta{sv}", body)

    def press_in(self, session: str, action: str) -> None:
        """Send our client the press of a key in a session that isn't its own."""
        (client,) = self.sessions.values()
        self._tell(client, _SHORTCUTS_HERE, "Activated", "osta{sv}", (session, action, 7, {}))

    def give(self, *actions: str) -> None:
        """Tell that these actions have a key now."""
        for session, client in self.sessions.items():
            given = [(action, {"trigger_description": ("s", "F9")}) for action in actions]
            body = (session, given)
            self._tell(client, _SHORTCUTS_HERE, "ShortcutsChanged", "oa(sa{sv})", body)

    def close_sessions(self) -> None:
        """Take all keys back."""
        for session, client in self.sessions.items():
            there = DBusAddress(session, interface="org.freedesktop.portal.Session")
            self._tell(client, there, "Closed", "a{sv}", ({},))
        self.sessions = {}

    @property
    def asking(self) -> bool:
        """Whether the agent sees a question now."""
        return self._question is not None

    def answer(self, response: int = GRANTED) -> None:
        """Have the agent answer the open question."""
        assert self._question is not None
        question, self._question = self._question, None
        given = [
            (action, {"trigger_description": ("s", "some key")})
            for action, _ in question.shortcuts
            if action not in self.behaviour.withheld
        ]
        results = {"shortcuts": ("a(sa{sv})", given)} if response == GRANTED else {}
        self._respond(question, response, results)

    def end(self) -> None:
        """Vanish from the bus."""
        self._bus.interrupt()
        self._thread.join()
        self._bus.close()

    def _serve(self) -> None:
        try:
            while True:
                message = self._bus.receive()
                if message.header.message_type is MessageType.method_call:
                    self._take_call(message)
        except (ReceiveStopped, OSError):
            return

    def _take_call(self, call: Any) -> None:
        fields = call.header.fields
        member = fields[HeaderFields.member]
        self.calls.append(member)
        if not self.behaviour.offers:
            self._bus.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))
            return
        getattr(self, f"_{member}")(call, fields[HeaderFields.sender])

    def _Get(self, call: Any, _client: str) -> None:
        assert call.body == (_SHORTCUTS, "version")
        self._bus.send(new_method_return(call, "v", (("u", 2),)))

    def _Register(self, call: Any, _client: str) -> None:
        self._bus.send(new_method_return(call))

    def _CreateSession(self, call: Any, client: str) -> None:
        if not self.behaviour.makes_sessions:
            name = "org.freedesktop.portal.Error.NotAllowed"
            self._bus.send(new_error(call, name, "s", ("An app id is required",)))
            return
        (options,) = call.body
        question = _Question(_made_path("request", client, options["handle_token"]), client)
        session = _made_path("session", client, options["session_handle_token"])
        self.sessions[session] = client
        self._bus.send(new_method_return(call, "o", (question.request,)))
        self._respond(question, GRANTED, {"session_handle": ("s", session)})

    def _BindShortcuts(self, call: Any, client: str) -> None:
        session, shortcuts, _parent, options = call.body
        assert session in self.sessions
        self.asked = {a: about["preferred_trigger"][1] for a, about in shortcuts}
        self.described = {a: about["description"][1] for a, about in shortcuts}
        request = _made_path("request", client, options["handle_token"])
        self._bus.send(new_method_return(call, "o", (request,)))
        self._question = _Question(request, client, shortcuts)
        if not self.behaviour.asks:
            self.answer()

    def _Close(self, call: Any, _client: str) -> None:
        path = call.header.fields[HeaderFields.path]
        if self._question is not None and self._question.request == path:
            self._question = None
        self.sessions.pop(path, None)
        self._bus.send(new_method_return(call))

    def _respond(self, question: _Question, response: int, results: dict[str, Any]) -> None:
        there = DBusAddress(question.request, interface="org.freedesktop.portal.Request")
        self._tell(question.client, there, "Response", "ua{sv}", (response, results))

    def _tell(
        self, client: str, emitter: DBusAddress, member: str, signature: str, body: tuple[Any, ...]
    ) -> None:
        signal = new_signal(emitter, member, signature, body)
        signal.header.fields[HeaderFields.destination] = client
        self._bus.send(signal)


def _made_path(kind: str, client: str, token: tuple[str, str]) -> str:
    sender = client.removeprefix(":").replace(".", "_")
    return f"{_PATH}/{kind}/{sender}/{token[1]}"
