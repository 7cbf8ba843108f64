"""With every trade installed, its phrases are found, and the general ones as before."""

import json

import pytest

from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.trades import TRADES
from desktop_app.paths import shipped
from desktop_app.services.find_phrases import FindPhrases
from tests.domain.search.test_wanted_phrases import OWN, WANTED
from tests.fake_library import FakePhrases, FakeUsage

OF_TRADES = {
    "/bxdx": "版型偏大还是偏小",
    "mote": "模特身高与尺码",
    "suoshui": "会不会缩水",
    "diaopai": "吊牌剪了能退吗",
    "qiqiu": "会不会起球",
    "huaiguo": "坏果怎么赔",
    "bingdai": "冰袋化了还能吃吗",
    "jingzhong": "重量是净重吗",
    "过敏原": "过敏原说明",
    "guobu": "国补怎么领",
    "yjhx": "以旧换新流程",
    "xuliehao": "序列号在哪里",
    "jihuo": "激活后还能退吗",
    "kaibuliaoji": "开不了机先排查",
    "erhou": "先做耳后测试",
    "sehao": "粉底选哪个色号",
    "yunfu": "孕妇能用吗",
    "bengtou": "泵头松了漏液",
    "pihao": "批号与限用日期",
}


@pytest.fixture(scope="module")
def find() -> FindPhrases:
    files = ["starter.phrasepack", *(f"trades/{trade.file}" for trade in TRADES)]
    packs = [
        read_pack(json.loads(shipped("data", file).read_text(encoding="utf-8")))[0]
        for file in files
    ]
    phrases = [phrase for pack in packs for phrase in pack.phrases]
    return FindPhrases(FakePhrases(phrases, packs[0].categories), FakeUsage(), lambda: 0.0)


SHIPPED = {typed: title for typed, title in WANTED.items() if title not in OWN}


@pytest.mark.parametrize(("typed", "title"), [*OF_TRADES.items(), *SHIPPED.items()])
def test_it_is_among_the_first_five(find: FindPhrases, typed: str, title: str) -> None:
    assert title in [hit.phrase.title for hit in find.search(typed).hits[:5]]
