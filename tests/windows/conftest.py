"""A Windows of our own under Wine, made once and kept outside the repository."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dist_windows.downloads import fetched
from dist_windows.folder import build

from tests.desktop.desktops import Desktop
from tests.windows.wine.cache import ours_alone
from tests.windows.wine.tree import Screen
from tests.windows.wine.unavailable import UnavailableError
from tests.windows.wine.wine import ROOT, Installed, Wine


@pytest.fixture(scope="session")
def installed() -> Iterator[Installed]:
    with ours_alone():
        try:
            made = Installed.here()
        except UnavailableError as error:
            pytest.skip(f"no Wine: {error}")
        yield made


@pytest.fixture(scope="module")
def wine(installed: Installed) -> Iterator[Wine]:
    with Desktop(window_manager=None) as desktop:
        session = Wine(installed, desktop, Screen.OWN)
        yield session
        session.close()


@pytest.fixture(scope="module")
def wine_among_others(installed: Installed) -> Iterator[Wine]:
    """Windows whose windows are windows of X."""
    with Desktop() as desktop:
        session = Wine(installed, desktop, Screen.SHARED)
        yield session
        session.close()


@pytest.fixture(scope="session")
def portable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that `make dist-windows` makes, made for this run."""
    made = tmp_path_factory.mktemp("portable") / "liumiao-1.2.3-windows"
    build(ROOT, fetched(), made, "1.2.3")
    return made
