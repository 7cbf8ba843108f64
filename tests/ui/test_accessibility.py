"""Every control of the other pages and dialogs says what it is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.settings import Settings
from desktop_app.ui.emoji.grid import EmojiGrid
from desktop_app.ui.note.flag_tiles import FlagTile
from desktop_app.ui.settings.dialog import SettingsTab
from tests.ui.emoji.test_emoji_page import EmojiDesk
from tests.ui.note.desk import NoteDesk
from tests.ui.packs.test_import_dialog import PackDesk
from tests.ui.settings.test_settings_dialog import SettingsDesk
from tests.ui.spoken import reachable, spoken

Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)

    return shown


@pytest.fixture
def note_desk(tmp_path: Path, qapp: QApplication, show: Show) -> Iterator[NoteDesk]:
    desk = NoteDesk(tmp_path, qapp)
    show(desk.page)
    yield desk
    desk.connection.close()


def _role(widget: QWidget) -> QAccessible.Role:
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None
    return face.role()


def _nameless(top: QWidget) -> list[QWidget]:
    found = list(reachable(top))
    assert found
    return [widget for widget in found if not spoken(widget)]


def test_the_note_page(note_desk: NoteDesk) -> None:
    page = note_desk.page
    page.form.order.setText("381205547712004471")
    for number in range(1, 7):
        page.form.flags.press(number)
        assert _nameless(page) == []
    tiles = page.findChildren(FlagTile)
    assert {_role(tile) for tile in tiles} == {QAccessible.Role.RadioButton}
    assert {_role(box) for box in page.form.confirmations.boxes} == {QAccessible.Role.CheckBox}


def test_the_emoji_page(qapp: QApplication, show: Show) -> None:
    page = EmojiDesk(qapp).page
    show(page)
    assert _nameless(page) == []
    assert _role(page.findChildren(EmojiGrid)[0]) == QAccessible.Role.List


def test_the_settings(qapp: QApplication, show: Show) -> None:
    dialog = SettingsDesk(qapp, Settings()).dialog
    show(dialog)
    for tab in SettingsTab:
        dialog.show_tab(tab)
        assert _nameless(dialog) == []


def test_the_import_plan(tmp_path: Path, qapp: QApplication, show: Show) -> None:
    desk = PackDesk(tmp_path, qapp)
    dialog = desk.look_at(问候="您好，欢迎光临", 旧话术=None)
    show(dialog)
    assert _nameless(dialog) == []
    dialog.close()
    desk.agent.close()
