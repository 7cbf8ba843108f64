"""The screens: which one is which, and when they have changed."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

_SETTLED_MS = 300


def names_of(screen: QScreen) -> list[str]:
    """Return what this screen can be kept under, the name to write first.

    Windows calls two monitors of one model the same, and not every monitor tells its serial
    number: then only their places tell them apart. The last name is what earlier versions wrote.
    """
    place = screen.geometry().topLeft()
    known = _known(screen)
    placed = f"{known}@{place.x()},{place.y()}"
    twins = sum(_known(other) == known for other in QGuiApplication.screens())
    names = [placed, known] if twins > 1 else [known, placed]
    return [*names, screen.name()]


def screen_named(name: str) -> QScreen | None:
    """Return the screen that is there under this name; None when it isn't."""
    screens = QGuiApplication.screens()
    first = next((s for s in screens if names_of(s)[0] == name), None)
    return first or next((s for s in screens if name in names_of(s)), None)


def _known(screen: QScreen) -> str:
    serial = screen.serialNumber()
    return f"{screen.name()}/{serial}" if serial else screen.name()


class ScreenChanges(QObject):
    """Watches the screens.

    Attributes:
        begun: something about them is changing; the system may be moving windows.
        settled: nothing has changed for a moment.
    """

    begun = Signal()
    settled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._timer.timeout.connect(self.settled)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._see_added)
            app.screenRemoved.connect(self._see_change)
            app.primaryScreenChanged.connect(self._see_change)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def _watch(self, screen: QScreen) -> None:
        for signal in (
            screen.geometryChanged,
            screen.availableGeometryChanged,
            screen.logicalDotsPerInchChanged,
        ):
            signal.connect(self._see_change)

    def _see_added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._see_change()

    def _see_change(self, *_: object) -> None:
        self._timer.start()
        self.begun.emit()
