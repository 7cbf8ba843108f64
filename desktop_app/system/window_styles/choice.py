"""Picks the way to give our window its styles."""

import os
import sys
from collections.abc import Mapping

from desktop_app.system.session import Session, session_of
from desktop_app.system.window_styles.by_qt import QtWindowStyles
from desktop_app.system.window_styles.protocol import WindowStyles


def choose(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> WindowStyles:
    """Return what Qt's flags need beside them on this system."""
    if session_of(platform, environ) is Session.WINDOWS:
        from desktop_app.system.window_styles.windows import WindowsWindowStyles  # noqa: PLC0415

        return WindowsWindowStyles()
    return QtWindowStyles()
