"""The starter pack answers every service situation, with the fields that it needs."""

import csv
import json
import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

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
