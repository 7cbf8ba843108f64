"""Which screen is which, with several screens of Qt's offscreen platform."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from desktop_app.ui.shell.screens import names_of, screen_named

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

ROOT = Path(__file__).parents[3]
_ASK = """
import json, sys
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from desktop_app.ui.shell.placement import Placement

app = QGuiApplication([])
screens = app.screens()
states = json.loads(sys.argv[1])
place = Placement(states.get, states.__setitem__)
told = {"recalled": [place.recall().getRect()]}
for screen in screens:
    corner = screen.geometry().topLeft()
    place.remember(QRect(corner.x() + 20, corner.y() + 30, 360, 560), screen)
    told["recalled"].append(place.recall().getRect())
print(json.dumps(told))
"""


def _screen(name: str, left: int, width: int = 1000, height: int = 800) -> dict[str, object]:
    return {
        "name": name, "x": left, "y": 0, "width": width, "height": height, "logicalDpi": 96,
        "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip


def _ask(tmp_path: Path, screens: list[dict[str, object]], states: dict[str, str]) -> Any:
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}), encoding="utf-8")
    # A path with a colon, as after the letter of a drive, would be two arguments.
    env = os.environ | {
        "QT_QPA_PLATFORM": "offscreen:configfile=screens.json", "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    command = [sys.executable, "-c", _ASK, json.dumps(states)]
    done = subprocess.run(
        command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=True
    )
    return json.loads(done.stdout)


class Monitor:
    """What a `QScreen` tells of itself; Qt's offscreen platform has no two of one name."""

    def __init__(self, name: str, left: int, serial: str = "") -> None:
        self._name, self._left, self._serial = name, left, serial

    def name(self) -> str:
        return self._name

    def serialNumber(self) -> str:
        return self._serial

    def geometry(self) -> QRect:
        return QRect(self._left, 0, 1000, 800)


@pytest.mark.parametrize(
    ("monitors", "names"),
    [
        ([Monitor("DELL", 0), Monitor("TV", 1000)], ["DELL", "TV"]),
        ([Monitor("DELL", 0, "A1"), Monitor("DELL", 1000, "A2")], ["DELL/A1", "DELL/A2"]),
        ([Monitor("DELL", 0), Monitor("DELL", 1000)], ["DELL@0,0", "DELL@1000,0"]),
        ([Monitor("DELL", 0, "0"), Monitor("DELL", 1000, "0")], ["DELL/0@0,0", "DELL/0@1000,0"]),
    ],
)
def test_screens_are_told_apart_by_name_serial_number_and_place(
    monkeypatch: pytest.MonkeyPatch, monitors: list[Monitor], names: list[str]
) -> None:
    monkeypatch.setattr(QGuiApplication, "screens", lambda: monitors)
    screens = [cast("QScreen", monitor) for monitor in monitors]
    assert [names_of(screen)[0] for screen in screens] == names
    assert [screen_named(name) for name in names] == screens
    assert screen_named("gone") is None
    assert screen_named(monitors[0].name()) is screens[0]


def test_each_screen_has_its_own_place(tmp_path: Path) -> None:
    told = _ask(tmp_path, [_screen("DELL", 0), _screen("TV", 1000)], {})
    assert told["recalled"][1:] == [[20, 30, 360, 560], [1020, 30, 360, 560]]


def test_the_twin_that_is_left_is_still_known(tmp_path: Path) -> None:
    states = {"window.screen": "DELL@0,0", "window.place.DELL@0,0": "[20, 30, 360, 560]"}
    told = _ask(tmp_path, [_screen("TV", 1000), _screen("DELL", 0)], states)
    assert told["recalled"][0] == [20, 30, 360, 560]


def test_what_earlier_versions_kept_is_read(tmp_path: Path) -> None:
    states = {"window.screen": "DELL", "window.place.DELL": "[50, 60, 400, 500]"}
    for screens in ([_screen("DELL", 0)], [_screen("DELL", 0), _screen("DELL", 1000)]):
        assert _ask(tmp_path, screens, states)["recalled"][0] == [50, 60, 400, 500]


def test_without_its_screen_the_window_is_whole_on_the_first(tmp_path: Path) -> None:
    states = {"window.screen": "TV", "window.place.TV": "[900, 700, 360, 560]"}
    left, top, width, height = _ask(tmp_path, [_screen("DELL", 0, 640, 400)], states)["recalled"][0]
    assert (top, height) == (0, 400)
    assert 0 <= left <= 640 - width
