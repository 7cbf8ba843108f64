"""Searching the agent's library, and what the search learns, keeps and marks."""

import subprocess
import sys
from dataclasses import replace

import pytest

from desktop_app.domain.phrases import Category, Owner, Phrase
from desktop_app.domain.search.found import Hit, Scope
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.storage.protocols import Use
from tests.fake_library import FakePhrases, FakeUsage

DAY_S = 86_400.0
NOW_S = 1_800_000_000.0
TREE = [
    Category("pre", None, "售前", tab=0),
    Category("ask", "pre", "咨询", 0),
    Category("greet", "ask", "问候", 0),
    Category("aft", None, "售后", 1, tab=2),
    Category("back", "aft", "退货", 0),
]
WELCOME = Phrase("w", "greet", "新客首句", "您好，欢迎光临{店铺}！", "hygl", slot=1)
LENGTH = Phrase("l", "greet", "袖子长度", "袖长60cm，绿色", "xc", owner=Owner.SHOP, position=1)
BACK = Phrase("b", "back", "退货地址", "勿寄银行卡和ＶＩＰ卡", "thdz", position=2)
REFUND = Phrase("r", "back", "退款到账", "三天内原路退回银行", "tkdz", position=3, tags=("加急",))


@pytest.fixture
def store() -> FakePhrases:
    return FakePhrases([WELCOME, LENGTH, BACK, REFUND], TREE)


@pytest.fixture
def usage() -> FakeUsage:
    return FakeUsage()


@pytest.fixture
def find(store: FakePhrases, usage: FakeUsage) -> FindPhrases:
    return FindPhrases(store, usage, lambda: NOW_S)


def found(find: FindPhrases, typed: str) -> list[str]:
    return [hit.phrase.id for hit in find.search(typed).hits]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("欢迎", ["w"]),
        ("huany", ["w"]),
        ("huanygl", ["w"]),
        ("huan'ying'guang", ["w"]),
        ("hygl", ["w"]),
        ("hu光", []),
        ("h迎", ["w"]),
        ("uany", []),
        ("yinhang", ["b", "r"]),
        ("zhangdu", ["l"]),
        ("xzzhd", ["l"]),
        ("xzzd", ["l"]),
        ("changdu", ["l"]),
        ("lvse", ["l"]),
        ("luse", ["l"]),
        ("lüse", ["l"]),
        ("60CM", ["l"]),
        ("vip", ["b"]),
        ("退货", ["b", "r"]),
        ("tuihuo yinhang sant", ["r"]),
        ("jiaji", ["r"]),
        ("/TH", ["b"]),
        ("/退货", []),
        ("不存在的话", []),
    ],
)
def test_what_is_found(find: FindPhrases, typed: str, ids: list[str]) -> None:
    assert found(find, typed) == ids


@pytest.mark.parametrize(
    ("typed", "phrase_id", "marks"),
    [
        ("hygl", "w", {"code": ((0, 4),), "text": ((3, 7),)}),
        ("huanyinggl", "w", {"text": ((3, 7),)}),
        ("欢 临", "w", {"text": ((3, 4), (6, 7))}),
        ("退", "r", {"title": ((0, 1),), "text": ((5, 6),), "category": ((0, 1),)}),
        ("vip", "b", {"text": ((6, 9),)}),
        ("thdz", "b", {"code": ((0, 4),), "title": ((0, 4),)}),
        ("tuihuod", "b", {"title": ((0, 3),)}),
        ("歡迎", "w", {"text": ((3, 5),)}),
        ("退貨地", "b", {"title": ((0, 3),)}),
        ("/th", "b", {"code": ((0, 2),)}),
        ("shouhou", "b", {}),
    ],
)
def test_the_characters_matched_are_marked(
    find: FindPhrases, typed: str, phrase_id: str, marks: dict[str, tuple[tuple[int, int], ...]]
) -> None:
    hits = {hit.phrase.id: hit.marks for hit in find.search(typed).hits}
    assert hits[phrase_id] == marks


