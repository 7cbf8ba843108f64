"""What every test runs under, and the rule that nothing is skipped where it can run."""

import importlib
import os
import sys
from collections.abc import Generator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

# Before any test imports Qt; tests that need a real X server start their own and say so.
# Wine keeps every QT_… variable from the programs it runs, so it can be asked for by another name.
os.environ.setdefault("QT_QPA_PLATFORM", os.environ.get("LIUMIAO_QT_PLATFORM", "offscreen"))

if sys.platform == "win32":
    # Without it "offscreen" warns that Qt brings no fonts of its own.
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["WINDIR"], "Fonts")))

ELSEWHERE = "elsewhere:"
"""Begins the reason of a skip that is right on this machine: the test is another system's."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--forbid-skips",
        action="store_true",
        help=f"a skipped test fails, unless its reason begins with '{ELSEWHERE}'",
    )


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    if not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    if not reason.startswith(ELSEWHERE):
        report.outcome = "failed"
        report.longrepr = f"must run here, but was skipped: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if item.config.getoption("--forbid-skips"):
        _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if collector.config.getoption("--forbid-skips"):
        _fail_if_skipped(report)
    return report


@pytest.fixture
def own_autostart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep what a test has start with the computer apart from what the user has."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    if sys.platform == "win32":
        yield from _own_run_key(monkeypatch)
    else:
        yield


def _own_run_key(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    keys = [rf"Software\liumiao-tests-{os.getpid()}\{name}" for name in ("Run", "Approved")]
    for name, key in zip(("RUN", "APPROVED"), keys, strict=True):
        monkeypatch.setattr(f"desktop_app.system.autostart.windows.{name}", key)
    yield
    registry: Any = importlib.import_module("winreg")
    for key in (*keys, keys[0].rpartition("\\")[0]):
        with suppress(FileNotFoundError):
            registry.DeleteKey(registry.HKEY_CURRENT_USER, key)
