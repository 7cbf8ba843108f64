"""What is deleted goes to the bin, and comes back from it whole."""

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

import pytest

from desktop_app.domain.deleted import KEPT_DAYS, Cause
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.phrases import Category, Owner
from desktop_app.errors import AppError
from desktop_app.interchange import native_pack
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.recycle_bin import RecycleBin
from tests.agents import Agent, phrase

DAY_S = 86_400.0


class Clock:
    """Seconds that the test moves."""

    def __init__(self) -> None:
        self.now_s = 1_000_000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def edit(agent: Agent, clock: Clock) -> EditPhrases:
    agent.phrases.save(
        [
            phrase("a", position=0, slot=1, code="hy", tags=("热",), mood="笑脸"),
            phrase("b", position=1, extra=MappingProxyType({"colour": ["red"]})),
            phrase("c", "bye", position=2),
            phrase("locked", "after", position=3, owner=Owner.SHOP, locked=True),
        ]
    )
    ids = (f"new{i}" for i in range(100))
    return EditPhrases(agent.phrases, lambda: next(ids), agent.announced.append, clock)


@pytest.fixture
def bin_(agent: Agent, edit: EditPhrases, clock: Clock) -> RecycleBin:
    return RecycleBin(agent.phrases, edit, clock)


def ids(bin_: RecycleBin) -> list[str]:
    return [each.phrase.id for each in bin_.entries()]


def test_a_deleted_phrase_is_in_the_bin_with_when_and_from_where(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin, clock: Clock
) -> None:
    kept = agent.phrases.phrases(["a", "b"])
    edit.delete(["a", "b"])
    found = {each.phrase.id: each for each in bin_.entries()}
    assert [found[each.id].phrase for each in kept] == kept
    assert {each.path for each in found.values()} == {("售前", "招呼", "问候")}
    assert {(each.at_s, each.cause) for each in found.values()} == {(clock.now_s, Cause.AGENT)}


def test_undo_and_redo_take_it_out_and_put_it_back(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin
) -> None:
    before = agent.everything()
    edit.delete(["a"])
    in_bin = bin_.entries()
    edit.undo()
    assert (agent.everything(), bin_.entries()) == (before, [])
    assert str(edit.redo()) == "deleted “a”"
    assert agent.phrases.phrase("a") is None
    assert bin_.entries() == in_bin


def test_restored_it_is_what_it_was_and_that_can_be_undone(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin
) -> None:
    before = agent.everything()
    edit.delete(["a"])
    edit.delete(["b"])
    in_bin = bin_.entries()
    restored = bin_.restore(["b", "a"])
    assert agent.everything() == before
    assert (restored.slot_lost, restored.code_shared, restored.made) == ((), (), ())
    assert bin_.entries() == []
    edit.undo()
    assert bin_.entries() == in_bin
    assert agent.phrases.phrases(["a", "b"]) == []


def test_a_slot_that_is_taken_and_a_code_that_is_shared_are_said(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin
) -> None:
    edit.delete(["a"])
    edit.add("别的", "您好", "hello", code="HY", slot=1)
    restored = bin_.restore(["a"])
    assert agent.phrases.phrases(["a"])[0].slot is None
    assert agent.phrases.phrases(["a"])[0].code == "hy"
    assert [str(each) for each in restored.sentences()] == [
        "Restored a",
        "the favourite number of a is taken by now",
        "code hy of a is another phrase's too",
    ]


def test_two_restored_at_once_do_not_share_a_slot(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin, clock: Clock
) -> None:
    edit.delete(["a"])
    clock.now_s += 1
    edit.set_slot("b", 1)
    edit.delete(["b"])
    restored = bin_.restore(["a", "b"])
    assert [each.id for each in agent.phrases.favourites()] == ["b"]
    assert [each.id for each in restored.slot_lost] == ["a"]


def test_a_category_goes_with_what_it_holds_and_comes_back_with_it(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin
) -> None:
    before = agent.everything()
    assert edit.remove_category("pre", with_content=True) == 3
    assert [node.id for node in agent.phrases.categories()] == ["after"]
    assert set(ids(bin_)) == {"a", "b", "c"}
    edit.undo()
    assert agent.everything() == before
    edit.redo()
    restored = bin_.restore(["c"])
    assert [node.name for node in restored.made] == ["售前", "招呼", "道别"]
    assert agent.phrases.phrases(["c"])[0].category_id == "bye"
    bin_.restore(["a", "b"])
    assert {node.id for node in agent.phrases.categories()} == {
        "pre", "greet", "hello", "bye", "after",
    }  # fmt: skip


