"""Whatever is typed, letter by letter, the index answers as a plain search would."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category, Owner, Phrase
from desktop_app.domain.search import index as index_module
from desktop_app.domain.search.found import Scope
from desktop_app.domain.search.index import Index
from desktop_app.domain.search.levels import LEVELS
from desktop_app.domain.search.queries import parse_query
from desktop_app.domain.search.spellings import Spellings
from tests.domain.search import plain_search

READINGS = {
    "欢": "huan", "迎": "ying", "光": "guang", "临": "lin", "长": "chang zhang",
    "行": "xing hang heng",
    "绿": "lv", "女": "nv ru", "乐": "le yue yao", "嗯": "n ng en", "中": "zhong", "安": "an",
    "西": "xi", "先": "xian", "歡": "huan", "長": "chang zhang", "綠": "lv",
}  # fmt: skip
LETTERS = "huanyigclxzser1"
TREE = [
    Category("s", None, "欢迎", tab=0),
    Category("t", "s", "中行", 1),
    Category("u", None, "先乐 an", 2, tab=2),
]
contents = st.text(st.sampled_from([*READINGS, *"hanXg1", *plain_search.PUNCTUATION]), max_size=12)
queries = st.one_of(
    st.text(st.sampled_from(LETTERS), min_size=1, max_size=6),
    st.text(st.sampled_from([*READINGS, *LETTERS, *" ，"]), min_size=1, max_size=6),
    st.lists(st.sampled_from(" ".join(READINGS.values()).split()), min_size=1, max_size=3).map(
        "".join
    ),
    st.lists(st.sampled_from(["h", "hy", "欢", "an", "zh", "xi", "1"]), min_size=2, max_size=3).map(
        " ".join
    ),
)
mistyped = st.lists(
    st.sampled_from(" ".join(READINGS.values()).split()), min_size=1, max_size=3
).flatmap(lambda ways: st.sampled_from(sorted(plain_search.one_mistake("".join(ways)))))
phrases = st.builds(
    Phrase,
    id=st.uuids().map(lambda uuid: uuid.hex),
    category_id=st.sampled_from([node.id for node in TREE]),
    title=contents,
    text=contents,
    code=st.text(st.sampled_from("huanyg1长"), max_size=4),
    tags=st.lists(contents, max_size=2).map(tuple),
    slot=st.sampled_from([None, None, 1]),
    owner=st.sampled_from(Owner),
)
libraries = st.lists(phrases, max_size=12).map(lambda some: Library(some, TREE))


def spell(_: object) -> Spellings:
    """Return the readings of this test."""
    spellings = Spellings()
    spellings.learn(READINGS)
    return spellings


def check(index: Index, library: Library, typed: str) -> None:
    """Compare one answer: who is found, at which level, in which order, and the counts."""
    wanted = plain_search.search(typed, library, READINGS)
    query = parse_query(typed)
    found = index.search(query, Scope.ALL, 2, limit=100)
    steps = LEVELS * len(query.words)
    levels = {hit.phrase.id: round((1 - hit.score) * steps) - 1 for hit in found.hits}
    assert levels == wanted
    assert sorted(levels.values()) == list(levels.values())
    rows = [hit.phrase for hit in found.hits]
    assert found.counts == {
        Scope.ALL: len(wanted),
        Scope.STAGE: sum(library.tab_of(phrase) == 2 for phrase in rows),
        Scope.FAVOURITES: sum(phrase.slot is not None for phrase in rows),
        Scope.SHOP: sum(phrase.owner is Owner.SHOP for phrase in rows),
        Scope.PERSONAL: sum(phrase.owner is Owner.PERSONAL for phrase in rows),
    }


@settings(deadline=None, max_examples=300)
@given(libraries, queries)
def test_a_query_in_one_go(library: Library, typed: str) -> None:
    check(Index(library, spell), library, typed)


@settings(deadline=None)
@given(libraries, st.lists(queries, min_size=1, max_size=3))
def test_typing_and_correcting_letter_by_letter(library: Library, typed: list[str]) -> None:
    index = Index(library, spell)
    for query in typed:
        steps = [query[:length] for length in range(1, len(query) + 1)]
        for step in steps + steps[-2::-1]:
            check(index, library, step)


@settings(deadline=None)
@given(libraries, st.lists(phrases, max_size=4), st.data())
def test_after_changes_as_if_built_anew(
    library: Library, new: list[Phrase], data: st.DataObject
) -> None:
    index = Index(library, spell)
    query = data.draw(queries)
    index.search(parse_query(query), Scope.ALL, None, limit=100)
    removed = data.draw(st.lists(st.sampled_from(sorted(library.phrases)), unique=True)
                        if library.phrases else st.just([]))  # fmt: skip
    changes: dict[str, Phrase | None] = {phrase.id: phrase for phrase in new}
    changes |= dict.fromkeys(removed)
    later = library.changed(changes, TREE)
    index.update(later, frozenset(changes))
    check(index, later, query)


def look_near(index: Index, typed: str) -> list[str]:
    """Look to the end; return the ids in order."""
    looking = index.near(parse_query(typed), Scope.ALL, 2, limit=100)
    while True:
        try:
            next(looking)
        except StopIteration as end:
            return [hit.phrase.id for hit in end.value]


@settings(deadline=None, max_examples=60)
@given(libraries, st.one_of(mistyped, st.text(st.sampled_from("hygl1"), max_size=6)))
def test_what_is_near_a_mistyped_word(library: Library, typed: str) -> None:
    assume(4 <= len(typed) <= 20)
    wanted = plain_search.near(typed, library, READINGS)
    found = look_near(Index(library, spell), typed)
    assert set(found) == set(wanted)
    levels = [wanted[phrase_id] for phrase_id in found]
    assert levels == sorted(levels)


@settings(deadline=None, max_examples=40)
@given(libraries, mistyped, st.sampled_from(["欢", "h", "an", "1"]))
def test_only_one_word_may_be_mistyped(library: Library, typed: str, right: str) -> None:
    assume(4 <= len(typed) <= 20)
    near = plain_search.near(typed, library, READINGS)
    wanted = near.keys() & plain_search.search(right, library, READINGS).keys()
    assert set(look_near(Index(library, spell), f"{right} {typed}")) == wanted


@settings(deadline=None, max_examples=200)
@given(libraries, st.one_of(queries, mistyped))
def test_what_is_marked_stands_for_the_word(library: Library, typed: str) -> None:
    query = parse_query(typed)
    assume(len(query.words) == 1)
    word = query.words[0]
    for hit in Index(library, spell).search(query, Scope.ALL, 2, limit=100).hits:
        phrase = hit.phrase
        name = library.path(phrase.category_id)[-1]
        shown = {"title": phrase.title, "text": phrase.text, "category": name}
        matching = {f for f, c in shown.items() if _matches(word, c)}
        marked = hit.marks.keys() - {"code"}
        assert marked <= matching
        assert bool(marked) == bool(matching)
        for field in marked:
            assert all(_matches(word, shown[field][a:b]) for a, b in hit.marks[field])


def _matches(word: str, content: str) -> bool:
    return any(True for _ in plain_search.ways_matching(word, content, READINGS))


def test_the_search_reaches_over_several_blocks() -> None:
    count = index_module.BLOCK_ROWS * 2 + 5
    library = Library([Phrase(f"{n:05}", "s", "欢", "长") for n in range(count)], TREE)
    found = Index(library, spell).search(parse_query("zh"), Scope.ALL, None, limit=count)
    assert found.counts[Scope.ALL] == count
    assert [hit.phrase.id for hit in found.hits] == [f"{n:05}" for n in range(count)]
