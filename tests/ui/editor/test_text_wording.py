"""Findings while one writes: underlined, told, walked through, mended, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrases import Category
from desktop_app.domain.wording.choice import ShopWord, StyleChoice, WordingChoice
from desktop_app.ui.editor.phrase_editor import PhraseEditor
from desktop_app.ui.editor.template_edit import TemplateEdit
from tests.ui.editor.test_phrase_editor import opened, text_box
from tests.ui.phrases.conftest import PHRASES, TREE
from tests.ui.phrases.desk import Desk

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LINE = QTextCharFormat.UnderlineStyle


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, qapp, TREE, PHRASES)
    with qtbot.waitActive(desk.page):
        desk.page.show()
        desk.page.activateWindow()
    desk.page.show_tab(1)
    yield desk
    desk.close()


def writing(desk: Desk, text: str, qtbot: QtBot) -> tuple[PhraseEditor, TemplateEdit]:
    """Open the editor on a text, with its findings there."""
    editor = opened(desk)
    box = text_box(editor)
    box.setFocus()
    with qtbot.waitSignal(editor.fields.wording.changed):
        box.setPlainText(text)
    return editor, box


def underlined(box: TemplateEdit) -> list[tuple[str, QTextCharFormat.UnderlineStyle]]:
    return [
        (each.cursor.selectedText(), each.format.underlineStyle()) for each in box.extraSelections()
    ]


def test_errors_warnings_and_hints_have_lines_of_their_own(desk: Desk, qtbot: QtBot) -> None:
    _, box = writing(desk, "😊你好，加微信，开玩笑的", qtbot)
    assert underlined(box) == [
        ("你", LINE.DashUnderline), ("微信", LINE.WaveUnderline), ("开玩笑", LINE.DotLine),
    ]  # fmt: skip


def test_the_panel_says_word_rule_place_and_reason(desk: Desk, qtbot: QtBot) -> None:
    editor, _ = writing(desk, "你好，加微信聊", qtbot)
    panel = editor.fields.findings
    assert panel.head.text() == "Must change  L25"
    assert panel.words.text == "“微信”"
    assert panel.reason.text.startswith("Stay on the platform")
    assert panel.count.text() == "2 / 2"
    assert not panel.apply.isVisible()


def test_the_next_finding_is_selected_round_at_the_ends(desk: Desk, qtbot: QtBot) -> None:
    editor, box = writing(desk, "你好，加微信聊", qtbot)
    for key, modifier, words in (
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "你"),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "微信"),
        (Qt.Key.Key_F8, SHIFT, "你"),
    ):
        QTest.keyClick(box, key, modifier)
        assert box.textCursor().selectedText() == words
        assert editor.fields.findings.words.text == f"“{words}”"


def test_better_words_by_alt_enter_and_back_by_ctrl_z(desk: Desk, qtbot: QtBot) -> None:
    editor, box = writing(desk, "你好，请问想看哪款？", qtbot)
    assert editor.fields.findings.apply.text() == "Write “您”  Alt+Enter"
    QTest.keyClick(box, Qt.Key.Key_Return, ALT)
    assert box.toPlainText() == "您好，请问想看哪款？"
    assert editor.fields.wording.found == ()
    assert editor.fields.findings.head.text() == "Wording: nothing found"
    QTest.keyClick(box, Qt.Key.Key_Z, CTRL)
    assert box.toPlainText() == "你好，请问想看哪款？"


def test_better_words_by_one_click(desk: Desk, qtbot: QtBot) -> None:
    editor, box = writing(desk, "👍🏽您好，请拨打13812345678联系", qtbot)
    editor.fields.findings.apply.click()
    assert box.toPlainText() == "👍🏽您好，请拨打{电话}联系"


def test_what_only_the_agent_knows_is_selected(desk: Desk, qtbot: QtBot) -> None:
    _, box = writing(desk, "您必须先填单号", qtbot)
    QTest.keyClick(box, Qt.Key.Key_Return, ALT)
    assert box.toPlainText() == "为了尽快帮您解决，麻烦您……"
    assert box.textCursor().selectedText() == "……"


def test_the_finding_at_the_caret_comes_into_view(desk: Desk, qtbot: QtBot) -> None:
    editor, box = writing(desk, "你好，加微信聊", qtbot)
    cursor = box.textCursor()
    cursor.setPosition(1)
    box.setTextCursor(cursor)
    assert editor.fields.findings.words.text == "“你”"


def test_typing_keeps_the_underlines_in_place_until_the_next_check(
    desk: Desk, qtbot: QtBot
) -> None:
    _, box = writing(desk, "您好，加微信聊", qtbot)
    cursor = box.textCursor()
    cursor.setPosition(0)
    box.setTextCursor(cursor)
    QTest.keyClicks(box, "ab")
    assert underlined(box) == [("微信", LINE.WaveUnderline)]


def test_a_composition_goes_on_undisturbed(desk: Desk, qtbot: QtBot) -> None:
    editor, box = writing(desk, "您好，加微信聊\n你好", qtbot)
    cursor = box.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    box.setTextCursor(cursor)
    QCoreApplication.sendEvent(box, QInputMethodEvent("kan'kan", []))
    block = box.textCursor().block()
    assert block.layout().preeditAreaText() == "kan'kan"
    # Its own line has none: Qt would draw them beside their words.
    assert [words for words, _ in underlined(box)] == ["微信"]
    editor.fields.wording.check_now()
    QTest.keyClick(box, Qt.Key.Key_Return, ALT)
    assert block.layout().preeditAreaText() == "kan'kan"
    assert box.toPlainText() == "您好，加微信聊\n你好"
    commit = QInputMethodEvent("", [])
    commit.setCommitString("看看")
    with qtbot.waitSignal(editor.fields.wording.changed):
        QCoreApplication.sendEvent(box, commit)
    assert box.toPlainText() == "您好，加微信聊\n你好看看"
    assert [words for words, _ in underlined(box)] == ["微信", "你"]


def test_the_rules_of_the_chosen_category_hold(desk: Desk, qtbot: QtBot) -> None:
    desk.store.save_categories([Category("disp", None, "纠纷处理", 4, 2)])
    desk.find.refresh(None)
    editor, box = writing(desk, "很抱歉给您添麻烦！", qtbot)
    assert editor.fields.findings.head.text() == "Wording: nothing found"
    chosen = editor.fields._category
    with qtbot.waitSignal(editor.fields.wording.changed):
        chosen.setCurrentIndex(chosen.findData("disp"))
    assert [each.rule for each in editor.fields.wording.found] == ["L15"]
    assert box.toPlainText() == "很抱歉给您添麻烦！"


def test_findings_never_hinder_saving_for_oneself(desk: Desk, qtbot: QtBot) -> None:
    editor, _ = writing(desk, "您好，加微信聊", qtbot)
    editor.save()
    kept = desk.find.library.phrase("new1")
    assert kept is not None
    assert kept.text == "您好，加微信聊"


def test_the_shops_word_becomes_what_the_shop_says(desk: Desk, qtbot: QtBot) -> None:
    desk.chosen = WordingChoice(words=(ShopWord("包邮", "免运费"),))
    editor, box = writing(desk, "今天包邮的哦", qtbot)
    assert editor.fields.findings.head.text() == "Must change  S01"
    QTest.keyClick(box, Qt.Key.Key_Return, ALT)
    assert box.toPlainText() == "今天免运费的哦"


def test_the_length_is_counted_as_one_sees_it(desk: Desk, qtbot: QtBot) -> None:
    desk.chosen = WordingChoice(StyleChoice(long=10))
    editor, box = writing(desk, "您好👨‍👩‍👧🇨🇳👍🏽", qtbot)
    label = editor.fields._length
    assert (label.text(), label.property("tone")) == ("5 of 10 chars", "3")
    box.setPlainText("您好，欢迎光临\n您好，欢迎光临本店看看")
    assert label.text() == "18 chars; longest part 11 of 10"
    assert label.property("tone") == "warning"


def test_half_an_emoji_is_refused_by_its_place(desk: Desk, qtbot: QtBot) -> None:
    editor, box = writing(desk, "您好\n您😊好", qtbot)
    cursor = box.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(6, cursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    editor.save()
    assert editor.isVisible()
    assert editor.footer.error == "Half an emoji is left over in line 2, character 2."
    assert not desk.edit.can_undo


def test_a_long_text_is_checked_before_one_notices(desk: Desk, qtbot: QtBot) -> None:
    editor, _ = writing(desk, "您好，请问想看哪款，你说呢？" * 570, qtbot)
    assert len(editor.fields.text) > 7_900
    assert editor.fields.wording.shown is not None
