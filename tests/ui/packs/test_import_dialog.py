import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.packs.dialog import ImportPlanDialog
from desktop_app.ui.packs.plan_rows import PlanTab
from desktop_app.ui.theme.theme import Theme
from tests.agents import Agent

TITLES = ("问候", "寄回地址", "尺码表", "旧话术", "告别")
TEXTS = {
    "问候": "您好，欢迎光临，有什么可以帮您？",
    "寄回地址": "寄回后请联系 0571-86001122，写上订单号后四位",
    "尺码表": "尺码表在 mumian.example/size，按身高体重选",
    "旧话术": "这条以后没有了",
    "告别": "感谢光临，祝您生活愉快",
}


def _document(version: int, texts: dict[str, str]) -> dict[str, Any]:
    phrases = [
        {"id": f"p{TITLES.index(title) if title in TITLES else 9}", "category": "greet",
         "title": title, "text": content}
        for title, content in texts.items()
    ]  # fmt: skip
    stages = [{"id": "mid", "name": "售中", "tab": 1, "steps": [{"id": "greet", "name": "问候"}]}]
    return {
        "format": 1, "id": "mumian", "name": "木棉家居", "version": version, "stages": stages,
        "phrases": phrases,
    }  # fmt: skip


class PackDesk:
    """An agent who has edition 1 and looks at edition 2."""

    def __init__(self, folder: Path, app: QApplication) -> None:
        self.agent = Agent(folder)
        self._folder = folder
        self._app = app
        first = self._write(1, TEXTS)
        plan = self.agent.exchange.plan(first)
        self.agent.exchange.apply(plan, plan.everything)

    def look_at(self, **changes: str | None) -> ImportPlanDialog:
        """Open the plan of an edition in which these titles have other texts, or none."""
        merged = {**TEXTS, **changes}
        file = self._write(2, {title: content for title, content in merged.items() if content})
        exchange = self.agent.exchange
        dialog = ImportPlanDialog(
            exchange, exchange.plan(file), file, say=str, theme=Theme(self._app)
        )
        dialog.show()
        return dialog

    def texts(self) -> dict[str, str]:
        """All texts that are kept, by title."""
        return {phrase.title: phrase.text for phrase in self.agent.phrases.phrases()}

    def _write(self, version: int, texts: dict[str, str]) -> Path:
        file = self._folder / f"mumian-{version}.phrasepack"
        file.write_text(json.dumps(_document(version, texts)), encoding="utf-8")
        return file


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[PackDesk]:
    desk = PackDesk(tmp_path, qapp)
    yield desk
    desk.agent.close()


def _rows(dialog: ImportPlanDialog) -> list[str]:
    model = dialog.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def _ticks(dialog: ImportPlanDialog) -> list[bool]:
    model = dialog.list.model()
    states = (
        model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(model.rowCount())
    )
    return [state == Qt.CheckState.Checked for state in states]


def _press_space_on(dialog: ImportPlanDialog, row: int) -> None:
    dialog.list.setCurrentIndex(dialog.list.model().index(row, 0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)


def test_the_tabs_count_and_nothing_is_written_before_import(desk: PackDesk, qtbot: QtBot) -> None:
    dialog = desk.look_at(问候="亲，您好，欢迎光临", 新话术="新的", 旧话术=None)
    qtbot.addWidget(dialog)
    assert dialog.tab_names() == [
        "New 1", "Changed 1", "Same 3", "Removed 1", "Conflicts 0", "Problems 0",
    ]  # fmt: skip
    assert dialog.counts.text() == "Will write 2, remove 1"
    assert desk.texts() == TEXTS
    dialog.reject()
    assert desk.texts() == TEXTS


def test_import_writes_what_is_ticked_and_one_step_undoes_it(desk: PackDesk, qtbot: QtBot) -> None:
    dialog = desk.look_at(问候="亲，您好，欢迎光临", 新话术="新的", 旧话术=None)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.imported) as told:
        dialog.accept()
    assert told.args == [2]
    assert desk.texts()["问候"] == "亲，您好，欢迎光临"
    assert desk.texts()["新话术"] == "新的"
    assert "旧话术" not in desk.texts()
    desk.agent.exchange.undo_import()
    assert desk.texts() == TEXTS


def test_an_unticked_row_stays_as_it_is(desk: PackDesk, qtbot: QtBot) -> None:
    dialog = desk.look_at(问候="亲，您好，欢迎光临", 告别="再见")
    qtbot.addWidget(dialog)
    _press_space_on(dialog, 0)
    assert dialog.counts.text() == "Will write 1, remove 0"
    dialog.accept()
    assert desk.texts()["问候"] == TEXTS["问候"]
    assert desk.texts()["告别"] == "再见"


