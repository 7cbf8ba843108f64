"""constraints.txt names all that a fresh .venv gets, and nothing else."""

import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.marks import not_on_windows

ROOT = Path(__file__).resolve().parent.parent
BUILDERS = ("hatchling", "editables")
"""What the Makefile installs beside the project, to build it with."""
PART_OF_A_VENV = {"pip"}


def _asked_for() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    written = [*project["dependencies"], *project["optional-dependencies"]["dev"], *BUILDERS]
    return [requirement for line in written if _wanted(requirement := Requirement(line))]


def _wanted(requirement: Requirement, extra: str = "") -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


def _pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pins.items()}


def _with_what_they_need(asked_for: list[Requirement]) -> set[str]:
    """Follow the requirements of what is installed here."""
    found: set[str] = set()
    waiting = list(asked_for)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found:
            continue
        found.add(name)
        try:
            needed = [Requirement(line) for line in requires(name) or ()]
        except PackageNotFoundError:
            continue
        waiting += [n for n in needed if any(_wanted(n, e) for e in ("", *requirement.extras))]
    return found


@not_on_windows("what a .venv gets on Linux")
def test_every_package_is_pinned_and_no_pin_is_left_over() -> None:
    assert set(_pins()) == _with_what_they_need(_asked_for()) - PART_OF_A_VENV


def test_the_pins_are_within_what_the_project_allows() -> None:
    pins = _pins()
    outside = [
        str(requirement)
        for requirement in _asked_for()
        if not requirement.specifier.contains(pins[canonicalize_name(requirement.name)])
    ]
    assert outside == []
