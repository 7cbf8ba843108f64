"""A new phrase that is there already is named while it is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.services.find_duplicates import Same
from desktop_app.ui.editor.duplicate_line import DuplicateLine
from desktop_app.ui.editor.phrase_editor import PhraseEditor
from tests.ui.editor.test_phrase_editor import line, opened, text_box
from tests.ui.phrases.conftest import PHRASES, TREE
from tests.ui.phrases.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, qapp, TREE, PHRASES)
    with qtbot.waitActive(desk.page):
        desk.page.show()
        desk.page.activateWindow()
    desk.page.show_tab(1)
    yield desk
    desk.close()


SENTENCES = {
    Same.TEXT: "has this text already",
    Same.NEARLY: "has nearly this text",
    Same.CODE: "has this code already",
    Same.TITLE: "There is a phrase",
}


def warning(editor: PhraseEditor) -> DuplicateLine:
    found: DuplicateLine = editor.findChildren(DuplicateLine)[0]
    return found


@pytest.mark.parametrize(
    ("field", "value", "same"),
    [
        ("Text", "您好，我在的，请问有什么可以帮您？", Same.TEXT),
        ("Text", "您好，我在的呢，请问有什么可以帮您", Same.NEARLY),
        ("Code", "ZM", Same.CODE),
        ("Title", "买家只说在吗", Same.TITLE),
    ],
)
def test_text_code_and_title_that_are_there_are_named(
    desk: Desk, qtbot: QtBot, field: str, value: str, same: Same
) -> None:
    editor = opened(desk)
    if field == "Text":
        text_box(editor).setPlainText(value)
    else:
        line(editor, field).setText(value)
    shown = warning(editor)
    qtbot.waitUntil(lambda: shown.found is not None)
    assert shown.found is not None
    assert (shown.found.same, shown.found.phrase.id) == (same, "there")
    assert SENTENCES[same] in shown.words.text
    assert "买家只说在吗" in shown.words.text


def test_show_it_goes_there_and_keeps_what_was_written(desk: Desk, qtbot: QtBot) -> None:
    editor = opened(desk)
    line(editor, "Code").setText("ch1")
    shown = warning(editor)
    qtbot.waitUntil(lambda: shown.found is not None)
    shown.link.click()
    assert desk.page.finder.rows.chosen_id == "ask"
    assert editor.isVisible()
    assert line(editor, "Code").text() == "ch1"


def test_the_line_goes_when_the_text_is_another_one(desk: Desk, qtbot: QtBot) -> None:
    editor = opened(desk)
    shown = warning(editor)
    text_box(editor).setPlainText("抱歉让您久等了，我是客服{客服}")
    qtbot.waitUntil(lambda: shown.found is not None)
    text_box(editor).setPlainText("这件衣服有三种颜色")
    qtbot.waitUntil(lambda: shown.found is None)
    assert not shown.link.isVisible()


def test_a_phrase_that_is_edited_is_no_duplicate_of_itself(desk: Desk) -> None:
    assert opened(desk, "old").findChildren(DuplicateLine) == []


def test_a_copied_text_becomes_a_phrase_of_the_step_in_view(desk: Desk, qtbot: QtBot) -> None:
    desk.page.new_phrase_of("您好，请看{说明}，拨打13812345678。\r\n谢谢\n")
    editor = desk.keeper.dialogs[-1]
    assert isinstance(editor, PhraseEditor)
    assert editor.fields.text == "您好，请看{{说明}}，拨打13812345678。\n谢谢"
    assert editor.fields.preview.text == "您好，请看{说明}，拨打13812345678。\n谢谢"
    assert line(editor, "Title").text() == "请看{说明}"
    assert not editor.edited
    qtbot.waitUntil(lambda: bool(editor.fields.wording.found))
    assert editor.fields.findings.apply.text() == "Write “{电话}”  Alt+Enter"
    editor.save()
    kept = desk.find.library.phrase("new1")
    assert kept is not None
    assert (kept.title, kept.category_id) == ("请看{说明}", "greet")


@pytest.mark.parametrize(
    ("copied", "sentence"),
    [("", "The clipboard holds no text."), (" \n", "The clipboard holds no text."),
     ("长" * 8_001, "The copied text has 8001 characters; 8000 is the most.")],
)  # fmt: skip
def test_what_makes_no_phrase_is_said(desk: Desk, copied: str, sentence: str) -> None:
    desk.page.new_phrase_of(copied)
    assert [str(error.message) for error in desk.failures] == [sentence]
    assert desk.keeper.dialogs == []
