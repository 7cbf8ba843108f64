"""The row above the list offers what comes next, and moves nothing that one is using."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Phrase
from desktop_app.services.follow_chains import FollowChains
from desktop_app.ui.phrases.next_step import NextStep
from desktop_app.ui.theme.buttons import IconButton
from tests.ui.phrases.desk import NOW, Desk


@pytest.fixture
def linked(desk: Desk) -> Iterator[Desk]:
    """The desk with a chain: new → there → late."""
    desk.edit.link("new", ("there",))
    desk.edit.link("there", ("send", "late"))
    chains = FollowChains(desk.paste, lambda: desk.find.library, lambda: NOW, desk.page)
    chains.offered.connect(desk.page.show_next_step)
    desk.page.passed_over.connect(chains.pass_over)
    yield desk
    chains.deleteLater()


def _band(desk: Desk) -> NextStep:
    return desk.page.finder.next_step


def _settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _band(desk).settled)


def _place(desk: Desk, number: int) -> int:
    """Return where on the page the row with a number is."""
    finder = desk.page.finder
    model = finder.rows.model()
    for at in range(model.rowCount()):
        index = model.index(at, 0)
        row = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(getattr(row, "phrase", None), Phrase) and row.number == number:
            rect = finder.rows.visualRect(index)
            return finder.rows.viewport().mapTo(desk.page, rect.topLeft()).y()
    raise AssertionError(number)


def test_nothing_is_offered_before_a_chain_begins(linked: Desk) -> None:
    assert not _band(linked).isVisible()
    linked.paste.paste("old")
    assert not _band(linked).isVisible()


def test_a_click_pastes_the_next_step_and_the_one_after_it_follows(
    linked: Desk, qtbot: QtBot
) -> None:
    linked.paste.paste("new")
    assert _band(linked).isVisible()
    assert "买家只说在吗" in _band(linked).accessibleName()
    _settle(linked, qtbot)
    QTest.mouseClick(_band(linked), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert linked.pasted[-1].startswith("您好，我在的")
    assert _band(linked).phrase_id == "send"


def test_a_double_click_does_not_paste_the_step_after(linked: Desk, qtbot: QtBot) -> None:
    linked.edit.link("there", ("late",))
    linked.paste.paste("new")
    _settle(linked, qtbot)
    for _ in range(2):
        QTest.mouseClick(_band(linked), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert len(linked.pasted) == 2


def test_enter_without_a_query_pastes_it_and_digits_keep_their_rows(
    linked: Desk, qtbot: QtBot
) -> None:
    linked.paste.paste("new")
    _settle(linked, qtbot)
    linked.page.focus_search()
    assert _band(linked).chosen
    assert linked.page.finder.rows.chosen_id == ""
    assert linked.page.finder.preview.text.text.startswith("您好，我在的")
    QTest.keyClick(linked.page.finder.search, Qt.Key.Key_1)
    assert linked.pasted[-1].startswith("您好，欢迎光临")
    linked.page.focus_search()
    _settle(linked, qtbot)
    QTest.keyClick(linked.page.finder.search, Qt.Key.Key_Return)
    assert linked.pasted[-1].startswith("您好，我在的")


def test_arrows_go_from_it_to_the_list_and_back(linked: Desk, qtbot: QtBot) -> None:
    linked.paste.paste("new")
    _settle(linked, qtbot)
    linked.page.focus_search()
    search, rows = linked.page.finder.search, linked.page.finder.rows
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert (rows.chosen_id, _band(linked).chosen) == ("new", False)
    QTest.keyClick(search, Qt.Key.Key_Up)
    assert (rows.chosen_id, _band(linked).chosen) == ("", True)
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert linked.pasted[-1].startswith("您好，欢迎光临")


def test_while_searching_enter_is_the_first_hit_and_nothing_moves(
    linked: Desk, qtbot: QtBot
) -> None:
    linked.paste.paste("new")
    _settle(linked, qtbot)
    linked.page.focus_search()
    before = linked.page.finder.rows.geometry()
    QTest.keyClicks(linked.page.finder.search, "hm")
    assert linked.page.finder.rows.geometry() == before
    assert _band(linked).isVisible()
    linked.page.show_next_step(None)
    assert linked.page.finder.rows.geometry() == before
    QTest.keyClick(linked.page.finder.search, Qt.Key.Key_Return)
    assert linked.pasted[-1].startswith("抱歉让您久等了")
    assert not _band(linked).isVisible()


def test_rows_keep_their_place_on_the_screen_when_it_comes_and_goes(
    linked: Desk, qtbot: QtBot
) -> None:
    for number in range(20):
        linked.edit.add(f"第{number}", "您好", "usual")
    linked.page.finder.rows.verticalScrollBar().setValue(100)
    before = _place(linked, 6)
    linked.paste.paste("new")
    assert _band(linked).isVisible()
    assert _place(linked, 6) == before
    linked.page.show_next_step(None)
    assert _place(linked, 6) == before
    _settle(linked, qtbot)


def test_a_click_on_a_row_that_has_just_moved_pastes_nothing(linked: Desk, qtbot: QtBot) -> None:
    linked.page.resize(360, 640)
    rows = linked.page.finder.rows
    qtbot.waitUntil(lambda: not rows.verticalScrollBar().maximum())
    before = _place(linked, 2)
    linked.paste.paste("new")
    assert _place(linked, 2) == before + 44  # a short list can't be scrolled instead
    row = rows.visualRect(rows.model().index(2, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert len(linked.pasted) == 1


def test_the_cross_passes_over_to_the_alternative(linked: Desk) -> None:
    linked.paste.paste("there")
    close = _band(linked).findChild(IconButton)
    assert close is not None
    assert close.accessibleName() == "Not this step"
    close.click()
    assert _band(linked).phrase_id == "late"
    close.click()
    assert not _band(linked).isVisible()


def test_a_next_step_with_fields_asks_for_them(linked: Desk, qtbot: QtBot) -> None:
    linked.paste.paste("there")
    _settle(linked, qtbot)
    _band(linked).click()
    form = linked.page.form.open_form
    assert form is not None
    assert form.phrase.id == "send"


def test_a_form_is_closed_when_its_phrase_goes_out_after_a_yes(linked: Desk) -> None:
    linked.paste.paste("send")
    form = linked.page.form.open_form
    assert form is not None
    linked.paste.paste_filled(form.phrase, {"快递": "申通", "商品": "枕头"}, form.target)
    assert linked.page.form.open_form is None
