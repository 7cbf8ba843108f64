"""The running program and other processes: triggers, edits, starts, crashes, taken hotkeys."""

import json
import subprocess
from collections.abc import Iterator

import pytest

from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS
from tests.desktop.conftest import rounds
from tests.desktop.desks import AGENT, GREETING, MENU, RAIL, Desk, row, with_favourites
from tests.desktop.desktops import Desktop, python, wait_for
from tests.desktop.programs import add_phrase

pytestmark = pytest.mark.desktop

GRAB_CTRL_ALT_Q = """
import time
from Xlib import X, display
there = display.Display()
code = there.keysym_to_keycode(ord("q"))
for locks in (0, X.LockMask, X.Mod2Mask, X.LockMask | X.Mod2Mask):
    there.screen().root.grab_key(
        code, X.ControlMask | X.Mod1Mask | locks, False, X.GrabModeAsync, X.GrabModeAsync)
there.sync()
print("grabbed", flush=True)
time.sleep(600)
"""


@pytest.fixture(scope="module")
def one_desk() -> Iterator[Desk]:
    with Desktop() as desktop:
        yield Desk(desktop, prepare=with_favourites(GREETING, "第二句"))


@pytest.fixture
def desk(one_desk: Desk) -> Desk:
    """Return the desk with the window whole and an empty chat that has the keyboard."""
    if not one_desk.window():
        one_desk.press("ctrl+alt+h")
        wait_for(one_desk.window, "our window")
    one_desk.desktop.activate(one_desk.chat.window)
    one_desk.wait_for_chat()
    one_desk.press("ctrl+a", "BackSpace")
    one_desk.expect("")
    return one_desk


def _trigger(desk: Desk, what: str) -> tuple[int, str, str]:
    done = desk.program.ask("trigger", what, "--json")
    answer = json.loads(done.stdout)
    assert set(answer) == {"result", "reason"}
    return done.returncode, answer["result"], answer["reason"]


def test_triggers_show_hide_and_turn_pages(desk: Desk) -> None:
    assert _trigger(desk, "hide") == (0, "hidden", "")
    assert not desk.window()
    assert _trigger(desk, "show") == (0, "shown", "")
    desk.wait_for_ours()
    desk.press("Escape")
    desk.wait_for_chat()
    assert _trigger(desk, "note") == (0, "shown", "")
    desk.wait_for_ours()
    desk.press("Escape")
    desk.wait_for_chat()
    assert _trigger(desk, "stage:售后") == (0, "shown", "")
    assert _trigger(desk, "stage:没有这个阶段")[:2] == (1, "refused")


def test_triggers_paste(desk: Desk) -> None:
    assert _trigger(desk, "paste:1") == (0, "pasted", "")
    desk.expect(GREETING)
    rows = json.loads(desk.program.call("search", "第二句", "--json"))
    assert _trigger(desk, f"paste-id:{rows[0]['id']}") == (0, "pasted", "")
    desk.expect(GREETING + "第二句")
    assert _trigger(desk, "paste-id:there-is-none") == (1, "refused", "no-phrase")
    desk.expect(GREETING + "第二句")


def test_a_second_start_shows_the_first_and_ends(desk: Desk) -> None:
    desk.program.call("trigger", "hide")
    second = desk.program.ask("run")
    assert second.returncode == 0
    wait_for(desk.window, "our window")
    assert desk.program.process.poll() is None
    desk.press("Escape")
    desk.wait_for_chat()


def test_the_window_shows_what_the_command_line_writes(desk: Desk) -> None:
    """The favourite in the window's first row is another one with each edit."""
    desk.program.call("trigger", "stage:售前")
    desk.click(RAIL["favourites"])
    arrived = ""
    for number in range(rounds(50, 10)):
        add_phrase(desk.program, f"第{number}次改", f"e{number}", "--favourite", "1")
        desk.click(row(1))
        arrived += f"第{number}次改"
        desk.expect(arrived)


def test_killed_it_starts_again_with_all_that_was_kept(desk: Desk) -> None:
    for number in range(rounds(10, 2)):
        added = add_phrase(desk.program, f"留住{number}", f"k{number}", "--favourite", "2")
        desk.program.process.kill()
        desk.program.process.wait()
        desk.start()
        desk.desktop.activate(desk.chat.window)
        desk.press("ctrl+a", "ctrl+alt+2")
        desk.expect(f"留住{number}")
        assert added in desk.program.call("phrases", "list", "--json")


def test_without_a_tray_the_menu_ends_it(desk: Desk) -> None:
    desk.click(MENU)
    desk.press("Up", "Return")  # its last entry
    assert desk.program.process.wait(10) == 0
    assert desk.program.printed.read_text(encoding="utf-8") == ""
    desk.type("x")
    desk.expect("x")
    desk.start()


def test_a_hotkey_that_another_program_holds_is_named_and_the_others_work() -> None:
    with Desktop() as desktop:
        holder = desktop.start(str(python()), "-c", GRAB_CTRL_ALT_Q, stdout=subprocess.PIPE)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "grabbed\n"
        desk = _Conflicted(desktop, AGENT)
        hotkeys = desk.told
        assert [failed["key"] for failed in hotkeys["failed"]] == ["Ctrl+Alt+Q"]
        assert (hotkeys["wanted"], hotkeys["registered"]) == (
            len(DEFAULT_HOTKEYS),
            len(DEFAULT_HOTKEYS) - 1,
        )
        state = json.loads(desk.program.ask("doctor", "--json").stdout)
        said = {check["name"]: check for check in state["checks"]}["hotkeys"]
        assert not said["ok"]
        assert "Ctrl+Alt+Q" in said["detail"]
        desk.press("ctrl+alt+1")
        desk.expect(GREETING)
        desk.press("ctrl+alt+n")
        desk.wait_for_ours()


class _Conflicted(Desk):
    """A desk where not every hotkey is to be had."""

    def start(self) -> None:
        self.told = self.program.start()
        wait_for(self.window, "our window")
        self.desktop.activate(self.chat.window)
