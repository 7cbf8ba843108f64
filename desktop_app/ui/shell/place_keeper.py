"""The window's place through the day: kept when the agent moves it, left when a screen goes."""

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.ui.shell.placement import Placement
from desktop_app.ui.shell.rolling import Rolling
from desktop_app.ui.shell.screens import ScreenChanges

_STILL_MS = 500
_CALM_MS = 1000


class PlaceKeeper(QObject):
    """Puts the window where it belongs, and remembers where the agent has put it.

    Where it is only because its own screen isn't there is not remembered: so it goes back when the
    screen does.

    Attributes:
        screens: what tells of screens that come, go or change.
    """

    def __init__(self, window: QWidget, placement: Placement, rolling: Rolling) -> None:
        super().__init__(window)
        self._window = window
        self._placement = placement
        self._rolling = rolling
        self._changing = False
        self._put = QRect()
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self.keep)
        # Windows moves the windows of a screen that has gone, some time after it has told so.
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._end_change)
        self.screens = ScreenChanges(self)
        self.screens.begun.connect(self._begin_change)
        self.screens.settled.connect(self.put)
        self.screens.settled.connect(self._calm.start)

    def put(self) -> None:
        """Put the window where it belongs with these screens, all of it in sight."""
        self._rolling.put(self._placement.recall())
        self._put = self._rolling.whole()

    def keep_soon(self) -> None:
        """Remember where the window is once it is still."""
        self._still.start()

    def keep(self) -> None:
        """Remember where the window is, if that is the agent's doing."""
        self._still.stop()
        if self._changing or not self._window.isVisible():
            return
        whole = self._rolling.whole()
        if whole != self._put:
            self._put = QRect()
            self._placement.remember(whole, self._window.screen())

    def _begin_change(self) -> None:
        self._changing = True
        self._calm.stop()

    def _end_change(self) -> None:
        self.put()
        self._changing = False
