"""A trade's phrases come beside what is here, and go without what the agent made of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Owner, Phrase
from desktop_app.domain.trades import TRADES, Trade, trades_called
from desktop_app.errors import AppError
from desktop_app.interchange import native_pack
from desktop_app.paths import shipped
from desktop_app.services.choose_trades import ChooseTrades, TradesChange
from desktop_app.texts import text
from tests.agents import Agent

SHIPPED = shipped("data", "trades")
CLOTHING, FOOD, ELECTRONICS, COSMETICS = TRADES
SIZES = {
    trade: len(native_pack.read(shipped("data", "trades", trade.file))[0].phrases)
    for trade in TRADES
}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Agent]:
    """An agent with the starter phrases."""
    agent = Agent(tmp_path)
    agent.exchange.install_starter()
    agent.announced.clear()
    yield agent
    agent.connection.close()


def _trades(agent: Agent, folder: Path = SHIPPED) -> ChooseTrades:
    return ChooseTrades(
        agent.phrases, agent.packs, agent.backup_store, folder, agent.announced.append
    )


def _of(agent: Agent, trade: Trade) -> list[Phrase]:
    return [phrase for phrase in agent.phrases.phrases() if phrase.pack_id == trade.pack_id]


def _wanted(*trades: Trade) -> frozenset[Trade]:
    return frozenset(trades)


def test_a_trade_comes_beside_the_general_phrases(shop: Agent) -> None:
    general, tree = shop.everything()
    trades = _trades(shop)
    assert trades.chosen() == frozenset()
    assert trades.choose(_wanted(CLOTHING, FOOD)) == TradesChange(SIZES[CLOTHING] + SIZES[FOOD])
    phrases, nodes = shop.everything()
    assert phrases[: len(general)] == general
    assert len(phrases) == len(general) + SIZES[CLOTHING] + SIZES[FOOD]
    assert nodes == tree
    assert trades.chosen() == _wanted(CLOTHING, FOOD)
    assert len(shop.announced) == 1
    assert shop.announced[0].phrase_ids == {p.id for p in phrases[len(general) :]}


def test_trade_phrases_stand_behind_the_general_ones_of_their_category(shop: Agent) -> None:
    _trades(shop).choose(_wanted(ELECTRONICS))
    library = Library(*shop.everything())
    for phrase in _of(shop, ELECTRONICS):
        packs = [p.pack_id for p in shop.phrases.in_category(phrase.category_id)]
        assert packs == sorted(packs)
        assert len(library.lineage(phrase.category_id)) == 3


def test_choosing_the_same_again_changes_nothing(shop: Agent) -> None:
    trades = _trades(shop)
    trades.choose(_wanted(FOOD))
    edited, deleted, *_ = _of(shop, FOOD)
    shop.edit.change(replace(edited, text="我自己的说法，您看可以吗"))
    shop.edit.delete([deleted.id])
    before = shop.everything()
    assert trades.choose(_wanted(FOOD)) == TradesChange()
    assert shop.everything() == before


def test_another_trade_leaves_edits_renames_and_order_alone(shop: Agent) -> None:
    trades = _trades(shop)
    trades.choose(_wanted(FOOD))
    edited = _of(shop, FOOD)[0]
    shop.edit.change(replace(edited, text="我自己的说法，您看可以吗"))
    shop.edit.rename_category("mid.2.attr", "商品知识")
    shop.edit.rename_category("mid.2", "答疑")
    before, tree = shop.everything()
    assert trades.choose(_wanted(FOOD, COSMETICS)) == TradesChange(SIZES[COSMETICS])
    after, nodes = shop.everything()
    assert after[: len(before)] == before
    assert nodes == tree


def test_a_category_that_the_agent_deleted_comes_back_for_the_trade(shop: Agent) -> None:
    shop.edit.delete([p.id for p in shop.phrases.in_category("mid.2.attr")])
    shop.edit.remove_category("mid.2.attr")
    _trades(shop).choose(_wanted(CLOTHING))
    library = Library(*shop.everything())
    assert library.path("mid.2.attr") == ("售中", "接待咨询", "商品属性")
    assert shop.phrases.in_category("mid.2.attr")


def test_leaving_takes_untouched_phrases_and_keeps_the_agents_own(shop: Agent) -> None:
    before = shop.everything()
    trades = _trades(shop)
    trades.choose(_wanted(CLOTHING, FOOD))
    edited, favourite, moved, *_ = _of(shop, CLOTHING)
    shop.edit.change(replace(edited, text="我自己的说法，您看可以吗"))
    shop.edit.set_slot(favourite.id, 12)
    shop.edit.move([moved.id], "gen.wait.all")
    assert trades.loss(_wanted(FOOD)) == TradesChange(removed=SIZES[CLOTHING] - 3, kept=3)
    assert trades.choose(_wanted(FOOD)) == TradesChange(removed=SIZES[CLOTHING] - 3, kept=3)
    assert trades.chosen() == _wanted(FOOD)
    assert _of(shop, CLOTHING) == []
    kept = [p for p in shop.phrases.phrases() if p.owner is Owner.PERSONAL]
    assert {p.id for p in kept} == {edited.id, favourite.id, moved.id}
    assert {p.text for p in kept} >= {"我自己的说法，您看可以吗", favourite.text}
    assert {p.shop_text for p in kept} == {None}
    general = [p for p in shop.phrases.phrases() if p.pack_id == "liumiao-starter"]
    assert general == before[0]
    assert any(name.endswith("trades.db") for name in shop.backups)


def test_what_was_kept_is_not_overwritten_when_the_trade_comes_back(shop: Agent) -> None:
    trades = _trades(shop)
    trades.choose(_wanted(CLOTHING))
    edited = _of(shop, CLOTHING)[0]
    shop.edit.change(replace(edited, text="我自己的说法，您看可以吗"))
    trades.choose(_wanted())
    assert trades.choose(_wanted(CLOTHING)) == TradesChange(SIZES[CLOTHING] - 1)
    found = shop.phrases.phrase(edited.id)
    assert found
    assert found.text == "我自己的说法，您看可以吗"


def test_a_choice_is_taken_back_whole(shop: Agent) -> None:
    trades = _trades(shop)
    trades.choose(_wanted(CLOTHING))
    shop.edit.change(replace(_of(shop, CLOTHING)[0], text="我自己的说法，您看可以吗"))
    before = shop.everything()
    trades.choose(_wanted(FOOD, COSMETICS))
    assert trades.undo()
    assert shop.everything() == before
    assert trades.chosen() == _wanted(CLOTHING)
    assert trades.undo() is None


def test_nothing_is_changed_when_one_pack_can_not_be_read(shop: Agent, tmp_path: Path) -> None:
    folder = tmp_path / "trades"
    folder.mkdir()
    pack, _ = native_pack.read(shipped("data", "trades", CLOTHING.file))
    native_pack.write(pack, folder / CLOTHING.file)
    before = shop.everything()
    with pytest.raises(AppError, match="doesn't exist"):
        _trades(shop, folder).choose(_wanted(CLOTHING, FOOD))
    assert shop.everything() == before
    assert shop.announced == []


def test_nothing_is_changed_when_the_disk_refuses_half_way(
    shop: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    trades = _trades(shop)
    trades.choose(_wanted(CLOTHING))
    before = shop.everything()
    announced = len(shop.announced)

    def full(_pack: object) -> None:
        raise AppError(text("The disk is full."))

    monkeypatch.setattr(shop.packs, "save", full)
    with pytest.raises(AppError):
        trades.choose(_wanted(FOOD))
    assert shop.everything() == before
    assert trades.chosen() == _wanted(CLOTHING)
    assert len(shop.announced) == announced


def test_trades_are_called_by_their_chinese_name_or_id() -> None:
    assert trades_called(["服饰", "food", "钢琴"]) == _wanted(CLOTHING, FOOD)
