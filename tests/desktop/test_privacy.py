"""What an agent or a buyer wrote is in no log and in nothing that the program prints."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.settings import Profile, Settings
from tests.desktop.desks import PAGES, Desk
from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.programs import Program, add_phrase
from tests.desktop.targets import Xterm

pytestmark = pytest.mark.desktop

# Each is odd enough to be found whole or in part, and is put in by another way.
PHRASE = "zqphrase长颈鹿"
UNFILLED = "zqunfilled雪豹"
COPIED = "zqcopied河马"
ANSWER = "zqanswer"
QUERY = "zqquery"
BUYER = "zqbuyer"
ORDER = "2746319087452318866"
TITLE = "zqtitle犀牛"
PACK = "zqpack斑马"
SHOP = "zqshop火烈鸟"
IN_A_BUG = "zqbug貘"
CANARIES = (
    *(PHRASE, UNFILLED, COPIED, ANSWER, QUERY, BUYER, ORDER, TITLE, PACK, SHOP, IN_A_BUG),
    *("长颈鹿", "雪豹", "河马", "犀牛", "斑马", "火烈鸟", "貘", ORDER[-8:], "zq"),
)
BUYER_FROM_CLIPBOARD = (322, 50)


def test_no_log_and_no_output_holds_what_was_written() -> None:
    with Desktop() as desktop:
        settings = Settings(profile=Profile(SHOP, "小禾", "789"), language="zh_CN")
        desk = Desk(desktop, settings, _TitledTerminal, _keep_phrases)
        _paste_and_refuse(desk)
        _search(desk)
        _take_buyer_and_note(desk)
        _import_packs(desk)
        _provoke_a_bug(desk)
        told = desk.program.ask("doctor", "--json").stdout
        assert "paster" in told
        desk.program.process.terminate()
        assert desk.program.process.wait(10) == 0
        logs = list((desk.program.data / "logs").iterdir())
        assert "a bug" in "".join(log.read_text(encoding="utf-8") for log in logs)
        for file in [*logs, desk.program.printed, *_left_elsewhere(desk)]:
            _assert_clean(file.read_bytes().decode("utf-8", "replace"), file.name)
        _assert_clean(told, "doctor")


def _assert_clean(content: str, where: str) -> None:
    found = [canary for canary in CANARIES if canary in content]
    assert not found, f"{found} in {where}"


def _left_elsewhere(desk: Desk) -> list[Path]:
    """Return every file in the home folder that isn't meant to hold what was written."""
    own = desk.program.data
    meant = {own / "liumiao.db", own / "notes.db", own / "backups", desk.desktop.home / "made"}
    meant |= {desk.desktop.home / "xterm.txt"}
    files = [file for file in desk.desktop.home.rglob("*") if file.is_file()]
    return [file for file in files if not meant & {file, *file.parents}]


class _TitledTerminal(Xterm):
    """A chat whose window is titled with a buyer's name."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        desktop.xdotool("set_window", "--name", TITLE, str(self.window))


def _keep_phrases(program: Program) -> None:
    add_phrase(program, PHRASE, PHRASE, "--favourite", "1", "--code", "zqcode")
    add_phrase(program, UNFILLED + "{买家}{订单号}", UNFILLED, "--favourite", "2")


def _paste_and_refuse(desk: Desk) -> None:
    desk.desktop.copy(COPIED.encode())
    desk.press("ctrl+alt+1")
    desk.expect(PHRASE)
    desk.press("ctrl+alt+2")
    desk.wait_for_ours()
    desk.type(ANSWER)
    desk.press("Return")
    desk.press("Escape")
    desk.wait_for_chat()
    assert desk.program.ask("trigger", "paste:1").returncode == 0
    assert desk.program.ask("trigger", f"paste-id:{PHRASE}").returncode == 1
    assert desk.program.ask("trigger", f"stage:{PHRASE}").returncode == 1


def _search(desk: Desk) -> None:
    desk.press("ctrl+alt+q")
    desk.wait_for_ours()
    desk.type(QUERY)
    desk.press("Return", "Escape")
    desk.wait_for_chat()


def _take_buyer_and_note(desk: Desk) -> None:
    for copied in (BUYER, ORDER):
        desk.desktop.copy(copied.encode())
        desk.click(BUYER_FROM_CLIPBOARD)
        desk.press("ctrl+alt+q", "F7", "Escape")
        desk.wait_for_chat()
    before = desk.chat.read()
    desk.press("ctrl+alt+n")
    desk.wait_for_ours()
    desk.press("ctrl+a")
    desk.type(ORDER)
    desk.press("alt+1", "ctrl+k", "ctrl+Return")
    desk.wait_for_chat()
    wait_for(lambda: desk.chat.read() != before, "note in the chat")
    desk.click(PAGES["phrases"])


def _import_packs(desk: Desk) -> None:
    folder = desk.desktop.home / "made"
    folder.mkdir()
    good, bad = folder / f"{PACK}.phrasepack", folder / f"{PACK}-bad.phrasepack"
    desk.program.call("pack", "export", str(good))
    pack = json.loads(good.read_text(encoding="utf-8"))
    pack["phrases"][0]["text"] = PACK
    pack["phrases"][1]["category"] = PACK
    bad.write_text(json.dumps(pack, ensure_ascii=False), encoding="utf-8")
    pack["phrases"].pop(1)
    good.write_text(json.dumps(pack, ensure_ascii=False), encoding="utf-8")
    for file in (bad, good):
        desk.program.call("pack", "import", str(file), "--yes")
    bad.write_text(good.read_text(encoding="utf-8")[:-9], encoding="utf-8")
    assert desk.program.ask("pack", "import", str(bad), "--yes").returncode == 1


def _provoke_a_bug(desk: Desk) -> None:
    """Have the database say something of ours in an error that nobody expects."""
    with closing(sqlite3.connect(desk.program.data / "liumiao.db")) as database:
        database.execute(
            f"CREATE TRIGGER bug BEFORE INSERT ON uses BEGIN SELECT RAISE(ABORT, '{IN_A_BUG}'); END"
        )
    desk.program.ask("trigger", "paste:1")
