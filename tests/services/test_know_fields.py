"""Fields of the shop and the agent: which one holds, and how they travel in packs."""

from dataclasses import replace
from pathlib import Path

from desktop_app.domain.fields.values import Definition, FieldType
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.settings import Settings
from desktop_app.interchange import native_pack
from desktop_app.services.exchange_packs import ExchangePacks
from desktop_app.services.know_fields import KnowFields
from tests.agents import TREE, Agent, phrase

SHOP = Pack(
    "shop", "云朵小铺", categories=TREE, phrases=(phrase("p", text="{颜色}款{运费}"),),
    extra={"fields": {"运费": "8元", "颜色": {"type": "choice", "choices": ["红", "蓝"]}}},
)  # fmt: skip
PLAIN = Pack("plain", "别家", categories=TREE, extra={"fields": "damaged"})
MINE = Definition("颜色", FieldType.TEXT)


def _imported(agent: Agent, folder: Path, *packs: Pack) -> None:
    for pack in packs:
        file = folder / f"{pack.id}.phrasepack"
        native_pack.write(pack, file)
        plan = agent.exchange.plan(file)
        agent.exchange.apply(plan, plan.everything)


def test_the_agent_s_own_go_before_the_shop_s(tmp_path: Path) -> None:
    agent = Agent(tmp_path)
    settings = Settings()
    known = KnowFields(agent.packs, lambda: settings)
    assert known.all() == {}
    _imported(agent, tmp_path, SHOP, PLAIN)
    assert known.all() == {}
    known.forget()
    assert known.all() == {
        "运费": Definition("运费", default="8元"),
        "颜色": Definition("颜色", FieldType.CHOICE, ("红", "蓝")),
    }
    settings = replace(settings, fields=(MINE,))
    assert known.all()["颜色"] == MINE
    assert known.shop()["颜色"].type is FieldType.CHOICE
    agent.close()


def test_an_export_brings_the_fields_that_its_phrases_use(tmp_path: Path) -> None:
    agent = Agent(tmp_path)
    _imported(agent, tmp_path, replace(SHOP, extra={}))
    exchange = ExchangePacks(
        agent.phrases, agent.packs, agent.exchange._backups, tmp_path, agent.announced.append,
        definitions=lambda: {"颜色": MINE},
    )  # fmt: skip
    exchange.export(tmp_path / "out.phrasepack")
    pack, _ = native_pack.read(tmp_path / "out.phrasepack")
    assert pack.extra["fields"] == [{"name": "颜色", "type": "text"}]
    agent.close()
