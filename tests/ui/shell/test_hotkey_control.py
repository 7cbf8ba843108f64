"""What the status line says of hotkeys that aren't ours."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.hold_hotkeys import HoldHotkeys
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from desktop_app.texts import Catalogue, text
from desktop_app.ui.shell.hotkey_control import HotkeyControl
from desktop_app.ui.shell.status import StatusKind
from desktop_app.ui.shell.status_line import StatusLine
from desktop_app.ui.shell.wording import StatusWording
from desktop_app.ui.theme.theme import Theme
from tests.fakes import FakeHotkeys

WANTED = {"search": "Ctrl+Alt+Q", "toggle": "Ctrl+Alt+H"}


class Control:
    """A control over fake hotkeys, and its status line."""

    def __init__(self, theme: Theme, parent: QWidget, taken: frozenset[str]) -> None:
        self.hotkeys = FakeHotkeys(taken)
        self.held = HoldHotkeys(self.hotkeys, lambda: WANTED)
        self.line = StatusLine(theme, parent)
        wording = StatusWording(Catalogue({}).render)
        self.control = HotkeyControl(
            self.held, lambda: self.hotkeys.reason, self.line, wording, lambda: None
        )

    def answer(self, reasons: dict[str, str]) -> None:
        wanted = self.held.wanted()
        failed = (HotkeyFailure(a, wanted[a], text(why)) for a, why in reasons.items())
        self.held.take_answer(tuple(failed))
        self.control.show_answer()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_one_taken_key_is_named(theme: Theme, window: QWidget) -> None:
    made = Control(theme, window, frozenset({"Ctrl+Alt+Q"}))
    assert not made.control.hold()
    assert made.line.status.detail == "Ctrl+Alt+Q is taken"


def test_one_reason_for_all_is_told_instead_of_their_names(theme: Theme, window: QWidget) -> None:
    made = Control(theme, window, frozenset())
    assert made.control.hold()
    made.answer({"search": "The desktop is asking.", "toggle": "The desktop is asking."})
    assert made.line.status.detail == "Global hotkeys are off: The desktop is asking."
    assert not made.held.works("search")


def test_a_late_yes_takes_the_complaint_away(theme: Theme, window: QWidget) -> None:
    made = Control(theme, window, frozenset(WANTED.values()))
    assert not made.control.hold()
    made.answer({})
    assert made.line.status.kind is StatusKind.IDLE
    assert made.held.works("toggle")
