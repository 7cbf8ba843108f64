"""Looks at what the program needs of this machine, without Qt and without changing anything."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop_app.domain.checks import Check
from desktop_app.errors import AppError
from desktop_app.system.session import Session, session_of
from desktop_app.texts import Text, text

_FONTS = {"zh": "fonts-noto-cjk", "und-zsye": "fonts-noto-color-emoji"}
"""fontconfig's language of Chinese and of emoji, and the Debian package with such a font."""

_FONTS_OF_WINDOWS = {"msyh.ttc": "Microsoft YaHei", "seguiemj.ttf": "Segoe UI Emoji"}
"""The files that Windows 10 and 11 come with, in every language."""

_CAN_BE_DRAWN = text("Chinese and emoji can be drawn.")


def display(environ: Mapping[str, str] = os.environ) -> Check:
    """Look for a screen, and on X11 for the extension that pasting needs."""
    session = session_of(sys.platform, environ)
    if session is Session.OTHER and sys.platform.startswith("linux"):
        return Check("display", ok=False, detail=text("No DISPLAY and no WAYLAND_DISPLAY is set."))
    if session is not Session.X11:
        return Check("display", ok=True, detail=Text(session.value))
    try:
        return Check("display", ok=True, detail=_x11_server(environ["DISPLAY"]))
    except AppError as error:
        return Check("display", ok=False, detail=error.message)


def _x11_server(name: str) -> Text:
    """Connect, and return what answers.

    Raises:
        AppError: nothing does, or it can't press keys for us.
    """
    try:
        from Xlib.display import Display  # noqa: PLC0415 - slow, and only on X11
    except ImportError:
        raise AppError(text("python-xlib is missing: pip install python-xlib")) from None
    try:
        server = Display(name)
    except Exception as error:  # Xlib raises its own kinds, and bare OSErrors
        raise AppError(text("The X server {name} doesn't answer.", name=name)) from error
    try:
        if not server.has_extension("XTEST"):
            raise AppError(text("The X server has no XTEST extension: nothing can be pasted."))
        vendor = server.display.info.vendor
    finally:
        server.close()
    return text("{vendor} on {name}", vendor=vendor, name=name)


def fonts(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Check:
    """Look for a Chinese and a colour-emoji font."""
    if platform == "win32":
        return _fonts_of_windows(Path(environ.get("WINDIR", r"C:\Windows"), "Fonts"))
    program = shutil.which("fc-list")
    if program is None:
        return Check("fonts", ok=True, detail=text("Not known: fc-list isn't installed."))
    missing = [package for language, package in _FONTS.items() if not _has_font(program, language)]
    if missing:
        names = " ".join(missing)
        return Check("fonts", ok=False, detail=text("Install: {packages}", packages=names))
    return Check("fonts", ok=True, detail=_CAN_BE_DRAWN)


def _fonts_of_windows(folder: Path) -> Check:
    missing = [name for file, name in _FONTS_OF_WINDOWS.items() if not (folder / file).is_file()]
    if missing:
        detail = text("Missing in {folder}: {fonts}", folder=folder, fonts=", ".join(missing))
        return Check("fonts", ok=False, detail=detail)
    return Check("fonts", ok=True, detail=_CAN_BE_DRAWN)


def _has_font(program: str, language: str) -> bool:
    listing = subprocess.run(  # noqa: S603 - a fixed program with fixed arguments
        [program, f":lang={language}", "file"], capture_output=True, check=False, timeout=20
    )
    return bool(listing.stdout.strip())


def input_devices(
    folder: Path = Path("/dev/input"), environ: Mapping[str, str] = os.environ
) -> Check:
    """Tell whether keys can be read past the desktop; X11 doesn't need it."""
    needed = session_of(sys.platform, environ) in (Session.WAYLAND, Session.XWAYLAND)
    devices = sorted(folder.glob("event*")) if folder.is_dir() else []
    readable = [device for device in devices if os.access(device, os.R_OK)]
    if readable:
        detail = text("{count} of {all} can be read.", count=len(readable), all=len(devices))
    elif needed:
        detail = text("None can be read: join the group “input”, or bind “liumiao trigger …”.")
    else:
        detail = text("None can be read; not needed here.")
    return Check("input-devices", ok=bool(readable) or not needed, detail=detail)


def data_folder(folder: Path, *, portable: bool = False) -> Check:
    """Tell where the data is, and whether it can be written, and by this user alone."""
    existing = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not os.access(existing, os.W_OK | os.X_OK):
        return Check(
            "data-folder", ok=False, detail=text("{folder} can't be written.", folder=existing)
        )
    # Windows has no mode bits: what Python shows for them says nothing.
    if existing == folder and hasattr(os, "getuid") and folder.stat().st_mode & 0o077:
        advice = text("Others may read {folder}: chmod 700 it.", folder=folder)
        return Check("data-folder", ok=False, detail=advice)
    place = text("Portable, beside the program: {folder}", folder=folder)
    return Check("data-folder", ok=True, detail=place if portable else Text(str(folder)))
