"""Hotkey → text in the target, ours and others', against the bare chord, on the same targets."""

import json
import shutil
import statistics
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest
from Xlib.XK import string_to_keysym

from tests.bench.paste_tools import Tool, autokey, copyq, ours
from tests.desktop.desktops import Desktop, python, wait_for
from tests.desktop.targets import Chromium

HELD_SECONDS = 0.06
ARRIVAL_SECONDS = 10.0
PAUSE_SECONDS = 0.35
OLD = b"what the agent had copied"


@dataclass(frozen=True)
class Timing:
    """What one tool did on one target.

    Attributes:
        median_ms: key down → text in the target.
        exact: how many of `runs` arrived byte for byte.
    """

    median_ms: float
    p95_ms: float
    exact: int
    runs: int


class _Keys:
    """Presses a chord as a keyboard does, and knows when its last key went down."""

    def __init__(self, desktop: Desktop) -> None:
        self._display = Display(desktop.env["DISPLAY"])

    def press(self, *names: str) -> int:
        """Hold the keys for 60 ms; return the time (ns) at which the last went down."""
        codes = [self._display.keysym_to_keycode(string_to_keysym(name)) for name in names]
        for code in codes[:-1]:
            xtest.fake_input(self._display, X.KeyPress, code)
        self._display.sync()
        down = time.monotonic_ns()
        xtest.fake_input(self._display, X.KeyPress, codes[-1])
        self._display.flush()
        time.sleep(HELD_SECONDS)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()
        return down

    def close(self) -> None:
        self._display.close()


class _QtTarget:
    """`paste_target.py`; arrivals come as (time in ns, whole text)."""

    def __init__(self, desktop: Desktop) -> None:
        process = desktop.start(
            str(python()), "-m", "tests.bench.paste_target", "bench-target", stdout=subprocess.PIPE
        )
        output = process.stdout
        assert output is not None
        self._arrivals: SimpleQueue[tuple[int, str]] = SimpleQueue()

        def follow() -> None:
            for line in output:
                self._arrivals.put(tuple(json.loads(line)))

        threading.Thread(target=follow, daemon=True).start()
        self.window = desktop.window_of("bench-target")

    def arrival(self, text: str) -> int:
        """Wait for this text; return when it arrived, 0 if another came or none."""
        try:
            while True:
                when, arrived = self._arrivals.get(timeout=ARRIVAL_SECONDS)
                if arrived:  # replacing the last paste empties the editor first
                    return when if arrived == text else 0
        except Empty:
            return 0

    def close(self) -> None:
        """Ends with its desktop."""


class _ChromiumTarget(Chromium):
    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self._seen = len(self.texts)

    def arrival(self, text: str) -> int:
        """Wait for a report of the page; return when this text arrived, 0 if another or none."""
        at = self._seen
        try:
            wait_for(lambda: len(self.texts) > at, "a text", ARRIVAL_SECONDS)
        except AssertionError:
            return 0
        self._seen = len(self.texts)
        return self.times_ns[at] if self.texts[at] == text else 0


def _bare(desktop: Desktop, text: str) -> None:
    desktop.copy(text.encode())


TOOLS: dict[str, tuple[Tool, tuple[str, ...]]] = {
    "bare chord": (_bare, ("Control_L", "v")),
    "ours": (ours(), ("Control_L", "Alt_L", "1")),
    "AutoKey": (autokey, ("Control_L", "Alt_L", "1")),
    "CopyQ": (copyq, ("Control_L", "Alt_L", "1")),
}
PROGRAMS = {"AutoKey": "autokey-gtk", "CopyQ": "copyq"}
TARGETS: dict[str, Callable[[Desktop], "_QtTarget | _ChromiumTarget"]] = {
    "qt": _QtTarget, "chromium": _ChromiumTarget,
}  # fmt: skip


def measure_paste(
    rounds: int = 50,
    text: str = "您好，在的，请问有什么可以帮到您？😊",
    our_program: Tool | None = None,
) -> dict[str, dict[str, Timing]]:
    """Return target → tool → timing; a tool that isn't installed is left out."""
    tools = dict(TOOLS)
    if our_program is not None:
        tools["ours"] = (our_program, tools["ours"][1])
    return {
        target: {
            name: _measure(open_target, start, keys, text, rounds)
            for name, (start, keys) in tools.items()
            if shutil.which(PROGRAMS.get(name, "Xvfb"))
        }
        for target, open_target in TARGETS.items()
    }


def _measure(
    open_target: "Callable[[Desktop], _QtTarget | _ChromiumTarget]", start: Tool,
    keys: tuple[str, ...], text: str, rounds: int,
) -> Timing:  # fmt: skip
    with Desktop() as desktop:
        target = open_target(desktop)
        desktop.copy(OLD)
        start(desktop, text)
        desktop.activate(target.window)
        keyboard = _Keys(desktop)
        try:
            took = [_once(desktop, target, keyboard, keys, text) for _ in range(rounds + 3)][3:]
        finally:
            keyboard.close()
            target.close()
    right = sorted(ms for ms in took if ms > 0)
    if not right:
        return Timing(float("nan"), float("nan"), 0, rounds)
    p95 = right[min(len(right) - 1, int(len(right) * 0.95))]
    return Timing(statistics.median(right), p95, len(right), rounds)


def _once(
    desktop: Desktop, target: "_QtTarget | _ChromiumTarget", keyboard: _Keys,
    keys: tuple[str, ...], text: str,
) -> float:  # fmt: skip
    """Paste once over what is there; return the milliseconds, 0 if it went wrong."""
    desktop.xdotool("key", "ctrl+a")
    time.sleep(PAUSE_SECONDS)
    down = keyboard.press(*keys)
    arrived = target.arrival(text)
    return (arrived - down) / 1e6 if arrived else 0.0


def main() -> None:
    for target, tools in measure_paste().items():
        for name, timing in tools.items():
            print(f"{target:9} {name:11} {timing}")


if __name__ == "__main__":
    main()
