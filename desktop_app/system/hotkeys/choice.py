"""Picks the way to get global hotkeys."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from desktop_app.errors import AppError
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.hotkeys.protocol import Hotkeys
from desktop_app.system.hotkeys.unavailable import UnavailableHotkeys
from desktop_app.system.session import Session, session_of
from desktop_app.texts import Text, text

Opener = Callable[[FrontWindow], Hotkeys]


def choose(
    front: FrontWindow,
    platform: str = sys.platform,
    environ: Mapping[str, str] = os.environ,
    say: Callable[[Text], str] = str,
) -> Hotkeys:
    """Return the first backend that works here, else one that carries the reason.

    On Wayland a key grabbed through X reaches us only while an X program is in front, so X11 is
    not among the ways there. /dev/input comes before the portal: that it may be read is somebody's
    deliberate setting, and then every key works at once on every desktop, whereas a portal can be
    there and yet give no key (its question dismissed, keys left to a configuration file, or a
    refusal because no desktop file was installed), which is known too late to try another way.

    Args:
        front: tells the backend the target when a key goes down.
        platform: as `sys.platform`.
        environ: tells the session.
        say: renders what the desktop shows when it asks the agent, in the agent's language.
    """
    session = session_of(platform, environ)
    if session is Session.X11:
        return first_that_works((_x11, _evdev), front)
    if session in (Session.WAYLAND, Session.XWAYLAND):
        return first_that_works((_evdev, partial(_portal, say=say)), front, otherwise=on_wayland)
    if session is Session.WINDOWS:
        return first_that_works((_windows,), front)
    return UnavailableHotkeys(text("There is no desktop session here."))


def first_that_works(
    openers: Sequence[Opener],
    front: FrontWindow,
    otherwise: Callable[[Text], Text] = lambda reason: reason,
) -> Hotkeys:
    """Return the first backend that opens; else one with the last reason put into `otherwise`."""
    reason = text("There is no desktop session here.")
    for opener in openers:
        try:
            return opener(front)
        except AppError as error:
            reason = error.message
    return UnavailableHotkeys(otherwise(reason))


def on_wayland(reason: Text) -> Text:
    """Say what the agent can do where every way is closed."""
    return text(
        "On Wayland there are no global hotkeys for us ({reason}) Let the desktop's own shortcuts "
        "run “liumiao trigger …”.",
        reason=reason,
    )


# Each backend is imported only when it is tried: Xlib, `keyboard` and jeepney cost memory.


def _x11(front: FrontWindow) -> Hotkeys:
    from desktop_app.system.hotkeys.x11 import X11Hotkeys  # noqa: PLC0415

    return X11Hotkeys(front)


def _windows(front: FrontWindow) -> Hotkeys:
    from desktop_app.system.hotkeys.windows import WindowsHotkeys  # noqa: PLC0415

    return WindowsHotkeys(front)


def _evdev(front: FrontWindow) -> Hotkeys:
    from desktop_app.system.hotkeys.evdev import EvdevHotkeys  # noqa: PLC0415

    return EvdevHotkeys(front)


def _portal(front: FrontWindow, say: Callable[[Text], str]) -> Hotkeys:
    from desktop_app.system.hotkeys.portal import PortalHotkeys  # noqa: PLC0415

    return PortalHotkeys(front, say)