def near(find: FindPhrases, typed: str, scope: Scope = Scope.ALL) -> list[Hit]:
    look = find.look_near(typed, find.search(typed, scope), scope)
    if look is None:
        return []
    while look.go_on():
        pass
    return list(look.hits)


@pytest.mark.parametrize(
    ("typed", "phrase_id", "marks"),
    [
        ("tuihoudizhi", "b", {"title": ((0, 4),)}),
        ("tuihuodzihi", "b", {"title": ((0, 4),)}),
        ("tuihudizhi", "b", {"title": ((0, 4),)}),
        ("huanyang", "w", {"text": ((3, 5),)}),
        ("huanyingguanglim", "w", {"text": ((3, 7),)}),
        ("thdx", "b", {"code": ((0, 4),)}),
        ("htdz", "b", {"code": ((0, 4),)}),
        ("xksjj", "w", {"title": ((0, 4),)}),
        ("xczd", "l", {"title": ((0, 4),)}),
        ("tuihou 银行", "b", {"title": ((0, 2),), "text": ((2, 4),)}),
    ],
)
def test_what_one_typing_mistake_hides_is_near(
    find: FindPhrases, typed: str, phrase_id: str, marks: dict[str, tuple[tuple[int, int], ...]]
) -> None:
    hits = {hit.phrase.id: hit.marks for hit in near(find, typed)}
    assert hits[phrase_id] == marks


@pytest.mark.parametrize("typed", ["hyx", "thd", "欢应", "/thdx", "tuihou dzihi", "", "x" * 400])
def test_nothing_is_near_short_words_other_script_exact_codes_or_two_mistakes(
    find: FindPhrases, typed: str
) -> None:
    assert near(find, typed) == []


def test_what_is_near_keeps_to_the_scope(find: FindPhrases) -> None:
    assert [hit.phrase.id for hit in near(find, "xiuzizhang", Scope.SHOP)] == []
    assert [hit.phrase.id for hit in near(find, "xiuzichangd", Scope.SHOP)] == []
    assert [hit.phrase.id for hit in near(find, "xiuzhichang", Scope.SHOP)] == ["l"]
    assert near(find, "xiuzhichang", Scope.PERSONAL) == []


def test_with_hits_enough_nothing_else_is_looked_for(find: FindPhrases, store: FakePhrases) -> None:
    store.save(replace(REFUND, id=f"r{n}", code="", tags=()) for n in range(5))
    find.refresh(None)
    found_enough = find.search("tuikuan")
    assert find.look_near("tuikuan", found_enough) is None


def test_traditional_phrases_are_found_by_simplified_ones_and_by_either_reading(
    find: FindPhrases, store: FakePhrases
) -> None:
    store.save([Phrase("t", "ask", "洗乾淨", "請瞭解退貨規則", "xgj")])
    find.refresh(frozenset({"t"}))
    for typed in ("洗干净", "洗乾淨", "xiganjing", "xiqian", "了解退货", "瞭解", "liaojietuihuo"):
        assert found(find, typed) == ["t"], typed


def test_malformed_libraries_and_queries_neither_hang_nor_fail() -> None:
    tree = [Category(f"c{n}", None, f"分类{n}", n % 5) for n in range(10_000)]
    phrases = [
        Phrase("huge", "c1", "很长", "好的，" * 350_000, "long"),
        Phrase("half", "c2", "\ud83d半个\udc00", "\ud800欢迎", "x\udfff", tags=("\ud800",)),
        Phrase("lost", "nowhere", "无家可归", "", "\0"),
        *(Phrase(str(n), f"c{n}", "", "") for n in range(10_000)),
    ]
    find = FindPhrases(FakePhrases(phrases, tree), FakeUsage(), lambda: 0.0)
    assert found(find, "henchang") == ["huge"]
    assert found(find, "huanying") == ["half"]
    assert [hit.marks for hit in find.search("半个").hits] == [{"title": ((1, 3),)}]
    assert found(find, "wujiakegui") == ["lost"]
    assert found(find, "fenlei9999")[0] == "9999"
    assert found(find, "\ud800") == ["half"]
    for query in ("a" * 10_000, "好" * 10_000, "ab " * 3_333, "\ud800" * 10_000, "'" * 10_000,
                  " ".join(map(str, range(2_000))), "\0", "haode" * 2_000,
                  "好的，" * 3_333):  # fmt: skip
        near(find, query)


