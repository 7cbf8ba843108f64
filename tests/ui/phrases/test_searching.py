"""Typing searches at once, whoever types: the agent or an input method."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.ui.phrases.rows import PhraseRow
from tests.ui.phrases.desk import Desk

FILLED = "您好，欢迎光临木棉家居，我是客服小禾，请问想看哪一款呢？😊"


def rows(desk: Desk) -> list[PhraseRow]:
    model = desk.page.finder.rows.model()
    found = (model.index(i, 0).data(Qt.ItemDataRole.UserRole) for i in range(model.rowCount()))
    return [row for row in found if isinstance(row, PhraseRow)]


def titles(desk: Desk) -> list[str]:
    return [row.phrase.title for row in rows(desk)]


def compose(field: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(field, event)


@pytest.fixture
def field(desk: Desk) -> QWidget:
    desk.page.focus_search()
    return desk.page.finder.search


def test_letters_find_hanzi_and_the_marks_are_on_them(desk: Desk, field: QWidget) -> None:
    QTest.keyClicks(field, "hygl")
    found = rows(desk)[0]
    assert found.phrase.title == "新客首句"
    assert found.stage == "售中"
    assert found.number == 1
    QTest.keyClicks(field, "x")
    assert rows(desk) == []


def test_the_preedit_searches_already_without_its_separators(desk: Desk, field: QWidget) -> None:
    compose(field, "huan'ying")
    assert titles(desk) == ["新客首句"]
    text = rows(desk)[0].phrase.text
    assert [text[a:b] for a, b in rows(desk)[0].marks["text"]] == ["欢迎"]
    compose(field, "huan ying guang")
    assert titles(desk) == ["新客首句"]
    compose(field, "", "欢迎")
    assert titles(desk) == ["新客首句"]
    assert desk.page.finder.search.text() == "欢迎"


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_1,
     Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Tab],
)  # fmt: skip
def test_while_composing_every_steering_key_is_the_input_methods(
    desk: Desk, field: QWidget, key: Qt.Key
) -> None:
    compose(field, "ni'hao")
    chosen = desk.page.finder.rows.chosen_id
    QTest.keyClick(field, key)
    assert desk.pasted == []
    assert desk.keeper.given_back == 0
    assert desk.page.finder.search.query == "nihao"
    assert desk.page.finder.rows.chosen_id == chosen
    assert field.hasFocus()


def test_after_the_commit_enter_pastes_and_gives_the_focus_back(desk: Desk, field: QWidget) -> None:
    compose(field, "huan'ying")
    compose(field, "", "欢迎")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.pasted == [FILLED]
    assert desk.paster.requests[0].target.name == "千牛"
    assert desk.keeper.given_back == 1
    assert desk.page.finder.search.text() == ""


def test_escape_clears_the_query_and_gives_the_focus_back_in_one_press(
    desk: Desk, field: QWidget
) -> None:
    QTest.keyClicks(field, "hm")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.page.finder.search.text() == ""
    assert desk.keeper.given_back == 1
    assert desk.pasted == []
    assert titles(desk)[0] == "新客首句"


def test_a_held_enter_pastes_once(desk: Desk, field: QWidget) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    for repeat in (False, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "\r", repeat)
        QCoreApplication.sendEvent(field, press)
    assert len(desk.pasted) == 1


@pytest.mark.parametrize(("typed", "digit_is_text"), [("", False), ("w", False), ("/", True),
                                                      ("您好 ", True)])  # fmt: skip
def test_a_digit_pastes_its_row_unless_after_a_slash_or_space(
    desk: Desk, field: QWidget, typed: str, digit_is_text: bool
) -> None:
    desk.page.finder.search.setText(typed)
    QTest.keyClick(field, Qt.Key.Key_1)
    assert (desk.pasted == []) == digit_is_text
    assert (desk.page.finder.search.text() == typed + "1") == digit_is_text


def test_digit_three_pastes_the_third_row(desk: Desk, field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_3)
    assert desk.pasted == ["您好，我在的，请问有什么可以帮您？"]


def test_a_code_after_a_slash_is_exact(desk: Desk, field: QWidget) -> None:
    QTest.keyClicks(field, "/hyg")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.pasted == []
    QTest.keyClicks(field, "l")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.pasted == [FILLED]


def test_arrows_choose_and_the_preview_follows(desk: Desk, field: QWidget) -> None:
    finder = desk.page.finder
    assert finder.rows.chosen_id == "new"
    assert finder.preview.text.text == FILLED
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert finder.rows.chosen_id == "there"
    assert finder.preview.text.text == "您好，我在的，请问有什么可以帮您？"
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert finder.rows.chosen_id == "late"
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert finder.rows.chosen_id == "new"


def test_the_rail_turns_into_scopes_with_counts_while_searching(desk: Desk) -> None:
    desk.page.finder.search.setText("您好")
    entries = {entry.key: entry.count for entry in desk.page.finder.rail.entries if entry.key}
    assert entries == {"all": 3, "stage": 3, "favourites": 1, "shop": 1, "personal": 2}
    desk.page.finder.rail.entry_chosen.emit("personal")
    assert set(titles(desk)) == {"老客再来", "买家只说在吗"}
    desk.page.finder.search.clear()
    assert desk.page.finder.rail.entries[0].key == "favourites"
    assert desk.page.finder.rail.entries[0].count is None


def test_nothing_found_says_so_and_offers_to_search_all(desk: Desk, field: QWidget) -> None:
    QTest.keyClicks(field, "hygl")
    desk.page.finder.rail.entry_chosen.emit("personal")
    assert desk.page.finder.empty.isVisible()
    assert "hygl" in desk.page.finder.empty.what
    desk.page.finder.empty.all_wanted.emit()
    assert titles(desk) == ["新客首句"]
    assert not desk.page.finder.empty.isVisible()


def test_nothing_moves_while_one_types(desk: Desk, field: QWidget) -> None:
    finder = desk.page.finder
    parts = [finder.search, finder.tabs, finder.rail, finder.preview, finder.preview.text_view]

    def places() -> list[tuple[object, object]]:
        QCoreApplication.processEvents()
        return [(part.mapTo(desk.page, part.rect().topLeft()), part.size()) for part in parts]

    still = places()
    assert [part.height() for part in parts[:2]] == [32, 32]
    assert finder.preview.height() == 80
    assert finder.rail.height() == 315  # and a hairline above it
    for letter in "hyglxx":
        QTest.keyClicks(field, letter)
        assert places() == still
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert places() == still


def test_a_new_search_replaces_the_words_of_the_one_before(desk: Desk, field: QWidget) -> None:
    QTest.keyClicks(field, "hygl")
    desk.page.focus_search()
    QTest.keyClicks(field, "zm")
    assert desk.page.finder.search.text() == "zm"
