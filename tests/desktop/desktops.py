"""A desktop of our own: an X server without a screen, and a window manager."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp
from typing import IO, Self, TypeVar

Answer = TypeVar("Answer")

START_SECONDS = 20.0


def wait_for(ask: Callable[[], Answer], what: str, seconds: float = START_SECONDS) -> Answer:
    """Ask until the answer is true; fail after `seconds`."""
    deadline = time.monotonic() + seconds
    while not (answer := ask()):
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not within {seconds:.0f} s")
        time.sleep(0.005)
    return answer


class Desktop:
    """Xvfb, a window manager, and the programs started there; all end with `close()`."""

    def __init__(self, window_manager: str | None = "openbox") -> None:
        self.home = Path(mkdtemp(prefix="liumiao-desktop-"))
        self._started: list[subprocess.Popen[str]] = []
        self.env = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("XDG_", "WAYLAND", "QT_", "GTK_", "DBUS_"))
        }
        self.env |= {
            "HOME": str(self.home), "LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "1",
            "QT_QPA_PLATFORM": "xcb", "GIO_USE_VFS": "local", "GSETTINGS_BACKEND": "memory",
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        }  # fmt: skip
        self.env["DISPLAY"] = self._start_server()
        if window_manager:
            self.start(window_manager)
            try:
                wait_for(self._managed, window_manager)
            except AssertionError:
                self.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(
        self,
        *command: str,
        stdin: int | None = None,
        stdout: int | IO[bytes] | None = None,
        stderr: int | IO[bytes] = subprocess.DEVNULL,
    ) -> subprocess.Popen[str]:
        """Start a program on this desktop."""
        program = subprocess.Popen(
            command, env=self.env, text=True, stdin=stdin,
            stdout=subprocess.DEVNULL if stdout is None else stdout, stderr=stderr, cwd=self.home,
        )  # fmt: skip
        self._started.append(program)
        return program

    def run(self, *command: str, given: bytes | None = None) -> bytes:
        """Run a program to its end and return what it printed."""
        done = subprocess.run(
            command, env=self.env, input=given, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, check=False, timeout=15,
        )  # fmt: skip
        return done.stdout

    def xdotool(self, *words: str) -> str:
        return self.run("xdotool", *words).decode().strip()

    def active_window(self) -> int:
        answer = self.run("xprop", "-root", "_NET_ACTIVE_WINDOW").decode()
        # xfwm4 sets two numbers, the second always 0.
        return int(answer.split("# ")[1].split(",")[0], 16) if "0x" in answer else 0

    def activate(self, window: int) -> None:
        """Put a window in front and wait until the window manager says so."""
        self.xdotool("windowactivate", str(window))
        wait_for(lambda: self.active_window() == window, "window in front")

    def window_of(self, program: str, than: int = 0) -> int:
        """Wait for a mapped window of this class other than `than`, and put it in front."""

        def found() -> int:
            listed = self.xdotool("search", "--onlyvisible", "--class", program).split()
            return next((int(one) for one in listed if int(one) != than), 0)

        window = wait_for(found, f"window of {program}")
        self.activate(window)
        return window

    def keys_down(self) -> set[int]:
        """Return the keycodes that the server takes for pressed."""
        script = (
            "from Xlib.display import Display\n"
            "print(*[8*i+b for i,v in enumerate(Display().query_keymap()) for b in range(8)"
            " if v>>b&1])"
        )
        printed = self.run(str(python()), "-c", script).decode()
        return {int(code) for code in printed.split()}

    def hold_keyboard(self) -> None:
        """Have another program grab the keyboard, as an open menu does."""
        script = (
            "import sys, time\n"
            "from Xlib import X, display\n"
            "d = display.Display()\n"
            "g = d.screen().root.grab_keyboard(False, X.GrabModeAsync, X.GrabModeAsync, 0)\n"
            "print(g, flush=True)\n"
            "time.sleep(600)"
        )
        holder = self.start(str(python()), "-c", script, stdout=subprocess.PIPE)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "0\n"

    def copy(self, data: bytes, target: str = "UTF8_STRING") -> None:
        """Have another program (xclip) own the clipboard in one format."""
        # xclip stays behind as the owner, with whatever output it was given.
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-t", target, "-i"],
            env=self.env, input=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            check=True, timeout=15,
        )  # fmt: skip

    def clipboard(self, target: str = "UTF8_STRING") -> bytes:
        return self.run("xclip", "-selection", "clipboard", "-t", target, "-o")

    def close(self) -> None:
        for program in reversed(self._started):
            program.terminate()
        for program in reversed(self._started):
            try:
                program.wait(5)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()
            for pipe in (program.stdin, program.stdout):
                if pipe is not None:
                    pipe.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def _managed(self) -> bool:
        return b"window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")

    def _start_server(self) -> str:
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp",
             "-noreset"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self._started.append(server)
        os.close(write)
        with os.fdopen(read) as told:
            return f":{told.readline().strip()}"


def python() -> Path:
    """Return the interpreter that the tests run with."""
    import sys

    return Path(sys.executable)
