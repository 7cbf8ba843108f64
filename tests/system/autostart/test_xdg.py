"""Starting with a Linux desktop: the file that is written, read and mended."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.autostart import StartKind, StartState
from desktop_app.errors import AppError
from desktop_app.system.autostart.desktop_entry import exec_line, read_exec
from desktop_app.system.autostart.xdg import XdgAutostart
from tests.marks import not_on_windows


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "店铺 $5 `x` 100%" / "liumiao"
    file.parent.mkdir()
    file.touch(mode=0o755)
    return file


def _autostart(config: Path, *command: str) -> XdgAutostart:
    return XdgAutostart(command, {"XDG_CONFIG_HOME": str(config)})


def _entry(config: Path) -> Path:
    return config / "autostart" / "liumiao.desktop"


@given(st.lists(st.text(st.characters(exclude_characters="\0"), min_size=1), min_size=1))
def test_every_command_survives_being_written(command: list[str]) -> None:
    line = exec_line(command)
    assert not set(line) & set("\n\r\t")
    assert read_exec(line) == command


def test_special_characters_are_written_as_the_specification_says() -> None:
    assert exec_line(["/a b/$c", "\\", "-x"]) == '"/a b/\\\\$c" "\\\\\\\\" -x'
    assert read_exec("liumiao --data-dir /x %U") == ["liumiao", "--data-dir", "/x"]


def test_switched_on_and_off(tmp_path: Path, program: Path) -> None:
    config = tmp_path / "config"
    autostart = _autostart(config, str(program), "--data-dir", "/my data")
    assert autostart.state() == StartState(StartKind.OFF)
    autostart.set_on(on=True)
    assert autostart.state() == StartState(StartKind.ON, f"{program} --data-dir /my data")
    assert [file.name for file in (config / "autostart").iterdir()] == ["liumiao.desktop"]
    autostart.set_on(on=False)
    assert autostart.state() == StartState(StartKind.OFF)
    autostart.set_on(on=False)


@not_on_windows("mode bits")
def test_a_folder_that_is_made_is_the_user_s_alone(tmp_path: Path, program: Path) -> None:
    _autostart(tmp_path, str(program)).set_on(on=True)
    assert stat.S_IMODE((tmp_path / "autostart").stat().st_mode) == 0o700


def test_a_moved_program_is_told_of_and_mended(tmp_path: Path, program: Path) -> None:
    _autostart(tmp_path, str(program)).set_on(on=True)
    moved = program.rename(tmp_path / "liumiao")
    autostart = _autostart(tmp_path, str(moved))
    assert autostart.state() == StartState(StartKind.MISSING, str(program))
    autostart.set_on(on=True)
    assert autostart.state() == StartState(StartKind.ON, str(moved))


@pytest.mark.parametrize("switch", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_has_switched_off_is_off_until_it_is_set(
    tmp_path: Path, program: Path, switch: str
) -> None:
    autostart = _autostart(tmp_path, str(program))
    autostart.set_on(on=True)
    with _entry(tmp_path).open("a") as entry:
        entry.write(f"{switch}\n\n[Desktop Action x]\nExec=other\n")
    assert autostart.state().kind is StartKind.BLOCKED
    autostart.set_on(on=True)
    assert autostart.state().kind is StartKind.ON


def test_a_file_that_is_no_entry_is_off(tmp_path: Path, program: Path) -> None:
    _entry(tmp_path).parent.mkdir()
    _entry(tmp_path).write_bytes(b"\xff\0 no entry")
    assert _autostart(tmp_path, str(program)).state() == StartState(StartKind.OFF)


def test_a_folder_that_can_t_be_written_is_named(tmp_path: Path, program: Path) -> None:
    (tmp_path / "autostart").touch()
    autostart = _autostart(tmp_path, str(program))
    assert autostart.state() == StartState(StartKind.OFF)
    with pytest.raises(AppError, match=r"liumiao\.desktop can't be written") as refused:
        autostart.set_on(on=True)
    assert refused.value.advice is not None


@not_on_windows("a home that a variable names")
def test_without_the_variable_the_file_is_in_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    XdgAutostart(["liumiao"], {"XDG_CONFIG_HOME": "relative"}).set_on(on=True)
    assert _entry(tmp_path / ".config").is_file()
