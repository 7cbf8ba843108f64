"""Every global hotkey, pressed while the chat is in front."""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.desktop.desks import GREETING, RAIL, Desk, row, with_favourites
from tests.desktop.desktops import Desktop, wait_for

pytestmark = pytest.mark.desktop

FAVOURITES = tuple(f"第{n}句：好的{'😊' * n}\n第{n}行完" for n in range(1, 10))
ORDER = "2746319087452318866"


@pytest.fixture(scope="module")
def one_desk() -> Iterator[Desk]:
    with Desktop() as desktop:
        yield Desk(desktop, prepare=with_favourites(*FAVOURITES))


def test_each_favourite_has_its_key(desk: Desk) -> None:
    for slot, content in enumerate(FAVOURITES, 1):
        desk.press("ctrl+a")
        desk.press(f"ctrl+alt+{slot}")
        desk.expect(content)


def test_ten_quick_pastes_arrive_in_order(desk: Desk) -> None:
    desk.desktop.copy("我自己的".encode())
    wanted = [1, 2, 3, 9, 5, 4, 7, 6, 8, 1]
    for slot in wanted:
        desk.press(f"ctrl+alt+{slot}")
    desk.expect("".join(FAVOURITES[slot - 1] for slot in wanted))
    wait_for(lambda: desk.desktop.clipboard() == "我自己的".encode(), "clipboard as before")


def test_hidden_and_shown_the_keyboard_stays(desk: Desk) -> None:
    desk.press("ctrl+alt+h")
    wait_for(lambda: not desk.window(), "hidden window")
    desk.press("ctrl+alt+1")
    desk.expect(FAVOURITES[0])
    desk.press("ctrl+alt+h")
    wait_for(desk.window, "shown window")
    desk.type("x")
    desk.expect(FAVOURITES[0] + "x")


def test_the_stage_turns_and_the_keyboard_stays(desk: Desk) -> None:
    desk.program.call("trigger", "stage:售前")
    desk.press("ctrl+alt+Next")
    desk.click(RAIL["first step"])
    desk.click(row(1))
    desk.expect(GREETING)
    desk.press("ctrl+alt+Prior")
    desk.click(RAIL["first step"])
    desk.click(row(1, below_next_step=True))
    wait_for(lambda: desk.chat.read() != GREETING, "phrase of the stage before")
    assert desk.chat.read().startswith(f"{GREETING}您好，欢迎光临木棉家居，人工客服小禾马上就到")


def test_a_note_is_built_by_keys_pasted_and_kept(desk: Desk) -> None:
    desk.press("ctrl+alt+n")
    desk.wait_for_ours()
    desk.type(ORDER)
    desk.press("alt+1", "ctrl+k", "ctrl+Return")
    desk.wait_for_chat()
    line = desk.chat.read()
    pasted = wait_for(lambda: _kept(desk), "note in the ledger")
    assert pasted == [(ORDER, line, "pasted")]
    assert re.fullmatch(r"工号789\|黄\|\d\d-\d\d \d\d:\d\d\|无误可发.*", line)


def test_an_unfinished_note_is_not_pasted(desk: Desk) -> None:
    before = _kept(desk)
    desk.press("ctrl+alt+n")
    desk.wait_for_ours()
    desk.type("123")
    desk.press("ctrl+Return", "Escape")
    desk.wait_for_chat()
    desk.type("x")
    desk.expect("x")
    assert _kept(desk) == before


def _kept(desk: Desk) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(desk.program.data / "notes.db")) as ledger:
        return ledger.execute("SELECT order_no, pasted, outcome FROM notes").fetchall()


def test_what_was_copied_becomes_a_phrase_with_its_number_as_a_field(desk: Desk) -> None:
    desk.desktop.copy("您好，补发请拨打13812345678，{看这里}".encode())
    desk.press("ctrl+alt+Insert")
    wait_for(lambda: desk.keyboard_owner() != desk.keyboard, "keyboard in the editor")
    # The finding comes a moment after the dialog; until then the key does nothing.
    time.sleep(1)
    desk.press("alt+Return", "ctrl+s")
    wait_for(lambda: _is_kept(desk), "phrase with a field")
    desk.wait_for_chat()
    desk.type("x")
    desk.expect("x")


def _is_kept(desk: Desk) -> bool:
    with closing(sqlite3.connect(desk.program.data / "liumiao.db")) as phrases:
        found = phrases.execute("SELECT text FROM phrases WHERE title = '补发请拨打'").fetchall()
    return found == [("您好，补发请拨打{电话}，{{看这里}}",)]
