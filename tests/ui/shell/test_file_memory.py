"""A file dialog of ours leaves no paths behind in what all Qt programs share."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.ui.shell.file_memory import keep_no_record

_USER = QSettings.Scope.UserScope


@pytest.fixture
def settings(own_registry: None, tmp_path: Path) -> Iterator[QSettings]:  # noqa: ARG001
    native = QSettings.Format.NativeFormat
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    QSettings.setPath(native, _USER, str(tmp_path / "config"))
    yield QSettings(_USER, "QtProject")
    QSettings.setPath(native, _USER, usual)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("before", [{}, {"FileDialog/history": "file:///other", "Other/x": "1"}])
def test_what_others_remembered_stays_and_nothing_is_added(
    settings: QSettings, before: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    for key, value in before.items():
        settings.setValue(key, value)
    dialog = QFileDialog(None, "Import", str(tmp_path))
    keep_no_record(dialog)
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not isValid(dialog))
    settings.sync()
    assert {key: settings.value(key) for key in settings.allKeys()} == before
    assert bool(_stored(tmp_path)) == bool(before)


def _stored(folder: Path) -> list[object]:
    """Return what the system itself has of it: files with something in them, or values."""
    if sys.platform == "win32":
        key = "HKEY_CURRENT_USER\\Software\\QtProject"
        return [*QSettings(key, QSettings.Format.NativeFormat).allKeys()]
    return [file for file in folder.rglob("*.conf") if file.stat().st_size]
