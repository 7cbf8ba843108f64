"""Hotkeys through a desktop portal, spoken to over a real bus."""

from collections.abc import Callable, Iterator

import pytest

pytest.importorskip("jeepney", reason="elsewhere: the portals of Linux")

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS, Hotkey
from desktop_app.domain.pasting import Target
from desktop_app.errors import AppError
from desktop_app.system.hotkeys import portal as portal_module
from desktop_app.system.hotkeys.portal import PortalHotkeys
from desktop_app.system.hotkeys.portal_triggers import trigger_of
from desktop_app.system.hotkeys.protocol import HotkeyFailure
from tests.fakes import FakeFrontWindow
from tests.system.mock_portal import (
    DISMISSED,
    FAILED,
    GRANTED,
    Behaviour,
    MockPortal,
    session_bus,
)

pytestmark = pytest.mark.usefixtures("qapp")

SEARCH = {"search": Hotkey.parse("Ctrl+Alt+Q")}
TWO = {**SEARCH, "paste-1": Hotkey.parse("Ctrl+Alt+1")}


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def portal(bus: str) -> Iterator[MockPortal]:
    portal = MockPortal(bus)
    yield portal
    portal.end()


@pytest.fixture
def opened(request: pytest.FixtureRequest) -> Callable[[], PortalHotkeys]:
    """Opens backends that are closed after the test."""

    def open_one(front: Target | None = None) -> PortalHotkeys:
        hotkeys = PortalHotkeys(FakeFrontWindow(front))
        request.addfinalizer(hotkeys.close)
        return hotkeys

    return open_one


