"""`liumiao setup`: prepares a data folder without the window."""

from dataclasses import replace

import click

from desktop_app.cli.grammar import json_option, option, verb
from desktop_app.cli.headless import open_data, tell_running
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.domain.settings import Profile
from desktop_app.domain.trades import TRADE_WORDS, TRADES, Trade, trades_called
from desktop_app.errors import AppError
from desktop_app.services.choose_trades import TradesChange
from desktop_app.texts import text


@verb("setup", text("Add a trade's phrases and fill in shop, agent and tag; else tell them."))
@option(
    "--trade",
    "trades",
    multiple=True,
    metavar="T",
    type=click.Choice(TRADE_WORDS),
    about=text("Add the phrases of 服饰, 食品生鲜, 数码家电 or 美妆个护; may be given again."),
)
@option("--shop", about=text("The shop: fills {店铺}."))
@option("--agent", about=text("The agent's name: fills {客服}."))
@option("--tag", about=text("The agent's tag: fills {工号} and begins each order note."))
@json_option
@click.pass_obj
def setup(
    invocation: Invocation,
    *,
    trades: tuple[str, ...],
    shop: str | None,
    agent: str | None,
    tag: str | None,
    as_json: bool,
) -> int:
    """Carry it out and print what is there now; what isn't given stays.

    Raises:
        AppError: a value can't be kept as it is, or the disk refuses.
    """
    given = {"shop": shop, "agent": agent, "tag": tag}
    values = {name: _one_line(value) for name, value in given.items() if value is not None}
    change = TradesChange()
    with open_data(invocation.paths) as data:
        set_up = data.set_up()
        if trades or values:
            wanted = set_up.chosen() | trades_called(trades)
            change = set_up.carry_out(replace(set_up.profile, **values), wanted)
        profile, chosen = set_up.profile, set_up.chosen()
    if trades or values:
        tell_running(invocation.paths)
    here = [trade for trade in TRADES if trade in chosen]
    if as_json:
        print_json(_as_document(here, change, profile))
    else:
        _tell(invocation, here, change, profile)
    return 0


def _one_line(value: str) -> str:
    if len(value.splitlines()) > 1:
        raise AppError(text("“{value}” has more than one line.", value=" ".join(value.split())))
    return value.strip()


def _as_document(here: list[Trade], change: TradesChange, profile: Profile) -> dict[str, object]:
    return {
        "trades": [trade.chinese for trade in here],
        "added": change.added,
        "profile": {"shop": profile.shop, "agent": profile.agent, "tag": profile.tag},
    }


def _tell(
    invocation: Invocation, here: list[Trade], change: TradesChange, profile: Profile
) -> None:
    render = invocation.catalogue.render
    nothing = render(text("not set"))
    names = "、".join(render(trade.name) for trade in here)
    invocation.say(text("Trades: {names} ({added} phrases added).", names=names or nothing,
                        added=change.added))  # fmt: skip
    invocation.say(
        text(
            "Shop: {shop}. Agent: {agent}. Tag: {tag}.",
            shop=profile.shop or nothing,
            agent=profile.agent or nothing,
            tag=profile.tag or nothing,
        )
    )
