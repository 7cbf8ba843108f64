"""A screen in memory, with a window manager and a keyboard."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from desktop_app.cli.demo.processes import require, started
from desktop_app.cli.demo.waiting import wait_until
from desktop_app.errors import AppError
from desktop_app.texts import text

_SIZE = "1100x720x24"
_START_SECONDS = 20.0
# What would lead a program away from the screen in memory, to the desktop around it.
_OUTSIDE = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY", "SESSION_MANAGER")


class Screen:
    """Presses keys and takes pictures, as a person at this screen would.

    Attributes:
        environment: for programs that are to appear on it.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = environment

    def press(self, *keys: str) -> None:
        """Press key chords one after the other, such as `ctrl+alt+1`."""
        self._tool("key", *keys)

    def type(self, letters: str) -> None:
        """Type plain ASCII letters and digits."""
        self._tool("type", "--delay", "30", letters)

    def window_in_front(self) -> str:
        """Return the number of the active window; empty when there is none."""
        return self._tool("getactivewindow", check=False)

    def window_of(self, process_id: int) -> str:
        """Return the number of a program's visible window; empty when it shows none."""
        found = self._tool("search", "--onlyvisible", "--pid", str(process_id), check=False)
        return found.splitlines()[-1] if found else ""

    def title_of(self, window: str) -> str:
        """Return the title of a window."""
        return self._tool("getwindowname", window, check=False)

    def bring_to_front(self, window: str) -> None:
        """Activate a window and wait until it is in front."""
        self._tool("windowactivate", "--sync", window)

    def picture(self, file: Path) -> None:
        """Save what the screen shows as a PNG."""
        subprocess.run(  # noqa: S603 - the demo's own program
            [require("import"), "-window", "root", str(file)],
            env=dict(self.environment), check=True, timeout=30,
        )  # fmt: skip

    def has_window_manager(self) -> bool:
        """Tell whether a window manager is at work: only then is there a number of desktops."""
        return self._tool("get_num_desktops", check=False).isdecimal()

    def _tool(self, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(  # noqa: S603 - the demo's own program
            [require("xdotool"), *arguments],
            env=dict(self.environment), capture_output=True, check=check, timeout=30, text=True,
        )  # fmt: skip
        return done.stdout.strip() if done.returncode == 0 else ""


@contextmanager
def open_screen(home: Path) -> Iterator[Screen]:
    """Start a screen and a window manager; they end with the block.

    Args:
        home: where programs on it keep their settings.

    Raises:
        AppError: a program isn't installed or doesn't start.
    """
    with ExitStack() as running:
        number = running.enter_context(_server())
        screen = Screen(_environment(number, home))
        running.enter_context(started(["openbox", "--sm-disable"], screen.environment))
        wait_until(screen.has_window_manager, _START_SECONDS, text("The window manager"))
        yield screen


@contextmanager
def _server() -> Iterator[str]:
    """Start an X server on a number that it finds free."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", _SIZE, "-nolisten", "tcp"]
    with os.fdopen(read, "rb") as told, started(command, os.environ, pass_fds=(write,)):
        os.close(write)
        number = told.readline().decode().strip()
        if not number:
            raise AppError(text("The X server Xvfb doesn't start."))
        yield number


def _environment(number: str, home: Path) -> dict[str, str]:
    outside = {name: value for name, value in os.environ.items() if name not in _OUTSIDE}
    return outside | {
        "DISPLAY": f":{number}",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_SESSION_TYPE": "x11",
        # Without it, an editor could open its window through the desktop around the demo.
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "GSETTINGS_BACKEND": "memory",
        "NO_AT_BRIDGE": "1",
    }
