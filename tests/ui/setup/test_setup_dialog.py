"""The first setup: by keyboard alone, skippable, and nothing goes without a yes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.library import Library
from desktop_app.domain.settings import Profile, Settings
from desktop_app.domain.trades import TRADES, Trade
from desktop_app.errors import AppError
from desktop_app.paths import shipped
from desktop_app.services.choose_trades import ChooseTrades, TradesChange
from desktop_app.services.first_start import FirstStart
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.services.set_up import SetUp
from desktop_app.texts import text
from desktop_app.ui.setup.dialog import SetUpDialog
from desktop_app.ui.theme.theme import Theme
from tests.agents import Agent
from tests.fakes import FakeSettingsStore
from tests.ui.spoken import reachable, spoken

CLOTHING, FOOD, ELECTRONICS, COSMETICS = TRADES
FILLED = Profile("云朵小铺", "小禾", "789")


class SetUpDesk:
    """A new user's data and the dialog over it."""

    def __init__(self, folder: Path, app: QApplication) -> None:
        self._app = app
        self.agent = Agent(folder)
        self.agent.exchange.install_starter()
        self.store = FakeSettingsStore(Settings())
        self.keep = KeepSettings(self.store, lambda _settings: None)
        self.first = FirstStart(self.store)
        self.first.begin()
        agent = self.agent
        trades = ChooseTrades(
            agent.phrases, agent.packs, agent.backup_store, shipped("data", "trades"),
            agent.announced.append,
        )  # fmt: skip
        self.set_up = SetUp(
            self.keep, trades, self.first, lambda: Library(*agent.everything()),
            lambda: datetime(2026, 11, 26, 9, 0, tzinfo=UTC),
        )  # fmt: skip
        self.changes: list[TradesChange] = []

    def dialog(self) -> SetUpDialog:
        dialog = SetUpDialog(self.set_up, say=str, theme=Theme(self._app))
        dialog.carried_out.connect(self.changes.append)
        return dialog

    def of(self, trade: Trade) -> list[str]:
        phrases = self.agent.phrases.phrases()
        return [phrase.id for phrase in phrases if phrase.pack_id == trade.pack_id]


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[SetUpDesk]:
    desk = SetUpDesk(tmp_path, qapp)
    yield desk
    desk.agent.connection.close()
    qapp.setStyleSheet("")


@pytest.fixture
def dialog(desk: SetUpDesk, qtbot: QtBot) -> SetUpDialog:
    return _opened(desk, qtbot)


def _opened(desk: SetUpDesk, qtbot: QtBot) -> SetUpDialog:
    dialog = desk.dialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def _focused(dialog: SetUpDialog) -> QWidget:
    found = dialog.focusWidget()
    assert found
    return found


def _type(dialog: SetUpDialog, *parts: str | Qt.Key) -> None:
    """Press keys where the keyboard is; a text is typed."""
    for part in parts:
        if isinstance(part, str):
            _focused(dialog).setProperty("text", part)  # as an input method commits it
        else:
            QTest.keyClick(_focused(dialog), part)


def _question(dialog: SetUpDialog) -> QMessageBox:
    (box,) = (b for b in dialog.findChildren(QMessageBox) if b.isVisible())
    return box


def _press(box: QMessageBox, words: str) -> None:
    buttons: list[QAbstractButton] = box.buttons()
    QTest.mouseClick(next(b for b in buttons if b.text() == words), Qt.MouseButton.LeftButton)


def test_all_of_it_is_done_by_keyboard(desk: SetUpDesk, dialog: SetUpDialog) -> None:
    tab, space, enter = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return
    _type(dialog, space, tab, tab, space, tab, tab)  # clothing and electronics
    _type(dialog, "云朵小铺", tab, "小禾", tab, "789", enter)
    assert not dialog.isVisible()
    assert desk.keep.settings.profile == FILLED
    assert desk.of(CLOTHING)
    assert desk.of(ELECTRONICS)
    assert not desk.of(FOOD)
    assert [change.added for change in desk.changes] == [
        len(desk.of(CLOTHING)) + len(desk.of(ELECTRONICS))
    ]
    assert not desk.first.is_asking


def test_no_trade_at_all_will_do(desk: SetUpDesk, dialog: SetUpDialog) -> None:
    dialog.shop.setText("云朵小铺")
    dialog.accept()
    assert desk.keep.settings.profile == Profile("云朵小铺")
    assert desk.changes == [TradesChange()]


