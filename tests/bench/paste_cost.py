"""Hotkey → text in the target: the whole program with 5,000 phrases, against chord and peers."""

import shutil
import sys

from tests.bench.filled_data import fill
from tests.bench.paste_speed import PROGRAMS, Timing, measure_paste
from tests.bench.report import Row
from tests.desktop.desktops import Desktop, wait_for

BARE = "bare chord"
MOST_RATIO = {BARE: 2.0, "AutoKey": 1.0}


def measure(passes: int = 3, pastes: int = 15) -> list[Row]:
    """Return a row for each target and peer; a sample is the median of one pass.

    A pass runs every tool once, so that what else the machine does hits them alike.
    """
    if not shutil.which("Xvfb") or not shutil.which("openbox"):
        return [Row("hotkey → text", BARE, [], [], note="Xvfb or openbox is not installed")]
    runs = [measure_paste(pastes, our_program=whole_program) for _ in range(passes)]
    return [
        _row(target, peer, [run[target] for run in runs])
        for target in runs[0]
        for peer in (BARE, *PROGRAMS)
    ]


def whole_program(desktop: Desktop, text: str) -> None:
    """Start the program as an agent does; return when its hotkeys are live."""
    data, ready = desktop.home / "data", desktop.home / "ready"
    fill(data, text)
    desktop.start(
        sys.executable, "-m", "desktop_app", "--data-dir", str(data), "run",
        "--ready-file", str(ready),
    )  # fmt: skip
    wait_for(ready.exists, "our window")


def _row(target: str, peer: str, passes: list[dict[str, Timing]]) -> Row:
    ours = [timings["ours"] for timings in passes]
    wrong = sum(timing.runs - timing.exact for timing in ours)
    theirs = [timings[peer].median_ms for timings in passes if peer in timings]
    return Row(
        f"hotkey → text in {target}",
        peer,
        [timing.median_ms for timing in ours],
        theirs,
        most_ratio=MOST_RATIO.get(peer),
        note=f"medians of passes; ours inexact: {wrong}" if theirs else f"{peer} is not installed",
    )
