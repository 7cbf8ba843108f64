"""Phrases in parts, with a caret, with what is copied or picked: what goes out, and when."""

from dataclasses import replace

import pytest

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.fields.values import Definition, FieldType
from desktop_app.domain.pasting import Outcome, PasteResult, Reason, Target
from desktop_app.domain.phrases import Phrase
from desktop_app.services.fill_fields import FieldSources
from desktop_app.services.paste_runs import RUN_SECONDS
from tests.services.test_paste_phrase import LIN, PHRASES, QIANNIU, XTERM, Desk

THREE = Phrase("three", "pre", "三段", "您好{分段}\n{买家}请看{分段}再见{日期}")
CARET = Phrase("caret", "pre", "光标", "亲，您的{光标}👨‍👩‍👧已发出")
COPIED = Phrase("copied", "pre", "剪贴板", "您说的是：{剪贴板}")
PICKED = Phrase("picked", "pre", "随机", "{随机:好的|收到|了解|明白|没问题}")
TYPED = Phrase("typed", "pre", "到货", "{到货日}到")
CLIENT = ClientProfile("own", "", ("*",), paste_and_send=True)


@pytest.fixture
def desk(qapp: object) -> Desk:  # noqa: ARG001 - signals need the application
    added = {phrase.id: phrase for phrase in (THREE, CARET, COPIED, PICKED, TYPED)}
    return Desk(phrases=PHRASES | added)


def _press(desk: Desk, phrase_id: str = "three", target: Target | None = None) -> None:
    desk.paste.paste(phrase_id, target)


def _begin(desk: Desk) -> None:
    desk.paste.set_buyer(LIN)
    _press(desk)


def test_each_press_pastes_the_next_part_and_then_it_begins_anew(desk: Desk) -> None:
    _begin(desk)
    for _ in range(3):
        _press(desk)
    assert desk.pasted == ["您好", "小林请看", "再见11月22日", "您好"]
    assert [(r.part, r.parts, r.goes_on) for r in desk.reports] == [
        (1, 3, True), (2, 3, True), (3, 3, False), (1, 3, True),
    ]  # fmt: skip
    assert desk.usage.used["three"].count == 2
    assert [length for _, _, length in desk.usage.lengths] == [len(text) for text in desk.pasted]


def test_the_form_is_asked_once_for_all_parts(desk: Desk) -> None:
    _press(desk)
    assert desk.pasted == []
    desk.paste.paste_filled(THREE, {"买家": "小王"}, QIANNIU)
    _press(desk)
    assert desk.pasted == ["您好", "小王请看"]
    assert len(desk.forms) == 1


def test_a_part_that_did_not_go_out_is_pasted_again(desk: Desk) -> None:
    _begin(desk)
    desk.paster.at_once = False
    for outcome, reason in (
        (Outcome.REFUSED, Reason.KEYS_HELD),
        (Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT),
    ):
        _press(desk)
        desk.paster.answer(PasteResult(desk.paster.requests[-1].id, outcome, reason))
    desk.paster.at_once = True
    desk.paste.again()
    assert desk.pasted == ["您好", *["小林请看"] * 3]
    _press(desk)
    assert desk.pasted[-1] == "再见11月22日"


def test_a_press_while_a_part_is_under_way_pastes_nothing(desk: Desk) -> None:
    desk.paster.at_once = False
    _begin(desk)
    _press(desk)
    assert desk.outcome == (Outcome.REFUSED, Reason.PART_UNDER_WAY)
    desk.paster.answer(PasteResult(desk.paster.requests[0].id, Outcome.PASTED))
    _press(desk)
    assert desk.pasted == ["您好", "小林请看"]


def test_another_window_gets_no_part_and_the_run_goes_on_in_the_first(desk: Desk) -> None:
    _begin(desk)
    _press(desk, target=XTERM)
    assert desk.outcome == (Outcome.REFUSED, Reason.PARTS_ELSEWHERE)
    _press(desk)
    assert desk.pasted == ["您好", "小林请看"]


@pytest.mark.parametrize("how", ["other phrase", "buyer", "end", "edited", "time"])
def test_a_run_ends_and_the_phrase_begins_anew(desk: Desk, how: str) -> None:
    ended: list[object] = []
    desk.paste.run_ended.connect(lambda: ended.append(how))
    _begin(desk)
    assert desk.paste.in_parts
    match how:
        case "other phrase":
            _press(desk, "hello")
        case "buyer":
            desk.paste.set_buyer(CurrentBuyer(name="小王"))
        case "end":
            desk.paste.end_run()
        case "edited":
            desk.phrases["three"] = replace(THREE, text="您好呀{分段}再见")
        case "time":
            desk.seconds += RUN_SECONDS + 1
    _press(desk)
    assert desk.pasted[-1].startswith("您好")
    assert "小林请看" not in desk.pasted
    assert ended == ([how] if how in ("buyer", "end") else [])


def test_a_phrase_in_parts_is_copied_whole(desk: Desk) -> None:
    desk.paste.set_buyer(LIN)
    desk.paste.copy("three")
    assert desk.paster.copied == ["您好\n小林请看\n再见11月22日"]
    assert not desk.paste.in_parts


