"""The box shows what the system says, and the system gets what the box says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.autostart import StartKind, StartState
from desktop_app.errors import AppError
from desktop_app.texts import text
from desktop_app.ui.settings.autostart_row import AutostartRow
from tests.fakes import FakeAutostart

ELSEWHERE = r"D:\old\六秒.exe"


def _row(qtbot: QtBot, autostart: FakeAutostart) -> AutostartRow:
    row = AutostartRow(autostart, str)
    qtbot.addWidget(row)
    row.show()
    return row


def _tick(row: AutostartRow) -> None:
    QTest.keyClick(row.box, Qt.Key.Key_Space)


def test_ticked_it_is_on_and_unticked_off(qtbot: QtBot) -> None:
    autostart = FakeAutostart()
    row = _row(qtbot, autostart)
    kinds = []
    for _ in range(2):
        _tick(row)
        kinds.append(autostart.entry.kind)
    assert kinds == [StartKind.ON, StartKind.OFF]
    assert (row.box.isChecked(), row.note) == (False, "")


def test_an_entry_of_this_program_shows_as_on(qtbot: QtBot) -> None:
    row = _row(qtbot, FakeAutostart(StartState(StartKind.ON, "liumiao")))
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
    qtbot: QtBot, kind: StartKind, told: str
) -> None:
    autostart = FakeAutostart(StartState(kind, ELSEWHERE))
    row = _row(qtbot, autostart)
    assert not row.box.isChecked()
    assert told in row.note
    _tick(row)
    assert (autostart.entry.kind, row.note) == (StartKind.ON, "")


def test_a_refusal_is_told_and_the_box_shows_what_is(qtbot: QtBot) -> None:
    autostart = FakeAutostart()
    autostart.refusal = AppError(text("It can't be written."), text("Ask somebody."))
    row = _row(qtbot, autostart)
    _tick(row)
    assert (row.box.isChecked(), row.note) == (False, "It can't be written. Ask somebody.")


def test_where_there_is_none_the_box_says_why(qtbot: QtBot) -> None:
    autostart = FakeAutostart()
    autostart.reason = text("This system has none.")
    row = _row(qtbot, autostart)
    assert not row.box.isEnabled()
    assert row.box.toolTip() == "This system has none."
