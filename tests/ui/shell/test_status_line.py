from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.pasting import Outcome, Reason
from desktop_app.errors import AppError
from desktop_app.services.paste_reports import PasteKind, PasteReport
from desktop_app.texts import Catalogue, text
from desktop_app.ui.shell.status import Status, StatusAction, StatusKind
from desktop_app.ui.shell.status_line import StatusLine
from desktop_app.ui.shell.wording import StatusWording, WaysOn
from desktop_app.ui.theme.theme import Theme
from tests.marks import not_on_windows

WIDTH_PX = 360


def _report(
    outcome: Outcome, reason: Reason | None = None, lost: tuple[str, ...] = ()
) -> PasteReport:
    return PasteReport(
        1, "新客首句", "千牛", PasteKind.PHRASE, outcome, reason, lost, phrase_id="p"
    )


class Pressed:
    """Remembers which way on was taken."""

    def __init__(self) -> None:
        self.ways: list[str] = []
        self.on = WaysOn(
            again=lambda: self.ways.append("again"),
            restore=lambda: self.ways.append("restore"),
            confirm=lambda: self.ways.append("confirm"),
            end=lambda: self.ways.append("end"),
        )


@pytest.fixture
def wording(qapp: object) -> StatusWording:  # noqa: ARG001 - tr() needs it
    return StatusWording(Catalogue({}).render)


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> StatusLine:
    made = StatusLine(theme)
    qtbot.addWidget(made)
    made.resize(WIDTH_PX, made.height())
    made.show()
    return made


_NO_IMAGE = (
    Reason.OTHER_WINDOW, Reason.OWN_WINDOW, Reason.NO_WINDOW, Reason.LOCKED, Reason.KEYS_HELD,
    Reason.KEYBOARD_TAKEN, Reason.CLIPBOARD_BUSY, Reason.NO_RECEIPT, Reason.STILL_READING,
    Reason.TAKES_NO_IMAGES, Reason.PLAIN_CLIENT, Reason.BAD_IMAGE,
)  # fmt: skip


def _every_status(wording: StatusWording) -> list[Status]:
    on = Pressed().on
    outcomes = [(Outcome.PASTED, None), (Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT)]
    refusals = [(Outcome.REFUSED, reason) for reason in Reason]
    pasted = _report(Outcome.PASTED)
    first = replace(pasted, part=19, parts=20)
    unset = replace(pasted, has_caret=True)
    stays = (Reason.CARET_UNSURE, Reason.OTHER_WINDOW, Reason.KEYS_HELD, Reason.KEYBOARD_TAKEN)
    return [
        *(wording.report(replace(unset, reason=reason), on) for reason in stays),
        *(wording.report(replace(pasted, image=reason), on) for reason in _NO_IMAGE),
        wording.report(replace(pasted, reason=Reason.LOOK_AT_IMAGE), on),
        wording.report(first, on),
        wording.report(replace(first, lost_formats=("image/png",)), on),
        wording.report(replace(first, doubt=text("x")), on),
        wording.idle("千牛"),
        wording.idle(""),
        *(wording.report(_report(o, r), on) for o, r in outcomes + refusals),
        wording.report(_report(Outcome.PASTED, lost=("image/png",)), on),
        *(
            wording.report(replace(_report(Outcome.PASTED), hint=hint), on)
            for hint in (
                text("the order isn't confirmed yet"),
                text("a short answer to a long review"),
            )
        ),
        wording.report(replace(_report(Outcome.REFUSED, Reason.REMINDED), copying=True), on),
        wording.other_buyer("一位名字特别特别长的买家", on.again),
        wording.follow_up(text("Order …{last} waits for news", last="4471"), ["1"], on.again),
        wording.follow_up(text("{count} orders wait for news", count=100), ["1"], on.again),
        wording.hotkeys_taken([(Hotkey.parse("Ctrl+Alt+PgDn"), text("x"))], on.again),
        wording.hotkeys_taken([(Hotkey.parse("Ctrl+Alt+PgDn"), text("x"))] * 9, on.again),
        wording.paused(on.again),
        wording.profile_missing(on.again),
        wording.first_start(on.again),
        wording.undoable(
            text("{added} trade phrases added, {removed} removed", added=33, removed=31), on.again
        ),
        wording.message(text("The setup is kept")),
        wording.copied("新客首句"),
    ]


@not_on_windows("measured in the fonts of Linux")
def test_every_sentence_fits_the_smallest_usual_width(
    line: StatusLine, wording: StatusWording
) -> None:
    for status in _every_status(wording):
        line.show_status(status)
        assert line.shown_detail() == status.detail, status
        assert not line.overflows(), status


def test_there_is_a_sentence_for_every_reason(wording: StatusWording) -> None:
    sentences = [wording.reason(reason) for reason in Reason]
    assert all(sentences)
    assert len(set(sentences)) == len(sentences)


def test_a_part_says_how_to_go_on_and_how_to_leave(wording: StatusWording) -> None:
    pressed = Pressed()
    status = wording.report(replace(_report(Outcome.PASTED), part=2, parts=3), pressed.on)
    assert (status.kind, status.line) == (
        StatusKind.NOTICE, "Part 2 of 3 press again for the next part",
    )  # fmt: skip
    assert status.action is not None
    status.action.do()
    assert pressed.ways == ["end"]


