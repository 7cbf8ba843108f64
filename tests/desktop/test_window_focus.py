"""The window under two window managers: the editor keeps the keyboard, search borrows it."""

import json
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS
from desktop_app.domain.settings import Profile, Settings
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection
from desktop_app.storage.schema import PHRASES
from desktop_app.storage.settings import SqliteSettings
from tests.desktop.conftest import rounds
from tests.desktop.desktops import Desktop, python, wait_for

pytestmark = pytest.mark.desktop

FIRST_ROW = (200, 180)
SEARCH = (150, 82)
PAGE_TABS = ((33, 18), (110, 18), (165, 18))
MENU, ROLL = (276, 18), (308, 18)
HIDE = (340, 18)
EDITOR = """
import sys
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication(["editor"])
edit = QPlainTextEdit()
edit.setWindowTitle("EDITOR")
edit.textChanged.connect(lambda: open(sys.argv[1], "w").write(edit.toPlainText()))
edit.setGeometry(40, 60, 500, 500)
edit.show()
app.exec()
"""
PROGRAM = """
import sys
from pathlib import Path
from desktop_app.app import run
from desktop_app.paths import Paths
data = Path(sys.argv[1])
sys.exit(run(Paths(data, data / "logs"), data / "ready.json", "en"))
"""


@dataclass
class Desk:
    """An editor in front and our window beside it."""

    desktop: Desktop
    typed: Path
    editor: int
    ours: int
    program: subprocess.Popen[str]
    data: Path

    def click(self, place: tuple[int, int]) -> None:
        x, y = (int(v) for v in self.corner())
        self.desktop.xdotool("mousemove", str(x + place[0]), str(y + place[1]), "click", "1")

    def corner(self) -> tuple[int, int]:
        said = self.desktop.xdotool("getwindowgeometry", "--shell", str(self.ours))
        facts = dict(line.split("=") for line in said.splitlines())
        return int(facts["X"]), int(facts["Y"])

    def height(self) -> int:
        said = self.desktop.xdotool("getwindowgeometry", "--shell", str(self.ours))
        return int(dict(line.split("=") for line in said.splitlines())["HEIGHT"])

    def text(self) -> str:
        return self.typed.read_text(encoding="utf-8")

    def has_text(self, expected: str) -> bool:
        return self.text() == expected

    def is_in_front(self, window: int) -> bool:
        return self.desktop.active_window() == window

    def type_into_editor(self, word: str) -> None:
        """Type with the keyboard as it is, and see it arrive in the editor."""
        before = self.text()
        self.desktop.xdotool("type", word)
        wait_for(lambda: self.text().replace(before, "", 1) == word, "typed word in the editor")


def _prepare(data: Path) -> None:
    data.mkdir()
    database = data / "liumiao.db"
    backups = Backups(database, data / "backups", lambda: datetime.now().astimezone())
    connection = Connection.open(database, PHRASES, backups)
    SqliteSettings(connection).save(Settings(profile=Profile("木棉家居", "小禾", "789")))
    connection.close()


def _ours(desktop: Desktop) -> int:
    """Return our window, 0 when it can't be seen."""
    found = desktop.xdotool("search", "--onlyvisible", "--name", "^Liumiao$").split()
    return int(found[-1]) if found else 0


