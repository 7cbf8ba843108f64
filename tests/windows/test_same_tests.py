"""The tests that Linux passes, passed by Windows Python; what each skips there says why."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.windows.wine.wine import PYTHON, Wine

pytestmark = pytest.mark.wine


@dataclass(frozen=True)
class Group:
    """Test files that run in one process.

    Attributes:
        platform: Qt's: `windows` where real windows and their fonts matter.
    """

    platform: str
    files: tuple[str, ...]
    ignored: str = ""


GROUPS = {
    "pure": Group("offscreen", ("domain", "storage", "interchange", "services")),
    "program": Group(
        "offscreen",
        (
            "cli",
            "system",
            "ui/shell/test_main_window.py",
            "test_app.py",
            "test_app_on_wayland.py",
            "test_architecture.py",
            "test_constraints.py",
            "test_log.py",
            "test_paths.py",
            "test_start.py",
            "test_translations.py",
            "test_version.py",
        ),
        ignored="system/windows",
    ),
    "widgets": Group("windows", ("ui",), ignored="ui/shell/test_main_window.py"),
    "windows": Group("windows", ("system/windows",)),
}


@pytest.mark.timeout(900)
@pytest.mark.parametrize("group", GROUPS.values(), ids=list(GROUPS))
def test_they_pass_in_windows_python(wine: Wine, group: Group) -> None:
    ignored = [f"--ignore=tests/{group.ignored}"] if group.ignored else []
    ended = wine.run(
        PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--forbid-skips", *ignored,
        *(f"tests/{name}" for name in group.files),
        seconds=800, LIUMIAO_QT_PLATFORM=group.platform,
    )  # fmt: skip
    print(ended.printed)
    assert ended.code == 0, ended.printed[-20_000:]
    assert " passed" in ended.printed


def test_no_test_is_forgotten() -> None:
    ours = {"bench", "desktop", "windows"}
    """What drives Linux programs, and what runs Wine."""
    root = Path(__file__).resolve().parents[1]
    named = {name.partition("/")[0] for group in GROUPS.values() for name in group.files}
    folders = {file.relative_to(root).parts[0] for file in root.rglob("test_*.py")}
    assert folders - ours == named
