"""Picks the way to be started after login."""

import os
import sys
from collections.abc import Mapping, Sequence

from desktop_app.errors import AppError
from desktop_app.system.autostart.protocol import Autostart
from desktop_app.system.autostart.unavailable import UnavailableAutostart
from desktop_app.texts import text


def choose(
    command: Sequence[str],
    platform: str = sys.platform,
    environ: Mapping[str, str] = os.environ,
) -> Autostart:
    """Return the backend of this system, whose entry would start `command`.

    If it can't read its entry, one that carries the reason.
    """
    backend = _of(command, platform, environ)
    try:
        backend.state()
    except AppError as error:
        return UnavailableAutostart(error.message)
    return backend


def _of(command: Sequence[str], platform: str, environ: Mapping[str, str]) -> Autostart:
    if platform == "win32":
        from desktop_app.system.autostart.windows import WindowsAutostart  # noqa: PLC0415

        return WindowsAutostart(command)
    if platform.startswith("linux"):
        from desktop_app.system.autostart.xdg import XdgAutostart  # noqa: PLC0415

        return XdgAutostart(command, environ)
    return UnavailableAutostart(text("This system has no way to start a program after login."))
