"""Our connection to the desktop portal: calls, requests, and what the portal says by itself."""

import logging
import secrets
from collections.abc import Callable, Sequence
from typing import Any

from jeepney import DBusErrorResponse, MessageType
from jeepney.io.threading import ReceiveStopped, open_dbus_connection

from desktop_app.errors import AppError
from desktop_app.system.hotkeys import portal_messages as messages
from desktop_app.texts import Text, text

_log = logging.getLogger(__name__)

ANSWER_SECONDS = 3.0
"""How long the portal may take to say that it is there; the bus may have to start it."""

_GRANTED, _DISMISSED = 0, 1
_REFUSED = text("The desktop's portal refused to give us hotkeys.")


class PortalError(Exception):
    """The portal said no, or can't say anything any more.

    Attributes:
        replaced: another portal has taken its place and can be asked at once.
    """

    def __init__(self, reason: Text, *, replaced: bool = False) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.replaced = replaced


class Superseded(Exception):  # noqa: N818 - nothing is wrong
    """Something newer than what we wait for is to be done."""


class PortalLink:
    """Talks to the portal in one thread; another may only call `interrupt`.

    Args:
        app_id: name of our desktop file; empty where there is none.
        superseded: asked before each wait and after each `interrupt`.
    """

    def __init__(self, app_id: str, superseded: Callable[[], bool]) -> None:
        """Connect.

        Raises:
            AppError: there is no session bus, or no GlobalShortcuts on it.
        """
        self._superseded = superseded
        try:
            self._bus = open_dbus_connection()
        except (KeyError, OSError, RuntimeError, ValueError) as error:
            raise AppError(text("There is no session bus.")) from error
        try:
            self._introduce(app_id)
        except BaseException:
            self._bus.close()
            raise

    def interrupt(self) -> None:
        """Have a wait look at `superseded`; from any thread."""
        self._bus.interrupt()

    def disconnect(self) -> None:
        """Leave the bus; the portal then ends our session."""
        self._bus.close()

    def create_session(self) -> str:
        """Return the path of a new session, which may bind keys once.

        Raises:
            PortalError: the portal made none.
            Superseded: something newer is to be done.
        """
        results = self._request(messages.create_session)
        _, path = results.get("session_handle", ("s", ""))
        if not path:
            raise PortalError(_REFUSED)
        return str(path)

    def bind(self, session: str, wanted: Sequence[messages.Shortcut]) -> frozenset[str]:
        """Ask for these keys and wait for the user's answer; return the actions that have one.

        Raises:
            PortalError: it was refused or dismissed, or the portal has gone.
            Superseded: something newer is to be done; the question has been taken back.
        """
        results = self._request(lambda token: messages.bind_shortcuts(session, wanted, token))
        _, shortcuts = results.get("shortcuts", ("a(sa{sv})", []))
        return messages.actions_in(shortcuts)

    def close_session(self, path: str) -> None:
        """Let all keys of a session go."""
        self._bus.send(messages.close(path, messages.SESSION))

    def next_message(self) -> Any:
        """Return what comes next from the portal.

        Raises:
            Superseded: something newer is to be done.
            OSError: the bus has gone.
        """
        while True:
            if self._superseded():
                raise Superseded
            try:
                return self._bus.receive()
            except ReceiveStopped:
                self._bus.reset_interrupt()

    def _introduce(self, app_id: str) -> None:
        for subscription in messages.subscriptions():
            self._bus.send(subscription)
        # Before all other calls, and only if we have one: the portal knows a program by it.
        if app_id:
            self._bus.send(messages.register_app(app_id))
        serial = self._send(messages.version())
        try:
            reply = self._bus.receive(timeout=ANSWER_SECONDS)
            while not messages.answers(reply, serial):
                reply = self._bus.receive(timeout=ANSWER_SECONDS)
        except OSError as error:
            raise AppError(text("The desktop's portal doesn't answer.")) from error
        if reply.header.message_type is MessageType.error:
            raise AppError(text("The desktop's portal offers no global hotkeys."))
        _log.info("portal: global shortcuts, version %d", reply.body[0][1])

    def _send(self, message: Any) -> int:
        serial = next(self._bus.outgoing_serial)
        self._bus.send(message, serial=serial)
        return int(serial)

    def _request(self, make: Callable[[str], Any]) -> dict[str, Any]:
        token = f"liumiao_{secrets.token_hex(8)}"
        path = messages.request_path(self._bus.unique_name, token)
        serial = self._send(make(token))
        try:
            while True:
                said = self.next_message()
                refuse_if_gone(said)
                if messages.answers(said, serial):
                    _refuse_if_error(said)
                elif messages.signal_of(said) == (path, "Response"):
                    return _results(*said.body)
        except Superseded:
            self._bus.send(messages.close(path, messages.REQUEST))
            raise


def owner_changed_to(message: Any) -> str | None:
    """Return the portal's new bus name, empty if it has gone; None if it is the old one."""
    if messages.signal_of(message)[1] != "NameOwnerChanged":
        return None
    _, _, owner = message.body
    return str(owner)


def refuse_if_gone(message: Any) -> None:
    """Look whether the portal has ended, or been replaced by one that knows nothing of us.

    Raises:
        PortalError: it has.
    """
    owner = owner_changed_to(message)
    if owner is not None:
        raise PortalError(text("The desktop's portal has ended."), replaced=bool(owner))


def _refuse_if_error(reply: Any) -> None:
    if reply.header.message_type is MessageType.error:
        _log.warning("portal: %s", DBusErrorResponse(reply).name)
        raise PortalError(_REFUSED)


def _results(response: int, results: dict[str, Any]) -> dict[str, Any]:
    if response == _GRANTED:
        return results
    if response == _DISMISSED:
        raise PortalError(text("The desktop's question about our hotkeys was dismissed."))
    raise PortalError(_REFUSED)
