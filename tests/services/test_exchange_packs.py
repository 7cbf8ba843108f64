"""Packs come in after a plan, whole or not at all, and go out as they came in."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from desktop_app.domain.images import Picture, read_picture
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.plan import ImportPlan
from desktop_app.domain.packs.risks import Risk
from desktop_app.domain.phrases import Category, Owner
from desktop_app.errors import AppError
from desktop_app.interchange import native_pack
from tests.agents import TREE, Agent, phrase
from tests.bad_packs import BAD_PACKS, MISLEADING, BadPack
from tests.domain.packs.packs import packs
from tests.pictures import picture, png

SHOP = {"owner": Owner.SHOP, "pack_id": "shop"}
FIRST = Pack(
    "shop",
    "云朵小铺",
    categories=TREE,
    phrases=tuple(phrase(f"p{i}", text=f"您好，第{i}句", position=i, **SHOP) for i in range(10)),
    extra={"fields": {"运费": "8元"}},
)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Agent]:
    """An agent on a first start."""
    (tmp_path / "agent").mkdir()
    agent = Agent(tmp_path / "agent")
    yield agent
    agent.connection.close()


def _edition(number: int, *, without: str = "", **texts: str) -> Pack:
    """Make a later edition: some texts changed, added or left out."""
    kept = [
        replace(each, text=texts.pop(each.id, each.text))
        for each in FIRST.phrases
        if each.id not in without.split()
    ]
    added = [phrase(id_, text=text, **SHOP) for id_, text in texts.items()]
    return replace(FIRST, version=number, phrases=(*kept, *added))


def _plan(agent: Agent, pack: Pack) -> ImportPlan:
    file = agent.file.parent / "in.phrasepack"
    native_pack.write(pack, file)
    return agent.exchange.plan(file)


def _imported(agent: Agent, pack: Pack) -> None:
    plan = _plan(agent, pack)
    agent.exchange.apply(plan, plan.everything)


def _counts(plan: ImportPlan) -> tuple[int, int, int, int, int]:
    return (
        len(plan.new), len(plan.changed), len(plan.same), len(plan.removed), len(plan.conflicts),
    )  # fmt: skip


def _texts(agent: Agent) -> dict[str, str]:
    return {each.id: each.text for each in agent.phrases.phrases()}


@settings(max_examples=40, deadline=None)
@given(packs())
def test_a_pack_imported_into_a_new_database_is_exported_the_same(pack: Pack) -> None:
    with TemporaryDirectory() as folder:
        file, again, third = (Path(folder) / name for name in ("a", "b", "c"))
        native_pack.write(pack, file)
        agent = Agent(Path(folder))
        plan = agent.exchange.plan(file)
        agent.exchange.apply(plan, plan.everything)
        assert agent.exchange.export(again) == len(pack.phrases)
        agent.connection.close()
        assert again.read_bytes() == file.read_bytes()
        (Path(folder) / "other").mkdir()
        other = Agent(Path(folder) / "other")
        other.exchange.apply(other.exchange.plan(again), plan.everything)
        other.exchange.export(third)
        other.connection.close()
        assert third.read_bytes() == file.read_bytes()


def test_a_whole_export_brings_back_everything_on_another_machine(
    empty: Agent, tmp_path: Path
) -> None:
    empty.exchange.install_starter()
    node = empty.edit.ensure_category(("通用", "我的", "常用"))
    empty.edit.ensure_category(("通用", "我的", "空的"))
    empty.edit.add("自己的", "您好😊", node.id, code="zj", slot=9)
    shop = empty.phrases.phrases()[0]
    empty.edit.change(replace(shop, text="我的版本", title="我的标题"))
    empty.exchange.export(tmp_path / "a.phrasepack")
    (tmp_path / "new").mkdir()
    other = Agent(tmp_path / "new")
    plan = other.exchange.plan(tmp_path / "a.phrasepack")
    other.exchange.apply(plan)
    other.exchange.export(tmp_path / "b.phrasepack")
    there = {each.id: replace(each, position=0, pack_id="") for each in other.phrases.phrases()}
    here = {each.id: replace(each, position=0, pack_id="") for each in empty.phrases.phrases()}
    other.connection.close()
    assert (tmp_path / "b.phrasepack").read_bytes() == (tmp_path / "a.phrasepack").read_bytes()
    assert there == here


def test_a_plan_writes_nothing(empty: Agent) -> None:
    plan = _plan(empty, FIRST)
    assert _counts(plan) == (10, 0, 0, 0, 0)
    assert empty.everything() == ([], [])
    assert empty.announced == []
    assert empty.backups == []


def test_an_import_comes_after_a_backup_and_is_announced_once(empty: Agent) -> None:
    _imported(empty, FIRST)
    assert _texts(empty) == {each.id: each.text for each in FIRST.phrases}
    assert [name.rpartition("-")[2] for name in empty.backups] == ["import.db"]
    assert [change.tree for change in empty.announced] == [True]
    assert empty.announced[0].phrase_ids == {each.id for each in FIRST.phrases}


def test_the_same_file_again_changes_nothing(empty: Agent) -> None:
    _imported(empty, FIRST)
    before = empty.everything()
    plan = _plan(empty, FIRST)
    assert _counts(plan) == (0, 0, 10, 0, 0)
    empty.exchange.apply(plan)
    assert empty.everything() == before


def test_a_later_edition_is_compared_phrase_by_phrase(empty: Agent) -> None:
    _imported(empty, FIRST)
    plan = _plan(empty, _edition(2, p1="您好，第一句", new="新的", without="p2"))
    assert _counts(plan) == (1, 1, 8, 1, 0)
    (changed,) = plan.changed
    assert [(part.kind, part.text) for part in changed.diff] == [
        ("same", "您好，第"), ("removed", "1"), ("added", "一"), ("same", "句"),
    ]  # fmt: skip
    assert changed.differs == ("text",)
    empty.exchange.apply(plan)
    assert _texts(empty)["p1"] == "您好，第一句"
    assert "p2" not in _texts(empty)


def test_only_accepted_rows_are_carried_out_and_the_others_asked_again(empty: Agent) -> None:
    _imported(empty, FIRST)
    later = _edition(2, p1="甲", p3="乙", new="新的", without="p2")
    empty.exchange.apply(_plan(empty, later), frozenset({"p1"}))
    assert _texts(empty) == {each.id: each.text for each in FIRST.phrases} | {"p1": "甲"}
    again = _plan(empty, later)
    assert [row.phrase.id for row in (*again.new, *again.changed, *again.removed)] == [
        "new", "p3", "p2",
    ]  # fmt: skip


def test_new_phrases_stand_where_the_pack_has_them(empty: Agent) -> None:
    _imported(empty, FIRST)
    empty.edit.add("我的", "我的", "hello")
    empty.edit.reorder("p5", "p0")
    kept = list(FIRST.phrases)
    kept.insert(3, phrase("new", **SHOP))
    _imported(empty, replace(FIRST, version=2, phrases=tuple(kept)))
    assert [each.id for each in empty.phrases.in_category("hello")] == [
        "p5", "p0", "p1", "p2", "new", "p3", "p4", "p6", "p7", "p8", "p9", "id1",
    ]  # fmt: skip


def test_what_the_agent_changed_isnt_taken_for_the_shop_s_change(empty: Agent) -> None:
    _imported(empty, FIRST)
    shop = empty.phrases.phrases(["p1"])[0]
    empty.edit.change(replace(shop, text="我的", title="我的", code="wd"))
    empty.edit.move(["p2"], "bye")
    empty.edit.rename_category("greet", "打招呼")
    before = empty.everything()
    plan = _plan(empty, _edition(2))
    assert _counts(plan) == (0, 0, 10, 0, 0)
    empty.exchange.apply(plan, plan.everything)
    assert empty.everything() == before


def test_an_own_version_is_never_eaten(empty: Agent) -> None:
    _imported(empty, FIRST)
    empty.edit.change(replace(empty.phrases.phrases(["p1"])[0], text="我的"))
    later = _edition(2, p1="店里的新版")
    plan = _plan(empty, later)
    assert _counts(plan) == (0, 0, 9, 0, 1)
    empty.exchange.apply(plan)
    assert _texts(empty)["p1"] == "我的"
    assert _counts(_plan(empty, later)) == (0, 0, 9, 0, 1), "nobody looked: asked again"
    empty.exchange.apply(plan, frozenset())
    kept = empty.phrases.phrases(["p1"])[0]
    assert (kept.text, kept.shop_text) == ("我的", "店里的新版")
    assert _counts(_plan(empty, later)) == (0, 0, 10, 0, 0), "looked at: settled"


def test_a_conflict_that_is_accepted_takes_the_shop_s_text(empty: Agent) -> None:
    _imported(empty, FIRST)
    empty.edit.change(replace(empty.phrases.phrases(["p1"])[0], text="我的", slot=4))
    _imported(empty, _edition(2, p1="店里的新版"))
    taken = empty.phrases.phrases(["p1"])[0]
    assert (taken.text, taken.shop_text, taken.slot) == ("店里的新版", None, 4)


def test_an_own_version_outlives_the_shop_s_phrase(empty: Agent) -> None:
    _imported(empty, FIRST)
    empty.edit.change(replace(empty.phrases.phrases(["p1"])[0], text="我的"))
    _imported(empty, _edition(2, without="p1 p2"))
    left = empty.phrases.phrases(["p1", "p2"])
    assert [(each.text, each.owner, each.shop_text) for each in left] == [
        ("我的", Owner.PERSONAL, None)
    ]


def test_changed_addresses_and_mass_removal_are_never_accepted_unseen(empty: Agent) -> None:
    _imported(empty, replace(FIRST, phrases=(*FIRST.phrases, phrase("w", text="看 a.cn", **SHOP))))
    later = _edition(2, w="看 evil.cn", p1="甲", without="p2 p3 p4")
    plan = _plan(empty, later)
    assert plan.many_removed
    assert {row.phrase.id: row.risks for row in plan.changed if row.risks} == {
        "w": (Risk.WEB_ADDRESS,)
    }
    empty.exchange.apply(plan)
    assert _texts(empty)["w"] == "看 a.cn"
    assert _texts(empty)["p1"] == "甲"
    assert {"p2", "p3", "p4"} <= _texts(empty).keys()
    empty.exchange.apply(_plan(empty, later), plan.everything)
    assert _texts(empty)["w"] == "看 evil.cn"
    assert "p2" not in _texts(empty)


def test_an_import_takes_no_slot_that_is_in_use(empty: Agent) -> None:
    empty.phrases.save_categories(TREE)
    empty.phrases.save([phrase("mine", slot=1)])
    wishing = [replace(each, slot=i + 1) for i, each in enumerate(FIRST.phrases[:3])]
    _imported(empty, replace(FIRST, phrases=tuple(wishing)))
    assert {each.slot: each.id for each in empty.phrases.favourites()} == {
        1: "mine", 2: "p1", 3: "p2",
    }  # fmt: skip


def test_the_shop_s_tree_is_followed_where_the_agent_left_it(empty: Agent) -> None:
    _imported(empty, FIRST)
    empty.edit.rename_category("hello", "我的名字")
    tree = tuple(
        replace(node, name={"pre": "售前新", "hello": "问候"}.get(node.id, node.name))
        for node in TREE
        if node.id != "bye"
    )
    _imported(
        empty, replace(FIRST, version=2, categories=(*tree, Category("s", "pre", "新步骤", 1)))
    )
    assert {node.id: node.name for node in empty.phrases.categories()} == {
        "pre": "售前新", "greet": "招呼", "hello": "我的名字", "after": "售后", "s": "新步骤",
    }  # fmt: skip


def test_a_pack_whose_tree_doesnt_fit_here_is_refused(empty: Agent) -> None:
    _imported(empty, FIRST)
    upside_down = (Category("hello", None, "问候", 0, 0), Category("pre", "hello", "售前", 0))
    with pytest.raises(AppError, match="stands at another level"):
        _plan(empty, Pack("other", "别家", categories=upside_down))


def test_one_click_undoes_an_import_whole(empty: Agent) -> None:
    _imported(empty, FIRST)
    empty.edit.change(replace(empty.phrases.phrases(["p1"])[0], text="我的"))
    before = empty.everything()
    later = _edition(2, p1="新版", p3="新的", new="又", without="p2")
    _imported(empty, replace(later, categories=(*TREE, Category("x", None, "新", 2, 1))))
    assert empty.everything() != before
    assert "云朵小铺" in str(empty.exchange.undo_import())
    assert empty.everything() == before
    assert empty.announced[-1] == empty.announced[-2]
    assert not empty.exchange.can_undo_import
    assert empty.exchange.undo_import() is None
    assert _counts(_plan(empty, _edition(1))) == (0, 0, 10, 0, 0)


def test_an_import_isnt_undone_over_later_edits(empty: Agent) -> None:
    _imported(empty, FIRST)
    empty.edit.change(replace(empty.phrases.phrases(["p1"])[0], text="我的"))
    before = empty.everything()
    with pytest.raises(AppError, match="changed since"):
        empty.exchange.undo_import()
    assert empty.everything() == before


def test_a_plan_that_is_out_of_date_isnt_carried_out(empty: Agent) -> None:
    _imported(empty, FIRST)
    plan = _plan(empty, _edition(2, p1="甲"))
    empty.edit.change(replace(empty.phrases.phrases(["p1"])[0], text="我的"))
    before = empty.everything()
    with pytest.raises(AppError, match="changed meanwhile"):
        empty.exchange.apply(plan, plan.everything)
    assert empty.everything() == before


def test_no_backup_no_import(empty: Agent) -> None:
    empty.backups_folder.write_text("in the way")
    plan = _plan(empty, FIRST)
    with pytest.raises(AppError, match="No backup"):
        empty.exchange.apply(plan)
    assert empty.everything() == ([], [])


def test_the_shop_s_phrases_go_out_as_others_should_see_them(empty: Agent, tmp_path: Path) -> None:
    _imported(empty, FIRST)
    empty.edit.change(replace(empty.phrases.phrases(["p1"])[0], text="更好的", slot=1))
    empty.edit.add("我的", "我的", "hello")
    assert empty.exchange.export(tmp_path / "shop", owner=Owner.SHOP) == 10
    written = json.loads((tmp_path / "shop").read_text(encoding="utf-8"))
    assert (written["id"], written["fields"]) == ("shop", {"运费": "8元"})
    assert [each["text"] for each in written["phrases"] if each["id"] == "p1"] == ["更好的"]
    assert not any({"favourite", "shop_text", "owner"} & each.keys() for each in written["phrases"])


def test_a_proposal_holds_what_is_the_agent_s_and_doesnt_take_the_shop_s_place(
    empty: Agent, tmp_path: Path
) -> None:
    _imported(empty, FIRST)
    empty.edit.change(replace(empty.phrases.phrases(["p1"])[0], text="更好的"))
    empty.edit.add("我的", "我的", "bye")
    assert empty.exchange.export(tmp_path / "mine", owner=Owner.PERSONAL) == 2
    (tmp_path / "lead").mkdir()
    lead = Agent(tmp_path / "lead")
    _imported(lead, FIRST)
    plan = lead.exchange.plan(tmp_path / "mine")
    assert _counts(plan) == (1, 1, 0, 0, 0)
    lead.exchange.apply(plan)
    got = {each.id: each for each in lead.phrases.phrases(["p1", "id1"])}
    lead.connection.close()
    assert (got["p1"].text, got["p1"].owner, got["p1"].pack_id) == ("更好的", Owner.SHOP, "shop")
    assert got["id1"].owner is Owner.PERSONAL


def test_a_stage_goes_out_under_its_own_id(empty: Agent, tmp_path: Path) -> None:
    _imported(empty, FIRST)
    empty.edit.move(["p1", "p2"], "after")
    assert empty.exchange.export(tmp_path / "after", stage_id="after") == 2
    written, _ = native_pack.read(tmp_path / "after")
    assert written.id == "shop/after"
    assert [node.id for node in written.categories] == ["after"]


def test_the_starter_comes_once_with_its_favourites(empty: Agent) -> None:
    brought = empty.exchange.install_starter()
    assert brought == len(empty.phrases.phrases()) > 80
    assert [each.slot for each in empty.phrases.favourites()] == list(range(1, 10))
    assert empty.backups == []
    empty.edit.delete([each.id for each in empty.phrases.phrases()])
    assert empty.exchange.install_starter() == 0
    assert empty.phrases.phrases() == []


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("bad", [*BAD_PACKS, MISLEADING], ids=lambda bad: bad.name)
def test_a_bad_file_leaves_the_database_byte_identical(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, bad: BadPack
) -> None:
    file = tmp_path_factory.mktemp("in") / "bad.phrasepack"
    bad.make(file)
    first = Agent(tmp_path)
    first.exchange.install_starter()
    first.close()
    before = _digest(first.file)
    agent = Agent(tmp_path)
    with pytest.raises(AppError, match=bad.sentence) as refused:
        agent.exchange.apply(agent.exchange.plan(file))
    agent.close()
    assert "\n" not in str(refused.value)
    assert _digest(agent.file) == before
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["liumiao.db"]


def test_links_come_and_go_with_a_pack_and_the_agent_s_own_stay(empty: Agent) -> None:
    linked = replace(
        FIRST,
        phrases=(replace(FIRST.phrases[0], next_ids=("p1", "p2")), *FIRST.phrases[1:]),
    )
    _imported(empty, linked)
    out = empty.file.parent / "out.phrasepack"
    empty.exchange.export(out)
    assert native_pack.read(out)[0].phrases[0].next_ids == ("p1", "p2")
    empty.edit.link("p0", ("p3",))
    empty.edit.link("p4", ("p5",))
    again = replace(linked, version=2, phrases=(
        replace(linked.phrases[0], text="您好，新的一句"), *linked.phrases[1:4],
        replace(linked.phrases[4], next_ids=("p6",)), *linked.phrases[5:],
    ))  # fmt: skip
    plan = _plan(empty, again)
    assert [(row.phrase.id, row.differs) for row in plan.changed] == [
        ("p0", ("text",)), ("p4", ("next",)),
    ]  # fmt: skip
    empty.exchange.apply(plan, plan.everything)
    links = {each.id: each.next_ids for each in empty.phrases.phrases()}
    assert (links["p0"], links["p4"]) == (("p3",), ("p6",))


SIZES, CHART = picture(shade=10), picture(shade=20)


def _with_image(image: Picture | None, number: int = 1) -> Pack:
    first, *others = FIRST.phrases
    changed = replace(first, image=image.facts if image else None)
    images = {image.facts.hash: image.data} if image else {}
    return replace(FIRST, version=number, phrases=(changed, *others), images=images)


def test_images_come_and_go_with_packs(agent: Agent, empty: Agent) -> None:
    _imported(agent, _with_image(SIZES))
    [first] = agent.phrases.phrases(["p0"])
    assert first.image == SIZES.facts
    assert agent.phrases.image(SIZES.facts.hash) == SIZES.data
    file = agent.file.parent / "out.phrasepack"
    agent.exchange.export(file)
    empty.exchange.apply(empty.exchange.plan(file))
    assert empty.phrases.phrases(["p0"]) == [first]
    assert empty.phrases.image(SIZES.facts.hash) == SIZES.data


def test_the_same_edition_again_changes_nothing_of_an_image(agent: Agent) -> None:
    _imported(agent, _with_image(SIZES))
    plan = _plan(agent, _with_image(SIZES))
    assert (plan.new, plan.changed, plan.conflicts, len(plan.same)) == ((), (), (), 10)


def test_another_image_of_the_shop_isn_t_taken_unseen_and_can_be_undone(agent: Agent) -> None:
    _imported(agent, _with_image(SIZES))
    plan = _plan(agent, _with_image(CHART, 2))
    assert [(row.phrase.id, row.differs, row.risks) for row in plan.changed] == [
        ("p0", ("image",), (Risk.IMAGE,))
    ]
    agent.exchange.apply(plan)
    assert agent.phrases.phrases(["p0"])[0].image == SIZES.facts
    agent.exchange.apply(_plan(agent, _with_image(CHART, 2)), frozenset({"p0"}))
    assert agent.phrases.phrases(["p0"])[0].image == CHART.facts
    agent.exchange.undo_import()
    [restored] = agent.phrases.phrases(["p0"])
    assert restored.image == SIZES.facts
    assert agent.phrases.image(SIZES.facts.hash) == SIZES.data


def test_an_own_image_is_a_conflict_and_stays(agent: Agent) -> None:
    _imported(agent, _with_image(SIZES))
    [first] = agent.phrases.phrases(["p0"])
    agent.edit.change(replace(first, image=None))
    plan = _plan(agent, _with_image(CHART, 2))
    assert [row.phrase.id for row in plan.conflicts] == ["p0"]
    agent.exchange.apply(plan)
    assert agent.phrases.phrases(["p0"])[0].image is None


def test_a_pack_that_couldn_t_be_read_again_isn_t_written(agent: Agent) -> None:
    _imported(agent, FIRST)
    for number, each in enumerate(agent.phrases.phrases()):
        noise = read_picture(png(shade=number) + bytes([number]) * 700_000)
        agent.edit.change(replace(each, image=noise.facts), noise)
    file = agent.file.parent / "out.phrasepack"
    with pytest.raises(AppError, match=r"would have 8\.9 MiB; 5 MiB"):
        agent.exchange.export(file)
    assert not file.exists()
