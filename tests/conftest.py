"""What every test runs under, and the rule that nothing is skipped where it can run."""

import os
from collections.abc import Generator

import pytest

# Before any test imports Qt; tests that need a real X server start their own and say so.
# Wine keeps every QT_… variable from the programs it runs, so it can be asked for by another name.
os.environ.setdefault("QT_QPA_PLATFORM", os.environ.get("LIUMIAO_QT_PLATFORM", "offscreen"))

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
