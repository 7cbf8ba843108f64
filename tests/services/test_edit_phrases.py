"""Edits are checked, committed, announced and undoable."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop_app.domain.phrases import Change, Owner
from desktop_app.errors import AppError
from desktop_app.services.edit_phrases import EditPhrases
from tests.agents import Agent, phrase
from tests.pictures import picture

SIZES, CHART = picture(shade=10), picture(shade=20)


@pytest.fixture
def edit(agent: Agent) -> EditPhrases:
    shop = {"owner": Owner.SHOP, "pack_id": "shop"}
    agent.phrases.save(
        [
            phrase("a", position=0, slot=1),
            phrase("b", position=1),
            phrase("c", "bye", position=2),
            phrase("d", position=3, slot=2),
            phrase("open", position=4, **shop),
            phrase("locked", position=5, locked=True, **shop),
        ]
    )
    return agent.edit


def _order(agent: Agent, category_id: str = "hello") -> list[str]:
    return [each.id for each in agent.phrases.in_category(category_id)]


EDITS: dict[str, Callable[[EditPhrases], object]] = {
    "add": lambda edit: edit.add("新", "您好", "hello", code="x", slot=1, tags=("t",)),
    "add with image": lambda edit: edit.add("新", "尺码", "hello", picture=SIZES),
    "image": lambda edit: edit.change(phrase("a", slot=1, image=SIZES.facts), SIZES),
    "change": lambda edit: edit.change(phrase("a", "bye", text="改", slot=2)),
    "change shop": lambda edit: edit.change(phrase("open", text="我的")),
    "delete": lambda edit: edit.delete(["a", "d", "nobody"]),
    "move": lambda edit: edit.move(["d", "a"], "bye"),
    "reorder": lambda edit: edit.reorder("d", "a"),
    "place": lambda edit: edit.place(["d", "c", "a"], "hello", "b"),
    "place elsewhere": lambda edit: edit.place(["d", "a"], "bye", "c"),
    "tags": lambda edit: edit.change_tags(["a", "open", "c"], ["急", "热"], ["nothing"]),
    "slot": lambda edit: edit.set_slot("b", 2),
    "no slot": lambda edit: edit.set_slot("a", None),
    "favourite": lambda edit: edit.toggle_favourite("b"),
    "no favourite": lambda edit: edit.toggle_favourite("d"),
    "add stage": lambda edit: edit.add_category(None, "新阶段", tab=4),
    "add step": lambda edit: edit.add_category("pre", "新步骤"),
    "rename": lambda edit: edit.rename_category("greet", "新名字"),
    "remove category": lambda edit: edit.remove_category("after"),
    "remove all": lambda edit: edit.remove_category("bye", with_content=True),
    "reorder categories": lambda edit: edit.reorder_category("bye", "hello"),
    "move category": lambda edit: edit.move_category("greet", "after"),
    "path": lambda edit: edit.ensure_category(("售前", "新", "更新")),
}


@pytest.mark.parametrize("name", EDITS)
def test_every_edit_is_announced_and_undone_whole(
    agent: Agent, edit: EditPhrases, name: str
) -> None:
    before = agent.everything()
    EDITS[name](edit)
    assert agent.everything() != before
    assert len(agent.announced) == 1
    assert str(edit.undo())
    assert agent.everything() == before
    assert agent.announced[0] == agent.announced[1] != Change()
    assert not edit.can_undo
    assert edit.undo() is None


@pytest.mark.parametrize("name", EDITS)
def test_what_was_undone_can_be_done_again_and_undone_again(
    agent: Agent, edit: EditPhrases, name: str
) -> None:
    before = agent.everything()
    EDITS[name](edit)
    after = agent.everything()
    label = edit.undo()
    assert edit.redo() == label
    assert agent.everything() == after
    assert not edit.can_redo
    assert edit.redo() is None
    edit.undo()
    assert agent.everything() == before


def test_an_edit_ends_what_could_be_done_again(edit: EditPhrases) -> None:
    edit.delete(["a"])
    edit.undo()
    assert edit.can_redo
    edit.set_slot("b", 7)
    assert not edit.can_redo


def test_a_new_category_that_another_program_filled_is_not_undone(
    agent: Agent, edit: EditPhrases
) -> None:
    edit.set_slot("b", 9)
    made = edit.add_category("pre", "新步骤")
    agent.phrases.save([phrase("theirs", made.id)])
    with pytest.raises(AppError, match="changed since"):
        edit.undo()
    assert str(edit.undo()) == "favourite “b”"


def test_a_phrase_whose_category_another_program_removed_is_not_moved_back(
    agent: Agent, edit: EditPhrases
) -> None:
    edit.move(["c"], "hello")
    agent.phrases.remove_categories(["bye"])
    with pytest.raises(AppError, match="changed since"):
        edit.undo()
    assert agent.phrases.phrases(["c"])[0].category_id == "hello"


def test_a_whole_session_is_undone_step_by_step(agent: Agent, edit: EditPhrases) -> None:
    seen = []
    for name in ("add", "slot", "move", "rename", "reorder categories", "path", "change shop"):
        seen.append(agent.everything())
        EDITS[name](edit)
    while edit.can_undo:
        edit.undo()
        assert agent.everything() == seen.pop()
    assert seen == []


def test_an_edit_that_another_program_changed_since_is_not_undone(
    agent: Agent, edit: EditPhrases
) -> None:
    edit.change(phrase("a", text="一"))
    agent.phrases.save([phrase("a", text="二")])
    with pytest.raises(AppError, match="changed since"):
        edit.undo()
    assert agent.phrases.phrases(["a"])[0].text == "二"
    assert not edit.can_undo


def test_a_new_phrase_is_clean_personal_and_last(agent: Agent, edit: EditPhrases) -> None:
    added = edit.add("  新  客 ", "您好\r\n在的\n\n", "hello", code=" hy ", tags=("a", " a", ""))
    assert agent.phrases.phrase(added.id) == added
    assert (added.title, added.text, added.code, added.tags) == (
        "新 客",
        "您好\n在的",
        "hy",
        ("a",),
    )
    assert added.owner is Owner.PERSONAL
    assert _order(agent)[-1] == added.id


def test_a_phrase_without_a_title_gets_the_beginning_of_its_text(edit: EditPhrases) -> None:
    assert edit.add("", "\n您好，在的。\n第二行", "hello").title == "您好，在的。"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"text": " \n "}, "empty"),
        ({"text": "字" * 8001}, "8001 characters"),
        ({"text": "bell\a"}, r"U\+0007"),
        ({"text": "您好{买家"}, "Line 1, column 3"),
        ({"title": "长" * 101}, "longer than 100"),
        ({"title": "x\x00"}, r"U\+0000"),
        ({"code": "a b"}, "no spaces"),
        ({"category_id": "gone"}, "category isn't there"),
        ({"id": "gone"}, "phrase isn't there"),
    ],
)
def test_what_cant_be_kept_is_refused_with_a_sentence(
    agent: Agent, edit: EditPhrases, values: dict[str, str], sentence: str
) -> None:
    before = agent.everything()
    with pytest.raises(AppError, match=sentence):
        edit.change(replace(phrase("a"), **values))  # type: ignore[arg-type]
    assert agent.everything() == before
    assert agent.announced == []
    assert not edit.can_undo


def test_the_longest_text_is_kept(edit: EditPhrases) -> None:
    assert len(edit.add("长", "字" * 8000, "hello").text) == 8000


@pytest.mark.parametrize(
    "attempt",
    [
        lambda edit: edit.change(phrase("locked", text="我的")),
        lambda edit: edit.change(phrase("locked", text="我的", locked=False, owner=Owner.PERSONAL)),
        lambda edit: edit.delete(["a", "locked"]),
        lambda edit: edit.change_tags(["a", "locked"], ["热"]),
        lambda edit: edit.remove_category("hello", with_content=True),
    ],
)
def test_a_locked_phrase_stays_as_the_shop_made_it(
    agent: Agent, edit: EditPhrases, attempt: Callable[[EditPhrases], object]
) -> None:
    before = agent.everything()
    with pytest.raises(AppError, match="locked by the shop"):
        attempt(edit)
    assert agent.everything() == before


def test_a_locked_phrase_can_be_a_favourite_and_take_another_place(
    agent: Agent, edit: EditPhrases
) -> None:
    edit.set_slot("locked", 5)
    edit.reorder("locked", "a")
    assert _order(agent)[0] == "locked"


def test_the_shop_s_text_stays_underneath_until_it_is_taken_again(
    agent: Agent, edit: EditPhrases
) -> None:
    shop = agent.phrases.phrases(["open"])[0]
    first = edit.change(replace(shop, text="我的"))
    second = edit.change(replace(first, text="我的第二版"))
    assert (second.text, second.shop_text, second.owner) == ("我的第二版", shop.text, Owner.SHOP)
    assert edit.change(replace(second, text=shop.text)) == shop


def test_a_slot_has_one_phrase(agent: Agent, edit: EditPhrases) -> None:
    edit.set_slot("b", 1)
    assert {each.id: each.slot for each in agent.phrases.favourites()} == {"b": 1, "d": 2}
    assert agent.announced[-1].phrase_ids == {"a", "b"}


def test_a_new_favourite_takes_the_first_free_slot(agent: Agent, edit: EditPhrases) -> None:
    edit.toggle_favourite("a")
    edit.toggle_favourite("c")
    edit.toggle_favourite("b")
    assert [(each.slot, each.id) for each in agent.phrases.favourites()] == [
        (1, "c"), (2, "d"), (3, "b"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("moved", "before", "order"),
    [
        ("d", "a", "d a b open locked"),
        ("a", None, "b d open locked a"),
        ("a", "b", "a b d open locked"),
        ("b", "b", "a b d open locked"),
        ("locked", "b", "a locked b d open"),
    ],
)
def test_reordering_puts_one_before_another_and_moves_nobody_else(
    agent: Agent, edit: EditPhrases, moved: str, before: str | None, order: str
) -> None:
    others = _order(agent, "bye")
    edit.reorder(moved, before)
    assert _order(agent) == order.split()
    assert _order(agent, "bye") == others


def test_reordering_among_equal_places_is_stable(agent: Agent, edit: EditPhrases) -> None:
    agent.phrases.save([phrase(f"same{i}", "after", position=0) for i in range(4)])
    edit.reorder("same3", "same1")
    assert _order(agent, "after") == ["same0", "same3", "same1", "same2"]


@pytest.mark.parametrize(
    ("moved", "category_id", "before", "order"),
    [
        ("a d", "hello", "b", "a d b open locked"),
        ("a d", "hello", None, "b open locked a d"),
        ("d a", "hello", "a", "d a b open locked"),
        ("a b", "hello", "b", "a b d open locked"),
        ("b open", "bye", "c", "b open c"),
        ("open c b", "bye", None, "open c b"),
        ("open c b nobody", "bye", "c", "open c b"),
    ],
)
def test_several_are_put_at_one_place_in_the_order_given(
    agent: Agent,
    edit: EditPhrases,
    *,
    moved: str,
    category_id: str,
    before: str | None,
    order: str,
) -> None:
    edit.place(moved.split(), category_id, before)
    assert _order(agent, category_id) == order.split()
    assert len(agent.announced) <= 1


def test_tags_come_and_go_and_are_clean(agent: Agent, edit: EditPhrases) -> None:
    assert edit.change_tags(["a", "b"], [" 急 件 ", "热"]) == 2
    assert edit.change_tags(["a", "b", "c"], ["热"], ["急 件"]) == 3
    assert [each.tags for each in agent.phrases.phrases(["a", "b", "c"])] == [("热",)] * 3
    assert edit.change_tags(["a"], ["热"]) == 0
    assert len(agent.announced) == 2


def test_tags_of_the_shop_s_phrase_are_a_version_of_the_agent_s_own(
    agent: Agent, edit: EditPhrases
) -> None:
    edit.change_tags(["open"], ["热"])
    changed = agent.phrases.phrases(["open"])[0]
    assert (changed.tags, changed.shop_text) == (("热",), changed.text)


def test_moved_phrases_keep_their_order_at_the_end(agent: Agent, edit: EditPhrases) -> None:
    edit.move(["d", "c", "a"], "bye")
    assert _order(agent, "bye") == ["c", "a", "d"]


@pytest.mark.parametrize(
    ("attempt", "sentence"),
    [
        (lambda edit: edit.add_category("hello", "太深"), "can't hold another"),
        (lambda edit: edit.add_category("pre", " 招呼 "), "is there already"),
        (lambda edit: edit.add_category("gone", "x"), "isn't there"),
        (lambda edit: edit.add_category(None, " "), "name is empty"),
        (lambda edit: edit.rename_category("bye", "问候"), "is there already"),
        (lambda edit: edit.remove_category("hello"), "isn't empty"),
        (lambda edit: edit.remove_category("pre"), "isn't empty"),
        (lambda edit: edit.reorder_category("bye", "pre"), "isn't there"),
        (lambda edit: edit.move_category("hello", "pre"), "can't be moved there"),
        (lambda edit: edit.move_category("greet", "greet"), "can't be moved there"),
        (lambda edit: edit.move_category("pre", "after"), "can't be moved there"),
        (lambda edit: edit.move(["a"], "gone"), "isn't there"),
        (lambda edit: edit.reorder("a", "c"), "isn't there"),
        (lambda edit: edit.link("a", ("b", "a")), "can't follow itself"),
        (lambda edit: edit.link("gone", ("b",)), "isn't there"),
        (lambda edit: edit.link_in_order(("a", "gone")), "isn't there"),
        (lambda edit: edit.place(["a"], "gone", None), "isn't there"),
        (lambda edit: edit.place(["nobody"], "hello", None), "isn't there"),
        (lambda edit: edit.change_tags(["a"], ["长" * 101]), "longer than 100"),
        (lambda edit: edit.ensure_category(("a", "b", "c", "d")), "can't hold another"),
    ],
)
def test_the_tree_stays_a_tree(
    agent: Agent, edit: EditPhrases, attempt: Callable[[EditPhrases], object], sentence: str
) -> None:
    before = agent.everything()
    with pytest.raises(AppError, match=sentence):
        attempt(edit)
    assert agent.everything() == before
    assert agent.announced == []


def test_a_path_is_found_or_made(edit: EditPhrases) -> None:
    assert edit.ensure_category(("售前", "招呼", "问候")).id == "hello"
    assert not edit.can_undo
    made = edit.ensure_category(("售前", "新", "更新"))
    assert edit.ensure_category(("售前", "新", "更新")) == made
    assert edit.ensure_category(()).name == "通用"


def test_nothing_to_do_is_no_step(agent: Agent, edit: EditPhrases) -> None:
    assert edit.delete(["nobody"]) == 0
    edit.move(["a"], "hello")
    assert agent.announced == []
    assert not edit.can_undo


def test_links_are_set_undone_and_leave_the_shop_s_wording_alone(agent: Agent) -> None:
    agent.phrases.save(
        [phrase("a", owner=Owner.SHOP, locked=True), phrase("b", next_ids=("x",)), phrase("c")]
    )
    agent.edit.link("a", ("b", "c", "b"))
    agent.edit.link_in_order(["a", "b", "c"])
    links = {each.id: each.next_ids for each in agent.phrases.phrases()}
    assert links == {"a": ("b", "c"), "b": ("c", "x"), "c": ()}
    assert agent.phrases.phrases(["a"])[0].shop_text is None
    agent.edit.undo()
    agent.edit.undo()
    links = {each.id: each.next_ids for each in agent.phrases.phrases()}
    assert links == {"a": (), "b": ("x",), "c": ()}


def test_an_edited_text_keeps_its_links(agent: Agent) -> None:
    agent.phrases.save([phrase("a", owner=Owner.SHOP, next_ids=("b",)), phrase("b")])
    agent.edit.change(replace(agent.phrases.phrases(["a"])[0], text="您好呀", next_ids=()))
    assert agent.phrases.phrases(["a"])[0].next_ids == ("b",)


def test_undoing_brings_each_image_back(agent: Agent, edit: EditPhrases) -> None:
    added = edit.add("尺码", "尺码表", "hello", picture=SIZES)
    changed = edit.change(replace(added, image=CHART.facts), CHART)
    edit.change(replace(changed, image=None))
    edit.delete([added.id])
    for image in (None, CHART, SIZES):
        edit.undo()
        [present] = agent.phrases.phrases([added.id])
        assert present.image == (image.facts if image else None)
        assert image is None or agent.phrases.image(image.facts.hash) == image.data
    edit.undo()
    assert agent.phrases.phrase(added.id) is None


def test_an_image_alone_is_no_phrase(agent: Agent, edit: EditPhrases) -> None:
    with pytest.raises(AppError, match="text of the phrase is empty") as refused:
        edit.add("图", " ", "hello", picture=SIZES)
    assert "An image alone" in str(refused.value.advice)
    assert agent.phrases.image(SIZES.facts.hash) is None


def test_another_image_makes_a_shop_phrase_the_agent_s_own_version(
    agent: Agent, edit: EditPhrases
) -> None:
    [shop] = agent.phrases.phrases(["open"])
    own = edit.change(replace(shop, image=SIZES.facts), SIZES)
    assert own.shop_text == shop.text
