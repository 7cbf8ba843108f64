"""What the tests of services share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.agents import TREE, Agent


@pytest.fixture
def agent(tmp_path: Path) -> Iterator[Agent]:
    """An agent with a small tree and no phrases."""
    agent = Agent(tmp_path)
    agent.phrases.save_categories(TREE)
    yield agent
    agent.connection.close()
