"""A library of 100,000 phrases, and phrases of a size nobody meant, in the real page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Category, Phrase
from desktop_app.ui.phrases.rows import PhraseRow
from tests.bench.search_corpus import categories, phrases
from tests.ui.phrases.desk import Desk

COUNT = 100_000
WANTED = Phrase("wanted", "售后/物流查询/方案", "无人机托运", "无人机的电池请随身携带", "wrjty",
                position=COUNT)  # fmt: skip


def first_title(desk: Desk) -> str:
    model = desk.page.finder.rows.model()
    rows = (model.index(i, 0).data(Qt.ItemDataRole.UserRole) for i in range(model.rowCount()))
    return next((row.phrase.title for row in rows if isinstance(row, PhraseRow)), "")


@pytest.fixture(scope="module")
def many(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(tmp_path_factory.mktemp("many"), qapp, categories(), [*phrases(COUNT), WANTED])
    desk.page.resize(360, 560)
    yield desk
    desk.close()


def test_it_opens_searches_and_pastes(many: Desk, qtbot: QtBot) -> None:
    with qtbot.waitExposed(many.page):
        many.page.show()
    assert first_title(many)
    finder = many.page.finder
    many.page.focus_search()
    QTest.keyClicks(finder.search, "wrjt")
    # The first key finds nothing ready; what stands in the field then is searched for.
    assert finder.empty.isVisible()
    assert finder.empty.what == "Preparing the search…"
    assert first_title(many) == ""
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    QTest.keyClick(finder.search, Qt.Key.Key_1)
    assert many.pasted == []
    qtbot.waitUntil(lambda: first_title(many) == WANTED.title, timeout=120_000)
    assert finder.rows.chosen_id == WANTED.id
    many.page.grab()
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert many.pasted == [WANTED.text]


def test_it_finds_what_a_typing_mistake_hides(many: Desk, qtbot: QtBot) -> None:
    many.page.focus_search()
    many.page.finder.search.setText("wurenijtuoyun")
    qtbot.waitUntil(lambda: first_title(many) == WANTED.title, timeout=120_000)
    QTest.keyClick(many.page.finder.search, Qt.Key.Key_Return)
    assert many.pasted == [WANTED.text]
    many.page.finder.leave_search()


def test_it_shows_a_change_at_once(many: Desk) -> None:
    many.store.save([Phrase(WANTED.id, WANTED.category_id, "水族箱运输", "水已放净", "syx")])
    many.find.refresh(frozenset({WANTED.id}))
    many.page.library_changed(frozenset({WANTED.id}))
    many.page.finder.search.setText("shuizuxiang")
    assert first_title(many) == "水族箱运输"


def test_a_huge_phrase_and_ten_thousand_categories(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    tree = [Category("s", None, "售前", 0, 0)]
    tree += [Category(f"c{n}", "s", f"分类{n}", n) for n in range(10_000)]
    huge = Phrase("huge", "c7", "很长的话", "好的，{店铺}在。" * 2_000 + "好的。" * 330_000, "hc")
    desk = Desk(tmp_path, qapp, tree, [huge])
    desk.page.resize(360, 560)
    with qtbot.waitExposed(desk.page):
        desk.page.show()
    field = desk.page.finder.search
    desk.page.focus_search()
    for typed in ("hende", "好的", "\ud83d", "好" * 10_000, "hc", "henchang"):
        field.setText(typed)
        desk.page.grab()
    assert first_title(desk) == "很长的话"
    assert desk.page.finder.rows.chosen_id == "huge"
    desk.close()
