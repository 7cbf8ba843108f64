from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.order_notes.draft import Confirmation
from desktop_app.domain.pasting import Outcome, PasteResult, Reason
from desktop_app.domain.settings import Profile
from desktop_app.errors import AppError
from desktop_app.texts import text
from tests.ui.note.desk import ORDER, NoteDesk

LINE = "工号789|黄|11-22 14:05|无误可发"
OLD = "工号756|红|11-20 10:12|延后发货|到:11-22|原因:缺货待补"
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[NoteDesk]:
    desk = NoteDesk(tmp_path, qapp)
    qtbot.addWidget(desk.page)
    desk.page.resize(360, 468)
    with qtbot.waitActive(desk.page):
        desk.page.show()
        desk.page.activateWindow()
    yield desk
    desk.connection.close()


def _fill_yellow(desk: NoteDesk, order: str = ORDER) -> None:
    desk.page.form.order.setText(order)
    desk.page.form.flags.press(1)
    desk.page.confirm_all()


def test_a_yellow_note_takes_three_key_strokes_after_the_number(
    desk: NoteDesk,
) -> None:
    desk.page.focus_order()
    QTest.keyClicks(desk.page.form.order, ORDER)
    QTest.keyClick(desk.page.form.order, Qt.Key.Key_1, ALT)
    QTest.keyClick(desk.page.form.order, Qt.Key.Key_K, CTRL)
    QTest.keyClick(desk.page.form.order, Qt.Key.Key_Return, CTRL)
    assert desk.pasted == [LINE]
    assert desk.outcomes == ["pasted"]
    assert desk.make.kept()[0].order == ORDER


def test_the_number_is_judged_while_it_is_typed(desk: NoteDesk) -> None:
    desk.page.form.order.setText(ORDER[:11])
    assert desk.page.form.order.verdict == "11 digits"
    assert "isn't an order number" in desk.page.problems.sentence
    desk.page.form.order.setText(ORDER)
    assert desk.page.form.order.verdict == "18 digits"
    assert desk.page.form.order.accessibleDescription() == "18 digits"


def test_nothing_is_said_about_fields_nobody_came_to_yet(desk: NoteDesk) -> None:
    assert desk.page.problems.sentence == ""


def test_flags_are_radio_buttons_that_say_what_they_mean(desk: NoteDesk) -> None:
    desk.page.form.flags.press(2)
    assert desk.page.form.flags.chosen() == "red"
    spoken = [tile.accessibleName() for tile in desk.page.form.flags.tiles]
    assert spoken[0] == "yellow flag，order correct, ship it; marks the sale"
    assert len(spoken) == 6


def test_an_error_stops_the_note_and_says_why(desk: NoteDesk) -> None:
    desk.page.form.order.setText(ORDER)
    desk.page.form.flags.press(2)
    desk.page.paste_note()
    assert desk.pasted == []
    assert desk.page.problems.sentence == "A red flag needs the reason, as the detail 原因."
    assert desk.page.form.order.text() == ORDER
    assert desk.outcomes == []


def test_a_missing_number_is_said_when_pasting_and_asked_for(desk: NoteDesk) -> None:
    desk.page.form.flags.press(1)
    desk.page.confirm_all()
    desk.page.paste_note()
    assert desk.page.problems.sentence == "The order number is missing."
    assert desk.keeper.taken[-1] is desk.page.form.order
    assert desk.pasted == []


