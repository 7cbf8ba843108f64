"""A void call must leave the reference count of None alone.

PySide6 6.12.0 on CPython 3.11 drops one at each call and aborts after some thousands; this is why
`pyproject.toml` bounds it.
"""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 20_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="elsewhere: None is immortal here")
def test_void_calls_take_no_reference_from_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("0")
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < CALLS / 100


def test_a_slot_may_update_a_label_many_times(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    timer = QTimer()

    def update() -> None:
        for number in range(CALLS // 10):
            label.setText(str(number))

    timer.timeout.connect(update)
    with qtbot.waitSignals([timer.timeout] * 10):
        timer.start(0)
    timer.stop()
    assert label.text() == str(CALLS // 10 - 1)
