"""The next step is offered to the buyer who got the one before."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.phrases import Phrase
from tests.services.served_buyers import ServiceDesk

LIN, WANG = CurrentBuyer("小林"), CurrentBuyer("小王")
PHRASES = (
    Phrase("hello", "mid", "问好", "您好", situation="mid.1.hello.01", next_ids=("fraud",)),
    Phrase("hello2", "mid", "再问好", "您好呀", situation="mid.1.hello.02", next_ids=("fraud",)),
    Phrase("fraud", "mid", "防骗", "请留意", situation="pre.safe.fraud.01"),
    Phrase("wait", "mid", "稍等", "稍等", next_ids=("working", "back")),
    Phrase("working", "mid", "在查", "在查", next_ids=("back",)),
    Phrase("back", "mid", "查到", "查到"),
    Phrase("asks", "mid", "问", "{快递}", next_ids=("back",)),
)


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[ServiceDesk]:  # noqa: ARG001
    desk = ServiceDesk(tmp_path, PHRASES)
    yield desk
    desk.agent.connection.close()


def _offers(desk: ServiceDesk, *phrase_ids: str) -> list[str]:
    found = []
    for phrase_id in phrase_ids:
        desk.send(phrase_id)
        found.append(desk.offer)
    return found


def test_a_chain_is_offered_to_its_end(desk: ServiceDesk) -> None:
    heard: list[Phrase | None] = []
    desk.chains.offered.connect(heard.append)
    desk.serve(LIN)
    assert _offers(desk, "wait", "working", "back") == ["working", "back", ""]
    assert [each and each.id for each in heard] == ["working", "back", None]


def test_another_buyer_begins_anew_and_more_of_the_same_does_not(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    desk.send("wait")
    desk.serve(replace(LIN, order="234123456789012345"))
    assert desk.offer == "working"
    desk.serve(WANG)
    assert desk.offer == ""
    desk.serve(LIN)
    assert desk.offer == ""
    desk.send("wait")
    desk.paste.clear_buyer()
    assert desk.offer == ""


def test_nothing_is_offered_after_a_refusal_or_while_fields_are_asked(desk: ServiceDesk) -> None:
    desk.front.is_locked = True
    desk.send("wait")
    assert desk.offer == ""
    desk.front.is_locked = False
    desk.paste.paste("asks")
    assert desk.offer == ""
    desk.send("asks", 快递="申通")
    assert desk.offer == "back"


def test_what_is_passed_over_gives_way(desk: ServiceDesk) -> None:
    desk.send("wait")
    desk.chains.pass_over()
    assert desk.offer == "back"
    desk.chains.pass_over()
    assert desk.offer == ""
    desk.chains.pass_over()


def test_the_notice_of_fraud_is_offered_once_per_buyer_and_day(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    assert _offers(desk, "hello", "fraud", "hello", "hello2") == ["fraud", "", "", ""]
    desk.serve(WANG)
    assert _offers(desk, "hello2", "wait") == ["fraud", "working"]
    assert _offers(desk, "working", "back") == ["back", ""]
    desk.serve(LIN)
    assert _offers(desk, "hello") == [""]
    desk.wait(days=1)
    desk.serve(WANG)
    desk.serve(LIN)
    assert _offers(desk, "hello") == ["fraud"]


def test_while_nobody_is_set_only_the_last_text_counts(desk: ServiceDesk) -> None:
    assert _offers(desk, "hello", "wait", "back") == ["fraud", "working", ""]
    assert _offers(desk, "hello", "fraud", "hello2") == ["fraud", "", "fraud"]


def test_a_notice_sent_by_hand_is_not_offered(desk: ServiceDesk) -> None:
    desk.serve(LIN)
    assert _offers(desk, "fraud", "hello") == ["", ""]


def test_an_edited_phrase_is_offered_as_it_is_now_and_a_deleted_one_is_not(
    desk: ServiceDesk,
) -> None:
    desk.send("wait")
    desk.phrases["working"] = replace(desk.phrases["working"], text="还在查")
    desk.chains.library_changed()
    assert desk.chains.offer is not None
    assert desk.chains.offer.text == "还在查"
    del desk.phrases["working"]
    desk.chains.library_changed()
    assert desk.offer == ""
