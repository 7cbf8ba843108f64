"""Where the window was on each screen, and where it may be."""

import json
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen

from desktop_app.ui.shell.screens import names_of, screen_named

DEFAULT_SIZE = QSize(360, 560)
MINIMUM_SIZE = QSize(320, 440)
_MARGIN_PX = 24
_LAST_SCREEN = "window.screen"
_PLACE = "window.place."

Load = Callable[[str], str | None]
Save = Callable[[str, str], None]


class Placement:
    """Keeps a rectangle for each screen, relative to its corner."""

    def __init__(self, load: Load, save: Save) -> None:
        self._load = load
        self._save = save

    def recall(self) -> QRect:
        """Return where the window belongs now: on the screen it was last on, if it is there."""
        last = screen_named(self._load(_LAST_SCREEN) or "")
        return self._on(last or QGuiApplication.primaryScreen())

    def remember(self, rect: QRect, screen: QScreen) -> None:
        """Keep the window's rectangle for its screen."""
        place = rect.translated(-screen.geometry().topLeft())
        kept = json.dumps([place.x(), place.y(), place.width(), place.height()])
        name = names_of(screen)[0]
        self._save(f"{_PLACE}{name}", kept)
        self._save(_LAST_SCREEN, name)

    def _on(self, screen: QScreen) -> QRect:
        room = screen.availableGeometry()
        rects = (_rect(self._load(f"{_PLACE}{name}")) for name in names_of(screen))
        kept = next((rect for rect in rects if rect is not None), None)
        if kept is None:
            size = DEFAULT_SIZE.boundedTo(room.size())
            corner = QPoint(room.right() - size.width() - _MARGIN_PX, room.top() + _MARGIN_PX)
            return within(QRect(corner, size), room)
        return within(kept.translated(screen.geometry().topLeft()), room)


def within(rect: QRect, room: QRect) -> QRect:
    """Return `rect` shrunk and moved so that all of it is in `room`."""
    size = rect.size().expandedTo(MINIMUM_SIZE).boundedTo(room.size())
    left = min(max(rect.left(), room.left()), room.right() + 1 - size.width())
    top = min(max(rect.top(), room.top()), room.bottom() + 1 - size.height())
    return QRect(QPoint(left, top), size)


def _rect(kept: str | None) -> QRect | None:
    """Read what `remember` wrote; None for anything else."""
    try:
        left, top, width, height = json.loads(kept or "")
        return QRect(int(left), int(top), int(width), int(height))
    except (ValueError, TypeError):
        return None
