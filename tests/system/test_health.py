"""What `doctor` sees of a machine, on machines made for the test."""

import gc
import shutil
from pathlib import Path

import pytest

from desktop_app.system import health
from tests.marks import not_on_windows


@not_on_windows("a start without a desktop")
def test_without_a_screen_the_check_fails() -> None:
    check = health.display({})
    assert not check.ok
    assert "DISPLAY" in str(check.detail)


@not_on_windows("X11")
# python-xlib leaves the socket of a failed connection to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_screen_that_doesn_t_answer_fails_by_name() -> None:
    check = health.display({"DISPLAY": ":64999"})
    gc.collect()
    assert not check.ok
    assert ":64999" in str(check.detail)


@not_on_windows("Wayland")
def test_input_devices_matter_on_wayland_only(tmp_path: Path) -> None:
    assert health.input_devices(tmp_path, {"DISPLAY": ":0"}).ok
    refused = health.input_devices(tmp_path, {"WAYLAND_DISPLAY": "wayland-0"})
    assert not refused.ok
    assert "liumiao trigger" in str(refused.detail)


def test_readable_input_devices_are_counted(tmp_path: Path) -> None:
    for name in ("event0", "event1", "mouse0"):
        (tmp_path / name).touch()
    check = health.input_devices(tmp_path, {"WAYLAND_DISPLAY": "wayland-0"})
    assert check.ok
    assert str(check.detail) == "2 of 2 can be read."


def test_a_data_folder_that_isn_t_there_yet_is_fine(tmp_path: Path) -> None:
    assert health.data_folder(tmp_path / "not" / "yet").ok


@not_on_windows("mode bits")
def test_a_data_folder_that_others_may_read_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    check = health.data_folder(tmp_path)
    assert not check.ok
    assert "chmod 700" in str(check.detail)
    tmp_path.chmod(0o700)
    assert health.data_folder(tmp_path).ok


@not_on_windows("fontconfig")
def test_a_font_package_is_named_when_no_font_has_its_characters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = tmp_path / "fc-list"
    listing.write_text("#!/bin/sh\n[ $1 = :lang=zh ] && echo font\nexit 0\n")
    listing.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    check = health.fonts()
    assert not check.ok
    assert str(check.detail) == "Install: fonts-noto-color-emoji"


@not_on_windows("fontconfig")
def test_fonts_are_unknown_without_fontconfig_s_tools(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("fc-list") is None
    assert health.fonts().ok


def test_on_windows_the_fonts_are_looked_for_in_its_own_folder(tmp_path: Path) -> None:
    fonts = tmp_path / "Fonts"
    fonts.mkdir()
    (fonts / "msyh.ttc").touch()
    check = health.fonts("win32", {"WINDIR": str(tmp_path)})
    assert (check.ok, str(check.detail)) == (False, f"Missing in {fonts}: Segoe UI Emoji")
    (fonts / "seguiemj.ttf").touch()
    assert health.fonts("win32", {"WINDIR": str(tmp_path)}).ok


def test_a_portable_data_folder_is_called_so(tmp_path: Path) -> None:
    check = health.data_folder(tmp_path / "liumiao-data", portable=True)
    assert check.ok
    assert str(check.detail) == f"Portable, beside the program: {tmp_path / 'liumiao-data'}"


def test_on_windows_mode_bits_say_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(0o755)
    monkeypatch.delattr("os.getuid", raising=False)
    assert health.data_folder(tmp_path).ok