def test_the_caret_goes_back_by_what_one_sees_and_nothing_is_sent(desk: Desk) -> None:
    desk.paste._clients = lambda: (CLIENT,)
    _press(desk, "caret")
    [request] = desk.paster.requests
    assert (request.text, request.caret_steps) == ("亲，您的👨‍👩‍👧已发出", 4)
    assert not request.client.paste_and_send
    assert (desk.reports[0].reason, desk.reports[0].has_caret) == (None, True)


@pytest.mark.parametrize(
    "behind", ["一\n二", "שלום", "\u200b", "长" * 201], ids=["line end", "hebrew", "hidden", "long"]
)
def test_an_uncertain_caret_stays_and_that_is_said(desk: Desk, behind: str) -> None:
    desk.phrases["caret"] = replace(CARET, text="您的{光标}" + behind)
    desk.paste._clients = lambda: (CLIENT,)
    desk.paste.paste("caret", confirmed=True)
    [request] = desk.paster.requests
    assert (request.caret_steps, request.client.paste_and_send) == (0, False)
    assert desk.outcome == (Outcome.PASTED, Reason.CARET_UNSURE)


@pytest.mark.parametrize(
    ("text", "steps"), [("您好{光标}", 0), ("您好{光标}\n\n", 0), ("{光标}您好", 2)]
)
def test_a_caret_at_the_ends(desk: Desk, text: str, steps: int) -> None:
    desk.phrases["caret"] = replace(CARET, text=text)
    _press(desk, "caret")
    assert (desk.pasted, desk.paster.requests[0].caret_steps) == (["您好"], steps)


@pytest.mark.parametrize(
    ("clipboard", "proposed"),
    [
        ("红色\n 大号 ", "红色 大号"),
        ("", ""),
        ("x" * 1001, ""),
        ("\x07", ""),
        ("退款\u202e001", ""),
    ],
)
def test_the_clipboard_is_shown_before_it_is_pasted(
    qapp: object,  # noqa: ARG001 - signals need the application
    clipboard: str,
    proposed: str,
) -> None:
    desk = Desk(phrases={"copied": COPIED}, sources=FieldSources(clipboard=lambda: clipboard))
    desk.paste.set_buyer(LIN)
    _press(desk, "copied")
    assert desk.pasted == []
    [form] = desk.forms
    assert form.suggested["剪贴板"] == proposed
    desk.paste.paste_filled(COPIED, {"剪贴板": "蓝色"}, QIANNIU)
    assert desk.pasted == ["您说的是：蓝色"]
    assert desk.paste.buyer.values == {}


def test_a_random_text_is_picked_anew_each_time(desk: Desk) -> None:
    for _ in range(40):
        _press(desk, "picked")
    assert set(desk.pasted) == {"好的", "收到", "了解", "明白", "没问题"}


def test_what_a_form_shows_is_what_is_pasted(desk: Desk) -> None:
    desk.phrases["picked"] = phrase = replace(PICKED, text=PICKED.text + "{快递}")
    for _ in range(20):
        _press(desk, "picked")
        shown = desk.forms[-1].filled.shown
        desk.paste.paste_filled(phrase, {"快递": "申通"}, QIANNIU)
        assert desk.pasted[-1] == shown.replace("{快递}", "申通")


def test_faces_are_made_anew_for_another_client(desk: Desk) -> None:
    desk.phrases["smile"] = Phrase("smile", "pre", "笑", "好的{表情:微笑}")
    desk.paste._asking._fill._sources = FieldSources(mood={"微笑": "😊"}.get)
    _press(desk, "smile")
    desk.front.front = XTERM
    desk.paste.again()
    assert desk.pasted == ["好的/:^_^", "好的😊"]


def test_the_cursor_stays_where_a_client_turns_faces_into_codes(desk: Desk) -> None:
    desk.phrases["caret"] = replace(CARET, text="好的{光标}😊")
    _press(desk, "caret")
    assert desk.outcome == (Outcome.PASTED, Reason.CARET_UNSURE)
    _press(desk, "caret", XTERM)
    assert [(r.text, r.caret_steps) for r in desk.paster.requests] == [
        ("好的/:^_^", 0), ("好的😊", 1),
    ]  # fmt: skip


def test_a_typed_answer_is_checked_and_written_as_a_buyer_reads_it(
    qapp: object,  # noqa: ARG001 - signals need the application
) -> None:
    defined = {"到货日": Definition("到货日", FieldType.DATE, default="+3")}
    desk = Desk(phrases={"typed": TYPED}, sources=FieldSources(definitions=lambda: defined))
    _press(desk, "typed")
    [form] = desk.forms
    assert (form.questions[0].type, form.suggested) == (FieldType.DATE, {"到货日": "+3"})
    desk.paste.paste_filled(TYPED, {"到货日": "改天"}, QIANNIU)
    assert desk.outcome == (Outcome.REFUSED, Reason.FIELDS_MISSING)
    assert "改天" in str(desk.reports[-1].detail)
    desk.paste.paste_filled(TYPED, {"到货日": "明天"}, QIANNIU)
    assert desk.pasted == ["11月23日到"]
