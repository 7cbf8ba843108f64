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
PARCEL = CurrentBuyer(
    "小雨", tracking="YT8812346203", courier="圆通", recipient="林小雨", phone="13812341234",
    address="浙江省杭州市西湖区文三路88号", item="枕头",
)  # fmt: skip


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


def test_a_parcel_is_named_by_its_courier_and_the_rest_is_in_the_tooltip(
    desk: Desk, row: BuyerRow
) -> None:
    desk.paste.set_buyer(PARCEL)
    assert words(row) == ["小雨", "圆通 …6203", "Phone …1234"]
    tip = shown(row)[0].toolTip()
    assert tip == ("<qt>枕头<br>林小雨 13812341234 浙江省杭州市西湖区文三路88号<br>Edit buyer</qt>")


def test_a_name_is_never_read_as_html(desk: Desk, row: BuyerRow) -> None:
    desk.paste.set_buyer(CurrentBuyer(recipient="<b>小雨</b>"))
    assert words(row) == ["<b>小雨</b>"]
    assert "&lt;b&gt;" in shown(row)[0].toolTip()


def test_a_second_copy_replaces_the_buyer_and_offers_to_take_both_for_one(
    desk: Desk, qtbot: QtBot
) -> None:
    copied = ["小雨"]
    row = BuyerRow(desk.paste, lambda: copied[-1], desk.theme, desk.keeper)
    qtbot.addWidget(row)
    replaced: list[CurrentBuyer] = []
    row.replaced.connect(replaced.append)
    row.take_from_clipboard()
    row.take_from_clipboard()
    assert replaced == []
    copied.append("381205547714471")
    row.take_from_clipboard()
    assert replaced == [CurrentBuyer("小雨")]
    assert desk.paste.buyer == CurrentBuyer(order="381205547714471")
    desk.paste.join_buyer(replaced[0])
    assert desk.paste.buyer == CurrentBuyer("小雨", "381205547714471")
    copied.append("小王")  # contradicts: nothing to join
    row.take_from_clipboard()
    assert len(replaced) == 1
    desk.paste.join_buyer(CurrentBuyer("小雨"))
    assert desk.paste.buyer == CurrentBuyer("小王")


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


def test_every_part_can_be_written_and_is_shown_whole(desk: Desk, row: BuyerRow) -> None:
    desk.paste.set_buyer(PARCEL)
    QTest.mouseClick(row.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    dialog = desk.keeper.dialogs[-1]
    written = [line.text() for line in dialog.findChildren(QLineEdit)]
    assert sorted(written) == sorted(["", *PARCEL.fields().values()])
    dialog.accept()
    assert desk.paste.buyer == PARCEL


def test_the_row_is_28_high_whoever_is_in_it(desk: Desk, row: BuyerRow) -> None:
    for buyer in (
        BUYER,
        PARCEL,
        CurrentBuyer("一位名字特别特别特别长的买家" * 3, "1" * 18),
        NOBODY,
    ):
        desk.paste.set_buyer(buyer)
        QCoreApplication.processEvents()
        assert row.height() == 28
        for part in shown(row):
            assert row.rect().contains(part.geometry()), part.text()
