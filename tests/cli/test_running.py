"""The real program as a process, and what other processes get from it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop_app.cli.demo.processes import started
from desktop_app.cli.demo.waiting import becomes_so
from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS
from tests.cli.conftest import Liumiao
from tests.marks import not_on_windows

without_a_desktop = not_on_windows("a start without a desktop")

_START_SECONDS = 60.0

Start = Callable[[], subprocess.Popen[bytes]]


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a desktop: windows are drawn nowhere."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def start(data_dir: Path, liumiao: Liumiao) -> Iterator[Start]:
    """Return a call that starts the program and returns once its window is painted."""
    assert liumiao("phrases", "list").code == 0
    ready = data_dir / "ready.json"
    command = [sys.executable, "-m", "desktop_app", "run"]
    options = ["--data-dir", str(data_dir), "--ready-file", str(ready)]
    with ExitStack() as running:

        def start_one() -> subprocess.Popen[bytes]:
            ready.unlink(missing_ok=True)
            process = running.enter_context(started(command + options, os.environ, silent=False))
            assert becomes_so(ready.exists, _START_SECONDS)
            return process

        yield start_one


def test_the_ready_file_is_whole_and_tells_of_the_hotkeys(start: Start, data_dir: Path) -> None:
    process = start()
    facts = json.loads((data_dir / "ready.json").read_text(encoding="utf-8"))
    assert facts["pid"] == process.pid
    assert facts["ms"] > 0
    assert facts["hotkeys"]["wanted"] == len(DEFAULT_HOTKEYS)
    assert set(facts["hotkeys"]) == {"registered", "wanted", "failed"}


@pytest.mark.parametrize("what", ["show", "hide", "note", "stage:售后"])
def test_a_trigger_reaches_the_window(start: Start, liumiao: Liumiao, what: str) -> None:
    start()
    result = liumiao("trigger", what, "--json")
    assert result.code == 0, result
    assert result.document["result"] == ("hidden" if what == "hide" else "shown")


@without_a_desktop
def test_a_paste_without_a_desktop_is_refused_with_the_reason(
    start: Start, liumiao: Liumiao
) -> None:
    start()
    result = liumiao("trigger", "paste:2", "--json")
    assert result.code == 1
    assert result.document == {"result": "refused", "reason": "no-window"}


def test_a_second_start_hands_over_and_ends(start: Start, liumiao: Liumiao) -> None:
    first = start()
    second = liumiao("run")
    assert (second.code, first.poll()) == (0, None)
    assert "running already" in second.out


def test_a_killed_program_is_replaced_by_the_next_start(start: Start, liumiao: Liumiao) -> None:
    first = start()
    first.kill()
    first.wait()
    assert liumiao("trigger", "show").code == 1
    start()
    assert liumiao("trigger", "show").code == 0


@without_a_desktop
def test_doctor_asks_the_running_program(start: Start, liumiao: Liumiao) -> None:
    start()
    document = liumiao("doctor", "--json").document
    checks = {check["name"]: check for check in document["checks"]}
    assert checks["program"]["detail"] == "It is running."
    assert not checks["hotkeys"]["ok"]
    assert "desktop session" in checks["hotkeys"]["detail"]
