"""Which kind of session we run in, as far as it decides what we may do."""

from collections.abc import Mapping
from enum import StrEnum


class Session(StrEnum):
    """The kinds of session that the backends tell apart."""

    X11 = "x11"
    XWAYLAND = "xwayland"
    WAYLAND = "wayland"
    WINDOWS = "windows"
    OTHER = "other"


def session_of(platform: str, environ: Mapping[str, str]) -> Session:
    """Tell the session from `sys.platform` and the environment.

    XWAYLAND is a Wayland session in which X programs run too: they can be pasted into, but only
    they send us their keys.
    """
    if platform == "win32":
        return Session.WINDOWS
    if not platform.startswith("linux"):
        return Session.OTHER
    wayland = bool(environ.get("WAYLAND_DISPLAY")) or environ.get("XDG_SESSION_TYPE") == "wayland"
    if environ.get("DISPLAY"):
        return Session.XWAYLAND if wayland else Session.X11
    return Session.WAYLAND if wayland else Session.OTHER
