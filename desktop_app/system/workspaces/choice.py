"""Picks the way to be on all workspaces."""

import os
import sys
from collections.abc import Mapping

from desktop_app.errors import AppError
from desktop_app.system.session import Session, session_of
from desktop_app.system.workspaces.protocol import Workspaces
from desktop_app.system.workspaces.unavailable import UnavailableWorkspaces
from desktop_app.texts import text


def choose(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Workspaces:
    """Return the first backend that works here, else one that carries the reason."""
    if session_of(platform, environ) in (Session.X11, Session.XWAYLAND):
        from desktop_app.system.workspaces.x11 import X11Workspaces  # noqa: PLC0415

        try:
            return X11Workspaces()
        except AppError as error:
            return UnavailableWorkspaces(error.message)
    return UnavailableWorkspaces(text("Workspaces can't be chosen by a program here."))
