"""A Windows of our own under Wine, made once and kept outside the repository."""

from collections.abc import Iterator

import pytest

from tests.desktop.desktops import Desktop
from tests.windows.wine.cache import ours_alone
from tests.windows.wine.unavailable import UnavailableError
from tests.windows.wine.wine import Installed, Wine


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
    with Desktop() as desktop:
        session = Wine(installed, desktop)
        yield session
        session.close()
