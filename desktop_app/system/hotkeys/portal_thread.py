"""The thread that holds keys through the portal and hears them."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.system.hotkeys import portal_messages as messages
from desktop_app.system.hotkeys.portal_link import (
    PortalError,
    PortalLink,
    Superseded,
    owner_changed_to,
    refuse_if_gone,
)
from desktop_app.texts import Text, text

_log = logging.getLogger(__name__)

END_SECONDS = 3.0

Refused = Mapping[str, Text]
"""Which actions have no key now, and why."""


@dataclass(frozen=True, eq=False)
class Order:
    """What is to be held from now on, and whom to tell what became of it, each time it changes."""

    wanted: Sequence[messages.Shortcut]
    report: Callable[[Refused], None]


class PortalThread:
    """Does the newest order; a question to the user that an older one asked is taken back.

    Args:
        app_id: name of our desktop file; empty where there is none.
        on_pressed: called in this thread with the action.

    Raises:
        AppError: there is no session bus, or no GlobalShortcuts on it.
    """

    def __init__(self, app_id: str, on_pressed: Callable[[str], None]) -> None:
        self._orders: deque[Order | None] = deque()
        self._link = PortalLink(app_id, lambda: bool(self._orders))
        self._on_pressed = on_pressed
        self._session = ""
        self._refused: Refused = {}
        self._thread = threading.Thread(target=self._run, name="liumiao-portal", daemon=True)
        self._gone = threading.Event()

    def order(self, order: Order) -> None:
        """Have the thread do this; from any thread."""
        self._orders.append(order)
        if self._thread.ident is None:
            self._thread.start()
        self._link.interrupt()
        if self._gone.is_set():
            self._tell_all_that_the_bus_is_gone()

    def end(self) -> None:
        """Let all keys go, leave the bus and wait for that."""
        if self._thread.ident is None:
            self._link.disconnect()
            return
        self._orders.append(None)
        self._link.interrupt()
        self._thread.join(END_SECONDS)

    def _run(self) -> None:
        order = self._newest()
        try:
            while order is not None:
                try:
                    self._do(order)
                except Superseded:
                    order = self._newest()
            self._let_go()
        except OSError:
            _log.warning("the session bus is gone")
            self._orders.appendleft(order)
        finally:
            self._gone.set()
            self._link.disconnect()
            self._tell_all_that_the_bus_is_gone()

    def _newest(self) -> Order | None:
        newest = self._orders.popleft()
        while self._orders:
            newest = self._orders.popleft()
        return newest

    def _do(self, order: Order) -> None:
        """Hold what the order wants until there is a newer one.

        A portal that has ended comes back when some program needs it, and doesn't know us then.
        """
        self._let_go()
        while True:
            try:
                self._bind(order)
                self._listen(order)
            except PortalError as refusal:
                self._session = ""
                self._report(order, {one.action: refusal.reason for one in order.wanted})
                if refusal.replaced:
                    continue
            while not owner_changed_to(self._link.next_message()):
                pass

    def _let_go(self) -> None:
        if self._session:
            self._link.close_session(self._session)
            self._session = ""

    def _bind(self, order: Order) -> None:
        """Ask for the keys in a session of their own, since a session can bind only once."""
        bound: frozenset[str] = frozenset()
        if order.wanted:
            self._session = self._link.create_session()
            bound = self._link.bind(self._session, order.wanted)
        missing = [one for one in order.wanted if one.action not in bound]
        reason = text("The desktop gave this no key.")
        self._report(order, {one.action: reason for one in missing})

    def _report(self, order: Order, refused: Refused) -> None:
        self._refused = refused
        _log.info("hotkeys wanted: %d, refused: %d", len(order.wanted), len(refused))
        order.report(refused)

    def _listen(self, order: Order) -> None:
        """Hear keys until the session ends.

        Raises:
            PortalError: the desktop has closed the session, or the portal has ended.
            Superseded: there is a newer order.
        """
        while True:
            self._hear(order, self._link.next_message())

    def _hear(self, order: Order, message: Any) -> None:
        refuse_if_gone(message)
        path, member = messages.signal_of(message)
        if member == "Closed" and path == self._session:
            raise PortalError(text("The desktop took our hotkeys back."))
        if member not in {"Activated", "ShortcutsChanged"} or message.body[0] != self._session:
            return
        if member == "Activated":
            self._on_pressed(message.body[1])
        else:
            self._admit(order, messages.actions_in(message.body[1]))

    def _admit(self, order: Order, changed: frozenset[str]) -> None:
        """Take in that actions have a key now; the portal needn't name those left alone."""
        still = {action: why for action, why in self._refused.items() if action not in changed}
        if still != self._refused:
            self._report(order, still)

    def _tell_all_that_the_bus_is_gone(self) -> None:
        while self._orders:
            order = self._orders.popleft()
            if order is not None:
                reason = text("The session bus is gone.")
                order.report({one.action: reason for one in order.wanted})