def test_a_missing_tag_is_an_error(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    desk = NoteDesk(tmp_path, qapp, Profile("木棉家居", "小禾", ""))
    qtbot.addWidget(desk.page)
    _fill_yellow(desk)
    desk.page.paste_note()
    assert desk.pasted == []
    assert desk.page.problems.sentence.startswith("The agent tag is missing")
    desk.connection.close()


def test_a_warning_asks_once(desk: NoteDesk) -> None:
    _fill_yellow(desk)
    desk.page.form.confirmations.box(Confirmation.PHONE).setChecked(False)
    desk.page.paste_note()
    assert desk.pasted == []
    assert desk.page.problems.sentence == "Not confirmed with the buyer: phone."
    assert desk.page.paste_button.text().startswith("Paste anyway")
    desk.page.paste_note()
    assert desk.pasted == [LINE]


def test_an_answered_warning_doesnt_answer_another_one(desk: NoteDesk) -> None:
    desk.page.form.order.setText(ORDER)
    desk.page.form.flags.press(1)
    desk.page.paste_note()
    desk.page.form.order.setText(ORDER[:11])
    desk.page.paste_note()
    assert desk.pasted == []
    assert "isn't an order number" in desk.page.problems.sentence


def test_the_old_memo_stays_above_the_new_line(desk: NoteDesk) -> None:
    _fill_yellow(desk)
    desk.clipboard = OLD
    desk.page.memo.take_old_memo()
    assert desk.page.memo.shown() == f"{OLD}\n{LINE}"
    desk.page.paste_note()
    assert desk.pasted == [f"{OLD}\n{LINE}"]


def test_the_length_counts_old_and_new_in_the_platforms_unit(desk: NoteDesk) -> None:
    _fill_yellow(desk)
    desk.clipboard = OLD
    desk.page.memo.take_old_memo()
    used = len(f"{OLD}\n{LINE}".encode())
    assert desk.page.length.text() == f"{used} / 1000 bytes"
    desk.clipboard = "字" * 400
    desk.page.memo.take_old_memo()
    desk.page.paste_note()
    assert desk.pasted == []
    assert "would be cut off" in desk.page.problems.sentence


def test_nothing_of_an_order_is_carried_to_the_next_one(desk: NoteDesk) -> None:
    _fill_yellow(desk)
    desk.clipboard = OLD
    desk.page.memo.take_old_memo()
    desk.page.form.details.fields()[1].line.setText("袜子1双")
    desk.page.paste_note()
    assert desk.page.form.order.text() == ""
    assert desk.page.form.confirmations.confirmed() == frozenset()
    assert desk.page.form.details.details() == ()
    assert desk.page.form.flags.chosen() == ""
    assert desk.page.memo.old_memo == ""
    assert desk.page.form.tag.text() == "789"


def test_another_number_empties_what_was_told_for_the_first(desk: NoteDesk) -> None:
    _fill_yellow(desk)
    desk.clipboard = OLD
    desk.page.memo.take_old_memo()
    desk.page.form.order.setText("490000000000000001")
    assert desk.page.form.confirmations.confirmed() == frozenset()
    assert desk.page.memo.old_memo == ""


def test_a_digit_added_to_the_number_empties_nothing(desk: NoteDesk) -> None:
    _fill_yellow(desk)
    desk.page.form.order.setText(f"{ORDER}9")
    assert desk.page.form.confirmations.confirmed() == frozenset(Confirmation)


def test_the_number_is_taken_from_the_clipboard_clean(desk: NoteDesk) -> None:
    desk.clipboard = " 订单号：３８１２０５５４７７１２００４４７１ "
    desk.page.take_order()
    assert desk.page.form.order.text() == ORDER


def test_a_clipboard_without_a_number_changes_nothing(desk: NoteDesk) -> None:
    desk.page.form.order.setText(ORDER)
    desk.clipboard = "您好，请问发什么快递？"
    desk.page.take_order()
    assert desk.page.form.order.text() == ORDER
    assert "isn't an order number" in desk.page.problems.sentence


def test_a_new_buyer_brings_the_number_and_an_empty_note(desk: NoteDesk) -> None:
    _fill_yellow(desk, "490000000000000001")
    desk.paste.set_buyer(CurrentBuyer(order=ORDER))
    assert desk.page.form.order.text() == ORDER
    assert desk.page.form.confirmations.confirmed() == frozenset()
    desk.paste.clear_buyer()
    assert desk.page.form.order.text() == ""


def test_a_refused_paste_loses_nothing_and_keeps_no_record(desk: NoteDesk) -> None:
    desk.paster.at_once = False
    _fill_yellow(desk)
    desk.page.paste_note()
    request = desk.paster.requests[0]
    desk.paster.answer(PasteResult(request.id, Outcome.REFUSED, Reason.OTHER_WINDOW))
    assert desk.page.form.order.text() == ORDER
    assert desk.page.form.confirmations.confirmed() == frozenset(Confirmation)
    assert desk.outcomes == []


def test_an_unconfirmed_paste_is_kept_as_such_and_stays_in_sight(desk: NoteDesk) -> None:
    desk.paster.at_once = False
    _fill_yellow(desk)
    desk.page.paste_note()
    request = desk.paster.requests[0]
    desk.paster.answer(PasteResult(request.id, Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT))
    assert desk.outcomes == ["not-confirmed"]
    assert desk.page.form.order.text() == ORDER


def test_a_copied_note_is_kept_too(desk: NoteDesk) -> None:
    _fill_yellow(desk)
    desk.page.focus_order()
    QTest.keyClick(desk.page.form.order, Qt.Key.Key_C, CTRL | SHIFT)
    assert desk.paster.copied == [LINE]
    assert desk.outcomes == ["copied"]


def test_details_have_keys_of_the_flag_and_own_ones(desk: NoteDesk) -> None:
    desk.page.form.order.setText(ORDER)
    desk.page.form.flags.press(2)
    until, reason = desk.page.form.details.fields()
    until.line.setText("11-25")
    reason.line.setText("缺货")
    desk.page.form.details.add()
    added = desk.page.form.details.fields()[2]
    assert added.key_line is not None
    added.key_line.setText("仓库")
    added.line.setText("老王")
    assert desk.page.memo.shown() == (
        "工号789|红|11-22 14:05|延后发货|到:11-25|原因:缺货|仓库:老王"
    )


def test_another_flag_loses_no_typed_detail(desk: NoteDesk) -> None:
    desk.page.form.flags.press(1)
    desk.page.form.details.fields()[1].line.setText("袜子1双")
    desk.page.form.flags.press(2)
    assert ("赠", "袜子1双") in desk.page.form.details.details()


def test_an_action_of_ones_own_outlives_another_flag(desk: NoteDesk) -> None:
    line = desk.page.form.action.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "ems")
    desk.page.form.flags.press(2)
    assert desk.page.form.action.currentText() == "ems"


