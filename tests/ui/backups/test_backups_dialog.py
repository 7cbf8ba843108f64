"""The way back to a backup, as the agent takes it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.errors import AppError
from desktop_app.storage.backups import Backup
from desktop_app.texts import text
from desktop_app.ui.backups.dialog import BackupsDialog
from desktop_app.ui.theme.theme import Theme

COPIES = [
    Backup(Path("/b/2"), datetime(2026, 11, 22, 9, 30, tzinfo=UTC), "import", 1234),
    Backup(Path("/b/1"), datetime(2026, 11, 21, 9, 30, tzinfo=UTC), "wednesday", None),
]


class BackupsDesk:
    """The dialog, and what it asked for."""

    def __init__(self, theme: Theme) -> None:
        self.copies = list(COPIES)
        self.restored_to: list[Path] = []
        self.refusal: AppError | None = None
        self.dialog = BackupsDialog(
            lambda: self.copies, self._restore, self._keep, say=str, theme=theme
        )

    def _restore(self, copy: Path) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.restored_to.append(copy)

    def _keep(self) -> None:
        self.copies.insert(0, Backup(Path("/b/3"), datetime(2026, 11, 23, tzinfo=UTC), "manual", 7))

    def answer(self, label: str) -> None:
        box = self.dialog.findChildren(QMessageBox)[-1]
        next(each for each in box.buttons() if each.text() == label).click()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> BackupsDesk:
    desk = BackupsDesk(theme)
    qtbot.addWidget(desk.dialog)
    with qtbot.waitExposed(desk.dialog):
        desk.dialog.show()
    return desk


def test_each_copy_says_when_why_and_how_much(desk: BackupsDesk) -> None:
    lines = [(line.title, line.below, line.right) for line in desk.dialog.list.lines]
    assert lines == [
        ("2026-11-22 09:30", "before an import", "1,234 phrases"),
        ("2026-11-21 09:30", "wednesday", "can't be read"),
    ]


def test_restoring_asks_once(desk: BackupsDesk, qtbot: QtBot) -> None:
    assert not desk.dialog.restore_button.isEnabled()
    desk.dialog.list.select_keys([str(Path("/b/2"))])
    desk.dialog.restore_button.click()
    desk.answer("Cancel")
    assert desk.restored_to == []
    desk.dialog.restore_button.click()
    with qtbot.waitSignal(desk.dialog.restored):
        desk.answer("Restore")
    assert desk.restored_to == [Path("/b/2")]
    assert not desk.dialog.isVisible()


def test_what_cant_be_read_cant_be_restored(desk: BackupsDesk) -> None:
    desk.dialog.list.select_keys([str(Path("/b/1"))])
    assert not desk.dialog.restore_button.isEnabled()
    desk.dialog.list.entered.emit()
    assert desk.dialog.findChildren(QMessageBox) == []


def test_a_refusal_is_said_and_the_dialog_stays(desk: BackupsDesk, qtbot: QtBot) -> None:
    desk.refusal = AppError(text("The disk is full."), text("Click one of them, or press Escape."))
    desk.dialog.list.select_keys([str(Path("/b/2"))])
    desk.dialog.restore_button.click()
    with qtbot.assertNotEmitted(desk.dialog.restored):
        desk.answer("Restore")
    assert desk.dialog.told.text == "The disk is full. Click one of them, or press Escape."
    assert desk.dialog.isVisible()


def test_a_backup_can_be_made_now(desk: BackupsDesk) -> None:
    desk.dialog.keep_button.click()
    assert desk.dialog.list.lines[0].below == "made by hand"
    assert desk.dialog.told.text == "Backed up"
