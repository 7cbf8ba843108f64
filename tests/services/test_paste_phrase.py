"""Pasting a phrase: into the right window, filled for the right buyer, or not at all."""

import logging
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import pytest

from desktop_app.domain.buyers import NOBODY, CurrentBuyer
from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.library import Library
from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Reason, Target
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.recognised_buyers import recognise
from desktop_app.domain.settings import Profile, Settings
from desktop_app.errors import AppError
from desktop_app.paths import shipped
from desktop_app.services.draw_faces import DrawFaces
from desktop_app.services.fill_fields import FieldSources, FillFields
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.paste_reports import FieldForm, PasteKind, PasteReport, PasteStarted
from desktop_app.storage.protocols import Use
from tests.fake_library import FakeUsage
from tests.fakes import FakeFrontWindow, FakePaster
from tests.pictures import picture
from tests.shipped_facts import shipped_clients, shipped_platforms

QIANNIU = Target(7, "aliworkbench", "千牛")
XTERM = Target(9, "xterm", "xterm")
LIN = CurrentBuyer(name="小林")
WANG = CurrentBuyer(name="小王", order="234123456789012345")
NOW_S = 1_763_800_000.0

SIZES = picture()

TREE = (Category("pre", None, "售前", tab=0), Category("int", None, "内部", tab=4))
PHRASES = {
    phrase.id: phrase
    for phrase in (
        Phrase("hello", "pre", "首句", "您好，欢迎光临{店铺}\r\n", slot=1),
        Phrase("named", "pre", "称呼", "{买家}您好，{快递}{日期+1}到"),
        Phrase("order", "pre", "核对", "订单{订单号}"),
        Phrase("secret", "int", "上报", "请拦截", slot=2),
        Phrase("broken", "pre", "坏的", "您好{"),
        Phrase("control", "pre", "控制符", "您好\x07"),
        Phrase("hidden", "pre", "看不见", "退款\u202e001"),
        Phrase("sizes", "pre", "尺码", "尺码表", image=SIZES.facts),
        Phrase("parts", "pre", "两段", "一{分段}二", image=SIZES.facts),
        Phrase("caret", "pre", "光标", "一{光标}二", image=SIZES.facts),
        Phrase("both", "pre", "又问又藏", "\u200b{快递}"),
    )
}


@dataclass
class Desk:
    """An agent's desk: the service, what is around it, and what it said."""

    paster: FakePaster = field(default_factory=FakePaster)
    front: FakeFrontWindow = field(default_factory=lambda: FakeFrontWindow(QIANNIU))
    usage: FakeUsage = field(default_factory=FakeUsage)
    settings: Settings = field(default_factory=lambda: Settings(profile=Profile(shop="小店")))
    reports: list[PasteReport] = field(default_factory=list)
    forms: list[FieldForm] = field(default_factory=list)
    begun: list[PasteStarted] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)
    buyers: list[CurrentBuyer] = field(default_factory=list)
    phrases: dict[str, Phrase] = field(default_factory=lambda: dict(PHRASES))
    sources: FieldSources = field(default_factory=FieldSources)
    seconds: float = NOW_S
    images: dict[str, bytes] = field(default_factory=lambda: {SIZES.facts.hash: SIZES.data})
    clients: tuple[ClientProfile, ...] = field(default_factory=shipped_clients)

    def __post_init__(self) -> None:
        platforms = shipped_platforms()
        self.paste = PastePhrase(
            self.paster,
            self.front,
            lambda: Library(self.phrases.values(), TREE),
            FillFields(
                lambda: self.settings,
                lambda: datetime(2026, 11, 22, 14, 5),  # noqa: DTZ001
                self.sources,
            ),
            usage=self.usage,
            clients=lambda: self.clients,
            clock=lambda: self.seconds,
            recognise=lambda content: recognise(content, platforms, "taobao"),
            draw=DrawFaces(shipped("data")),
            image=self.images.get,
        )
        self.paste.finished.connect(self.reports.append)
        self.paste.fields_needed.connect(self.forms.append)
        self.paste.started.connect(self.begun.append)
        self.paste.copied.connect(self.copied.append)
        self.paste.buyer_changed.connect(self.buyers.append)

    @property
    def pasted(self) -> list[str]:
        return [request.text for request in self.paster.requests]

    @property
    def outcome(self) -> tuple[Outcome, Reason | None]:
        return self.reports[-1].outcome, self.reports[-1].reason


