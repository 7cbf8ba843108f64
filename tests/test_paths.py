"""Where things are kept, and that a socket's path always fits."""

import os
from pathlib import Path

import pytest

from desktop_app.paths import ChosenBy, Paths
from tests.marks import not_on_windows

_SUN_PATH_BYTES = 107


def test_a_socket_fits_however_deep_the_data_is(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["很深的文件夹" * 3] * 8)
    assert len(os.fsencode(Paths.locate(deep).socket)) <= _SUN_PATH_BYTES


def test_a_socket_fits_when_the_session_s_folder_is_deep(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path.joinpath(*["deep"] * 30)))
    assert len(os.fsencode(Paths.locate(tmp_path).socket)) <= _SUN_PATH_BYTES


@not_on_windows("sockets in a folder")
def test_the_session_s_own_folder_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.paths._SOCKET_FOLDER_BYTES", 4_096)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert Paths.locate(tmp_path / "data").socket.parent == tmp_path


def test_each_data_folder_has_its_own_socket_however_it_is_written(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    assert Paths.locate(one).socket != Paths.locate(other).socket
    assert Paths.locate(one).socket == Paths.locate(other / ".." / "one").socket


@pytest.mark.parametrize("program", ["liumiao", "六秒.exe", "liumiao-cli.exe"])
def test_portable_data_stays_beside_the_program(tmp_path: Path, program: str) -> None:
    (tmp_path / "portable").touch()
    paths = Paths.locate(program=tmp_path / program)
    assert paths.data == tmp_path / "liumiao-data"
    assert paths.logs.is_relative_to(paths.data)
    assert (paths.chosen_by, paths.option) == (ChosenBy.PORTABLE, None)


@pytest.mark.parametrize("package", ["program/desktop_app", "desktop_app"])
def test_portable_holds_for_the_module_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    (tmp_path / "portable").touch()
    (tmp_path / package).mkdir(parents=True)
    monkeypatch.setattr("desktop_app.paths._PACKAGE", tmp_path / package)
    assert Paths.locate(program=tmp_path / package / "__main__.py").data.parent == tmp_path


def test_only_a_file_makes_it_portable(tmp_path: Path) -> None:
    (tmp_path / "portable").mkdir()
    paths = Paths.locate(program=tmp_path / "liumiao")
    assert (paths.chosen_by, paths.option) == (ChosenBy.SYSTEM, None)


def test_a_folder_that_is_asked_for_wins(tmp_path: Path) -> None:
    (tmp_path / "portable").touch()
    paths = Paths.locate(tmp_path / "other", tmp_path / "liumiao")
    assert (paths.chosen_by, paths.option) == (ChosenBy.OPTION, tmp_path / "other")


@not_on_windows("file modes of POSIX")
def test_folders_are_made_for_this_user_alone(tmp_path: Path) -> None:
    paths = Paths.locate(tmp_path / "data")
    paths.create()
    assert paths.data.stat().st_mode & 0o077 == 0
    assert paths.logs.stat().st_mode & 0o077 == 0
