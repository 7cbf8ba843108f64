"""Profiles of chats: one made in the settings of the window in front, and the faces of another."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from desktop_app.domain.clients import ClientChoice, EmojiMap
from desktop_app.paths import Paths
from tests.desktop.desks import AGENT, GREETING, MENU, Desk, with_favourites
from tests.desktop.desktops import Desktop, wait_for

pytestmark = pytest.mark.desktop

CLIENTS = (303, 21)
FROM_FRONT_WINDOW = (373, 63)
MADE = (
    '{"own-1": {"paste_chord": null, "send_key": null, "plain_only": null, "name": "Mousepad", '
    '"programs": ["mousepad"], "emoji_map": null, "platform": null}}'
)


def _dialog(desk: Desk) -> int:
    found = desk.desktop.xdotool("search", "--onlyvisible", "--name", "^设置$")
    return int(found.split()[-1]) if found else 0


def _kept_clients(desk: Desk) -> str:
    with closing(sqlite3.connect(Paths.locate(desk.program.data).database)) as database:
        return str(database.execute("SELECT value FROM settings WHERE key='clients'").fetchone()[0])


def test_the_settings_make_a_client_of_the_window_that_was_in_front(desktop: Desktop) -> None:
    desk = Desk(desktop)
    assert _kept_clients(desk) == "{}"
    desk.click(MENU)
    desk.press("Up", "Up", "Up", "Return")
    dialog = wait_for(lambda: _dialog(desk), "the settings")
    wait_for(lambda: desk.desktop.active_window() == dialog, "settings in front")
    for x, y in (CLIENTS, FROM_FRONT_WINDOW):
        desk.desktop.xdotool("mousemove", "--window", str(dialog), str(x), str(y), "click", "1")
    wait_for(lambda: _kept_clients(desk) == MADE, "a client made of the chat", 5)
    desk.press("Escape")
    desk.wait_for_chat()
    desk.press("ctrl+alt+1")
    desk.expect(GREETING)


def test_a_chat_gets_the_faces_that_it_draws_whoever_wrote_the_phrase(desktop: Desktop) -> None:
    like_wechat = ClientChoice(name="聊天", programs=("mousepad",), emoji_map=EmojiMap.WECHAT)
    settings = replace(AGENT, clients={"own-1": like_wechat})
    phrases = with_favourites("您好/:^_^，谢谢/:-F👍🏽[玫瑰]#E-s07", "尺码[L]，颜色[雾霾蓝]")
    desk = Desk(desktop, settings, prepare=phrases)
    desk.press("ctrl+alt+1")
    desk.expect("您好[愉快]，谢谢[玫瑰]👍🏽[玫瑰]")
    desk.press("ctrl+a", "BackSpace")
    desk.press("ctrl+alt+2")
    desk.expect("尺码[L]，颜色[雾霾蓝]")