@pytest.fixture
def desk(qapp: object) -> Desk:  # noqa: ARG001 - signals need the application
    return Desk()


def test_a_phrase_goes_filled_and_clean_into_the_window_in_front(desk: Desk) -> None:
    number = desk.paste.paste("hello")
    [request] = desk.paster.requests
    assert request.text == "您好，欢迎光临小店"
    assert (request.id, request.target, request.client.id) == (number, QIANNIU, "qianniu")
    assert desk.begun == [PasteStarted(number, "首句", "千牛", PasteKind.PHRASE)]
    [report] = desk.reports
    assert (report.request_id, report.label, report.target_name) == (number, "首句", "千牛")
    assert (report.outcome, report.kind, report.phrase_id) == (
        Outcome.PASTED, PasteKind.PHRASE, "hello",
    )  # fmt: skip
    assert desk.usage.used == {"hello": Use(1, NOW_S)}
    assert desk.usage.lengths == [("hello", 0, 9)]


def test_a_paste_that_cannot_be_counted_is_still_reported(desk: Desk) -> None:
    desk.usage.full = True
    desk.paste.paste("hello")
    assert [report.outcome for report in desk.reports] == [Outcome.PASTED]


def test_the_target_is_the_one_that_was_asked_for(desk: Desk) -> None:
    desk.paste.paste("hello", XTERM)
    [request] = desk.paster.requests
    assert (request.target, request.client.paste_chord) == (XTERM, "Shift+Insert")
    assert request.client.primary


@pytest.mark.parametrize("locked", [True, False])
@pytest.mark.parametrize("phrase_id", ["hello", "named"])
def test_no_window_or_a_locked_screen_gets_nothing(
    desk: Desk, locked: bool, phrase_id: str
) -> None:
    desk.front.is_locked = locked
    desk.front.front = QIANNIU if locked else None
    desk.paste.paste(phrase_id)
    assert desk.outcome == (Outcome.REFUSED, Reason.LOCKED if locked else Reason.NO_WINDOW)
    assert (desk.pasted, desk.forms, desk.usage.used) == ([], [], {})


@pytest.mark.parametrize(
    ("phrase_id", "reason", "detail"),
    [
        ("nobody", Reason.NO_PHRASE, ""),
        ("secret", Reason.INTERNAL, ""),
        ("broken", Reason.BAD_TEXT, "Line 1, column 3"),
        ("control", Reason.BAD_TEXT, "U+0007, line 1, column 3"),
        ("hidden", Reason.HIDDEN_CHARACTERS, "Line 1, column 3: U+202E"),
    ],
)
def test_what_must_not_go_out_is_refused_with_its_reason(
    desk: Desk, phrase_id: str, reason: Reason, detail: str
) -> None:
    desk.paste.paste(phrase_id)
    assert desk.outcome == (Outcome.REFUSED, reason)
    assert detail in str(desk.reports[-1].detail or "")
    assert desk.pasted == []


def test_a_slot_pastes_its_phrase_and_an_empty_one_says_so(desk: Desk) -> None:
    desk.paste.paste_slot(1)
    desk.paste.paste_slot(5)
    assert desk.pasted == ["您好，欢迎光临小店"]
    assert desk.outcome == (Outcome.REFUSED, Reason.NO_PHRASE)
    desk.paste.paste_slot(2)
    assert desk.outcome == (Outcome.REFUSED, Reason.INTERNAL)


def test_an_internal_or_odd_phrase_goes_out_after_a_yes(desk: Desk) -> None:
    desk.paste.paste("secret", confirmed=True)
    desk.paste.paste("hidden", confirmed=True)
    assert desk.pasted == ["请拦截", "退款\u202e001"]


def test_a_yes_holds_through_the_form(desk: Desk) -> None:
    desk.paste.paste("both", confirmed=True)
    desk.paste.paste_filled(PHRASES["both"], {"快递": "申通"}, QIANNIU)
    assert desk.pasted == ["\u200b申通"]


def test_missing_fields_are_asked_for_and_nothing_is_pasted(desk: Desk) -> None:
    desk.paste.set_buyer(LIN)
    desk.paste.paste("named")
    [form] = desk.forms
    assert (form.phrase, form.target, form.buyer) == (PHRASES["named"], QIANNIU, LIN)
    assert form.filled.missing == ("快递",)
    assert form.filled.shown == "小林您好，{快递}11月23日到"
    assert desk.pasted == []
    assert desk.reports == []


