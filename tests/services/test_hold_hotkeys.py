import json
from pathlib import Path

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.services.hold_hotkeys import HoldHotkeys
from desktop_app.services.tell_state import TellState
from desktop_app.texts import Catalogue, text
from tests.fakes import FakeFrontWindow, FakeHotkeys, FakePaster

WANTED = {"search": "Ctrl+Alt+Q", "toggle": "Ctrl+Alt+H", "note": ""}


def test_a_taken_key_is_named_and_the_others_work() -> None:
    hotkeys = FakeHotkeys(taken=frozenset({"Ctrl+Alt+Q"}))
    held = HoldHotkeys(hotkeys, lambda: WANTED)
    assert [str(failure.hotkey) for failure in held.hold()] == ["Ctrl+Alt+Q"]
    assert hotkeys.registered == {"toggle": Hotkey.parse("Ctrl+Alt+H")}
    assert not held.works("search")
    assert held.works("toggle")


def test_an_action_without_a_key_or_with_a_broken_one_is_left_out() -> None:
    held = HoldHotkeys(FakeHotkeys(), lambda: {**WANTED, "search": "Ctrl+"})
    held.hold()
    assert list(held.wanted()) == ["toggle"]
    assert not held.works("note")


def test_paused_hotkeys_are_let_go_and_come_back() -> None:
    hotkeys = FakeHotkeys()
    held = HoldHotkeys(hotkeys, lambda: WANTED)
    held.hold()
    held.pause(paused=True)
    assert hotkeys.registered == {}
    assert not held.works("search")
    held.hold()
    assert hotkeys.registered == {}
    held.pause(paused=False)
    assert list(hotkeys.registered) == ["search", "toggle"]


def test_while_a_key_is_chosen_none_is_held() -> None:
    hotkeys = FakeHotkeys()
    held = HoldHotkeys(hotkeys, lambda: WANTED)
    held.hold()
    held.let_choose(choosing=True)
    assert hotkeys.registered == {}
    held.let_choose(choosing=False)
    assert list(hotkeys.registered) == ["search", "toggle"]


def test_an_answer_that_comes_later_counts() -> None:
    held = HoldHotkeys(FakeHotkeys(taken=frozenset({"Ctrl+Alt+Q"})), lambda: WANTED)
    asked = held.hold()
    held.take_answer(())
    assert held.works("search")
    held.take_answer(asked)
    assert not held.works("search")


def test_without_a_backend_no_hotkey_works() -> None:
    hotkeys = FakeHotkeys()
    hotkeys.reason = text("no session")
    held = HoldHotkeys(hotkeys, lambda: WANTED)
    held.hold()
    assert not held.works("search")


def _state(hotkeys: FakeHotkeys) -> TellState:
    held = HoldHotkeys(hotkeys, lambda: WANTED)
    held.hold()
    return TellState(held, hotkeys, FakePaster(), FakeFrontWindow(), Catalogue({}).render)


def test_the_ready_file_has_the_promised_keys(tmp_path: Path) -> None:
    file = tmp_path / "ready.json"
    _state(FakeHotkeys(taken=frozenset({"Ctrl+Alt+Q"}))).write_ready(file, 98.7, 123.4)
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["ms"] == 123
    assert told["pid"] > 0
    assert told["hotkeys"] == {
        "registered": 1,
        "wanted": 2,
        "failed": [{"key": "Ctrl+Alt+Q", "reason": "another program holds it"}],
    }
    assert list(tmp_path.iterdir()) == [file]


def test_the_state_says_what_works_and_what_not() -> None:
    hotkeys = FakeHotkeys()
    hotkeys.reason = text("no session")
    told = _state(hotkeys).everything()
    assert told["paster"] == {"name": "fake", "reason": ""}
    assert isinstance(told["hotkeys"], dict)
    assert told["hotkeys"]["reason"] == "no session"
    assert told["hotkeys"]["registered"] == 0