def test_the_last_part_is_a_paste_like_any_other(wording: StatusWording) -> None:
    status = wording.report(replace(_report(Outcome.PASTED), part=3, parts=3), Pressed().on)
    assert (status.kind, status.action) == (StatusKind.DONE, None)


def test_what_is_uncertain_about_a_pasted_text_is_said(wording: StatusWording) -> None:
    doubtful = replace(_report(Outcome.PASTED), doubt=text("The holidays aren't known."))
    status = wording.report(doubtful, Pressed().on)
    assert (status.kind, status.full) == (StatusKind.UNSURE, "The holidays aren't known.")


@pytest.mark.parametrize(
    ("reason", "way"),
    [
        (Reason.OTHER_WINDOW, "again"),
        (Reason.NO_WINDOW, "again"),
        (Reason.INTERNAL, "confirm"),
        (Reason.HIDDEN_CHARACTERS, "confirm"),
        (Reason.PARTS_ELSEWHERE, "end"),
        (Reason.OTHER_BUYER, "confirm"),
        (Reason.REMINDED, "confirm"),
        (Reason.STILL_OPEN, None),
        (Reason.LOCKED, None),
    ],
)
def test_a_refusal_offers_what_helps(
    wording: StatusWording, reason: Reason, way: str | None
) -> None:
    pressed = Pressed()
    status = wording.report(_report(Outcome.REFUSED, reason), pressed.on)
    assert status.kind is StatusKind.REFUSED
    if status.action is not None:
        status.action.do()
    assert pressed.ways == ([way] if way else [])


def test_an_unconfirmed_paste_offers_the_clipboard_back(
    line: StatusLine, wording: StatusWording
) -> None:
    pressed = Pressed()
    report = _report(Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT)
    line.show_status(wording.report(report, pressed.on))
    button = line.findChild(QPushButton)
    assert button is not None
    assert button.isVisible()
    assert button.text() == "Restore"
    button.click()
    assert pressed.ways == ["restore"]
    assert line.status.kind is StatusKind.IDLE


def test_success_gives_way_to_the_idle_line_and_a_refusal_stays(
    line: StatusLine, wording: StatusWording, qtbot: QtBot
) -> None:
    line.set_idle(wording.idle("千牛"))
    line.show_status(wording.report(_report(Outcome.REFUSED, Reason.LOCKED), Pressed().on))
    assert [line.will_clear] == [False]
    line.show_status(wording.report(_report(Outcome.PASTED), Pressed().on))
    assert [line.will_clear] == [True]
    qtbot.waitUntil(lambda: line.status.kind is StatusKind.IDLE, timeout=6000)
    assert line.status.line == "Pastes into 千牛"


def test_a_change_of_the_front_window_leaves_a_refusal_alone(
    line: StatusLine, wording: StatusWording
) -> None:
    line.show_status(wording.report(_report(Outcome.REFUSED, Reason.LOCKED), Pressed().on))
    line.set_idle(wording.idle("微信"))
    assert line.status.word == "Not pasted"
    line.clear()
    assert line.status.tail == "微信"


def test_a_long_title_gives_way_and_the_window_is_named_whole(
    line: StatusLine, wording: StatusWording
) -> None:
    report = PasteReport(1, "很长" * 40, "千牛", PasteKind.PHRASE, Outcome.PASTED)
    line.show_status(wording.report(report, Pressed().on))
    assert line.shown_detail().endswith("…")
    assert not line.overflows()
    assert line.status.tail.endswith("千牛")


def test_the_whole_reason_is_read_aloud(line: StatusLine, wording: StatusWording) -> None:
    error = AppError(text("It is locked."), text("Ask the shop."))
    line.show_status(wording.failure(error))
    assert line.accessibleName() == "It is locked. Ask the shop."


def test_an_action_that_reports_again_keeps_its_report(line: StatusLine) -> None:
    second = Status(StatusKind.REFUSED, "second")
    action = StatusAction("Again", lambda: line.show_status(second))
    line.show_status(Status(StatusKind.REFUSED, "first", action=action))
    line.act()
    assert line.status is second


def test_every_pair_of_results_can_follow(line: StatusLine, wording: StatusWording) -> None:
    for first, second in product(_every_status(wording), repeat=2):
        line.show_status(first)
        line.show_status(second)
        button = line.findChild(QPushButton)
        assert button is not None
        assert button.isVisible() is (second.action is not None)


def test_an_image_that_isn_t_there_is_said_though_the_text_is(wording: StatusWording) -> None:
    pressed = Pressed()
    report = replace(_report(Outcome.PASTED), image=Reason.OTHER_WINDOW)
    status = wording.report(report, pressed.on)
    assert (status.kind, status.word) == (StatusKind.UNSURE, "Text pasted")
    assert status.detail == "image not: front window is not 千牛"
    assert status.action is None


def test_an_image_left_on_the_clipboard_offers_what_was_there(wording: StatusWording) -> None:
    pressed = Pressed()
    report = replace(_report(Outcome.PASTED), image=Reason.NO_RECEIPT)
    status = wording.report(report, pressed.on)
    assert status.detail == "image not: 千牛 did not fetch it"
    assert status.action is not None
    status.action.do()
    assert pressed.ways == ["restore"]
