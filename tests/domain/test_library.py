"""The snapshot that the window shows."""

from dataclasses import replace

import pytest

from desktop_app.domain.library import GENERAL_TAB, Library
from desktop_app.domain.phrases import Category, Phrase

TREE = [
    Category("aft", None, "售后", 1, tab=2),
    Category("care", None, "客户维护", 2, tab=2),
    Category("own", None, "我的", 3),
    Category("back", "aft", "退货", 1),
    Category("track", "aft", "物流", 0),
    Category("rule", "back", "规则", 1),
    Category("address", "back", "地址", 0),
    Category("empty", "back", "空", 2),
]
PHRASES = [
    Phrase("rule2", "rule", "规则二", "…", position=5),
    Phrase("rule1", "rule", "规则一", "…", code="GZ", position=4),
    Phrase("address1", "address", "地址", "…", code="gz", slot=2, position=6),
    Phrase("step", "back", "在步骤上", "…", position=9),
    Phrase("stage", "aft", "在阶段上", "…", slot=1, position=0),
    Phrase("mine", "own", "我的", "…", position=1),
    Phrase("lost", "gone", "无处", "…", position=2),
]


@pytest.fixture
def library() -> Library:
    return Library(PHRASES, TREE)


def test_stages_by_tab_in_order(library: Library) -> None:
    assert [stage.id for stage in library.stages(2)] == ["aft", "care"]
    assert [stage.id for stage in library.stages(GENERAL_TAB)] == ["own"]
    assert library.stages(0) == []


def test_steps_in_order(library: Library) -> None:
    assert [step.id for step in library.steps("aft")] == ["track", "back"]


def test_sections_begin_with_the_steps_own_phrases(library: Library) -> None:
    sections = [(s.category.id, [p.id for p in s.phrases]) for s in library.sections("back")]
    assert sections == [("back", ["step"]), ("address", ["address1"]), ("rule", ["rule1", "rule2"])]
    assert library.sections("empty") == library.sections("unknown") == []


def test_favourites_by_slot(library: Library) -> None:
    assert [phrase.id for phrase in library.favourites()] == ["stage", "address1"]
    assert library.by_slot(2) == PHRASES[2]
    assert library.by_slot(3) is None


def test_codes_whatever_their_case(library: Library) -> None:
    assert [phrase.id for phrase in library.by_code(" gZ ")] == ["rule1", "address1"]
    assert library.by_code("g") == library.by_code("") == []


def test_path_step_and_tab(library: Library) -> None:
    assert library.path("rule") == ("售后", "退货", "规则")
    assert library.path("gone") == ()
    rule, stage, lost = PHRASES[0], PHRASES[4], PHRASES[6]
    assert library.step_of(rule).id == "back"
    assert library.step_of(stage).id == "aft"
    assert (library.tab_of(rule), library.tab_of(lost)) == (2, GENERAL_TAB)
    with pytest.raises(KeyError):
        library.step_of(lost)


def test_a_ring_in_the_tree_has_an_end() -> None:
    library = Library([], [Category("a", "b", "甲"), Category("b", "a", "乙")])
    assert library.path("a") == ("乙", "甲")


def test_phrases_in_the_order_of_the_window(library: Library) -> None:
    ids = [phrase.id for phrase in library.in_order()]
    assert ids == ["stage", "step", "address1", "rule1", "rule2", "mine", "lost"]


def test_a_change_leaves_the_old_snapshot_alone(library: Library) -> None:
    later = library.changed({"rule1": None, "mine": replace(PHRASES[5], title="新")}, TREE)
    assert later.phrase("rule1") is None
    assert library.phrase("rule1") == PHRASES[1]
    assert [
        phrase.title for phrase in (later.phrase("mine"), library.phrase("mine")) if phrase
    ] == [
        "新",
        "我的",
    ]


def test_who_moved_with_the_tree(library: Library) -> None:
    renamed = [replace(node, name="退换") if node.id == "back" else node for node in TREE]
    moved = library.changed({}, renamed).moved_since(library)
    assert moved == {"step", "address1", "rule1", "rule2"}
