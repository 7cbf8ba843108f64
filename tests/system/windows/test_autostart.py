"""Starting with Windows: the values in the user's own registry."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.autostart import StartKind, StartState
from desktop_app.errors import AppError
from desktop_app.system.autostart.windows import APPROVED, RUN, WindowsAutostart
from tests.marks import on_windows

pytestmark = [on_windows, pytest.mark.usefixtures("own_registry")]

VALUE = "liumiao-test"
ON, OFF = bytes([2, *[0] * 11]), bytes([3, *[0] * 11])


def _registry() -> Any:
    return importlib.import_module("winreg")


def _set(key: str, kind: str, value: object) -> None:
    reg = _registry()
    with reg.CreateKeyEx(reg.HKEY_CURRENT_USER, key, 0, reg.KEY_SET_VALUE) as opened:
        reg.SetValueEx(opened, VALUE, 0, getattr(reg, kind), value)


def _get(key: str) -> Any:
    reg = _registry()
    try:
        with reg.OpenKey(reg.HKEY_CURRENT_USER, key) as opened:
            return reg.QueryValueEx(opened, VALUE)[0]
    except FileNotFoundError:
        return None


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "店铺 一" / "六秒.exe"
    file.parent.mkdir()
    file.touch()
    return file


@pytest.fixture
def autostart(program: Path) -> Iterator[WindowsAutostart]:
    made = WindowsAutostart((str(program), "--data-dir", "D:\\my data\\"), VALUE)
    yield made
    made.set_on(on=False)


def test_switched_on_and_off(autostart: WindowsAutostart, program: Path) -> None:
    assert autostart.state() == StartState(StartKind.OFF)
    autostart.set_on(on=True)
    line = f'"{program}" --data-dir "D:\\my data\\\\"'
    assert _get(RUN) == line
    assert autostart.state() == StartState(StartKind.ON, line)
    autostart.set_on(on=False)
    assert _get(RUN) is None
    autostart.set_on(on=False)


def test_what_task_manager_has_switched_off_is_off_until_it_is_set(
    autostart: WindowsAutostart,
) -> None:
    autostart.set_on(on=True)
    _set(APPROVED, "REG_BINARY", ON)
    assert autostart.state().kind is StartKind.ON
    _set(APPROVED, "REG_BINARY", OFF)
    assert autostart.state().kind is StartKind.BLOCKED
    autostart.set_on(on=True)
    assert _get(APPROVED) is None
    assert autostart.state().kind is StartKind.ON


def test_a_moved_folder_is_told_of_and_mended(autostart: WindowsAutostart, program: Path) -> None:
    autostart.set_on(on=True)
    moved = program.parent.rename(program.parent.with_name("店铺 二")) / program.name
    there = WindowsAutostart((str(moved),), VALUE)
    assert there.state() == StartState(StartKind.MISSING, _get(RUN))
    there.set_on(on=True)
    assert there.state() == StartState(StartKind.ON, f'"{moved}"')


def test_another_copy_and_other_letters_are_told_apart(
    autostart: WindowsAutostart, program: Path, tmp_path: Path
) -> None:
    other = tmp_path / "六秒.exe"
    other.touch()
    _set(RUN, "REG_SZ", f'"{other}"')
    assert autostart.state() == StartState(StartKind.ELSEWHERE, f'"{other}"')
    _set(RUN, "REG_SZ", f'"{str(program).upper()}" --data-dir "D:\\my data\\\\"')
    assert autostart.state().kind is StartKind.ON


def test_a_path_that_windows_would_not_start_is_refused() -> None:
    too_long = WindowsAutostart(("C:\\" + "long\\" * 60 + "六秒.exe",), VALUE)
    with pytest.raises(AppError, match="too long"):
        too_long.set_on(on=True)
    assert _get(RUN) is None
