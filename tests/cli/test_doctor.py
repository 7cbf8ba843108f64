"""What `doctor` prints, in words and as JSON."""

import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import doctor
from desktop_app.paths import Paths
from desktop_app.services.hold_hotkeys import HoldHotkeys
from desktop_app.services.tell_state import TellState
from desktop_app.system import health
from desktop_app.system.autostart import choice as autostarts
from desktop_app.texts import Catalogue
from tests.cli.conftest import Liumiao
from tests.fakes import FakeFrontWindow, FakeHotkeys, FakePaster

pytestmark = pytest.mark.usefixtures("own_autostart")

REASON = "Ctrl+Alt+Q: another program holds it"


class Running:
    """A running program of which `doctor` asks; the test moves its keys."""

    def __init__(self) -> None:
        self.hotkeys = FakeHotkeys(taken=frozenset({"Ctrl+Alt+Q"}))
        self.held = HoldHotkeys(self.hotkeys, lambda: {"search": "Ctrl+Alt+Q"})
        say = Catalogue({}).render
        self._state = TellState(self.held, self.hotkeys, FakePaster(), FakeFrontWindow(), say)

    def answer(self, *_: object) -> dict[str, object]:
        return dict(self._state.everything())


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Running:
    made = Running()
    monkeypatch.setattr("desktop_app.cli.doctor.ask", made.answer)
    return made


def _check(liumiao: Liumiao, name: str) -> dict[str, Any]:
    checks = liumiao("doctor", "--json").document["checks"]
    return next(dict(check) for check in checks if check["name"] == name)


def test_a_taken_hotkey_is_told_with_its_reason_until_it_is_ours(
    liumiao: Liumiao, running: Running
) -> None:
    failed = running.held.hold()
    assert f"✗ hotkeys: Not given to us: {REASON}" in liumiao("doctor").out
    assert _check(liumiao, "hotkeys") == {
        "name": "hotkeys", "ok": False, "detail": f"Not given to us: {REASON}",
    }  # fmt: skip
    running.held.take_answer(())
    assert _check(liumiao, "hotkeys") == {"name": "hotkeys", "ok": True, "detail": "fake"}
    assert REASON not in liumiao("doctor").out
    running.held.take_answer(failed)
    assert not _check(liumiao, "hotkeys")["ok"]


def test_autostart_is_off_until_it_is_set(liumiao: Liumiao) -> None:
    assert _check(liumiao, "autostart") == {"name": "autostart", "ok": True, "detail": "Off."}
    autostarts.choose(["/gone/liumiao"]).set_on(on=True)
    written = '"/gone/liumiao"' if sys.platform == "win32" else "/gone/liumiao"
    told = _check(liumiao, "autostart")
    assert not told["ok"]
    assert told["detail"].startswith(f"{written} isn't there any more")


def test_every_check_has_its_place(liumiao: Liumiao) -> None:
    names = [check["name"] for check in liumiao("doctor", "--json").document["checks"]]
    devices = [] if sys.platform == "win32" else ["input-devices"]
    assert names == [
        "program", "display", "fonts", *devices, "autostart", "data-folder", "phrases", "notes",
    ]  # fmt: skip


@pytest.mark.parametrize(("platform", "told"), [("linux", True), ("win32", False)])
def test_on_windows_nothing_is_said_of_input_devices(
    monkeypatch: pytest.MonkeyPatch, platform: str, told: bool
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    looks = doctor._looks(Paths.locate(Path("x")))
    assert (health.input_devices in looks) is told
    assert len(looks) == 6 + told