def test_the_answers_complete_the_phrase(desk: Desk) -> None:
    desk.front.front = XTERM
    desk.paste.set_buyer(LIN)
    desk.paste.paste("named", QIANNIU)
    desk.paste.paste_filled(PHRASES["named"], {"快递": "申通"}, desk.forms[0].target)
    [request] = desk.paster.requests
    assert (request.text, request.target) == ("小林您好，申通11月23日到", QIANNIU)


@pytest.mark.parametrize("values", [{}, {"快递": " "}, {"买家": "小林"}])
def test_an_incomplete_form_pastes_nothing_and_can_be_answered_again(
    desk: Desk, values: dict[str, str]
) -> None:
    desk.paste.paste("named")
    desk.paste.paste_filled(PHRASES["named"], values, QIANNIU)
    assert desk.outcome == (Outcome.REFUSED, Reason.FIELDS_MISSING)
    desk.paste.paste_filled(PHRASES["named"], {"买家": "小林", "快递": "申通"}, QIANNIU)
    assert desk.pasted == ["小林您好，申通11月23日到"]


def test_a_form_answers_only_its_own_phrase(desk: Desk) -> None:
    desk.paste.paste("named")
    desk.paste.paste_filled(PHRASES["secret"], {}, QIANNIU)
    assert desk.outcome == (Outcome.REFUSED, Reason.FIELDS_MISSING)
    assert desk.pasted == []


def test_an_unset_profile_is_asked_for(desk: Desk) -> None:
    desk.settings = Settings()
    desk.paste.paste("hello")
    assert desk.forms[0].filled.missing == ("店铺",)


def test_answers_are_suggested_again_for_the_same_buyer_only(desk: Desk) -> None:
    desk.paste.set_buyer(LIN)
    desk.paste.paste("named")
    desk.paste.paste_filled(PHRASES["named"], {"快递": "申通"}, QIANNIU)
    desk.paste.paste("named")
    assert dict(desk.forms[-1].suggested) == {"快递": "申通"}
    desk.paste.set_buyer(CurrentBuyer(name="小王", values=desk.paste.buyer.values))
    desk.paste.paste("named")
    assert dict(desk.forms[-1].suggested) == {}


def test_answers_without_a_buyer_are_not_remembered(desk: Desk) -> None:
    desk.paste.paste("named")
    desk.paste.paste_filled(PHRASES["named"], {"买家": "小林", "快递": "申通"}, QIANNIU)
    assert desk.paste.buyer == NOBODY
    desk.paste.paste("named")
    assert desk.forms[-1].filled.missing == ("买家", "快递")
    assert dict(desk.forms[-1].suggested) == {}


def test_a_form_is_not_answered_for_another_buyer(desk: Desk) -> None:
    desk.paste.set_buyer(LIN)
    desk.paste.paste("named")
    desk.paste.set_buyer(WANG)
    desk.paste.paste_filled(PHRASES["named"], {"快递": "申通"}, QIANNIU)
    assert desk.outcome == (Outcome.REFUSED, Reason.BUYER_CHANGED)
    assert desk.pasted == []


def test_a_form_stays_good_when_more_is_known_of_its_buyer(desk: Desk) -> None:
    desk.paste.set_buyer(LIN)
    desk.paste.paste("named")
    desk.paste.set_buyer(CurrentBuyer(name="小林", order="234123456789012345"))
    desk.paste.paste_filled(PHRASES["named"], {"快递": "申通"}, QIANNIU)
    assert desk.pasted == ["小林您好，申通11月23日到"]


def test_no_value_of_one_buyer_is_ever_in_a_text_for_the_other(desk: Desk) -> None:
    buyers = [("小林", "111111111111111111", "申通"), ("小王", "222222222222222222", "圆通")]
    for turn in range(50):
        name, order, courier = buyers[turn % 2]
        for copied in (name, order):
            desk.paste.buyer_from(copied)
            for phrase_id in ("named", "order"):
                desk.paste.paste(phrase_id)
                form = desk.forms.pop() if desk.forms else None
                answers = {"买家": name, "订单号": order, "快递": courier}
                if form is not None:
                    assert not set(form.suggested.values()) & set(buyers[(turn + 1) % 2])
                    asked = {key: answers[key] for key in form.filled.missing}
                    desk.paste.paste_filled(PHRASES[phrase_id], asked, QIANNIU)
                desk.paste.again()
        mine = desk.pasted[-8:]
        assert len(mine) == 8
        assert not [text for text in mine for value in buyers[(turn + 1) % 2] if value in text]


