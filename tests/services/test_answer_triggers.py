"""Each request is answered once, with what really became of it."""

from collections.abc import Mapping

import pytest

from desktop_app.domain.buyers import NOBODY
from desktop_app.domain.library import Library
from desktop_app.domain.pasting import Outcome, PasteResult, Reason, Target
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.settings import Settings
from desktop_app.paths import shipped
from desktop_app.services.answer_triggers import AnswerTriggers
from desktop_app.services.draw_faces import DrawFaces
from desktop_app.services.fill_fields import FillFields
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.storage.protocols import Use
from desktop_app.system.instance.protocol import Answer, Request
from tests.agents import ticking
from tests.fakes import FakeFrontWindow, FakePaster

pytestmark = pytest.mark.usefixtures("qapp")

CHAT = Target(7, "chat", "Chat")
LIBRARY = Library(
    [
        Phrase("plain", "general", "Plain", "您好", slot=1),
        Phrase("asks", "general", "Asks", "您好{买家}", slot=2),
        Phrase("inside", "internal", "Inside", "别发出去", slot=3),
    ],
    [Category("general", None, "通用", tab=3), Category("internal", None, "内部", tab=4)],
)


class _Uses:
    """Counts nothing: this isn't about counting."""

    def uses(self) -> Mapping[str, Use]:
        return {}

    def count_use(
        self, phrase_id: str, at_s: float, outcome: str, *, tab: int, characters: int
    ) -> None:
        pass

    def count_more(self, phrase_id: str, at_s: float, *, tab: int, characters: int) -> None:
        pass

    def recent(self, limit: int) -> list[str]:
        return [][:limit]


