"""The desktop's backends, each opened when it is first asked something.

Opening them loads Xlib and asks the X server a lot, some 150 ms: the window is painted before.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.pasting import PasteRequest, Target
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.hotkeys.protocol import HotkeyFailure, Hotkeys
from desktop_app.system.paste.protocol import Paster
from desktop_app.texts import Text


class FrontWindowOnDemand(QObject):
    """A front window that isn't looked for until somebody asks; only for the GUI thread.

    Args:
        choose: opens the backend.
    """

    target_changed = Signal(object)

    def __init__(self, choose: Callable[[], FrontWindow]) -> None:
        super().__init__()
        self._choose = choose

    @cached_property
    def opened(self) -> FrontWindow:
        """The backend, which any thread may ask."""
        backend = self._choose()
        backend.target_changed.connect(self.target_changed)
        return backend

    @property
    def name(self) -> str:
        """The backend's."""
        return self.opened.name

    @property
    def reason(self) -> Text | None:
        """The backend's."""
        return self.opened.reason

    def target(self) -> Target | None:
        """Return what the backend says."""
        return self.opened.target()

    def locked(self) -> bool:
        """Return what the backend says."""
        return self.opened.locked()

    def give_focus(self, target: Target) -> None:
        """Have the backend do it."""
        self.opened.give_focus(target)

    def close(self) -> None:
        """Close the backend if there is one by now."""
        if "opened" in vars(self):
            self.opened.close()


class HotkeysOnDemand(QObject):
    """Hotkeys whose backend is opened by the first registration.

    Args:
        choose: opens the backend.
    """

    pressed = Signal(str, object)
    answer_changed = Signal(object)

    def __init__(self, choose: Callable[[], Hotkeys]) -> None:
        super().__init__()
        self._choose = choose

    @cached_property
    def opened(self) -> Hotkeys:
        """The backend."""
        backend = self._choose()
        backend.pressed.connect(self.pressed)
        backend.answer_changed.connect(self.answer_changed)
        return backend

    @property
    def name(self) -> str:
        """The backend's."""
        return self.opened.name

    @property
    def reason(self) -> Text | None:
        """The backend's."""
        return self.opened.reason

    def register(self, wanted: Mapping[str, Hotkey]) -> tuple[HotkeyFailure, ...]:
        """Have the backend hold these keys."""
        return self.opened.register(wanted)

    def close(self) -> None:
        """Close the backend if there is one by now."""
        if "opened" in vars(self):
            self.opened.close()


class PasterOnDemand(QObject):
    """A paster that connects at the first paste, or when it is asked whether it can.

    Args:
        choose: opens the backend.
    """

    finished = Signal(object)

    def __init__(self, choose: Callable[[], Paster]) -> None:
        super().__init__()
        self._choose = choose

    @cached_property
    def opened(self) -> Paster:
        """The backend."""
        backend = self._choose()
        backend.finished.connect(self.finished)
        return backend

    @property
    def name(self) -> str:
        """The backend's."""
        return self.opened.name

    @property
    def reason(self) -> Text | None:
        """The backend's."""
        return self.opened.reason

    def connect_now(self) -> None:
        """Open the backend, so that the first paste doesn't wait for it."""
        _ = self.opened

    def paste(self, request: PasteRequest) -> None:
        """Have the backend do it."""
        self.opened.paste(request)

    def copy(self, content: str) -> None:
        """Have the backend do it."""
        self.opened.copy(content)

    def restore(self) -> None:
        """Have the backend do it."""
        self.opened.restore()

    def close(self) -> None:
        """Close the backend if there is one by now."""
        if "opened" in vars(self):
            self.opened.close()