def test_an_empty_query_finds_nothing(find: FindPhrases) -> None:
    assert find.search("  ").hits == ()
    assert set(find.search("").counts.values()) == {0}


def test_a_scope_limits_the_hits_but_not_the_counts(find: FindPhrases) -> None:
    answer = find.search("d", Scope.STAGE, tab=2, limit=1)
    assert [hit.phrase.id for hit in answer.hits] == ["b"]
    assert answer.counts == {
        Scope.ALL: 4, Scope.STAGE: 2, Scope.FAVOURITES: 1, Scope.SHOP: 1, Scope.PERSONAL: 3,
    }  # fmt: skip
    assert [h.phrase.id for h in find.search("d", Scope.SHOP).hits] == ["l"]


def test_among_equals_the_phrase_used_lately_comes_first(
    find: FindPhrases, usage: FakeUsage
) -> None:
    assert found(find, "yinhang") == ["b", "r"]
    find.search("")
    usage.used = {"r": Use(2, NOW_S - DAY_S), "b": Use(2, NOW_S - 90 * DAY_S)}
    assert found(find, "yinhang") == ["r", "b"]


def test_among_equals_the_tab_in_view_comes_first(find: FindPhrases, store: FakePhrases) -> None:
    store.save([replace(WELCOME, id="w2", category_id="back", code="", slot=None, position=9)])
    find.refresh(frozenset({"w2"}))
    order = [h.phrase.id for h in find.search("欢迎", tab=2).hits]
    assert order == ["w2", "w"]


def test_a_better_match_beats_use(find: FindPhrases, usage: FakeUsage) -> None:
    usage.used = {"r": Use(500, NOW_S)}
    assert found(find, "退货")[0] == "b"


def test_changes_are_found_after_a_refresh(find: FindPhrases, store: FakePhrases) -> None:
    assert found(find, "chima") == []
    store.save([replace(BACK, title="尺码说明"), Phrase("n", "ask", "尺码表", "看这里")])
    store.remove(["w"])
    find.refresh(frozenset({"b", "n", "w"}))
    assert set(found(find, "chima")) == {"b", "n"}
    assert found(find, "欢迎") == []
    assert store.full_reads == 1
    assert find.library.phrase("w") is None


def test_a_renamed_stage_is_found_by_its_new_name(find: FindPhrases, store: FakePhrases) -> None:
    assert set(found(find, "shouhou")) == {"b", "r"}
    store.save_categories([Category("aft", None, "客户维护", 1, tab=2)])
    find.refresh(frozenset())
    assert found(find, "shouhou") == []
    assert set(found(find, "kehuweihu")) == {"b", "r"}


def test_the_index_can_be_built_before_the_first_search(find: FindPhrases) -> None:
    while find.prepare_next():
        pass
    assert found(find, "hygl") == ["w"]


def test_readings_are_kept(find: FindPhrases, store: FakePhrases) -> None:
    find.search("a")
    assert store.kept_readings["长"].split()[:2] == ["zhang", "chang"]
    assert store.kept_readings["绿"].split()[0] == "lv"


def test_with_readings_kept_pypinyin_is_not_loaded(find: FindPhrases, store: FakePhrases) -> None:
    find.search("a")
    program = f"""
import sys
from desktop_app.services.read_pinyin import ReadPinyin
from tests.fake_library import FakePhrases
store = FakePhrases()
store.kept_readings = {store.kept_readings!r}
assert ReadPinyin(store)("欢长").ways("欢") == ("huan",)
assert "pypinyin" not in sys.modules
ReadPinyin(store)("罕")
assert "pypinyin" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)