def test_a_category_of_the_same_name_takes_its_place(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin
) -> None:
    edit.remove_category("greet", with_content=True)
    made = edit.ensure_category(("售前", "招呼", "问候"))
    restored = bin_.restore(["a"])
    assert restored.made == ()
    assert agent.phrases.phrases(["a"])[0].category_id == made.id


def test_a_category_with_a_locked_phrase_stays(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin
) -> None:
    before = agent.everything()
    with pytest.raises(AppError, match="locked"):
        edit.remove_category("after", with_content=True)
    assert (agent.everything(), bin_.entries()) == (before, [])


def test_after_thirty_days_it_is_gone_for_good(
    edit: EditPhrases, bin_: RecycleBin, clock: Clock
) -> None:
    edit.delete(["a"])
    clock.now_s += DAY_S
    edit.delete(["b"])
    assert [each.days_left(clock.now_s) for each in bin_.entries()] == [30, 29]
    clock.now_s += (KEPT_DAYS - 1) * DAY_S
    assert ids(bin_) == ["b", "a"]
    clock.now_s += 1
    assert bin_.purge() == 1
    assert ids(bin_) == ["b"]
    assert bin_.purge() == 0


def test_what_goes_for_good_can_only_be_undone_as_an_edit(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin
) -> None:
    edit.delete(["a", "c"])
    assert bin_.destroy(["a", "nobody"]) == 1
    assert ids(bin_) == ["c"]
    with pytest.raises(AppError, match="isn't in the recycle bin"):
        bin_.restore(["a"])
    edit.undo()
    assert len(agent.phrases.phrases(["a", "c"])) == 2


def test_phrases_that_an_import_removes_are_in_the_bin_until_it_is_undone(
    agent: Agent, bin_: RecycleBin
) -> None:
    file = agent.file.parent / "in.phrasepack"

    def bring(version: int, *names: str) -> None:
        pack = Pack(
            "shop", "店", version, categories=(Category("s", None, "店铺", 0, 0),),
            phrases=tuple(phrase(each, "s", owner=Owner.SHOP, pack_id="shop") for each in names),
        )  # fmt: skip
        native_pack.write(pack, file)
        plan = agent.exchange.plan(file)
        agent.exchange.apply(plan, plan.everything)

    bring(1, "one", "two")
    bring(2, "one")
    (entry,) = bin_.entries()
    assert (entry.phrase.id, entry.cause, entry.path) == ("two", Cause.IMPORT, ("店铺",))
    agent.exchange.undo_import()
    assert bin_.entries() == []
    assert agent.phrases.phrase("two") is not None


@pytest.mark.parametrize(
    "edit_away",
    [
        lambda agent: agent.phrases.save([phrase("a", text="另一版")]),
        lambda agent: agent.phrases.remove(["a"]),
    ],
)
def test_a_restored_phrase_that_was_changed_since_is_not_binned_by_undo(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin, edit_away: Callable[[Agent], object]
) -> None:
    edit.delete(["a"])
    bin_.restore(["a"])
    edit_away(agent)
    present = agent.phrases.phrase("a")
    with pytest.raises(AppError, match="changed since"):
        edit.undo()
    assert agent.phrases.phrase("a") == present
    assert bin_.entries() == []


def test_a_phrase_keeps_its_unknown_keys_in_the_bin(edit: EditPhrases, bin_: RecycleBin) -> None:
    edit.delete(["b"])
    assert bin_.entries()[0].phrase.extra == {"colour": ["red"]}


def test_an_edited_place_is_found_by_its_id(
    agent: Agent, edit: EditPhrases, bin_: RecycleBin
) -> None:
    edit.delete(["a"])
    edit.rename_category("hello", "欢迎")
    edit.move_category("greet", "after")
    assert bin_.restore(["a"]).phrases[0].category_id == "hello"
    assert replace(agent.phrases.phrases(["a"])[0], position=0) == phrase(
        "a", slot=1, code="hy", tags=("热",), mood="笑脸"
    )
