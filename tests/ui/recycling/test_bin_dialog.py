"""The recycle bin as the agent sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.deleted import KEPT_S
from desktop_app.domain.search.spellings import Spellings
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.recycle_bin import RecycleBin
from desktop_app.ui.recycling.dialog import RecycleBinDialog
from desktop_app.ui.theme.theme import Theme
from tests.agents import TREE, Agent, phrase

READINGS = {"发": "fa", "货": "huo", "问": "wen"}


def spell(_characters: object) -> Spellings:
    spellings = Spellings()
    spellings.learn(READINGS)
    return spellings


class BinDesk:
    """The dialog over a real bin with three phrases in it."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.agent = Agent(folder)
        self.agent.phrases.save_categories(TREE)
        self.agent.phrases.save(
            [
                phrase("a", title="发货时间", text="今天发出", code="fh", slot=1),
                phrase("b", "bye", title="再见"),
                phrase("c", title="问好", text="您好<b>&"),
            ]
        )
        self.now_s = 1_000_000.0
        self.edit = EditPhrases(self.agent.phrases, lambda: "x", lambda _c: None, self.clock)
        for phrase_id in "abc":
            self.edit.delete([phrase_id])
            self.now_s += 60
        self.bin = RecycleBin(self.agent.phrases, self.edit, self.clock)
        self.restored: list[str] = []
        self.dialog = RecycleBinDialog(self.bin, spell=spell, say=str, theme=theme)
        self.dialog.restored.connect(lambda said: self.restored.append(str(said)))

    def clock(self) -> float:
        return self.now_s

    def titles(self) -> list[str]:
        return [line.title for line in self.dialog.list.lines]

    def answer(self, label: str) -> None:
        box = self.dialog.findChildren(QMessageBox)[-1]
        next(each for each in box.buttons() if each.text() == label).click()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[BinDesk]:
    desk = BinDesk(tmp_path, theme)
    qtbot.addWidget(desk.dialog)
    with qtbot.waitExposed(desk.dialog):
        desk.dialog.show()
    yield desk
    desk.agent.connection.close()


def test_it_lists_the_last_deleted_first_with_from_where_and_how_long(desk: BinDesk) -> None:
    assert desk.titles() == ["问好", "再见", "发货时间"]
    line = desk.dialog.list.lines[2]
    assert line.below.startswith("售前 › 招呼 › 问候")
    assert line.below.endswith("今天发出")
    assert line.right.endswith("30 days left")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("fh", ["发货时间"]),
        ("fahuo", ["发货时间"]),
        ("道别", ["再见"]),
        ("您好<b>", ["问好"]),
        ("wh", []),
        ("没有", []),
        ("", ["问好", "再见", "发货时间"]),
    ],
)
def test_it_is_searched_by_text_place_code_and_pinyin(
    desk: BinDesk, query: str, found: list[str]
) -> None:
    desk.dialog.search.setText("x")
    desk.dialog.search.setText(query)
    assert desk.titles() == found
    assert desk.dialog.nothing.isVisible() == (not found)


def test_several_are_restored_in_one_step_and_it_says_so(desk: BinDesk) -> None:
    assert not desk.dialog.restore_button.isEnabled()
    desk.dialog.list.select_keys(["a", "b"])
    desk.dialog.restore_button.click()
    assert desk.titles() == ["问好"]
    assert desk.dialog.told.text == "Restored 2 phrases"
    assert desk.restored == ["Restored 2 phrases"]
    desk.edit.undo()
    desk.dialog.reload()
    assert desk.titles() == ["问好", "再见", "发货时间"]


def test_what_is_different_after_restoring_is_said(desk: BinDesk) -> None:
    desk.edit.add("别的", "您好", "hello", slot=1)
    desk.dialog.list.select_keys(["a"])
    QTest.keyClick(desk.dialog.list, Qt.Key.Key_Return)
    assert desk.dialog.told.text == (
        "Restored 发货时间; the favourite number of 发货时间 is taken by now"
    )


def test_for_good_asks_once_and_no_keeps_all(desk: BinDesk) -> None:
    desk.dialog.list.select_keys(["a"])
    QTest.keyClick(desk.dialog.list, Qt.Key.Key_Delete)
    desk.answer("Cancel")
    assert len(desk.titles()) == 3
    desk.dialog.destroy_button.click()
    desk.answer("Delete for good")
    assert desk.titles() == ["问好", "再见"]
    assert desk.agent.phrases.bin.entries(["a"]) == []


def test_emptying_asks_once(desk: BinDesk) -> None:
    desk.dialog.search.setText("再见")
    desk.dialog.empty_button.click()
    assert desk.dialog.findChildren(QMessageBox)[-1].text() == "Empty the bin of 3 phrases?"
    desk.answer("Delete for good")
    assert desk.agent.phrases.bin.entries() == []
    assert desk.dialog.nothing.text().startswith("The bin is empty")
    assert not desk.dialog.empty_button.isEnabled()


def test_what_is_too_old_is_gone_when_it_opens(desk: BinDesk) -> None:
    desk.now_s += KEPT_S - 150
    desk.dialog.reload()
    assert desk.titles() == ["问好", "再见"]


def test_what_another_program_restored_meanwhile_is_one_sentence(desk: BinDesk) -> None:
    desk.dialog.list.select_keys(["a"])
    desk.agent.phrases.bin.drop(["a"])
    desk.dialog.restore_button.click()
    assert desk.dialog.told.text == "The phrase isn't in the recycle bin any more."
    assert desk.titles() == ["问好", "再见"]


def test_escape_in_the_search_goes_to_the_list_and_then_closes(desk: BinDesk) -> None:
    desk.dialog.search.setFocus()
    desk.dialog.search.setText("再见")
    QTest.keyClick(desk.dialog.search, Qt.Key.Key_Escape)
    assert desk.dialog.isVisible()
    assert len(desk.titles()) == 3
    QTest.keyClick(desk.dialog.list, Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()


def test_phrases_are_shown_as_they_are_and_controls_have_names(desk: BinDesk) -> None:
    assert desk.dialog.list.lines[0].below.endswith("您好<b>&")
    for widget in desk.dialog.findChildren(QWidget):
        if isinstance(widget, QPushButton) and widget.isVisible():
            assert widget.text() or widget.accessibleName()
        if isinstance(widget, QLabel):
            assert widget.textFormat() != Qt.TextFormat.RichText
    assert desk.dialog.search.accessibleName()
    assert desk.dialog.list.accessibleName()
