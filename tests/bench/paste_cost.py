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
    theirs = [timings[peer] for timings in passes if peer in timings]
    missed = sum(timing.runs - timing.exact for timing in ours)
    note = f"medians of passes; ours not exact or not in time: {missed}"
    if not theirs:
        note = f"{peer} is not installed"
    elif not _medians(theirs):
        note = f"no paste of {peer} arrived"
    return Row(
        f"hotkey → text in {target}",
        peer,
        _medians(ours),
        _medians(theirs),
        most_ratio=MOST_RATIO.get(peer),
        note=note,
    )


def _medians(timings: list[Timing]) -> list[float]:
    """Return the medians of the passes in which anything arrived."""
    return [timing.median_ms for timing in timings if timing.exact]