@pytest.fixture
def hotkeys(portal: MockPortal, opened: Callable[[], PortalHotkeys]) -> PortalHotkeys:
    assert not portal.asking
    return opened()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not to wait for an answer that the test gives only afterwards."""
    monkeypatch.setattr(portal_module, "ANSWER_SECONDS", 0.05)


def reasons(failures: tuple[HotkeyFailure, ...]) -> dict[str, str]:
    return {failure.action: str(failure.reason) for failure in failures}


def pressed(hotkeys: PortalHotkeys) -> list[tuple[str, Target | None]]:
    heard: list[tuple[str, Target | None]] = []
    hotkeys.pressed.connect(lambda action, target: heard.append((action, target)))
    return heard


def test_the_keys_are_asked_for_in_the_portals_notation(
    portal: MockPortal, hotkeys: PortalHotkeys
) -> None:
    wanted = {action: Hotkey.parse(keys) for action, keys in DEFAULT_HOTKEYS.items()}
    assert hotkeys.register(wanted) == ()
    assert portal.asked["search"] == "CTRL+ALT+q"
    assert portal.asked["next-stage"] == "CTRL+ALT+Page_Down"
    assert portal.described["search"] == "Show and search"
    assert portal.described["paste-3"] == "Paste favourite 3"
    assert portal.asked.keys() == DEFAULT_HOTKEYS.keys()
    assert (hotkeys.name, hotkeys.reason) == ("portal", None)


def test_a_press_tells_its_action_and_on_wayland_no_target(
    portal: MockPortal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    hotkeys.register(TWO)
    heard = pressed(hotkeys)
    portal.press("paste-1")
    portal.press("search")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("paste-1", None), ("search", None)]


def test_where_the_front_window_is_known_the_press_carries_it(
    portal: MockPortal, opened: Callable[[Target], PortalHotkeys], qtbot: QtBot
) -> None:
    front = Target(3, "qq", "QQ")
    hotkeys = opened(front)
    hotkeys.register(SEARCH)
    with qtbot.waitSignal(hotkeys.pressed) as heard:
        portal.press("search")
    assert heard.args == ["search", front]


def test_keys_of_another_session_are_not_ours(
    portal: MockPortal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    hotkeys.register(TWO)
    heard = pressed(hotkeys)
    portal.press_in("/org/freedesktop/portal/desktop/session/1_1/other", "search")
    portal.press("paste-1")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("paste-1", None)]


def test_new_keys_get_a_session_of_their_own(
    portal: MockPortal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    hotkeys.register(SEARCH)
    (first,) = portal.sessions
    assert hotkeys.register({"search": Hotkey.parse("Super+F2")}) == ()
    (second,) = portal.sessions
    assert second != first
    assert portal.asked == {"search": "LOGO+F2"}
    with qtbot.waitSignal(hotkeys.pressed):
        portal.press("search")


def test_the_same_keys_again_ask_nobody(portal: MockPortal, hotkeys: PortalHotkeys) -> None:
    hotkeys.register(TWO)
    before = list(portal.calls)
    assert hotkeys.register(dict(TWO)) == ()
    assert portal.calls == before


def test_no_keys_means_that_all_are_let_go(portal: MockPortal, hotkeys: PortalHotkeys) -> None:
    hotkeys.register(TWO)
    assert hotkeys.register({}) == ()
    assert hotkeys.register(SEARCH) == ()
    assert portal.calls.count("Close") == 1
    assert portal.asked == {"search": "CTRL+ALT+q"}


def test_a_key_that_the_desktop_withholds_is_named(
    portal: MockPortal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    portal.behaviour.withheld = frozenset({"search"})
    assert reasons(hotkeys.register(TWO)) == {"search": "The desktop gave this no key."}
    with qtbot.waitSignal(hotkeys.pressed):
        portal.press("paste-1")
    with qtbot.waitSignal(hotkeys.answer_changed) as told:
        portal.give("search")
    assert told.args == [()]


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        (DISMISSED, "The desktop's question about our hotkeys was dismissed."),
        (FAILED, "The desktop's portal refused to give us hotkeys."),
    ],
)
@pytest.mark.usefixtures("impatient")
def test_a_question_answered_late_and_with_no(
    portal: MockPortal, hotkeys: PortalHotkeys, qtbot: QtBot, response: int, reason: str
) -> None:
    portal.behaviour.asks = True
    waiting = "The desktop hasn't answered yet; it may be asking you."
    assert reasons(hotkeys.register(SEARCH)) == {"search": waiting}
    qtbot.waitUntil(lambda: portal.asking)
    with qtbot.waitSignal(hotkeys.answer_changed) as told:
        portal.answer(response)
    assert reasons(told.args[0]) == {"search": reason}
    assert reasons(hotkeys.register(SEARCH)) == {"search": reason}


@pytest.mark.usefixtures("impatient")
def test_a_question_answered_late_and_with_yes(
    portal: MockPortal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    portal.behaviour.asks = True
    hotkeys.register(SEARCH)
    qtbot.waitUntil(lambda: portal.asking)
    with qtbot.waitSignal(hotkeys.answer_changed) as told:
        portal.answer(GRANTED)
    assert told.args == [()]
    with qtbot.waitSignal(hotkeys.pressed):
        portal.press("search")


@pytest.mark.usefixtures("impatient")
def test_a_question_is_taken_back_when_other_keys_are_wanted(
    portal: MockPortal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    portal.behaviour.asks = True
    hotkeys.register(SEARCH)
    qtbot.waitUntil(lambda: portal.asking)
    hotkeys.register({})
    qtbot.waitUntil(lambda: not portal.asking and not portal.sessions)
    hotkeys.register(TWO)
    qtbot.waitUntil(lambda: portal.asking)
    with qtbot.waitSignal(hotkeys.answer_changed) as told:
        portal.answer()
    assert told.args == [()]


def test_an_answer_about_keys_wanted_before_is_not_told(
    portal: MockPortal, hotkeys: PortalHotkeys
) -> None:
    told: list[object] = []
    hotkeys.answer_changed.connect(told.append)
    portal.behaviour.withheld = frozenset({"search"})
    hotkeys.register(SEARCH)
    portal.behaviour.withheld = frozenset()
    assert hotkeys.register(TWO) == ()
    QCoreApplication.processEvents()
    assert told == []


def test_a_refused_session_is_a_reason(bus: str, opened: Callable[[], PortalHotkeys]) -> None:
    portal = MockPortal(bus, Behaviour(makes_sessions=False))
    try:
        refused = opened().register(SEARCH)
    finally:
        portal.end()
    assert reasons(refused) == {"search": "The desktop's portal refused to give us hotkeys."}


def test_the_desktop_can_take_the_keys_back(
    portal: MockPortal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    hotkeys.register(SEARCH)
    with qtbot.waitSignal(hotkeys.answer_changed) as told:
        portal.close_sessions()
    assert reasons(told.args[0]) == {"search": "The desktop took our hotkeys back."}


def test_a_portal_that_ends_is_said_and_one_that_comes_back_is_asked_again(
    bus: str, opened: Callable[[], PortalHotkeys], qtbot: QtBot
) -> None:
    first = MockPortal(bus)
    hotkeys = opened()
    hotkeys.register(SEARCH)
    with qtbot.waitSignal(hotkeys.answer_changed) as told:
        first.end()
    assert reasons(told.args[0]) == {"search": "The desktop's portal has ended."}
    with qtbot.waitSignal(hotkeys.answer_changed) as told:
        second = MockPortal(bus)
    assert told.args == [()]
    with qtbot.waitSignal(hotkeys.pressed):
        second.press("search")
    second.end()


def test_a_portal_that_takes_over_is_asked_again(
    portal: MockPortal, bus: str, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    hotkeys.register(SEARCH)
    assert portal.asked
    heir = MockPortal(bus)
    qtbot.waitUntil(lambda: bool(heir.asked))
    with qtbot.waitSignal(hotkeys.pressed):
        heir.press("search")
    heir.end()


def test_closing_lets_the_keys_go_and_leaves_the_bus(
    portal: MockPortal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    hotkeys.register(SEARCH)
    hotkeys.close()
    qtbot.waitUntil(lambda: not portal.sessions)
    assert reasons(hotkeys.register(TWO)).keys() == TWO.keys()


def test_a_bus_that_ends_is_said(
    monkeypatch: pytest.MonkeyPatch, opened: Callable[[], PortalHotkeys], qtbot: QtBot
) -> None:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        portal = MockPortal(address)
        hotkeys = opened()
        hotkeys.register(SEARCH)
    with qtbot.waitSignal(hotkeys.answer_changed) as told:
        portal.end()
    assert reasons(told.args[0]) == {"search": "The session bus is gone."}
    assert set(reasons(hotkeys.register(TWO)).values()) == {"The session bus is gone."}


def test_an_app_id_is_told_before_anything_else(
    portal: MockPortal, opened: Callable[[], PortalHotkeys]
) -> None:
    QGuiApplication.setDesktopFileName("org.example.liumiao")
    try:
        opened()
    finally:
        QGuiApplication.setDesktopFileName("")
    assert portal.calls == ["Register", "Get"]


def test_a_bus_without_a_portal_is_the_reason(bus: str) -> None:
    assert bus
    with pytest.raises(AppError, match="offers no global hotkeys"):
        PortalHotkeys(FakeFrontWindow())


def test_a_portal_without_the_interface_is_the_reason(bus: str) -> None:
    portal = MockPortal(bus, Behaviour(offers=False))
    with pytest.raises(AppError, match="offers no global hotkeys"):
        PortalHotkeys(FakeFrontWindow())
    portal.end()


@pytest.mark.parametrize(
    "address", ["", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "?"]
)
def test_no_bus_is_the_reason(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with pytest.raises(AppError, match="There is no session bus"):
        PortalHotkeys(FakeFrontWindow())


@pytest.mark.parametrize(
    ("keys", "trigger"),
    [
        ("Ctrl+Alt+Shift+Super+A", "CTRL+ALT+SHIFT+LOGO+a"),
        ("Ctrl+,", "CTRL+comma"),
        ("Ctrl++", "CTRL+plus"),
        ("F12", "F12"),
        ("Alt+PgUp", "ALT+Page_Up"),
        ("Ctrl+É", "CTRL+U00E9"),
    ],
)
def test_triggers_are_written_as_keysyms(keys: str, trigger: str) -> None:
    assert trigger_of(Hotkey.parse(keys)) == trigger