def test_the_examples_follow_what_is_typed_and_move_nothing(dialog: SetUpDialog) -> None:
    assert "{店铺}" in dialog.examples.text()
    assert "{工号}" in dialog.examples.text()
    places = [widget.geometry() for widget in dialog.findChildren(QWidget)]
    dialog.shop.setText("<b>云朵小铺</b>")
    dialog.agent.setText("小禾")
    dialog.tag.setText("789")
    said = dialog.examples.text()
    assert "欢迎光临<b>云朵小铺</b>" in said
    assert "小禾" in said
    assert "工号是789" in said
    assert "{" not in said
    QApplication.processEvents()
    assert [widget.geometry() for widget in dialog.findChildren(QWidget)] == places


def test_the_longest_names_still_fit_the_examples(dialog: SetUpDialog) -> None:
    for line in (dialog.shop, dialog.agent, dialog.tag):
        line.setText("云" * line.maxLength())
    needed = dialog.examples.heightForWidth(dialog.examples.width())
    assert needed <= dialog.examples.height()


def test_it_can_wait(desk: SetUpDesk, dialog: SetUpDialog) -> None:
    before = desk.agent.everything()
    _type(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.agent.everything() == before
    assert desk.keep.settings.profile == Profile()
    assert desk.changes == []
    assert not desk.first.is_asking


def test_escape_asks_before_it_throws_away_what_was_typed(
    desk: SetUpDesk, dialog: SetUpDialog
) -> None:
    dialog.shop.setText("云朵小铺")
    _type(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    _press(_question(dialog), "Go back")
    assert dialog.isVisible()
    assert dialog.shop.text() == "云朵小铺"
    QApplication.processEvents()
    dialog.reject()
    _press(_question(dialog), "Discard")
    assert not dialog.isVisible()
    assert desk.keep.settings.profile == Profile()


def test_enter_in_the_middle_of_a_word_is_the_input_methods(
    desk: SetUpDesk, dialog: SetUpDialog
) -> None:
    dialog.shop.setFocus()
    QApplication.sendEvent(dialog.shop, QInputMethodEvent("yunduo", []))
    _type(dialog, Qt.Key.Key_Return)
    _type(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert desk.changes == []


def test_later_another_trade_is_added_and_the_profile_is_there(
    desk: SetUpDesk, qtbot: QtBot
) -> None:
    desk.set_up.carry_out(FILLED, frozenset({FOOD}))
    edited = desk.of(FOOD)[0]
    phrase = desk.agent.phrases.phrase(edited)
    assert phrase
    desk.agent.edit.change(replace(phrase, text="我自己的说法，您看可以吗"))
    dialog = _opened(desk, qtbot)
    assert dialog.profile == FILLED
    assert dialog.trades.wanted == {FOOD}
    dialog.trades.boxes[COSMETICS].click()
    dialog.accept()
    assert not dialog.isVisible()
    assert desk.set_up.chosen() == {FOOD, COSMETICS}
    kept = desk.agent.phrases.phrase(edited)
    assert kept
    assert kept.text == "我自己的说法，您看可以吗"


def test_a_trade_goes_only_after_a_yes(desk: SetUpDesk, qtbot: QtBot) -> None:
    desk.set_up.carry_out(FILLED, frozenset({FOOD}))
    phrase = desk.agent.phrases.phrase(desk.of(FOOD)[0])
    assert phrase
    desk.agent.edit.change(replace(phrase, text="我自己的说法，您看可以吗"))
    count = len(desk.of(FOOD))
    dialog = _opened(desk, qtbot)
    dialog.trades.boxes[FOOD].click()
    dialog.accept()
    box = _question(dialog)
    assert "Food and fresh produce" in box.text()
    assert box.informativeText() == (
        f"{count - 1} that are as they came go. 1 that you changed stay as your own."
    )
    default = box.defaultButton()
    assert isinstance(default, QPushButton)
    assert default.text() == "Go back"
    _press(box, "Go back")
    assert len(desk.of(FOOD)) == count
    QApplication.processEvents()
    dialog.accept()
    _press(_question(dialog), "Remove")
    assert not dialog.isVisible()
    assert desk.of(FOOD) == []
    assert desk.changes[-1] == TradesChange(removed=count - 1, kept=1)
    assert desk.agent.phrases.phrase(phrase.id)
    desk.set_up.undo_trades()
    assert len(desk.of(FOOD)) == count


def test_a_refusal_is_told_and_nothing_is_lost(
    desk: SetUpDesk, dialog: SetUpDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_values: object) -> None:
        raise AppError(text("The disk is full."))

    monkeypatch.setattr(desk.agent.packs, "save", full)
    dialog.trades.boxes[FOOD].click()
    dialog.shop.setText("云朵小铺")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.error == "The disk is full."
    assert dialog.shop.text() == "云朵小铺"
    assert desk.keep.settings.profile == Profile()
    assert desk.first.is_asking


def test_everything_has_a_name(dialog: SetUpDialog) -> None:
    found = list(reachable(dialog))
    assert len(found) == len(TRADES) + 3 + 2
    assert [widget for widget in found if not spoken(widget)] == []