class _Window:
    """Writes down what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.copied = True

    def bring_up(self) -> None:
        self.told.append("up")

    def put_away(self) -> None:
        self.told.append("away")

    def open_note(self) -> None:
        self.told.append("note")

    def new_phrase_from_clipboard(self) -> None:
        self.told.append("new")

    def open_stage(self, name: str) -> bool:
        self.told.append(name)
        return name == "售后"

    def suggest(self) -> bool:
        self.told.append("suggest")
        return self.copied


class _Desk:
    """A running program with a chat in front, and the answers that it gave."""

    def __init__(self, *, at_once: bool) -> None:
        self.window = _Window()
        self.front = FakeFrontWindow(CHAT)
        self.paster = FakePaster(at_once=at_once)
        self.reloads: list[None] = []
        self.answers: list[Answer] = []
        self.paste = PastePhrase(
            self.paster,
            self.front,
            lambda: LIBRARY,
            FillFields(Settings, ticking()),
            usage=_Uses(),
            clients=lambda: (),
            clock=lambda: 0.0,
            recognise=lambda _: NOBODY,
            draw=DrawFaces(shipped("data")),
        )
        self.triggers = AnswerTriggers(
            self.window, self.paste, lambda: self.reloads.append(None), lambda: {"hotkeys": {}}
        )

    def ask(self, written: str) -> None:
        self.triggers.answer(Request.parse(written), self.answers.append)


@pytest.fixture
def desk() -> _Desk:
    return _Desk(at_once=True)


@pytest.fixture
def slow_desk() -> _Desk:
    return _Desk(at_once=False)


@pytest.mark.parametrize(
    ("request_", "told", "result"),
    [
        ("show", "up", "shown"),
        ("hide", "away", "hidden"),
        ("note", "note", "shown"),
        ("new-phrase", "new", "shown"),
        ("suggest", "suggest", "shown"),
        ("stage:售后", "售后", "shown"),
    ],
)
def test_the_window_does_what_is_asked(desk: _Desk, request_: str, told: str, result: str) -> None:
    desk.ask(request_)
    assert desk.window.told == [told]
    assert desk.answers == [{"result": result, "reason": ""}]


def test_a_stage_that_isn_t_there_is_refused(desk: _Desk) -> None:
    desk.ask("stage:月球")
    assert desk.answers == [{"result": "refused", "reason": "no-such-stage"}]


def test_suggestions_without_copied_text_are_refused(desk: _Desk) -> None:
    desk.window.copied = False
    desk.ask("suggest")
    assert desk.answers == [{"result": "refused", "reason": "no-copied-text"}]


@pytest.mark.parametrize("written", ["paste:1", "paste-id:plain"])
def test_a_paste_is_answered_when_it_has_ended(slow_desk: _Desk, written: str) -> None:
    slow_desk.ask(written)
    (request,) = slow_desk.paster.requests
    assert (request.text, request.target) == ("您好", CHAT)
    assert slow_desk.answers == []
    slow_desk.paster.answer(PasteResult(request.id, Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT))
    assert slow_desk.answers == [{"result": "not-confirmed", "reason": "no-receipt"}]


def test_a_paste_that_ends_at_once_is_answered_once(desk: _Desk) -> None:
    desk.ask("paste:1")
    assert desk.answers == [{"result": "pasted", "reason": ""}]


def test_two_pastes_are_answered_each_with_its_own_end(slow_desk: _Desk) -> None:
    slow_desk.ask("paste:1")
    slow_desk.ask("paste-id:plain")
    first, second = slow_desk.paster.requests
    slow_desk.paster.answer(PasteResult(second.id, Outcome.REFUSED, Reason.KEYS_HELD))
    slow_desk.paster.answer(PasteResult(first.id, Outcome.PASTED))
    assert [answer["result"] for answer in slow_desk.answers] == ["refused", "pasted"]


def test_an_image_that_didn_t_follow_is_answered_beside_the_text(slow_desk: _Desk) -> None:
    slow_desk.ask("paste:1")
    (request,) = slow_desk.paster.requests
    slow_desk.paster.answer(PasteResult(request.id, Outcome.PASTED, image=Reason.TAKES_NO_IMAGES))
    expected = {"result": "pasted", "reason": "", "image": "takes-no-images"}
    assert slow_desk.answers == [expected]


def test_a_paste_by_hand_answers_nobody(slow_desk: _Desk) -> None:
    slow_desk.paste.paste("plain")
    slow_desk.ask("paste:1")
    by_hand, asked = slow_desk.paster.requests
    slow_desk.paster.answer(PasteResult(by_hand.id, Outcome.REFUSED, Reason.OTHER_WINDOW))
    assert slow_desk.answers == []
    slow_desk.paster.answer(PasteResult(asked.id, Outcome.PASTED))
    assert slow_desk.answers == [{"result": "pasted", "reason": ""}]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("paste:2", Reason.FIELDS_MISSING),
        ("paste:3", Reason.INTERNAL),
        ("paste:9", Reason.NO_PHRASE),
        ("paste-id:nobody", Reason.NO_PHRASE),
    ],
)
def test_what_can_t_be_pasted_unseen_is_refused(desk: _Desk, written: str, reason: Reason) -> None:
    desk.ask(written)
    assert desk.paster.requests == []
    assert desk.answers == [{"result": "refused", "reason": reason}]


def test_with_no_window_in_front_nothing_is_pasted(desk: _Desk) -> None:
    desk.front.put_in_front(None)
    desk.ask("paste:1")
    assert desk.answers == [{"result": "refused", "reason": Reason.NO_WINDOW}]


def test_a_reload_reads_again(desk: _Desk) -> None:
    desk.ask("reload")
    assert len(desk.reloads) == 1
    assert desk.answers == [{"result": "reloaded", "reason": ""}]


def test_the_state_is_handed_on(desk: _Desk) -> None:
    desk.ask("state")
    assert desk.answers == [{"hotkeys": {}}]


@pytest.mark.parametrize(
    "written", ["fly", "paste", "paste:one", "paste-id", "stage", "show:me", ":x"]
)
def test_anything_else_is_refused_and_does_nothing(desk: _Desk, written: str) -> None:
    desk.ask(written)
    assert desk.answers == [{"result": "refused", "reason": "not-understood"}]
    assert (desk.window.told, desk.paster.requests, desk.reloads) == ([], [], [])