def test_a_changed_address_or_phone_is_ticked_one_by_one(desk: PackDesk, qtbot: QtBot) -> None:
    dialog = desk.look_at(
        寄回地址=TEXTS["寄回地址"].replace("1122", "3344"),
        尺码表=TEXTS["尺码表"].replace("mumian.example", "forged.example"),
        告别="再见",
    )
    qtbot.addWidget(dialog)
    assert _ticks(dialog) == [False, False, True]
    assert dialog.banner.words.startswith("2 change an address, phone, account or image")
    assert "phone number changed" in _rows(dialog)[0]
    assert "web address changed" in _rows(dialog)[1]
    dialog.tick_all.click()
    assert _ticks(dialog) == [False, False, True]
    _press_space_on(dialog, 1)
    assert _ticks(dialog) == [False, True, True]
    dialog.accept()
    assert desk.texts()["寄回地址"] == TEXTS["寄回地址"]
    assert "forged.example" in desk.texts()["尺码表"]


def test_a_click_ticks_a_row(desk: PackDesk, qtbot: QtBot) -> None:
    dialog = desk.look_at(问候="亲，您好", 告别="再见")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.list.visualRect(dialog.list.model().index(0, 0)).height() > 0)
    place = dialog.list.visualRect(dialog.list.model().index(0, 0)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert _ticks(dialog) == [False, True]


def test_many_removed_are_never_removed_by_themselves(desk: PackDesk, qtbot: QtBot) -> None:
    dialog = desk.look_at(旧话术=None, 告别=None)
    qtbot.addWidget(dialog)
    dialog.show_tab(PlanTab.REMOVED)
    assert dialog.banner.words == "More than 20 % would be removed: tick what shall go"
    assert _ticks(dialog) == [False, False]
    assert not dialog.import_button.isEnabled()


def test_an_own_version_is_kept_unless_the_agent_says_so(desk: PackDesk, qtbot: QtBot) -> None:
    mine = next(p for p in desk.agent.phrases.phrases() if p.title == "问候")
    desk.agent.edit.change(replace(mine, text="我自己的问候"))
    dialog = desk.look_at(问候="店铺的新问候", 告别="再见")
    qtbot.addWidget(dialog)
    assert dialog.keep_own.isChecked()
    dialog.show_tab(PlanTab.CONFLICTS)
    assert _ticks(dialog) == [False]
    dialog.accept()
    assert desk.texts()["问候"] == "我自己的问候"
    assert desk.texts()["告别"] == "再见"


def test_overwriting_conflicts_takes_the_shops_texts(desk: PackDesk, qtbot: QtBot) -> None:
    mine = next(p for p in desk.agent.phrases.phrases() if p.title == "问候")
    desk.agent.edit.change(replace(mine, text="我自己的问候"))
    dialog = desk.look_at(问候="店铺的新问候")
    qtbot.addWidget(dialog)
    dialog.overwrite.click()
    assert dialog.counts.text() == "Will write 1, remove 0"
    dialog.accept()
    assert desk.texts()["问候"] == "店铺的新问候"


def test_markup_and_hidden_signs_are_shown_as_they_are(desk: PackDesk, qtbot: QtBot) -> None:
    dialog = desk.look_at(问候="<b>您好</b>\u202e欢迎")
    qtbot.addWidget(dialog)
    assert "<b>" in _rows(dialog)[0]
    assert "⟨U+202E⟩" in _rows(dialog)[0]
    assert "\u202e" not in _rows(dialog)[0]
    assert _ticks(dialog) == [False]


def test_when_the_phrases_changed_meanwhile_it_says_so_and_stays(
    desk: PackDesk, qtbot: QtBot
) -> None:
    dialog = desk.look_at(告别="再见")
    qtbot.addWidget(dialog)
    desk.agent.edit.delete(
        [p.id for p in desk.agent.phrases.phrases() if p.title in {"旧话术", "告别"}]
    )
    kept = desk.texts()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.banner.words.startswith("The phrases were changed meanwhile")
    assert desk.texts() == kept


def test_nothing_to_do_cant_be_imported(desk: PackDesk, qtbot: QtBot) -> None:
    dialog = desk.look_at()
    qtbot.addWidget(dialog)
    assert not dialog.import_button.isEnabled()
    assert dialog.counts.text() == "Will write 0, remove 0"
