"""Categories are found by name, pinyin and initials, in thousands too."""

import time

import pytest

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category
from desktop_app.domain.search.places import Places
from desktop_app.domain.search.spellings import Spellings

READINGS = {
    "售": "shou", "前": "qian", "中": "zhong", "后": "hou", "进": "jin", "门": "men", "问": "wen",
    "好": "hao", "常": "chang", "规": "gui", "女": "nv", "装": "zhuang", "重": "zhong chong",
    "复": "fu",
}  # fmt: skip
TREE = (
    Category("pre", None, "售前", 0, 0),
    Category("mid", None, "售中", 1, 1),
    Category("greet", "mid", "进门问好", 0),
    Category("usual", "greet", "常规问好", 0),
    Category("women", "greet", "女装 VIP", 1),
    Category("again", "mid", "重复", 2),
)


def spell(_characters: object) -> Spellings:
    spellings = Spellings()
    spellings.learn(READINGS)
    return spellings


def search(query: str, *allowed: str) -> list[str]:
    chosen = frozenset(allowed) if allowed else None
    places = Places(Library((), TREE), spell, chosen)
    return [place.category_id for place in places.search(query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "pre mid greet usual women again"),
        ("问好", "greet usual women"),
        ("jmwh", "greet usual women"),
        ("jinmen", "greet usual women"),
        ("cg", "usual"),
        ("changgui", "usual"),
        ("chgui", "usual"),
        ("chang'gui", "usual"),
        ("cgwh", "usual"),
        ("vip", "women"),
        ("nz", "women"),
        ("nvzhuang", "women"),
        ("chongfu", "again"),
        ("zhongfu", "again"),
        ("售中 cg", "usual"),
        ("sz", "mid greet usual women again"),
        ("sh qian", "pre"),
        ("不在", ""),
        ("xyz", ""),
        ("gc", ""),
    ],
)
def test_places_are_found(query: str, found: str) -> None:
    assert search(query) == found.split()


def test_what_is_called_so_itself_comes_before_what_is_under_it() -> None:
    assert search("问 售中")[0] == "greet"


def test_only_the_allowed_are_offered() -> None:
    assert search("", "pre", "mid") == ["pre", "mid"]
    assert search("sz", "pre", "mid") == ["mid"]


def test_ten_thousand_categories_are_searched_within_a_key_stroke() -> None:
    stages = [Category(f"s{i}", None, f"售前{i}", i, 0) for i in range(10)]
    steps = [Category(f"p{i}", f"s{i % 10}", f"进门{i}", i) for i in range(1_000)]
    leaves = [Category(f"l{i}", f"p{i % 1000}", f"常规问好{i}", i) for i in range(9_000)]
    places = Places(Library((), [*stages, *steps, *leaves]), spell)
    places.search("c")
    begun = time.perf_counter()
    assert len(places.search("cgwh899")) == 11
    assert time.perf_counter() - begun < 0.5  # 0.03 s here; the machine may be busy
