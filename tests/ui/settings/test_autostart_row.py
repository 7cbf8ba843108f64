"""The box shows what the system says, and the system gets what the box says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.autostart import StartKind, StartState
from desktop_app.errors import AppError
from desktop_app.texts import text
from desktop_app.ui.settings.autostart_row import AutostartRow
from tests.fakes import FakeAutostart

ELSEWHERE = r"D:\old\六秒.exe"


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A window around the row, as the settings are: the row itself would have to grow."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def _row(page: QWidget, autostart: FakeAutostart) -> AutostartRow:
    row = AutostartRow(autostart, str, page)
    row.resize(page.size())
    row.show()
    return row


def _tick(row: AutostartRow) -> None:
    QTest.keyClick(row.box, Qt.Key.Key_Space)


def test_ticked_it_is_on_and_unticked_off(page: QWidget) -> None:
    autostart = FakeAutostart()
    row = _row(page, autostart)
    kinds = []
    for _ in range(2):
        _tick(row)
        kinds.append(autostart.entry.kind)
    assert kinds == [StartKind.ON, StartKind.OFF]
    assert (row.box.isChecked(), row.note) == (False, "")


def test_an_entry_of_this_program_shows_as_on(page: QWidget) -> None:
    row = _row(page, FakeAutostart(StartState(StartKind.ON, "liumiao")))
    assert (row.box.isChecked(), row.note) == (True, "")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (StartKind.BLOCKED, "switched it off"),
        (StartKind.ELSEWHERE, f"another copy is started: {ELSEWHERE}"),
        (StartKind.MISSING, f"isn't there: {ELSEWHERE}"),
    ],
)
def test_an_entry_that_does_not_start_us_is_told_of_and_mended_by_a_tick(
    page: QWidget, kind: StartKind, told: str
) -> None:
    autostart = FakeAutostart(StartState(kind, ELSEWHERE))
    row = _row(page, autostart)
    assert not row.box.isChecked()
    assert told in row.note
    _tick(row)
    assert (autostart.entry.kind, row.note) == (StartKind.ON, "")


def test_a_refusal_is_told_and_the_box_shows_what_is(page: QWidget) -> None:
    autostart = FakeAutostart()
    autostart.refusal = AppError(text("It can't be written."), text("Ask somebody."))
    row = _row(page, autostart)
    _tick(row)
    assert (row.box.isChecked(), row.note) == (False, "It can't be written. Ask somebody.")


def test_where_there_is_none_the_box_says_why(page: QWidget) -> None:
    autostart = FakeAutostart()
    autostart.reason = text("This system has none.")
    row = _row(page, autostart)
    assert not row.box.isEnabled()
    assert row.box.toolTip() == "This system has none."
