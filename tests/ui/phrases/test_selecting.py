"""Several rows are selected for one command, and selecting never pastes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Phrase
from desktop_app.ui.phrases.list_model import PhraseListModel
from desktop_app.ui.phrases.rows import Heading, PhraseRow
from desktop_app.ui.phrases.tags_dialog import TagsDialog
from tests.ui.phrases.desk import Desk
from tests.ui.phrases.test_list import LEFT, drag, order, place_of

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def click(desk: Desk, phrase_id: str, modifiers: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(desk.page.finder.rows.viewport(), LEFT, modifiers, place_of(desk, phrase_id))


def selected(desk: Desk) -> list[str]:
    return desk.page.finder.rows.selection.ids()


@pytest.fixture
def searching(desk: Desk, qtbot: QtBot) -> Desk:
    """The desk with the keyboard in the search field, the first row chosen."""
    with qtbot.waitActive(desk.page):
        desk.page.focus_search()
    return desk


def test_shift_click_selects_all_between_and_ctrl_adds(desk: Desk) -> None:
    click(desk, "old", CTRL)
    click(desk, "late", SHIFT)
    assert selected(desk) == ["old", "there", "late"]
    click(desk, "new", SHIFT)
    assert selected(desk) == ["new", "old"]
    click(desk, "late", CTRL)
    click(desk, "there", CTRL | SHIFT)
    assert selected(desk) == ["new", "old", "there", "late"]
    click(desk, "old", CTRL)
    assert selected(desk) == ["new", "there", "late"]
    assert desk.pasted == []


def test_selecting_takes_the_keyboard_so_that_delete_does_not_go_to_the_chat(desk: Desk) -> None:
    click(desk, "old", CTRL)
    assert desk.keeper.lent_to is desk.page.finder.rows


def test_a_plain_click_pastes_its_row_alone_and_ends_the_selection(desk: Desk) -> None:
    for phrase_id in ("new", "old", "there"):
        click(desk, phrase_id, CTRL)
    click(desk, "there", PLAIN)
    assert desk.pasted == ["您好，我在的，请问有什么可以帮您？"]
    assert selected(desk) == ["there"]


def test_a_row_that_was_only_pasted_is_not_in_the_selection_begun_after_it(desk: Desk) -> None:
    click(desk, "new", PLAIN)
    click(desk, "there", CTRL)
    assert selected(desk) == ["there"]
    click(desk, "late", CTRL)
    assert selected(desk) == ["there", "late"]
    click(desk, "new", PLAIN)
    click(desk, "there", SHIFT)
    assert selected(desk) == ["new", "old", "there"]
    QTest.keyClick(desk.page.finder.rows, Key.Key_Escape)
    click(desk, "late", CTRL)
    assert selected(desk) == ["late"]


def test_the_last_selected_row_stays_selected(desk: Desk) -> None:
    click(desk, "old", CTRL)
    click(desk, "old", CTRL)
    assert selected(desk) == ["old"]
    click(desk, "late", CTRL)
    click(desk, "late", CTRL)
    assert selected(desk) == ["old"]
    assert desk.page.finder.rows.chosen_id == "old"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_no_key_pastes_while_several_are_selected(desk: Desk, key: Qt.Key) -> None:
    click(desk, "new", CTRL)
    click(desk, "late", SHIFT)
    QTest.keyClick(desk.page.finder.rows, key)
    assert desk.pasted == []
    assert [str(each) for each in desk.failures] == ["4 phrases are selected; this is for one."]


def test_shift_and_arrows_select_from_the_search_field_and_enter_pastes_nothing(
    searching: Desk,
) -> None:
    field = searching.page.finder.search
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Down, SHIFT)
    QTest.keyClick(field, Key.Key_Down, SHIFT)
    QTest.keyClick(field, Key.Key_Up, SHIFT)
    assert selected(searching) == ["old", "there"]
    QTest.keyClick(field, Key.Key_Return)
    assert searching.pasted == []
    assert len(searching.failures) == 1


def test_escape_ends_the_selection_first_and_keeps_the_query(searching: Desk) -> None:
    field = searching.page.finder.search
    QTest.keyClicks(field, "nin")
    QTest.keyClick(field, Key.Key_Down, SHIFT)
    assert len(selected(searching)) == 2
    QTest.keyClick(field, Key.Key_Escape)
    assert (field.text(), len(selected(searching)), searching.keeper.given_back) == ("nin", 1, 0)
    QTest.keyClick(field, Key.Key_Escape)
    assert (field.text(), searching.keeper.given_back) == ("", 1)


def test_ctrl_a_selects_the_list_but_typed_text_first(searching: Desk) -> None:
    field = searching.page.finder.search
    QTest.keyClick(field, Key.Key_A, CTRL)
    assert selected(searching) == ["new", "old", "there", "late"]
    QTest.keyClick(field, Key.Key_Escape)
    QTest.keyClicks(field, "hm")
    QTest.keyClick(field, Key.Key_A, CTRL)
    assert field.selectedText() == "hm"
    rows = searching.page.finder.rows
    searching.page.finder.search.clear()
    searching.keeper.take_focus(rows)
    QTest.keyClick(rows, Key.Key_A, CTRL)
    assert len(selected(searching)) == 4
    QTest.keyClick(rows, Key.Key_Escape)
    assert len(selected(searching)) == 1
    assert searching.pasted == []


def test_the_page_tells_how_many_are_selected(desk: Desk) -> None:
    told: list[int] = []
    desk.page.selected.connect(told.append)
    click(desk, "new", CTRL)
    click(desk, "there", SHIFT)
    QTest.keyClick(desk.page.finder.rows, Key.Key_Escape)
    assert told == [1, 3, 1]


def test_deleting_several_is_one_sentence_and_one_step(searching: Desk) -> None:
    field = searching.page.finder.search
    QTest.keyClick(field, Key.Key_A, CTRL)
    QTest.keyClick(field, Key.Key_Delete)
    assert order(searching) == []
    assert searching.messages == ["Deleted 4 phrases"]
    QTest.keyClick(field, Key.Key_Z, CTRL)
    assert order(searching) == ["new", "old", "there", "late"]


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.page.commands.copy.trigger(),
        lambda desk: desk.page.commands.edit.trigger(),
        lambda desk: desk.page.commands.favourite.trigger(),
        lambda desk: desk.page.commands.up.trigger(),
        lambda desk: desk.page.commands.paste.trigger(),
    ],
)
def test_what_is_for_one_is_refused_for_several(desk: Desk, act: Callable[[Desk], object]) -> None:
    click(desk, "new", CTRL)
    click(desk, "old", CTRL)
    act(desk)
    assert len(desk.failures) == 1
    assert (desk.pasted, desk.paster.copied, desk.keeper.dialogs) == ([], [], [])


def test_a_dragged_selection_goes_together_as_one_step(desk: Desk) -> None:
    click(desk, "new", CTRL)
    click(desk, "there", CTRL)
    drag(desk, place_of(desk, "new"), place_of(desk, "late") + QPoint(0, 15))
    assert order(desk) == ["old", "late", "new", "there"]
    assert desk.messages == ["Moved 2 phrases"]
    assert desk.pasted == []
    assert selected(desk) == ["new", "there"]
    desk.page.commands.undo.trigger()
    assert order(desk) == ["new", "old", "there", "late"]
    assert not desk.edit.can_undo


def test_a_row_beside_the_selection_is_dragged_alone(desk: Desk) -> None:
    click(desk, "new", CTRL)
    click(desk, "there", CTRL)
    drag(desk, place_of(desk, "old"), place_of(desk, "new") - QPoint(0, 15))
    assert order(desk) == ["old", "new", "there", "late"]
    assert desk.messages == ["Moved 老客再来"]


def tag_dialog(desk: Desk) -> TagsDialog:
    desk.page.commands.tags.trigger()
    dialog = desk.keeper.dialogs[-1]
    assert isinstance(dialog, TagsDialog)
    return dialog


def tags(desk: Desk) -> list[tuple[str, ...]]:
    return [each.tags for each in desk.find.library.in_order() if each.id in {"new", "old"}]


def test_tags_are_given_by_keys_alone_and_stay_selected(desk: Desk) -> None:
    click(desk, "new", CTRL)
    click(desk, "old", CTRL)
    dialog = tag_dialog(desk)
    QTest.keyClicks(dialog.line, "aa")
    QTest.keyClick(dialog.line, Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClicks(dialog.line, "bb")
    QTest.keyClick(dialog.line, Key.Key_Return)
    QTest.keyClick(dialog.line, Key.Key_Return)
    assert not dialog.isVisible()
    assert tags(desk) == [("aa", "bb")] * 2
    assert desk.messages == ["Changed the tags of 2 phrases"]
    assert selected(desk) == ["new", "old"]
    desk.page.commands.undo.trigger()
    assert tags(desk) == [(), ()]
    assert not desk.edit.can_undo


def test_tags_that_only_some_have_stay_as_they_are_unless_ticked(desk: Desk) -> None:
    desk.edit.change_tags(["new", "old"], ["both"])
    desk.edit.change_tags(["old"], ["some", "gone"])
    click(desk, "new", CTRL)
    click(desk, "old", CTRL)
    dialog = tag_dialog(desk)
    states = {tag: box.checkState().name for tag, box in dialog.boxes.items()}
    assert states == {
        "both": "Checked", "some": "PartiallyChecked", "gone": "PartiallyChecked",
    }  # fmt: skip
    dialog.boxes["both"].setCheckState(Qt.CheckState.Unchecked)
    dialog.boxes["gone"].setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    assert tags(desk) == [(), ("some",)]


def test_known_tags_are_completed(desk: Desk) -> None:
    desk.edit.change_tags(["send"], ["急件"])
    click(desk, "new", CTRL)
    completer = tag_dialog(desk).line.completer()
    completer.setCompletionPrefix("急")
    assert completer.currentCompletion() == "急件"


def test_a_tag_dialog_left_without_a_change_does_nothing(desk: Desk) -> None:
    click(desk, "new", CTRL)
    tag_dialog(desk).accept()
    assert desk.messages == []
    assert not desk.edit.can_undo


@pytest.mark.usefixtures("qapp")
def test_all_of_a_hundred_thousand_rows_can_be_told_of_at_once() -> None:
    model = PhraseListModel()
    rows = [PhraseRow(Phrase(str(i), "c", f"t{i}", "x")) for i in range(100_000)]
    model.show_rows([Heading("h"), *rows])
    model.fetch_all()
    assert model.rowCount() == 100_001
    found = model.indexes_of(frozenset({"0", "99999", "nobody"}))
    assert [place.row() for place in found] == [1, 100_000]


def test_only_the_window_s_own_page_is_asked(desk: Desk, qapp: QApplication) -> None:
    assert qapp.activeModalWidget() is None
    click(desk, "new", CTRL)
    assert desk.keeper.dialogs == []
