"""Picks the way to know the front window."""

import os
import sys
from collections.abc import Mapping

from desktop_app.errors import AppError
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.front_window.unavailable import UnavailableFrontWindow
from desktop_app.system.session import Session, session_of
from desktop_app.texts import text


def choose(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> FrontWindow:
    """Return the first backend that works here, else one that carries the reason."""
    session = session_of(platform, environ)
    if session in (Session.X11, Session.XWAYLAND):
        from desktop_app.system.front_window.x11 import X11FrontWindow  # noqa: PLC0415

        try:
            return X11FrontWindow()
        except AppError as error:
            return UnavailableFrontWindow(error.message)
    if session is Session.WINDOWS:
        from desktop_app.system.front_window.windows import WindowsFrontWindow  # noqa: PLC0415

        try:
            return WindowsFrontWindow()
        except AppError as error:
            return UnavailableFrontWindow(error.message)
    if session is Session.WAYLAND:
        return UnavailableFrontWindow(text("Wayland doesn't tell which window is in front."))
    return UnavailableFrontWindow(text("There is no desktop session here."))
