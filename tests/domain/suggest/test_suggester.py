"""What is suggested for which words, from a library of one's own."""

from dataclasses import replace

import pytest

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category, Owner, Phrase
from desktop_app.domain.search.found import Found, Scope
from desktop_app.domain.suggest.buyer_words import BuyerWords
from desktop_app.domain.suggest.message import MESSAGE_MAX
from desktop_app.domain.suggest.suggester import Suggester

WORDS = BuyerWords(
    fillers=("亲", "请问", "呀"),
    meanings=(("什么时候", "啥时候", "几时"), ("发货", "寄出", "发出")),
    cues={
        "ship": ("什么时候发货", "今天能走吗"),
        "price": ("能便宜吗", "太贵了"),
        "int.note.01": ("什么时候发货", "备注发货"),
        "gone": ("没有这样的话术",),
    },
)
TREE = (
    Category("mid", None, "售中", 0, 1),
    Category("mid.a", "mid", "接待咨询"),
    Category("aft", None, "售后", 1, 2),
    Category("aft.a", "aft", "物流"),
    Category("int", None, "内部", 2, 4),
    Category("int.a", "int", "备注"),
)
SHIP = Phrase("ship", "mid.a", "今天拍何时走", "您好，今天付款明天寄出", situation="ship",
              owner=Owner.SHOP)  # fmt: skip
SHIP_2 = replace(SHIP, id="ship2", title="晚点也没事", position=1)
PRICE = Phrase(
    "price", "mid.a", "讲品质", "用料都是这个价位", situation="price", slot=1, position=2
)
LAMP = Phrase("lamp", "aft.a", "台灯怎么换灯泡", "先拔掉插头，再拧下旧灯泡", position=3)
INTERNAL = Phrase("tab", "int.a", "给仓库：什么时候发货", "仓库什么时候发货", position=4)
MOVED = Phrase("moved", "mid.a", "备注发货", "什么时候发货", situation="int.note.01", position=5)
PHRASES = (SHIP, SHIP_2, PRICE, LAMP, INTERNAL, MOVED)


@pytest.fixture
def library() -> Library:
    return Library(PHRASES, TREE)


@pytest.fixture
def suggester(library: Library) -> Suggester:
    return Suggester(library, WORDS)


def ask(
    suggester: Suggester, message: str, scope: Scope = Scope.ALL, tab: int | None = None
) -> Found:
    return suggester.suggest(message, scope, tab, 20)


def ids(found: Found) -> list[str]:
    return [hit.phrase.id for hit in found.hits]


def test_a_situation_is_known_by_how_buyers_say_it(suggester: Suggester) -> None:
    assert ids(ask(suggester, "今天能走吗"))[0] == "ship"
    assert ids(ask(suggester, "也太贵了"))[0] == "price"


def test_other_words_of_the_same_meaning_do(suggester: Suggester) -> None:
    assert ids(ask(suggester, "亲，啥时候寄出呀"))[0] == "ship"


def test_an_own_phrase_without_a_situation_is_found_by_its_words(suggester: Suggester) -> None:
    (hit,) = ask(suggester, "灯泡怎么换").hits
    assert hit.phrase == LAMP
    assert hit.marks == {"title": ((2, 7),), "text": ((10, 12),)}


def test_what_is_for_colleagues_is_never_suggested(suggester: Suggester) -> None:
    for message in ("什么时候发货", "备注发货", "给仓库"):
        assert {"tab", "moved"}.isdisjoint(ids(ask(suggester, message)))


@pytest.mark.parametrize(
    "message", ["", "   ", "？？？", "asdf qwer", "2748391056120398471", "的", "换", "😂"]
)
def test_what_says_nothing_gets_nothing(suggester: Suggester, message: str) -> None:
    found = ask(suggester, message)
    assert found.hits == ()
    assert set(found.counts.values()) == {0}


def test_the_buyers_own_words_say_why(suggester: Suggester) -> None:
    best = ask(suggester, "亲，请问这个啥时候能发出呀").hits[0]
    assert best.because == ("啥时候", "发出")
    assert best.marks == {"text": ((9, 11),)}


def test_scores_fall_and_are_shares(suggester: Suggester) -> None:
    scores = [hit.score for hit in ask(suggester, "什么时候发货").hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)


def test_a_scope_limits_the_hits_and_not_the_counts(suggester: Suggester) -> None:
    message = "太贵了，什么时候发货"
    found = ask(suggester, message, Scope.SHOP, tab=1)
    assert ids(found) == ["ship", "ship2"]
    assert found.counts == {
        Scope.ALL: 3, Scope.STAGE: 3, Scope.FAVOURITES: 1, Scope.SHOP: 2, Scope.PERSONAL: 1,
    }  # fmt: skip
    assert ids(ask(suggester, message, Scope.FAVOURITES)) == ["price"]
    assert ask(suggester, message, Scope.STAGE, tab=2).hits == ()


def test_use_and_the_tab_decide_among_equals_only() -> None:
    twin = replace(LAMP, id="twin", category_id="mid.a", position=9)
    tree = tuple(replace(node, name="同名") for node in TREE)
    suggester = Suggester(Library((LAMP, twin, PRICE), tree), WORDS)
    message = "灯泡怎么换"
    assert ids(ask(suggester, message)) == ["lamp", "twin"]
    assert ids(ask(suggester, message, tab=1)) == ["twin", "lamp"]
    suggester.set_warmth({"lamp": 0.1, "price": 0.99})
    assert ids(ask(suggester, message, tab=1)) == ["lamp", "twin"]


def test_a_changed_library_is_taken_over(suggester: Suggester, library: Library) -> None:
    said = replace(LAMP, title="吊扇怎么装", text="吊扇请师傅装")
    changed = library.changed({"lamp": said, "ship": None, "tab": None}, TREE)
    suggester.update(changed, changed.changed_since(library))
    assert ids(ask(suggester, "灯泡")) == []
    assert ids(ask(suggester, "吊扇")) == ["lamp"]
    assert ids(ask(suggester, "什么时候发货")) == ["ship2"]


def test_what_moves_to_the_colleagues_is_no_longer_suggested(
    suggester: Suggester, library: Library
) -> None:
    tree = tuple(replace(node, tab=4) if node.id == "aft" else node for node in TREE)
    assert ids(ask(suggester, "灯泡怎么换")) == ["lamp"]
    moved = library.changed({}, tree)
    suggester.update(moved, moved.changed_since(library))
    assert ids(ask(suggester, "灯泡怎么换")) == []


def test_often_changed_it_still_answers_as_a_new_one(
    suggester: Suggester, library: Library
) -> None:
    for number in range(30):
        edited = replace(LAMP, text=f"第{number}版，灯泡向左拧")
        now = library.changed({"lamp": edited}, TREE)
        suggester.update(now, now.changed_since(library))
        library = now
    message = "灯泡怎么拧"
    assert ids(ask(suggester, message)) == ids(ask(Suggester(library, WORDS), message))
    assert ids(ask(suggester, message))[0] == "lamp"


def test_a_long_message_is_answered_too(suggester: Suggester) -> None:
    page = "灯泡怎么换" + "".join(chr(0x4E00 + n) for n in range(MESSAGE_MAX - 5))
    assert len(page) == MESSAGE_MAX
    assert ids(ask(suggester, "灯泡怎么换" * 100)) == ["lamp"]
    assert set(ids(ask(suggester, page))) <= {"lamp"}


def test_an_empty_library_has_nothing_to_suggest() -> None:
    assert ask(Suggester(Library((), ()), WORDS), "什么时候发货").hits == ()