@pytest.fixture(params=["openbox", "xfwm4"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    with Desktop(request.param) as desktop:
        typed, data = tmp_path / "typed.txt", tmp_path / "data"
        typed.write_text("")
        _prepare(data)
        desktop.start(str(python()), "-c", EDITOR, str(typed))
        editor = wait_for(desktop.active_window, "editor in front")
        program = desktop.start(str(python()), "-c", PROGRAM, str(data))
        wait_for((data / "ready.json").exists, "our window")
        ours = wait_for(partial(_ours, desktop), "our window")
        yield Desk(desktop, typed, editor, ours, program, data)


def test_the_first_show_leaves_the_keyboard_where_it_is(desk: Desk) -> None:
    assert desk.is_in_front(desk.editor)
    desk.type_into_editor("first")


def test_the_ready_file_tells_what_is_live(desk: Desk) -> None:
    told = json.loads((desk.data / "ready.json").read_text(encoding="utf-8"))
    assert told["pid"] == desk.program.pid
    assert told["ms"] > 0
    every = len(DEFAULT_HOTKEYS)
    assert told["hotkeys"] == {"registered": every, "wanted": every, "failed": []}


def test_clicking_phrases_never_takes_the_focus(desk: Desk) -> None:
    clicks = rounds(100, 20)
    phrase = "您好，欢迎光临木棉家居，人工客服小禾马上就到，您可以先把想问的发过来😊"
    for done in range(clicks):
        time.sleep(0.32)  # a second click on a row within 300 ms is dropped
        desk.click(FIRST_ROW)
        wait_for(partial(desk.has_text, phrase * (done + 1)), "pasted phrase")
        assert desk.is_in_front(desk.editor)
    desk.type_into_editor("still")


def test_pages_menu_and_bar_never_take_the_focus(desk: Desk) -> None:
    for place in (*PAGE_TABS, PAGE_TABS[0], ROLL):
        desk.click(place)
        desk.type_into_editor("x")
        assert desk.is_in_front(desk.editor)
    wait_for(lambda: desk.height() == 36, "thin bar")
    desk.click(ROLL)
    wait_for(lambda: desk.height() == 560, "whole window")
    desk.type_into_editor("y")
    desk.click(MENU)
    desk.click((60, 470))  # outside the menu: it closes
    desk.type_into_editor("z")


def test_search_takes_the_keyboard_and_gives_it_back(desk: Desk) -> None:
    for round_ in range(rounds(20, 5)):
        if round_ % 2:
            desk.desktop.xdotool("key", "ctrl+alt+q")
        else:
            desk.click(SEARCH)
        wait_for(lambda: desk.is_in_front(desk.ours), "our window in front")
        before = desk.text()
        desk.desktop.xdotool("type", "hygl")
        desk.desktop.xdotool("key", "Escape")
        wait_for(lambda: desk.is_in_front(desk.editor), "editor in front")
        assert desk.text() == before
        desk.type_into_editor("e")


def test_enter_in_the_search_pastes_where_the_agent_was(desk: Desk) -> None:
    desk.click(SEARCH)
    wait_for(lambda: desk.is_in_front(desk.ours), "our window in front")
    desk.desktop.xdotool("type", "hygl")
    time.sleep(0.2)  # the agent sees the hits
    desk.desktop.xdotool("key", "Return")
    greeting = "您好，欢迎光临木棉家居，我是客服小禾，请问想看哪一款呢？😊"
    wait_for(lambda: desk.text() == greeting, "pasted greeting")
    assert desk.is_in_front(desk.editor)


def test_a_dialog_takes_the_keyboard_and_gives_it_back(desk: Desk) -> None:
    desk.click(SEARCH)
    wait_for(lambda: desk.is_in_front(desk.ours), "our window in front")
    desk.desktop.xdotool("key", "ctrl+comma")
    dialog = ("search", "--onlyvisible", "--name", "^Settings$")
    wait_for(lambda: desk.desktop.xdotool(*dialog), "settings")
    wait_for(lambda: not desk.is_in_front(desk.ours), "settings in front")

    def back_in_the_editor() -> bool:
        desk.desktop.xdotool("key", "Escape")  # first from the dialog, then from the search
        return desk.is_in_front(desk.editor)

    wait_for(back_in_the_editor, "editor in front")
    desk.type_into_editor("d")


def test_it_is_on_all_workspaces_and_above(desk: Desk) -> None:
    state = desk.desktop.run("xprop", "-id", str(desk.ours), "_NET_WM_DESKTOP", "_NET_WM_STATE")
    assert "4294967295" in state.decode()
    assert "_NET_WM_STATE_ABOVE" in state.decode()


def test_hidden_and_shown_by_hotkey_it_takes_no_focus(desk: Desk) -> None:
    desk.desktop.xdotool("key", "ctrl+alt+h")
    wait_for(lambda: not _ours(desk.desktop), "hidden window")
    desk.type_into_editor("h")
    desk.desktop.xdotool("key", "ctrl+alt+h")
    wait_for(lambda: _ours(desk.desktop), "shown window")
    desk.type_into_editor("s")
    assert desk.is_in_front(desk.editor)


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_it_ends_in_order(desk: Desk, told: signal.Signals) -> None:
    desk.program.send_signal(told)
    assert desk.program.wait(10) == 0
