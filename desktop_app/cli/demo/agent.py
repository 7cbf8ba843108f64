"""The program as its agent starts it: on data of its own, with a profile."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from desktop_app.cli.demo.processes import started
from desktop_app.cli.demo.screen import Screen
from desktop_app.cli.demo.waiting import wait_until
from desktop_app.cli.headless import open_data
from desktop_app.domain.settings import Profile
from desktop_app.errors import AppError
from desktop_app.paths import Paths
from desktop_app.texts import text

PROFILE = Profile(shop="六秒小店", agent="小六", tag="789")
_START_SECONDS = 30.0


def prepare(paths: Paths) -> None:
    """Make a data folder with the starter phrases and a profile.

    Raises:
        AppError: the folder can't be used.
    """
    with open_data(paths) as data:
        data.settings.save(replace(data.settings.load(), profile=PROFILE))


@contextmanager
def open_program(screen: Screen, paths: Paths, options: Sequence[str]) -> Iterator[None]:
    """Run `liumiao` until the block ends; its window is painted when the block begins.

    Raises:
        AppError: it doesn't get ready, or some of its hotkeys aren't granted.
    """
    ready = paths.data / "ready.json"
    command = [
        sys.executable, "-m", "desktop_app", "run",
        "--data-dir", str(paths.data), "--ready-file", str(ready), *options,
    ]  # fmt: skip
    with started(command, screen.environment, silent=False) as process:
        wait_until(
            lambda: ready.exists() or process.poll() is not None, _START_SECONDS,
            text("The window of 六秒"),
        )  # fmt: skip
        _check_hotkeys(ready)
        yield


def _check_hotkeys(ready: Path) -> None:
    if not ready.exists():
        raise AppError(text("六秒 ended before its window was painted."))
    hotkeys = json.loads(ready.read_text(encoding="utf-8"))["hotkeys"]
    if hotkeys["registered"] < hotkeys["wanted"]:
        raise AppError(text("Not all hotkeys were granted: {failed}", failed=hotkeys["failed"]))
