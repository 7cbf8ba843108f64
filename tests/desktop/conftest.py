"""Desktops, targets and the probe for the tests that drive real programs."""

import os
from collections.abc import Iterator

import pytest

from tests.desktop.desks import Desk
from tests.desktop.desktops import Desktop
from tests.desktop.probes import ProbeProcess

FULL = os.environ.get("LIUMIAO_FULL") == "1"


def rounds(full: int, brief: int) -> int:
    """Return how often to repeat: `full` with LIUMIAO_FULL=1, else `brief`."""
    return full if FULL else brief


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    with Desktop() as fresh:
        yield fresh


@pytest.fixture
def probe(desktop: Desktop) -> ProbeProcess:
    return ProbeProcess(desktop)


@pytest.fixture
def desk(one_desk: Desk) -> Desk:
    """Return the desk of a module, its `one_desk`, with an empty chat that has the keyboard."""
    one_desk.desktop.activate(one_desk.chat.window)
    one_desk.wait_for_chat()
    one_desk.press("ctrl+a", "BackSpace")
    one_desk.expect("")
    return one_desk
