"""The trade packs answer what buyers of a trade ask, beside the starter pack and never twice."""

import json
import re
from collections import Counter
from typing import Any

import pytest
from rapidfuzz import fuzz

from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.search.folding import fold
from desktop_app.domain.trades import TRADES, Trade
from desktop_app.domain.wording.check import Wording
from desktop_app.paths import shipped
from tests.domain.packs.test_starter import ALIKE, LONGEST, MOODS, SITUATIONS, TODAY
from tests.shipped_facts import shipped_words

Row = dict[str, Any]

TRADE_FIELDS = {
    *("身高", "体重", "版型", "手感", "厚度", "气温", "洗法", "尺寸", "尺寸2", "误差"),
    *("存法", "净重", "单重", "成分2", "熟度"),
    *("接口", "电压", "功率", "地点", "用途", "按键", "网络"),
    *("肤质", "质地", "批号", "编号", "功效", "用量", "异同", "香调", "色号"),
}
"""Beside those of the starter pack: what differs from article to article."""

AT_LEAST = 20
MEAN = 60


def _document(*path: str) -> Row:
    found: Row = json.loads(shipped("data", *path).read_text(encoding="utf-8"))
    return found


STARTER = _document("starter.phrasepack")
PACKS = {trade.id: _document("trades", trade.file) for trade in TRADES}
OF_TRADES: list[Row] = [phrase for pack in PACKS.values() for phrase in pack["phrases"]]
EVERY: list[Row] = [*STARTER["phrases"], *OF_TRADES]


def _fields(phrase: Row) -> set[str]:
    return set(re.findall(r"\{([^{}]+)\}", phrase["text"]))


@pytest.mark.parametrize("trade", TRADES, ids=lambda trade: trade.id)
def test_a_pack_is_sound_and_breaks_no_rule_of_wording(trade: Trade) -> None:
    pack, problems = read_pack(PACKS[trade.id])
    assert (pack.id, problems) == (trade.pack_id, ())
    assert len(pack.phrases) == len(PACKS[trade.id]["phrases"]) >= AT_LEAST
    assert Wording(shipped_words()).check_pack(pack.phrases, pack.categories) == ()


@pytest.mark.parametrize("trade", TRADES, ids=lambda trade: trade.id)
def test_its_categories_are_those_of_the_starter_and_each_holds_a_phrase(trade: Trade) -> None:
    here, starter = read_pack(PACKS[trade.id])[0], read_pack(STARTER)[0]
    known = {node.id: (node.parent_id, node.name, node.tab) for node in starter.categories}
    assert {n.id: (n.parent_id, n.name, n.tab) for n in here.categories}.items() <= known.items()
    parents = {node.parent_id for node in here.categories}
    assert {n.id for n in here.categories} - parents == {p.category_id for p in here.phrases}


def test_ids_stay_and_every_phrase_names_its_trade() -> None:
    ids = Counter(phrase["id"] for phrase in EVERY)
    assert max(ids.values()) == 1
    for trade in TRADES:
        for phrase in PACKS[trade.id]["phrases"]:
            assert re.fullmatch("[0-9a-f]{32}", phrase["id"])
            assert phrase["tags"][0] == trade.chinese


def test_titles_and_codes_are_there_once_in_all_packs() -> None:
    titles = Counter(phrase["title"] for phrase in EVERY)
    codes = Counter(fold(phrase["code"]) for phrase in EVERY if phrase["code"])
    new = {phrase["title"] for phrase in OF_TRADES} | {fold(p["code"]) for p in OF_TRADES}
    assert "" not in new
    assert [each for each in new if titles[each] > 1 or codes[each] > 1] == []


def test_moods_situations_and_fields_are_known() -> None:
    known = {name for phrase in STARTER["phrases"] for name in _fields(phrase)} | TRADE_FIELDS
    assert {phrase["mood"] for phrase in OF_TRADES} <= MOODS
    assert {p["situation"] for p in OF_TRADES if p.get("situation")} <= set(SITUATIONS)
    used = {name for phrase in OF_TRADES for name in _fields(phrase)}
    assert used - known == set()
    assert TRADE_FIELDS - used == set()
    assert TODAY not in used


def test_a_situation_is_of_the_category_that_the_phrase_is_in() -> None:
    wrong = [
        phrase["title"]
        for phrase in OF_TRADES
        if phrase.get("situation") and not phrase["situation"].startswith(f"{phrase['category']}.")
    ]
    assert wrong == []


def test_texts_are_short() -> None:
    lengths = [len(phrase["text"]) for phrase in OF_TRADES]
    assert max(lengths) <= LONGEST
    assert sum(lengths) / len(lengths) <= MEAN


def test_no_phrase_is_nearly_another_one() -> None:
    seen = list(STARTER["phrases"])
    alike = []
    for phrase in OF_TRADES:
        alike += [
            (phrase["title"], other["title"])
            for other in seen
            if fuzz.ratio(phrase["text"], other["text"]) > ALIKE
        ]
        seen.append(phrase)
    assert alike == []


HEALTH = re.compile(
    "治(?:疗|好|愈)|疗效|药用|抗菌|消炎|杀菌|排毒|降(?:血)?[糖压脂]|增强免疫|助眠|抗癌|医用|药妆|医学护肤|械字号"
)


def test_food_and_cosmetics_are_not_said_to_heal() -> None:
    claims = [
        phrase["title"]
        for trade in ("food", "cosmetics")
        for phrase in PACKS[trade]["phrases"]
        if HEALTH.search(phrase["text"])
    ]
    assert claims == []
