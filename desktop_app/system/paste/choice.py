"""Picks the way to paste."""

import os
import sys
from collections.abc import Mapping

from desktop_app.errors import AppError
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.paste.clipboard_only import ClipboardOnlyPaster
from desktop_app.system.paste.protocol import Paster
from desktop_app.system.session import Session, session_of
from desktop_app.texts import text


def choose(
    front: FrontWindow, platform: str = sys.platform, environ: Mapping[str, str] = os.environ
) -> Paster:
    """Return the first backend that works here, else one that only copies and says why."""
    session = session_of(platform, environ)
    if session in (Session.X11, Session.XWAYLAND):
        from desktop_app.system.paste.x11 import X11Paster  # noqa: PLC0415

        try:
            return X11Paster(front)
        except AppError as error:
            return ClipboardOnlyPaster(error.message)
    if session is Session.WINDOWS:
        from desktop_app.system.paste.windows.paster import WindowsPaster  # noqa: PLC0415

        try:
            return WindowsPaster(front)
        except AppError as error:
            return ClipboardOnlyPaster(error.message)
    if session is Session.WAYLAND:
        return ClipboardOnlyPaster(
            text("Wayland lets no program paste into another; the text can be copied.")
        )
    return ClipboardOnlyPaster(text("There is no desktop session here."))
