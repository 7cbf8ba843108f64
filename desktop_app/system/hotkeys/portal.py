"""Global hotkeys of a Wayland desktop, through its portal's GlobalShortcuts.

The desktop asks the agent first and may give other keys than those asked for. QtDBus in PySide6
can't write the portal's array of structures, therefore `jeepney`.
"""

import queue
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.pasting import Target
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.hotkeys.action_names import name_of
from desktop_app.system.hotkeys.portal_messages import Shortcut
from desktop_app.system.hotkeys.portal_thread import Order, PortalThread, Refused
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.texts import Text, text

ANSWER_SECONDS = 0.8


class PortalHotkeys(QObject):
    """Has the desktop hold the keys; what it has granted before, it grants without asking."""

    pressed = Signal(str, object)
    answer_changed = Signal(object)
    _went_down = Signal(str, object)
    _answered = Signal(object, object)

    def __init__(self, front: FrontWindow, say: Callable[[Text], str] = str) -> None:
        """Connect.

        Args:
            front: tells the target when a key goes down; on Wayland alone it knows none.
            say: renders what the desktop shows in its question, in the agent's language.

        Raises:
            AppError: there is no session bus, or its portal offers no global hotkeys.
        """
        super().__init__()
        self.name = "portal"
        self.reason: Text | None = None
        self._front = front
        self._say = say
        self._wanted: dict[str, Hotkey] = {}
        self._order: Order | None = None
        self._failures: tuple[HotkeyFailure, ...] = ()
        self._went_down.connect(self._announce, Qt.ConnectionType.QueuedConnection)
        self._answered.connect(self._take_answer, Qt.ConnectionType.QueuedConnection)
        self._portal = PortalThread(QGuiApplication.desktopFileName(), self._key_down)

    def register(self, wanted: Mapping[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        """Ask for exactly these keys; while the agent is being asked, all count as refused.

        The same keys once more don't make the desktop ask again.
        """
        if self._order is not None and self._wanted == wanted:
            return self._failures
        self._wanted = dict(wanted)
        first: queue.SimpleQueue[Refused] = queue.SimpleQueue()

        def report(refused: Refused) -> None:
            first.put(refused)
            self._answered.emit(order, refused)

        order = Order(
            tuple(Shortcut(a, self._say(name_of(a)), key) for a, key in wanted.items()), report
        )
        self._order = order
        self._portal.order(order)
        try:
            self._failures = self._failed(first.get(timeout=ANSWER_SECONDS))
        except queue.Empty:
            waiting = text("The desktop hasn't answered yet; it may be asking you.")
            self._failures = self._failed(dict.fromkeys(wanted, waiting))
        return self._failures

    def close(self) -> None:
        """Let all keys go with the connection."""
        self._portal.end()

    def _key_down(self, action: str) -> None:
        self._went_down.emit(action, self._front.target())

    def _announce(self, action: str, target: Target | None) -> None:
        if action in self._wanted:
            self.pressed.emit(action, target)

    def _take_answer(self, order: Order, refused: Refused) -> None:
        """Tell of an answer that came after `register` had returned."""
        failures = self._failed(refused)
        if order is self._order and failures != self._failures:
            self._failures = failures
            self.answer_changed.emit(failures)

    def _failed(self, refused: Refused) -> tuple[HotkeyFailure, ...]:
        return tuple(
            HotkeyFailure(action, self._wanted[action], reason)
            for action, reason in refused.items()
            if action in self._wanted
        )
