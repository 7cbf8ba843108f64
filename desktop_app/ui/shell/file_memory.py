"""Qt's own memory of file dialogs, which all programs made with Qt share."""

from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

_GROUP = "FileDialog"


def keep_no_record(dialog: QFileDialog) -> None:
    """Have the memory be as it is now once this dialog has gone.

    Qt writes folders that were looked at into the registry or `~/.config`, and a portable program
    leaves nothing on the computers that it was run on.
    """
    dialog.destroyed.connect(partial(_restore, _remembered()))


def _memory() -> QSettings:
    memory = QSettings(QSettings.Scope.UserScope, "QtProject")
    memory.beginGroup(_GROUP)
    return memory


def _remembered() -> dict[str, object]:
    memory = _memory()
    return {key: memory.value(key) for key in memory.allKeys()}


def _restore(remembered: dict[str, object]) -> None:
    memory = _memory()
    memory.remove("")
    for key, value in remembered.items():
        memory.setValue(key, value)
