"""What every test runs under, and the rule that nothing is skipped where it can run."""

import ctypes
import importlib
import os
import sys
from collections.abc import Generator, Iterator
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
def own_registry() -> Iterator[None]:
    """Have this process see an empty HKEY_CURRENT_USER instead of the user's; not only Python."""
    if sys.platform == "win32":
        yield from _own_current_user()
    else:
        yield


def _own_current_user() -> Iterator[None]:
    registry: Any = importlib.import_module("winreg")
    system: Any = vars(ctypes)["windll"].advapi32
    user, name = registry.HKEY_CURRENT_USER, f"Software\\liumiao-tests-{os.getpid()}"
    root = ctypes.c_void_p(user)
    with registry.CreateKey(user, name) as own:
        assert system.RegOverridePredefKey(root, ctypes.c_void_p(own.handle)) == 0
    yield
    assert system.RegOverridePredefKey(root, None) == 0
    assert system.RegDeleteTreeW(root, name) == 0


@pytest.fixture
def own_autostart(
    own_registry: None,  # noqa: ARG001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Keep what a test has start with the computer apart from what the user has."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
