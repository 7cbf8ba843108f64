"""The row says whom the agent serves; two keys change it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.buyers import NOBODY, CurrentBuyer
from desktop_app.errors import AppError
from desktop_app.ui.buyer.dialog import BuyerDialog
from desktop_app.ui.buyer.row import BuyerRow
from tests.ui.phrases.conftest import PHRASES, TREE
from tests.ui.phrases.desk import Desk

BUYER = CurrentBuyer("小雨tb_8821", "381205547714471", "YT8812346203")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, qapp, TREE, PHRASES)
    yield desk
    desk.close()


@pytest.fixture
def row(desk: Desk, qtbot: QtBot) -> BuyerRow:
    row = BuyerRow(desk.paste, lambda: "小雨", desk.theme, desk.keeper)
    qtbot.addWidget(row)
    row.resize(360, 28)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    return row


def shown(row: BuyerRow) -> list[QPushButton | QLabel]:
    parts: list[QPushButton | QLabel] = [*row.findChildren(QPushButton), *row.findChildren(QLabel)]
    return [part for part in parts if part.isVisible()]


def words(row: BuyerRow) -> list[str]:
    return [part.text() for part in shown(row)]


def test_nobody_is_said_and_offers_the_clipboard(row: BuyerRow) -> None:
    assert words(row) == ["No current buyer", "From clipboard"]


def test_a_buyer_is_shown_by_name_and_last_four(desk: Desk, row: BuyerRow) -> None:
    desk.paste.set_buyer(BUYER)
    assert words(row) == ["小雨tb_8821", "Order …4471", "Parcel …6203"]


def test_f7_takes_the_buyer_from_the_clipboard_and_f8_clears(desk: Desk, row: BuyerRow) -> None:
    QTest.keyClick(row, Qt.Key.Key_F7)
    assert desk.paste.buyer.name == "小雨"
    QTest.keyClick(row, Qt.Key.Key_F8)
    assert desk.paste.buyer == NOBODY


def test_a_clipboard_without_a_buyer_is_said(desk: Desk, qtbot: QtBot) -> None:
    row = BuyerRow(desk.paste, lambda: "", desk.theme, desk.keeper)
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.failed) as failed:
        row.take_from_clipboard()
    assert isinstance(failed.args[0], AppError)
    assert desk.paste.buyer == NOBODY


def test_the_buyer_can_be_written_by_hand(desk: Desk, row: BuyerRow) -> None:
    desk.paste.set_buyer(CurrentBuyer("小雨"))
    QTest.mouseClick(row.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    dialog = desk.keeper.dialogs[-1]
    assert isinstance(dialog, BuyerDialog)
    order = next(e for e in dialog.findChildren(QLineEdit) if e.accessibleName() == "Order no.")
    order.setText(" 381205547714471 ")
    dialog.accept()
    assert desk.paste.buyer == CurrentBuyer("小雨", "381205547714471")


def test_the_row_is_28_high_whoever_is_in_it(desk: Desk, row: BuyerRow) -> None:
    for buyer in (BUYER, CurrentBuyer("一位名字特别特别特别长的买家" * 3, "1" * 18), NOBODY):
        desk.paste.set_buyer(buyer)
        QCoreApplication.processEvents()
        assert row.height() == 28
        for part in shown(row):
            assert row.rect().contains(part.geometry()), part.text()
