"""Which command starts the program again, however it was started."""

import sys
from pathlib import Path

import pytest

from desktop_app.domain.autostart import StartKind
from desktop_app.system.autostart.command import kind_of, own_command
from tests.marks import not_on_windows


def _program(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o755)
    return file


@pytest.mark.parametrize("started", ["六秒.exe", "liumiao-cli.exe", "LIUMIAO-CLI.EXE"])
def test_from_the_portable_folder_its_window_is_started(tmp_path: Path, started: str) -> None:
    window = _program(tmp_path / "六秒.exe")
    python = _program(tmp_path / "runtime" / "python.exe")
    called = str(_program(tmp_path / started))
    assert own_command(None, "win32", called, str(python)) == (str(window),)


def test_installed_on_windows_no_console_opens(tmp_path: Path) -> None:
    python, windowless = (_program(tmp_path / name) for name in ("python.exe", "pythonw.exe"))
    called = str(_program(tmp_path / "liumiao.exe"))
    command = own_command(None, "win32", called, str(python))
    assert command == (str(windowless), "-m", "desktop_app")


def test_on_linux_the_installed_command_is_started(tmp_path: Path) -> None:
    called = str(_program(tmp_path / "liumiao"))
    assert own_command(None, "linux", called, sys.executable) == (called,)


def test_a_module_is_started_as_one(tmp_path: Path) -> None:
    command = own_command(None, "linux", str(tmp_path / "__main__.py"), sys.executable)
    assert command == (sys.executable, "-m", "desktop_app")


def test_the_data_folder_goes_with_it_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    command = own_command(Path("my data"), "linux", str(_program(tmp_path / "liumiao")))
    assert command[1:] == ("--data-dir", str(tmp_path / "my data"))


def test_an_entry_is_on_only_if_it_starts_this_program_on_this_data(tmp_path: Path) -> None:
    here, there = (str(_program(tmp_path / name / "liumiao")) for name in ("here", "there"))
    gone = str(tmp_path / "gone")

    def kind(*found: str, enabled: bool = True) -> StartKind:
        return kind_of(found, (here,), enabled=enabled)

    assert kind() is StartKind.OFF
    assert kind(here) is StartKind.ON
    assert kind(here, enabled=False) is StartKind.BLOCKED
    assert kind(there) is kind(here, "--data-dir", "x") is StartKind.ELSEWHERE
    assert kind(gone) is StartKind.MISSING


@not_on_windows("links that everybody may make")
def test_a_link_to_this_program_starts_it(tmp_path: Path) -> None:
    program, link = _program(tmp_path / "liumiao"), tmp_path / "link"
    link.symlink_to(program)
    assert kind_of((str(link),), (str(program),), enabled=True) is StartKind.ON
