"""Phrases and their tree survive as they were."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from desktop_app.domain.phrases import Category, Owner
from desktop_app.errors import AppError
from tests.agents import TREE, Agent, phrase

FULL = phrase(
    "p1",
    text="您好\n👩‍👧 “引号” \\ \t尾",
    code="hygl",
    mood="笑脸",
    tags=("常用", "a,b", '"'),
    slot=3,
    owner=Owner.SHOP,
    situation="mid.greet.new.01",
    locked=True,
    valid_from="2026-11-01",
    valid_until="2026-12-01",
    pack_id="shop",
    shop_text="您好",
    position=7,
    extra=MappingProxyType({"later": {"x": [1, 2.5, None, "汉"]}}),
)


def test_a_phrase_comes_back_as_it_was_saved(agent: Agent) -> None:
    agent.phrases.save([FULL])
    assert agent.phrases.phrase("p1") == FULL
    assert agent.phrases.phrases() == [FULL]
    assert agent.phrases.phrase("other") is None


def test_everything_is_there_after_reopening(tmp_path: Path) -> None:
    first = Agent(tmp_path)
    first.phrases.save_categories(TREE)
    first.phrases.save([FULL, phrase("p2", position=1)])
    before = first.everything()
    first.close()
    second = Agent(tmp_path)
    assert second.everything() == before
    second.close()


def test_saving_again_replaces_and_leaves_the_uses(agent: Agent) -> None:
    agent.phrases.save([FULL])
    agent.connection.run("INSERT INTO uses VALUES ('p1', 'pasted', 4, 100.0)")
    agent.phrases.save([replace(FULL, text="新")])
    assert [p.text for p in agent.phrases.phrases()] == ["新"]
    assert agent.connection.rows("SELECT count FROM uses")[0]["count"] == 4


def test_phrases_saved_together_trade_their_slots(agent: Agent) -> None:
    one, two = phrase("a", slot=1), phrase("b", slot=2)
    agent.phrases.save([one, two])
    agent.phrases.save([replace(one, slot=2), replace(two, slot=1)])
    assert {p.id: p.slot for p in agent.phrases.phrases()} == {"a": 2, "b": 1}


def test_the_database_itself_refuses_two_phrases_in_one_slot(agent: Agent) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        agent.phrases.save([phrase("a", slot=1), phrase("b", slot=1)])
    assert agent.phrases.phrases() == []


def test_the_database_itself_refuses_a_phrase_without_its_category(agent: Agent) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        agent.phrases.save([phrase("a", "nowhere")])
    assert agent.phrases.phrases() == []


def test_an_exception_undoes_the_whole_transaction(agent: Agent) -> None:
    def half() -> None:
        with agent.phrases.transaction():
            agent.phrases.save([phrase("a")])
            with agent.phrases.transaction():
                agent.phrases.save([phrase("b")])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert agent.phrases.phrases() == []


def test_removing_says_how_many_there_were(agent: Agent) -> None:
    agent.phrases.save([phrase(f"p{i}") for i in range(2000)])
    assert agent.phrases.remove([f"p{i}" for i in range(1500)] + ["nobody"]) == 1500
    assert len(agent.phrases.phrases()) == 500


@pytest.mark.parametrize("node", ["pre", "hello"])
def test_a_category_that_holds_something_stays(agent: Agent, node: str) -> None:
    agent.phrases.save([phrase("a")])
    with pytest.raises(AppError, match="isn't empty"):
        agent.phrases.remove_categories([node])
    assert agent.phrases.categories() == sorted(TREE, key=lambda n: (n.position, n.id))


def test_a_branch_goes_in_one_call(agent: Agent) -> None:
    assert agent.phrases.remove_categories(["pre", "greet", "hello", "bye"]) == 4
    assert [node.id for node in agent.phrases.categories()] == ["after"]


def test_children_may_be_saved_before_their_parents(agent: Agent) -> None:
    agent.phrases.save_categories([Category("leaf", "step", "a"), Category("step", "pre", "b")])
    assert {n.id for n in agent.phrases.categories()} >= {"leaf", "step"}


def test_readings_are_kept(agent: Agent) -> None:
    agent.phrases.save_readings({"欢迎": "huan ying", "行": "xing|hang"})
    agent.phrases.save_readings({"行": "xing"})
    assert agent.phrases.readings() == {"欢迎": "huan ying", "行": "xing"}


def test_links_are_kept(agent: Agent) -> None:
    agent.phrases.save([phrase("a", next_ids=("b", "gone")), phrase("b")])
    assert [each.next_ids for each in agent.phrases.phrases()] == [("b", "gone"), ()]