def test_an_offer_is_taken_whole(desk: NoteDesk) -> None:
    desk.page.form.order.setText(ORDER)
    desk.page.form.flags.press(4)
    assert "Only the warehouse sets the purple flag" in desk.page.problems.sentence
    desk.page.problems.take_button.click()
    assert desk.page.form.flags.chosen() == "grey"
    assert desk.page.form.action.currentText() == "待退货"


def test_flags_are_those_of_the_platform_and_it_is_remembered(desk: NoteDesk) -> None:
    box = desk.page.form.platform
    QTest.keyClick(box, Qt.Key.Key_End)
    box.activated.emit(box.currentIndex())
    assert desk.store.load().note_platform == "kuaishou"
    desk.page.form.choose_platform("douyin")
    keys = [tile.flag.key for tile in desk.page.form.flags.tiles]
    assert keys == ["red", "green", "purple", "grey", "cyan", "orange"]


def test_every_control_has_a_name(desk: NoteDesk) -> None:
    unnamed = [
        line
        for line in desk.page.findChildren(QLineEdit)
        if line.isVisible() and not (line.accessibleName() or _label_of(desk, line))
    ]
    assert unnamed == []


def _label_of(desk: NoteDesk, line: QLineEdit) -> bool:
    return any(label.buddy() in {line, line.parent()} for label in desk.page.findChildren(QLabel))


def test_hints_and_details_keep_their_place(desk: NoteDesk) -> None:
    empty = desk.page.memo.geometry()
    desk.page.form.order.setText(ORDER[:5])
    desk.page.form.flags.press(1)
    QApplication.processEvents()
    assert desk.page.problems.sentence
    assert desk.page.memo.geometry() == empty


@pytest.mark.parametrize("width", [320, 360, 480])
def test_nothing_is_wider_than_the_window(desk: NoteDesk, width: int) -> None:
    desk.page.resize(width, 468)
    desk.page.form.flags.press(1)
    desk.page.confirm_all()
    QApplication.processEvents()
    assert desk.page.width() == width
    assert desk.page.minimumSizeHint().width() <= width
    edges = [box.geometry().right() for box in desk.page.form.confirmations.boxes]
    assert max(edges) < desk.page.form.confirmations.width()


