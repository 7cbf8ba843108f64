"""Choosing a category by typing, keys and mouse; thousands of them are no trouble."""

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category
from desktop_app.domain.search.places import Places
from desktop_app.domain.search.spellings import Spellings
from desktop_app.ui.phrases.category_chooser import CategoryChooser
from desktop_app.ui.theme.theme import Theme
from tests.agents import TREE

Key = Qt.Key


def spell(_characters: object) -> Spellings:
    spellings = Spellings()
    spellings.learn({"道": "dao", "别": "bie", "问": "wen", "候": "hou"})
    return spellings


def opened(qtbot: QtBot, theme: Theme, tree: tuple[Category, ...] = TREE) -> CategoryChooser:
    places = Places(Library((), tree), spell)
    dialog = CategoryChooser("Move to", places, theme, present_id="hello")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_it_begins_where_the_phrase_is_and_goes_by_keys(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    QTest.keyClick(dialog.line, Key.Key_Up)
    QTest.keyClick(dialog.line, Key.Key_Up)
    QTest.keyClick(dialog.line, Key.Key_Up)
    QTest.keyClick(dialog.line, Key.Key_Down)
    QTest.keyClick(dialog.line, Key.Key_Return)
    assert chosen == ["greet"]
    assert not dialog.isVisible()


def test_typed_initials_and_enter_choose(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClicks(dialog.line, "db")
        QTest.keyClick(dialog.line, Key.Key_Return)
    assert chosen.args == ["bye"]


def test_a_click_chooses(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    place = dialog.list.visualRect(dialog.list.model().index(3, 0)).center()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["bye"]


def test_nothing_found_says_so_and_enter_stays(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    QTest.keyClicks(dialog.line, "zzz")
    QTest.keyClick(dialog.line, Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.list.chosen is None
    QTest.keyClick(dialog.line, Key.Key_Escape)
    assert not dialog.isVisible()


def test_ten_thousand_categories_open_and_are_typed_through(qtbot: QtBot, theme: Theme) -> None:
    steps = [Category(f"p{i}", "pre", f"问候{i}", i) for i in range(1_000)]
    leaves = [Category(f"l{i}", f"p{i % 1000}", f"道别{i}", i) for i in range(9_000)]
    begun = time.perf_counter()
    dialog = opened(qtbot, theme, (*TREE, *steps, *leaves))
    QTest.keyClicks(dialog.line, "db8999")
    assert dialog.list.chosen is not None
    assert dialog.list.chosen.category_id == "l8999"
    assert time.perf_counter() - begun < 5  # 0.6 s here; the machine may be busy
