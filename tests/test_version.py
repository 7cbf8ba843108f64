"""The version that the program tells is the one that is packed."""

import tomllib
from pathlib import Path

from desktop_app import __version__


def test_the_version_is_told_as_packed() -> None:
    project = Path(__file__).parents[1] / "pyproject.toml"
    assert tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"] == __version__
