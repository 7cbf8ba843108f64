from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialog_size import open_as_large_as


def test_a_dialog_opens_as_designed_but_never_beyond_the_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    open_as_large_as(dialog, QSize(520, 524))
    assert dialog.size() == QSize(520, 524)
    screen = dialog.screen().availableGeometry()
    open_as_large_as(dialog, QSize(5000, 5000))
    assert dialog.width() < screen.width()
    assert dialog.height() < screen.height()
