"""Start to window painted, and resident memory, against a bare window with as many rows."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.filled_data import PHRASE_COUNT, fill
from tests.bench.report import Row
from tests.bench.search_corpus import phrases
from tests.desktop.desktops import Desktop, wait_for

SETTLE_S = 1.0
"""Memory is read so long after the first paint: what is put off until then counts too."""

BETWEEN_S = 0.5
"""Lets the desktop tidy up after a program before the next one starts."""


@dataclass
class Starts:
    """The samples of one program; both times count from before its process was made."""

    painted_ms: list[float] = field(default_factory=list)
    ready_ms: list[float] = field(default_factory=list)
    pss_mb: list[float] = field(default_factory=list)
    rss_mb: list[float] = field(default_factory=list)


def measure(rounds: int = 7) -> list[Row]:
    """Return rows for start, PSS and RSS; the first start of each only fills caches."""
    missing = [program for program in ("Xvfb", "openbox", "xterm") if not shutil.which(program)]
    if missing:
        reason = f"{missing[0]} is not installed"
        return [Row("start → painted, 5,000 phrases", "bare PySide6 list", [], [], note=reason)]
    ours, bare = Starts(), Starts()
    with Desktop() as desktop, TemporaryDirectory() as name:
        folder = Path(name)
        data = folder / "data"
        fill(data)
        rows = folder / "rows"
        rows.write_text("".join(f"{p.title}  {p.text}\n" for p in phrases(PHRASE_COUNT)))
        ready = folder / "ready"
        # Both have their bytecode, as pip writes it when it installs; the first start makes it.
        desktop.env.pop("PYTHONDONTWRITEBYTECODE", None)
        desktop.env["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
        # As at work, another program's window is in front.
        desktop.start("xterm")
        desktop.window_of("xterm")
        us = (sys.executable, "-m", "desktop_app", "--data-dir", str(data), "run",
              "--ready-file", str(ready))  # fmt: skip
        them = (sys.executable, "-m", "tests.bench.bare_window", str(ready), str(rows))
        for _ in range(rounds + 1):
            _start(desktop, us, ready, ours)
            _start(desktop, them, ready, bare)
    return [
        Row("start → painted, 5,000 phrases", "bare PySide6 list", ours.painted_ms[1:],
            bare.painted_ms[1:], most_ratio=1.5, note="whole window; warm disk cache"),
        Row("start → painted and hotkeys live", "bare PySide6 list", ours.ready_ms[1:],
            bare.ready_ms[1:], note="when the ready file is there; the bare one has no hotkeys"),
        Row("memory, PSS", "bare PySide6 list", ours.pss_mb[1:], bare.pss_mb[1:], "MB", 1.3,
            note="shared pages by share; index not yet needed"),
        Row("memory, RSS", "bare PySide6 list", ours.rss_mb[1:], bare.rss_mb[1:], "MB", 1.3,
            note="shared pages whole"),
    ]  # fmt: skip


def _start(desktop: Desktop, command: tuple[str, ...], ready: Path, starts: Starts) -> None:
    ready.unlink(missing_ok=True)
    began = time.perf_counter()
    program = desktop.start(*command)
    wait_for(_ready_or_ended(ready, program), f"ready file of {command[2]}")
    ready_ms = (time.perf_counter() - began) * 1000
    if program.poll() is not None:
        raise RuntimeError(f"{command[2]} ended with {program.returncode}")
    starts.ready_ms.append(ready_ms)
    starts.painted_ms.append(ready_ms - _after_paint_ms(ready))
    time.sleep(SETTLE_S)
    rollup = Path(f"/proc/{program.pid}/smaps_rollup").read_text(encoding="ascii")
    starts.pss_mb.append(_megabytes(rollup, "Pss:"))
    starts.rss_mb.append(_megabytes(rollup, "Rss:"))
    program.terminate()
    program.wait(timeout=10)
    time.sleep(BETWEEN_S)


def _ready_or_ended(ready: Path, program: subprocess.Popen[str]) -> Callable[[], bool]:
    return lambda: ready.exists() or program.poll() is not None


def _after_paint_ms(ready: Path) -> float:
    """Return how long before its ready file a program was painted; the bare one's is empty."""
    told = ready.read_text(encoding="utf-8")
    facts = json.loads(told) if told else {"ms": 0, "painted_ms": 0}
    return float(facts["ms"] - facts["painted_ms"])


def _megabytes(rollup: str, name: str) -> float:
    line = next(line for line in rollup.splitlines() if line.startswith(name))
    return int(line.split()[1]) / 1024