def test_a_buyer_is_taken_from_the_clipboard_and_cleared(desk: Desk) -> None:
    assert desk.paste.buyer_from("234123456789012345").order == "234123456789012345"
    with pytest.raises(AppError):
        desk.paste.buyer_from("一\n二")
    assert desk.paste.buyer.order == "234123456789012345"
    desk.paste.clear_buyer()
    assert desk.buyers == [CurrentBuyer(order="234123456789012345"), NOBODY]


def test_copying_the_name_of_the_present_buyer_changes_nothing(desk: Desk) -> None:
    desk.paste.set_buyer(WANG)
    assert desk.paste.buyer_from("小王") == WANG
    assert desk.buyers == [WANG]


def test_a_result_is_told_when_it_comes_and_in_any_order(desk: Desk) -> None:
    desk.paster.at_once = False
    first, second = desk.paste.paste("hello"), desk.paste.paste("hello")
    assert desk.reports == []
    desk.paster.answer(PasteResult(second, Outcome.REFUSED, Reason.OTHER_WINDOW))
    desk.paster.answer(
        PasteResult(first, Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT, ("image/x-raw",))
    )
    assert [(r.request_id, r.outcome, r.reason) for r in desk.reports] == [
        (second, Outcome.REFUSED, Reason.OTHER_WINDOW),
        (first, Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT),
    ]
    assert desk.reports[1].lost_formats == ("image/x-raw",)


def test_again_goes_into_the_window_that_is_in_front_now(desk: Desk) -> None:
    desk.paste.paste("hello", XTERM)
    desk.paste.again()
    assert [request.target for request in desk.paster.requests] == [XTERM, QIANNIU]
    assert desk.pasted[0] == desk.pasted[1]


def test_again_after_a_refusal_before_filling_starts_over(desk: Desk) -> None:
    desk.front.front = None
    desk.paste.paste("hello")
    desk.front.front = QIANNIU
    desk.paste.again()
    assert desk.pasted == ["您好，欢迎光临小店"]


def test_again_fills_anew_for_another_buyer_and_keeps_a_note_back(desk: Desk) -> None:
    desk.paste.set_buyer(WANG)
    desk.paste.paste("order")
    desk.paste.set_buyer(LIN)
    desk.paste.again()
    assert desk.forms[-1].filled.missing == ("订单号",)
    desk.paste.paste_text("工号1|黄|…", "备注", kind=PasteKind.NOTE)
    desk.paste.set_buyer(WANG)
    desk.paste.again()
    assert desk.outcome == (Outcome.REFUSED, Reason.BUYER_CHANGED)
    assert desk.pasted == ["订单234123456789012345", "工号1|黄|…"]


def test_again_with_nothing_before_says_so(desk: Desk) -> None:
    desk.paste.again()
    assert desk.outcome == (Outcome.REFUSED, Reason.NO_PHRASE)


def test_a_text_goes_as_it_is_and_is_no_use_of_a_phrase(desk: Desk) -> None:
    desk.paste.paste_text("{店铺}👨‍👩‍👧\u200b", "一家", kind=PasteKind.TEXT)
    assert desk.pasted == ["{店铺}👨‍👩‍👧\u200b"]
    assert (desk.reports[0].label, desk.reports[0].phrase_id) == ("一家", "")
    assert desk.usage.used == {}


@pytest.mark.parametrize("content", ["", "\r\n\n"])
def test_an_empty_text_is_not_pasted(desk: Desk, content: str) -> None:
    desk.paste.paste_text(content, "空")
    assert desk.outcome == (Outcome.REFUSED, Reason.BAD_TEXT)
    assert desk.pasted == []


def test_copying_needs_no_window_but_every_field(desk: Desk) -> None:
    desk.front.front = None
    desk.paste.copy("hello")
    desk.paste.copy("order")
    assert desk.forms[0].target is None
    desk.paste.paste_filled(PHRASES["order"], {"订单号": "1"}, desk.forms[0].target)
    desk.paste.copy_text("整段")
    assert desk.paster.copied == ["您好，欢迎光临小店", "订单1", "整段"]
    assert desk.copied == ["首句", "核对"]
    assert desk.pasted == []


def test_a_form_that_was_to_be_pasted_can_be_copied(desk: Desk) -> None:
    desk.paste.paste("order")
    desk.paste.paste_filled(PHRASES["order"], {"订单号": "1"}, None)
    assert (desk.paster.copied, desk.pasted) == (["订单1"], [])


