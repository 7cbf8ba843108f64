"""Each entry of the menu opens what it names; Escape closes it and the chat has the keyboard."""

from collections.abc import Iterator

import pytest

from tests.desktop.desks import MENU, Desk
from tests.desktop.desktops import Desktop, wait_for

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with Desktop() as desktop:
        desktop.copy("您好，这是复制来的".encode())
        yield Desk(desktop)


def _title_in_front(desk: Desk) -> str:
    return desk.desktop.xdotool("getwindowname", str(desk.desktop.active_window()))


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        (["Down"], "新建话术"),
        (["Down", "Down"], "新建话术"),
        (["Down", "Down", "Down"], "导入话术包"),
        (["Down", "Down", "Down", "Down"], "导出话术包"),
        (["Up", "Up"], "关于六秒"),
        (["Up", "Up", "Up"], "设置"),
        (["Up", "Up", "Up", "Up", "Up"], "初次设置"),
        (["Up"] * 6, "备份与恢复"),
        (["Up"] * 7, "统计"),
        (["Up"] * 8, "回收站"),
    ],
)
def test_an_entry_opens_its_dialog(desk: Desk, keys: list[str], title: str) -> None:
    desk.desktop.activate(desk.chat.window)
    desk.click(MENU)
    desk.press(*keys, "Return")
    wait_for(lambda: _title_in_front(desk) == title, f"dialog {title}")
    desk.press("Escape")
    desk.wait_for_chat()
    log = desk.program.data / "logs" / "liumiao.log"
    assert "a bug" not in log.read_text(encoding="utf-8")


def test_paused_hotkeys_are_the_chats_own_until_resumed(desk: Desk) -> None:
    desk.click(MENU)
    desk.press("Up", "Up", "Up", "Up", "Return")
    desk.press("ctrl+alt+1", "ctrl+alt+q")
    desk.type("x")
    desk.expect("x")
    desk.click(MENU)
    desk.press("Up", "Up", "Up", "Up", "Return")
    desk.press("ctrl+alt+q")
    desk.wait_for_ours()
