"""What we ship about platforms, couriers and chat clients."""

import pytest

from desktop_app.domain.clients import DEFAULT_CLIENT, is_own, named_already, profile_for
from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.order_notes.flags import flag
from desktop_app.domain.platforms import NoteLimit
from desktop_app.domain.program_patterns import read_programs, write_programs
from tests.shipped_facts import shipped_clients, shipped_platforms

PLATFORMS = shipped_platforms()
CLIENTS = shipped_clients()


@pytest.mark.parametrize(
    ("number", "keys"),
    [
        ("123456789012345678", ["taobao", "1688"]),
        ("1234567890123456789", ["taobao", "1688", "douyin"]),
        ("261122-123456789012345", ["pdd"]),
        ("123456789012", ["jd"]),
        ("12345678901", ["jd"]),
        ("P123456789012345678", ["xiaohongshu"]),
        ("12345678901234567890", []),
        ("１２３４５６７８９０１２", []),
        ("123456789012\n", []),
    ],
)
def test_an_order_number_names_its_possible_platforms(number: str, keys: list[str]) -> None:
    assert [p.key for p in PLATFORMS.with_order_number(number)] == keys


@pytest.mark.parametrize(
    ("number", "names"),
    [
        ("SF1234567890123", ["顺丰"]),
        ("YT1234567890123", ["圆通"]),
        ("431234567890123", ["申通", "韵达"]),
        ("JDVA12345678901", ["京东物流"]),
        ("12345", []),
    ],
)
def test_a_tracking_number_names_every_courier_that_it_fits(number: str, names: list[str]) -> None:
    assert [courier.name for courier in PLATFORMS.couriers_of(number)] == names


def test_limits_and_flag_numbers_are_each_platforms_own() -> None:
    known = {p.key: p for p in PLATFORMS.platforms}
    assert known["taobao"].note_limit == NoteLimit(1000, "bytes")
    assert known["douyin"].note_limit == known["jd"].note_limit == NoteLimit(500, "characters")
    assert known["pdd"].note_limit is None
    fives = {key: [c for c, n in p.flag_codes.items() if n == 5] for key, p in known.items()}
    assert fives["taobao"] == ["purple"]
    assert fives["douyin"] == ["red"]
    assert fives["xiaohongshu"] == ["blue"]


def test_every_colour_of_a_platform_is_a_flag_of_ours() -> None:
    assert [c for p in PLATFORMS.platforms for c in p.flag_codes if flag(c) is None] == []


@pytest.mark.parametrize(
    ("program", "name", "chord", "reads", "primary"),
    [
        ("aliworkbench.exe", "千牛", "Ctrl+V", 1, False),
        ("AliIM.exe", "千牛", "Ctrl+V", 1, False),
        ("weixin.exe", "微信", "Ctrl+V", 1, False),
        ("WXWork.exe", "企业微信", "Ctrl+V", 1, False),
        ("DingTalk.exe", "钉钉", "Ctrl+V", 1, False),
        ("jdm_dd_workbench.exe", "京麦", "Ctrl+V", 1, False),
        ("PddWorkbench.exe", "拼多多商家工作台", "Ctrl+V", 2, False),
        ("doudian.exe", "飞鸽", "Ctrl+V", 2, False),
        ("tim.exe", "QQ", "Ctrl+V", 2, False),
        ("qq", "QQ", "Ctrl+V", 2, False),
        ("360ChromeX.exe", "360 浏览器", "Ctrl+V", 2, False),
        ("QQBrowser.exe", "QQ 浏览器", "Ctrl+V", 2, False),
        ("SogouExplorer.exe", "搜狗浏览器", "Ctrl+V", 2, False),
        ("opera.exe", "Opera", "Ctrl+V", 2, False),
        ("vivaldi-stable", "Vivaldi", "Ctrl+V", 2, False),
        ("chromium", "Chromium", "Ctrl+V", 2, False),
        ("google-chrome", "Chrome", "Ctrl+V", 2, False),
        ("brave-browser", "Brave", "Ctrl+V", 2, False),
        ("microsoft-edge", "Edge", "Ctrl+V", 2, False),
        ("firefox-esr", "Firefox", "Ctrl+V", 1, False),
        ("gnome-terminal-server", "终端", "Ctrl+Shift+V", 1, False),
        ("kitty", "终端", "Ctrl+Shift+V", 1, False),
        ("xterm", "xterm", "Shift+Insert", 1, True),
        ("uxterm", "xterm", "Shift+Insert", 1, True),
    ],
)
def test_each_program_is_pasted_into_in_its_own_way(
    program: str, name: str, chord: str, reads: int, primary: bool
) -> None:
    client = profile_for(program, CLIENTS)
    found = (client.name, client.paste_chord, client.reads, client.primary)
    assert found == (name, chord, reads, primary)


def test_a_program_that_we_do_not_know_gets_the_usual_chord() -> None:
    assert profile_for("mousepad", CLIENTS) is DEFAULT_CLIENT


def test_profiles_are_whole() -> None:
    assert len({client.id for client in CLIENTS}) == len(CLIENTS)
    programs = [program for client in CLIENTS for program in client.programs]
    for client in CLIENTS:
        others = [other for other in CLIENTS if other is not client]
        assert named_already(client.programs, others) is None
        assert read_programs(write_programs(client.programs)) == client.programs
        assert not is_own(client.id)
    assert [program for program in programs if program != program.lower()] == []
    for client in CLIENTS:
        assert str(Hotkey.parse(client.paste_chord)) == client.paste_chord
        assert not client.paste_and_send
        assert not client.platform or PLATFORMS.get(client.platform)
