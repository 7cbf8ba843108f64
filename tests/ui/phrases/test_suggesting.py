"""What the buyer wrote lists the phrases that answer it; the list works as in a search."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from desktop_app.ui.phrases.search_field import SearchField
from tests.ui.phrases.desk import Desk
from tests.ui.phrases.test_searching import rows, titles

ASKED = "在吗，请问怎么称呼呀"
STAGES = "favourites"


@pytest.fixture
def field(desk: Desk) -> SearchField:
    """The search field, with suggestions for `ASKED` listed."""
    desk.copied = f"小木 2026-11-22 10:05:31\n{ASKED}\n"
    assert desk.page.suggest()
    desk.page.focus_list()
    return desk.page.finder.search


def test_the_rows_are_numbered_and_say_why(desk: Desk, field: SearchField) -> None:
    found = rows(desk)
    assert [row.number for row in found] == list(range(1, len(found) + 1))
    assert {"怎么称呼", "买家只说在吗"} <= set(titles(desk))
    best = found[0]
    assert best.stage
    assert best.because
    assert all(word in ASKED for word in best.because)
    assert desk.page.finder.rows.chosen_id == best.phrase.id
    assert desk.page.finder.preview.head.startswith(f"Because: {' · '.join(best.because)}")
    assert field.hasFocus()


def test_the_matching_characters_are_marked(desk: Desk, field: SearchField) -> None:
    row = next(row for row in rows(desk) if row.phrase.id == "ask")
    title = row.phrase.title
    assert "".join(title[a:b] for a, b in row.marks["title"]) in ("怎么称呼", "称呼")
    assert field.text() == ""


def test_the_empty_field_shows_whose_words_it_is_about(desk: Desk, field: SearchField) -> None:
    search = desk.page.finder.search
    assert search.placeholderText() == f"“{ASKED}”"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert search.placeholderText() == "Search text, pinyin, initials"


def test_enter_pastes_the_best_and_gives_the_focus_back(desk: Desk, field: SearchField) -> None:
    best = rows(desk)[0].phrase
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.reports[0].phrase_id == best.id
    assert len(desk.pasted) == 1
    assert desk.keeper.given_back == 1
    assert desk.page.finder.rail.entries[0].key == STAGES


def test_a_digit_pastes_its_row(desk: Desk, field: SearchField) -> None:
    second = rows(desk)[1].phrase
    QTest.keyClick(field, Qt.Key.Key_2)
    assert desk.reports[0].phrase_id == second.id


def test_escape_leaves_and_pastes_nothing(desk: Desk, field: SearchField) -> None:
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.pasted == []
    assert desk.keeper.given_back == 1
    assert titles(desk)[0] == "新客首句"
    assert desk.page.finder.rail.entries[0].key == STAGES


def test_the_clear_button_leaves_them_too(desk: Desk, field: SearchField) -> None:
    desk.page.finder.search.cleared.emit()
    assert titles(desk)[0] == "新客首句"
    assert field.hasFocus()


def test_typing_turns_to_a_search(desk: Desk, field: SearchField) -> None:
    QTest.keyClicks(field, "hygl")
    assert titles(desk) == ["新客首句"]
    assert rows(desk)[0].because == ()
    assert not desk.page.finder.preview.head.startswith("Because")
    desk.page.finder.search.clear()
    assert desk.page.finder.rail.entries[0].key == STAGES


def test_a_query_gives_way_to_suggestions(desk: Desk) -> None:
    desk.page.focus_search()
    QTest.keyClicks(desk.page.finder.search, "hygl")
    desk.copied = ASKED
    assert desk.page.suggest()
    assert desk.page.finder.search.text() == ""
    assert "怎么称呼" in titles(desk)


def test_the_search_key_begins_a_search_anew(desk: Desk, field: SearchField) -> None:
    desk.page.focus_search()
    assert field.hasFocus()
    assert titles(desk)[0] == "新客首句"


def test_the_rail_turns_into_scopes(desk: Desk, field: SearchField) -> None:
    rail = desk.page.finder.rail
    counts = {entry.key: entry.count or 0 for entry in rail.entries if entry.key}
    assert counts["all"] == len(rows(desk))
    assert counts["shop"] + counts["personal"] == counts["all"]
    rail.entry_chosen.emit("shop")
    assert len(rows(desk)) == counts["shop"]
    assert field.hasFocus()


@pytest.mark.parametrize("copied", ["", "  \n"])
def test_without_copied_text_it_says_so_and_leaves_the_keyboard(desk: Desk, copied: str) -> None:
    desk.copied = copied
    assert not desk.page.suggest()
    (failure,) = desk.failures
    assert str(failure) == "The clipboard holds no text."
    assert str(failure.advice) == "Copy what the buyer wrote, then press again."
    assert desk.keeper.taken == 0
    assert titles(desk)[0] == "新客首句"


def test_when_nothing_fits_it_says_so_and_offers_one_thing(desk: Desk) -> None:
    desk.copied = "zzzz"
    assert desk.page.suggest()
    empty = desk.page.finder.empty
    assert empty.isVisible()
    assert empty.what == "No phrase fits these words"
    assert [link.text() for link in empty.links if link.isVisible()] == ["New"]
    desk.page.focus_list()
    QTest.keyClick(desk.page.finder.search, Qt.Key.Key_Return)
    assert desk.pasted == []


def test_what_was_offered_before_is_not_pasted_where_nothing_fits(desk: Desk) -> None:
    desk.page.show_next_step(desk.find.library.phrase("late"))
    desk.page.focus_search()
    assert desk.page.finder.next_step.chosen
    desk.copied = "zzzz"
    assert desk.page.suggest()
    QTest.keyClick(desk.page.finder.search, Qt.Key.Key_Return)
    assert desk.pasted == []


def test_a_scope_without_any_leads_to_all(desk: Desk, field: SearchField) -> None:
    desk.page.finder.rail.entry_chosen.emit("favourites")
    empty = desk.page.finder.empty
    assert empty.isVisible()
    assert [link.text() for link in empty.links if link.isVisible()] == ["Search all"]
    empty.all_wanted.emit()
    assert "怎么称呼" in titles(desk)
    assert field.isVisible()


def test_leaving_the_form_comes_back_to_the_suggestions(desk: Desk, field: SearchField) -> None:
    desk.copied = "什么时候发出"
    assert desk.page.suggest()
    assert titles(desk)[0] == "告知发货时间"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.page.form.open_form is not None
    QTest.keyClick(desk.page.form.first_line, Qt.Key.Key_Escape)
    assert titles(desk)[0] == "告知发货时间"
    assert field.hasFocus()


def test_an_edit_is_seen_in_the_suggestions(desk: Desk, field: SearchField) -> None:
    desk.edit.delete(["ask"])
    assert "怎么称呼" not in titles(desk)
    assert "买家只说在吗" in titles(desk)
    assert desk.page.finder.search.placeholderText() == f"“{ASKED}”"
    assert field.isVisible()


def test_no_part_moves(desk: Desk) -> None:
    finder = desk.page.finder
    parts = [finder.search, finder.tabs, finder.rail, finder.preview, finder.preview.text_view]

    def places() -> list[tuple[object, object]]:
        QCoreApplication.processEvents()
        return [(part.mapTo(desk.page, part.rect().topLeft()), part.size()) for part in parts]

    still = places()
    for desk.copied in (ASKED * 40, "zzzz", ASKED):
        assert desk.page.suggest()
        assert places() == still
    finder.leave_search()
    assert places() == still