def test_the_clipboard_can_be_restored(desk: Desk) -> None:
    desk.paste.restore()
    assert desk.paster.restored == 1


def test_the_log_holds_no_text_title_or_buyer(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        desk.paste.set_buyer(WANG)
        for phrase_id in ("hello", "order", "secret", "hidden"):
            desk.paste.paste(phrase_id)
    assert caplog.records
    for canary in ("小王", "234123456789012345", "小店", "首句", "千牛", "退款"):
        assert canary not in caplog.text


def test_a_request_can_be_told_from_every_other(desk: Desk) -> None:
    numbers = [desk.paste.paste(each) for each in ("hello", "named", "secret", "hello")]
    assert len(set(numbers)) == 4
    assert [type(request) for request in desk.paster.requests] == [PasteRequest] * 2


def _sending(desk: Desk, **values: Any) -> None:
    desk.clients = tuple(replace(each, **values) for each in desk.clients)


def test_the_image_goes_with_its_text_in_one_request(desk: Desk) -> None:
    desk.paste.paste("sizes")
    [request] = desk.paster.requests
    assert (request.text, request.image) == ("尺码表", SIZES)
    [report] = desk.reports
    assert (report.outcome, report.reason, report.image) == (Outcome.PASTED, None, None)
    assert desk.usage.used == {"sizes": Use(1, NOW_S)}
    desk.paste.again()
    assert desk.paster.requests[-1].image == SIZES


def test_nothing_with_an_image_is_sent_unseen(desk: Desk) -> None:
    _sending(desk, paste_and_send=True)
    desk.paste.paste("hello")
    assert desk.paster.requests[-1].client.paste_and_send
    desk.paste.paste("sizes")
    request = desk.paster.requests[-1]
    assert (request.image, request.client.paste_and_send) == (SIZES, False)
    assert desk.outcome == (Outcome.PASTED, Reason.LOOK_AT_IMAGE)


@pytest.mark.parametrize("values", [{"plain_only": True}, {"primary": True}])
def test_a_client_without_images_gets_the_text_and_the_agent_is_told(
    desk: Desk, values: dict[str, bool]
) -> None:
    _sending(desk, paste_and_send=True, **values)
    desk.paste.paste("sizes")
    [request] = desk.paster.requests
    assert (request.text, request.image, request.client.paste_and_send) == ("尺码表", None, False)
    assert desk.outcome == (Outcome.PASTED, Reason.LOOK_AT_IMAGE)
    assert desk.reports[-1].image is Reason.PLAIN_CLIENT


def test_an_image_whose_bytes_are_gone_is_told(desk: Desk) -> None:
    desk.images.clear()
    desk.paste.paste("sizes")
    assert [request.image for request in desk.paster.requests] == [None]
    assert desk.reports[-1].image is Reason.BAD_IMAGE


def test_why_the_image_didn_t_follow_is_told_only_where_the_text_is_there(desk: Desk) -> None:
    desk.paster.at_once = False
    first, second = desk.paste.paste("sizes"), desk.paste.paste("sizes")
    desk.paster.answer(PasteResult(first, Outcome.PASTED, image=Reason.OTHER_WINDOW))
    assert desk.reports[-1].image is Reason.OTHER_WINDOW
    desk.paster.answer(PasteResult(second, Outcome.REFUSED, Reason.KEYS_HELD))
    assert desk.reports[-1].image is None


def test_the_image_follows_the_last_part(desk: Desk) -> None:
    _sending(desk, paste_and_send=True)
    for _ in range(2):
        desk.paste.paste("parts")
    asked = [(each.text, each.image, each.client.paste_and_send) for each in desk.paster.requests]
    assert asked == [("一", None, True), ("二", SIZES, False)]


def test_a_phrase_in_parts_whose_image_is_another_now_begins_anew(desk: Desk) -> None:
    desk.paste.paste("parts")
    desk.phrases["parts"] = replace(PHRASES["parts"], image=None)
    desk.paste.paste("parts")
    assert desk.pasted == ["一", "一"]


def test_the_cursor_stays_behind_an_image(desk: Desk) -> None:
    desk.paste.paste("caret")
    [request] = desk.paster.requests
    assert (request.text, request.image, request.caret_steps) == ("一二", SIZES, 0)
    assert desk.outcome == (Outcome.PASTED, Reason.CARET_UNSURE)
