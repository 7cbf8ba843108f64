"""Marks of tests that only one system can run, with the reason."""

import sys

import pytest


def not_on_windows(reason: str) -> pytest.MarkDecorator:
    """Skip a test on Windows; the reason is what only other systems have."""
    return pytest.mark.skipif(sys.platform == "win32", reason=f"elsewhere: {reason}")


on_windows = pytest.mark.skipif(sys.platform != "win32", reason="elsewhere: needs Windows")