def test_a_missing_tag_is_said_at_once(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    desk = NoteDesk(tmp_path, qapp, Profile("木棉家居", "小禾", ""))
    qtbot.addWidget(desk.page)
    assert desk.page.problems.sentence.startswith("The agent tag is missing")
    desk.connection.close()


def test_a_click_into_a_field_takes_the_focus_of_new_fields_too(desk: NoteDesk) -> None:
    desk.page.form.flags.press(2)
    desk.page.form.details.add()
    added = desk.page.form.details.fields()[2]
    assert desk.keeper.taken == [added.key_line]
    QTest.mouseClick(added.line, Qt.MouseButton.LeftButton)
    QTest.mouseClick(desk.page.form.order, Qt.MouseButton.LeftButton)
    assert desk.keeper.taken == [added.key_line, added.line, desk.page.form.order]


def test_a_ledger_that_cant_be_written_is_said(
    desk: NoteDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AppError(text("The disk is full."))

    monkeypatch.setattr(desk.make, "keep", refuse)
    _fill_yellow(desk)
    desk.page.paste_note()
    assert desk.pasted == [LINE]
    assert desk.page.problems.sentence == "The disk is full."


def _rows(desk: NoteDesk) -> list[QWidget]:
    form = desk.page.form
    return [form.platform, form.order, form.flags, form.action, form.details, form.confirmations]


@pytest.mark.parametrize("size", [(360, 468), (320, 348), (320, 300)])
def test_no_row_is_squeezed_or_covered_in_a_low_window(
    desk: NoteDesk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    desk.page.resize(*size)
    qtbot.waitUntil(lambda: desk.page.size().toTuple() == size)
    rows = [row.geometry() for row in _rows(desk)]
    for row, geometry in zip(_rows(desk), rows, strict=True):
        assert geometry.height() >= min(row.minimumSizeHint().height(), 28)
    for above, below in pairwise(rows):
        assert above.bottom() < below.top()
    bottom = desk.page.paste_button.geometry().bottom()
    assert bottom < desk.page.height()


def test_the_gaps_between_the_confirmations_are_equal(desk: NoteDesk) -> None:
    boxes = [box.geometry() for box in desk.page.form.confirmations.findChildren(QCheckBox)]
    gaps = {right.left() - left.right() for left, right in pairwise(boxes)}
    assert len(gaps) == 1
    assert gaps.pop() > 4


def test_a_narrow_field_shows_the_whole_number(desk: NoteDesk, qtbot: QtBot) -> None:
    desk.page.resize(320, 348)
    order = desk.page.form.order
    order.setText(ORDER)
    room = order.fontMetrics().horizontalAdvance(ORDER) + order.textMargins().right()
    qtbot.waitUntil(lambda: order.width() >= room + 16)


def test_nothing_is_counted_while_nothing_is_shown(desk: NoteDesk) -> None:
    assert not desk.page.memo.shown()
    assert desk.page.length.text().startswith("0 ")
    _fill_yellow(desk)
    assert desk.page.length.text().startswith("38 ")


def test_the_new_line_is_in_sight_below_a_long_old_memo(desk: NoteDesk, qtbot: QtBot) -> None:
    _fill_yellow(desk)
    desk.clipboard = "很长的原备注" * 80
    desk.page.memo.take_old_memo()
    bar = desk.page.memo.findChildren(QPlainTextEdit)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 10)
    desk.page.resize(360, 420)
    qtbot.waitUntil(lambda: desk.page.height() == 420)
    assert bar.value() == bar.maximum()


def _open_from(desk: NoteDesk, platform: str) -> None:
    desk.client_platform = platform
    desk.page.hide()
    desk.page.show()


def _platform(desk: NoteDesk) -> str:
    return str(desk.page.form.platform.currentData())


def test_the_page_opens_with_the_platform_of_the_client_in_front(desk: NoteDesk) -> None:
    assert _platform(desk) == "taobao"
    _open_from(desk, "jd")
    assert _platform(desk) == "jd"
    assert desk.keep.settings.note_platform == "taobao"


def test_a_client_that_tells_no_platform_leaves_the_one_used_last(desk: NoteDesk) -> None:
    _open_from(desk, "pdd")
    _open_from(desk, "")
    assert _platform(desk) == "pdd"


def test_an_order_that_came_with_the_buyer_is_no_begun_note(desk: NoteDesk) -> None:
    desk.paste.set_buyer(CurrentBuyer(order=ORDER))
    assert desk.page.form.order.text() == ORDER
    _open_from(desk, "jd")
    assert _platform(desk) == "jd"
    desk.page.form.flags.press(1)
    _open_from(desk, "pdd")
    assert _platform(desk) == "jd"


def test_a_note_that_was_begun_keeps_its_platform(desk: NoteDesk) -> None:
    desk.page.form.order.setText(ORDER)
    _open_from(desk, "jd")
    desk.page.focus_order()
    assert _platform(desk) == "taobao"


def test_the_hotkey_follows_another_client_but_not_against_the_agents_hand(
    desk: NoteDesk,
) -> None:
    desk.client_platform = "jd"
    desk.page.focus_order()
    assert _platform(desk) == "jd"
    desk.page.form.choose_platform("1688")
    desk.page.focus_order()
    assert _platform(desk) == "1688"
    desk.client_platform = "pdd"
    desk.page.focus_order()
    assert _platform(desk) == "pdd"
