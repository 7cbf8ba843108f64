"""The arrows of the architecture: who may import whom."""

import ast
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).resolve().parent.parent
OURS = "desktop_app"
SMALL = {f"{OURS}.paths", f"{OURS}.errors", f"{OURS}.log", f"{OURS}.texts"}
QT = ["PySide6*", "shiboken6*"]


def _rooms(*names: str) -> list[str]:
    return [pattern for name in names for pattern in (f"{OURS}.{name}", f"{OURS}.{name}.*")]


@pytest.mark.parametrize(
    ("room", "forbidden"),
    [
        ("domain", ["ui", "services", "storage", "interchange", "system", "cli", "app", "paths"]),
        ("interchange", ["ui", "services", "storage", "system", "cli", "app"]),
        ("storage", ["ui", "services", "interchange", "system", "cli", "app"]),
        ("system", ["ui", "services", "storage", "interchange", "cli", "app"]),
        ("services", ["ui", "cli", "app"]),
        ("ui", ["storage", "system", "interchange", "cli", "app"]),
    ],
)
def test_a_room_imports_only_what_its_arrows_allow(room: str, forbidden: list[str]) -> None:
    rule = archrule(f"{room} keeps its arrows").match(*_rooms(room))
    rule.should_not_import(*_rooms(*forbidden)).check(OURS, only_direct_imports=True)


def _imports(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def _files(room: str) -> list[Path]:
    return sorted((ROOT / OURS / room).rglob("*.py"))


def _offenders(files: list[Path], *banned: str) -> list[str]:
    return [
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files
        for name in sorted(_imports(file))
        if any(name == b or name.startswith(f"{b}.") for b in banned)
    ]


def test_domain_knows_no_qt_no_sql_no_os() -> None:
    banned = (
        "PySide6", "sqlite3", "sqlite_utils", "os", "pathlib", "time", "subprocess", "socket",
        "threading", "Xlib", "keyboard",
    )  # fmt: skip
    assert _offenders(_files("domain"), *banned) == []


def test_widgets_live_only_in_ui() -> None:
    elsewhere = [f for room in ("domain", "services", "storage", "interchange", "system")
                 for f in _files(room)]  # fmt: skip
    assert _offenders(elsewhere, "PySide6.QtWidgets") == []


def test_sql_lives_only_in_storage() -> None:
    elsewhere = [f for room in ("domain", "services", "interchange", "system", "ui")
                 for f in _files(room)]  # fmt: skip
    assert _offenders(elsewhere, "sqlite_utils", "sqlite3") == []


def test_services_see_only_the_protocols_of_storage_and_system() -> None:
    found = [
        f"{file.name} imports {name}"
        for file in _files("services")
        for name in sorted(_imports(file))
        if name.startswith((f"{OURS}.storage.", f"{OURS}.system.")) and "protocol" not in name
    ]
    assert found == []


def test_only_system_backends_own_threads() -> None:
    elsewhere = [f for room in ("domain", "services", "storage", "interchange", "ui")
                 for f in _files(room)]  # fmt: skip
    banned = ("threading", "concurrent.futures", "PySide6.QtCore.QThread", "multiprocessing")
    assert _offenders(elsewhere, *banned) == []


def test_only_the_entry_points_import_the_composition_root() -> None:
    allowed = {"cli", "__main__.py", "app"}
    ours = ROOT / OURS
    files = [f for f in ours.rglob("*.py") if f.relative_to(ours).parts[0] not in allowed]
    assert _offenders(files, f"{OURS}.app", f"{OURS}.cli") == []


def test_headless_verbs_know_no_qt() -> None:
    assert _offenders(_files("cli"), "PySide6") == []


def test_small_modules_import_nothing_of_ours_but_each_other() -> None:
    found = [
        f"{name} imports {imported}"
        for name in sorted(SMALL)
        for file in [ROOT.joinpath(*name.split(".")).with_suffix(".py")]
        if file.is_file()
        for imported in sorted(_imports(file))
        if imported.startswith(f"{OURS}.") and not imported.startswith(tuple(SMALL))
    ]
    assert found == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    banned = {"utils", "util", "helpers", "helper", "manager", "common", "base", "misc"}
    assert [f for f in (ROOT / OURS).rglob("*.py") if f.stem in banned] == []


def test_the_top_level_is_the_agreed_one() -> None:
    allowed = {
        "desktop_app", "resources", "data", "tests", "pyproject.toml", "README.md", ".ci",
        "Makefile", "constraints.txt", ".gitignore", "LICENSE", "CHANGELOG.md",
    }  # fmt: skip
    ignored = {".git", ".venv", "build", "dist", ".mypy_cache", ".pytest_cache", ".ruff_cache",
               ".hypothesis"}  # fmt: skip
    assert {entry.name for entry in ROOT.iterdir()} - allowed - ignored == set()
