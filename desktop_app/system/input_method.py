"""Lets our search field reach the input method that is running.

PySide6 has no plugin for fcitx, but fcitx5 also speaks ibus: Qt's ibus plugin, told to go through
the portal name on the session bus, reaches it (seen with fcitx5 5.0.21 and PySide6 6.11.3; by the
address file alone, without `IBUS_USE_PORTAL`, it didn't connect).
"""

import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path

_ASKED_FOR = ("QT_IM_MODULE", "XMODIFIERS", "GTK_IM_MODULE")


def use_installed(
    environ: MutableMapping[str, str], home: Path | None = None, platform: str = sys.platform
) -> None:
    """Set Qt's input-method variables where fcitx runs; call before the QApplication is made.

    An explicit choice other than fcitx, such as `QT_IM_MODULE=ibus` or `xim`, is left alone, and
    so are systems other than Linux.
    """
    chosen = environ.get("QT_IM_MODULE", "")
    if not platform.startswith("linux") or (chosen and not chosen.startswith("fcitx")):
        return
    if _names_fcitx(environ) or _fcitx_answers_for_ibus(home or Path.home()):
        environ["QT_IM_MODULE"] = "ibus"
        environ.setdefault("IBUS_USE_PORTAL", "1")


def _names_fcitx(environ: Mapping[str, str]) -> bool:
    return any("fcitx" in environ.get(name, "") for name in _ASKED_FOR)


def _fcitx_answers_for_ibus(home: Path) -> bool:
    for file in (home / ".config" / "ibus" / "bus").glob("*-unix-*"):
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            name, _, pid = line.partition("=")
            if name == "IBUS_DAEMON_PID" and pid.isdigit() and _is_fcitx(pid):
                return True
    return False


def _is_fcitx(pid: str) -> bool:
    try:
        return Path("/proc", pid, "comm").read_text(encoding="utf-8").startswith("fcitx")
    except OSError:
        return False
