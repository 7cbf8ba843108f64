"""The starter pack answers every service situation, with the fields that it needs."""

import csv
import json
import re
from collections import Counter
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

from desktop_app.domain.chains import next_step
from desktop_app.domain.library import Library
from desktop_app.domain.wording.places import is_reminder, place_of
from desktop_app.domain.wording.use_rules import unresolved
from desktop_app.interchange import native_pack
from desktop_app.paths import shipped

Row = dict[str, Any]

MOODS = {
    *("", "无表情", "微笑", "笑脸", "热情", "认真", "好奇", "委婉", "委婉笑脸"),
    *("感谢", "歉意", "关切", "诚恳"),
}
PROFILE = {"店铺", "客服", "工号"}
TODAY = "日期"
"""Filled with the day of the paste: right in an internal note, wrong in a promise to a buyer."""
ALIKE = 90
LONGEST = 90


@dataclass(frozen=True)
class Situation:
    """One row of the list of service situations."""

    id: str
    fields: frozenset[str]


def _situations() -> list[Situation]:
    with Path(__file__).with_name("situations.tsv").open(encoding="utf-8") as file:
        rows = [row for row in csv.reader(file, delimiter="\t") if not row[0].startswith("#")]
    return [Situation(row[3], frozenset(filter(None, row[6].split(",")))) for row in rows]


SITUATIONS = {each.id: each for each in _situations()}


@pytest.fixture(scope="module")
def phrases() -> list[Row]:
    pack = json.loads(shipped("data", "starter.phrasepack").read_text(encoding="utf-8"))
    found: list[Row] = pack["phrases"]
    return found


def _fields(phrase: Row) -> set[str]:
    return set(re.findall(r"\{([^{}]+)\}", phrase["text"]))


def test_every_situation_has_a_phrase(phrases: list[Row]) -> None:
    assert len(SITUATIONS) == 485
    assert {phrase["situation"] for phrase in phrases} == set(SITUATIONS)


def test_the_commonest_have_two(phrases: list[Row]) -> None:
    counts = Counter(phrase["situation"] for phrase in phrases)
    assert sum(count > 1 for count in counts.values()) >= 60


def test_a_phrase_has_the_fields_of_its_situation_and_no_others(phrases: list[Row]) -> None:
    wrong = []
    for phrase in phrases:
        wanted, found = SITUATIONS[phrase["situation"]].fields, _fields(phrase)
        # The list says 日期 of any day; a phrase names the day that the agent is asked for.
        days = {name for name in found if name.endswith(TODAY)} if TODAY in wanted else set()
        missing = wanted - found - ({TODAY} if days else set())
        if missing or found - wanted - PROFILE - days:
            wrong.append((phrase["id"], missing, found - wanted))
    assert wrong == []


def test_no_buyer_is_promised_today_s_date(phrases: list[Row]) -> None:
    promised = [p["id"] for p in phrases if TODAY in _fields(p)]
    assert [each for each in promised if not each.startswith("st-int-")] == []


def test_a_day_to_come_is_asked_for_in_notes_too(phrases: list[Row]) -> None:
    later = re.compile(r"(?:预计|延后|改)[到在]?\{日期\}")
    assert [p["id"] for p in phrases if later.search(p["text"])] == []


def test_moods_are_known_and_texts_are_short(phrases: list[Row]) -> None:
    assert {phrase["mood"] for phrase in phrases} <= MOODS
    assert [phrase["id"] for phrase in phrases if len(phrase["text"]) > LONGEST] == []


def test_titles_and_codes_tell_phrases_apart(phrases: list[Row]) -> None:
    titles = Counter((phrase["category"], phrase["title"]) for phrase in phrases)
    codes = Counter(phrase["code"] for phrase in phrases if phrase["code"])
    assert [each for each, count in (titles + codes).items() if count > 1] == []


def test_no_two_phrases_are_nearly_the_same(phrases: list[Row]) -> None:
    alike = [
        (one["id"], other["id"])
        for one, other in combinations(phrases, 2)
        if fuzz.ratio(one["text"], other["text"]) > ALIKE
    ]
    assert alike == []


CHAINS = {
    "wait": "gen-wait-all-01 gen-wait-all-02 gen-wait-all-03",
    "parcel": "aft-track-ask-04 aft-track-ask-06",
    # What costs something comes last: quality, a day's share, one price for all, what every buyer
    # can have, a gift.
    "price": "mid-4-price-01 mid-4-price-02 mid-4-price-03 mid-4-price-07 mid-4-price-04 "
    "mid-4-price-13",
    "attitude": "disp-att-seven-01 disp-att-seven-02 disp-att-seven-03 disp-att-seven-04 "
    "disp-att-seven-05 disp-att-seven-06 disp-att-seven-07",
    "complaint": "comp-1-ask-01 comp-1-ask-03 comp-1-ask-04 comp-2-check-01 comp-2-check-04 "
    "comp-3-offer-01 comp-5-done-01 comp-5-done-02",
    "order": "mid-5-dun-04 mid-6-check-01 mid-6-check-10 mid-6-ship-01 mid-7-deal-01",
    "warehouse": "mid-6-change-03 mid-6-change-04",
    "greeting": "mid-1-hello-01 pre-safe-fraud-01",
}


@pytest.fixture(scope="module")
def library() -> Library:
    pack, problems = native_pack.read(shipped("data", "starter.phrasepack"))
    assert problems == ()
    return Library(pack.phrases, pack.categories)


@pytest.mark.parametrize("chain", CHAINS)
def test_a_chain_is_offered_step_by_step_to_its_end(library: Library, chain: str) -> None:
    ids = [f"st-{each}" for each in CHAINS[chain].split()]
    for step in range(1, len(ids)):
        offered = next_step(library, ids[:step])
        assert offered is not None
        assert offered.id == ids[step]
    assert next_step(library, ids) is None


def test_links_lead_to_phrases_that_are_there_and_never_round(library: Library) -> None:
    links = {phrase.id: phrase.next_ids for phrase in library.phrases.values()}
    assert {to for tos in links.values() for to in tos} <= set(links)
    TopologicalSorter(links).prepare()  # raises CycleError


def test_every_greeting_without_the_fraud_notice_leads_to_it(library: Library) -> None:
    greetings = [p for p in library.phrases.values() if p.category_id == "mid.1.hello"]
    without = {p.id for p in greetings if "电话" not in p.text}
    assert {p.id for p in greetings if p.next_ids == ("st-pre-safe-fraud-01",)} == without


def test_concessions_are_offered_after_all_that_costs_nothing(library: Library) -> None:
    concessions = {f"st-mid-4-price-{n}" for n in ("04", "04-2", "05")}
    free = {f"st-mid-4-price-{n}" for n in ("01", "01-2", "02", "03", "03-2", "06", "07")}
    for phrase in library.phrases.values():
        if phrase.id in concessions:
            assert not free & {*phrase.next_ids}
        if phrase.id in free:
            kinds = [each in concessions for each in phrase.next_ids]
            assert kinds == sorted(kinds)


def test_no_phrase_holds_back_itself_when_it_is_filled(phrases: list[Row]) -> None:
    filled = {p["id"]: re.sub(r"\{[^{}]+\}", "某", p["text"]) for p in phrases}
    assert [each for each, text in filled.items() if unresolved(text)] == []


def test_no_chain_offers_a_reminder(library: Library) -> None:
    offered = {to for phrase in library.phrases.values() for to in phrase.next_ids}
    reminders = [i for i in offered if is_reminder(place_of(library.phrases[i], library))]
    assert reminders == []
