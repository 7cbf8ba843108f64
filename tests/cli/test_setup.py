"""A team lead prepares a data folder without the window."""

from pathlib import Path

import pytest

from desktop_app.cli.headless import open_data
from desktop_app.domain.settings import Profile
from desktop_app.paths import Paths
from tests.cli.conftest import Liumiao

WHO = ("--shop", "云朵小铺", "--agent", "小禾", "--tag", "789")


def _codes(liumiao: Liumiao) -> set[str]:
    return {row["code"] for row in liumiao("phrases", "list", "--json").document}


def test_it_prepares_trade_and_profile(liumiao: Liumiao, data_dir: Path) -> None:
    general = len(liumiao("phrases", "list", "--json").document)
    done = liumiao("setup", "--trade", "服饰", *WHO, "--json")
    assert (done.code, done.err) == (0, "")
    added = done.document["added"]
    assert added >= 20
    assert done.document == {
        "trades": ["服饰"],
        "added": added,
        "profile": {"shop": "云朵小铺", "agent": "小禾", "tag": "789"},
    }
    assert len(liumiao("phrases", "list", "--json").document) == general + added
    assert "bxdx" in _codes(liumiao)
    with open_data(Paths.locate(data_dir)) as data:
        assert data.settings.load().profile == Profile("云朵小铺", "小禾", "789")


def test_what_is_not_given_stays(liumiao: Liumiao) -> None:
    liumiao("setup", "--trade", "food", *WHO)
    done = liumiao("setup", "--trade", "cosmetics", "--trade", "食品生鲜", "--tag", "12", "--json")
    assert done.document["trades"] == ["食品生鲜", "美妆个护"]
    assert done.document["profile"] == {"shop": "云朵小铺", "agent": "小禾", "tag": "12"}
    again = liumiao("setup", "--trade", "cosmetics", "--json").document
    assert (again["added"], again["trades"]) == (0, ["食品生鲜", "美妆个护"])


def test_without_options_it_tells_what_is_there(liumiao: Liumiao) -> None:
    assert liumiao("setup").out.splitlines() == [
        "Trades: not set (0 phrases added).",
        "Shop: not set. Agent: not set. Tag: not set.",
    ]
    liumiao("setup", "--trade", "服饰", "--shop", "云朵{小铺}")
    assert liumiao("setup", "--lang", "zh_CN").out.splitlines() == [
        "行业：服饰（新加 0 条话术）。",
        "店铺：云朵{小铺}。客服：未设。工号：未设。",
    ]


@pytest.mark.parametrize("value", ["云朵\n小铺", "云朵\u2028小铺"])
def test_a_name_is_one_line(liumiao: Liumiao, value: str) -> None:
    before = _codes(liumiao)
    done = liumiao("setup", "--trade", "服饰", "--shop", value)
    assert done.code == 1
    assert "more than one line" in done.err
    assert _codes(liumiao) == before


def test_an_unknown_trade_is_wrong_usage(liumiao: Liumiao) -> None:
    done = liumiao("setup", "--trade", "钢琴")
    assert done.code == 2
    assert "--trade takes one of: 服饰, clothing" in done.err


def test_who_has_prepared_a_part_leaves_the_rest_to_the_window(
    liumiao: Liumiao, data_dir: Path
) -> None:
    liumiao("setup", "--trade", "服饰", "--shop", "云朵小铺")
    with open_data(Paths.locate(data_dir)) as data:
        assert data.first.is_asking
