"""Which backend is chosen on which system, and what is said where there is none."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("Xlib", reason="elsewhere: X11")

from PySide6.QtCore import QCoreApplication
from Xlib.error import DisplayConnectionError

from desktop_app.domain.autostart import StartKind
from desktop_app.domain.clients import DEFAULT_CLIENT
from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Reason, Target
from desktop_app.errors import AppError
from desktop_app.system.autostart import choice as autostarts
from desktop_app.system.front_window import choice as front_windows
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.system.hotkeys import choice as all_hotkeys
from desktop_app.system.hotkeys.protocol import Hotkeys
from desktop_app.system.paste import choice as pasters
from desktop_app.system.session import Session, session_of
from desktop_app.system.x11 import connection
from desktop_app.texts import text
from tests.desktop.desktops import Desktop
from tests.fakes import FakeFrontWindow, FakeHotkeys

pytestmark = pytest.mark.usefixtures("qapp")

WAYLAND = {"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "wayland"}
SEARCH = {"search": Hotkey.parse("Ctrl+Alt+Q")}


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with Desktop() as desktop:
        yield desktop.env["DISPLAY"]


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"DISPLAY": ":7"}, Session.X11),
        ("linux", {"DISPLAY": ":7", **WAYLAND}, Session.XWAYLAND),
        ("linux", {"DISPLAY": ":7", "XDG_SESSION_TYPE": "wayland"}, Session.XWAYLAND),
        ("linux", {"DISPLAY": ":7", "XDG_SESSION_TYPE": "x11"}, Session.X11),
        ("linux", WAYLAND, Session.WAYLAND),
        ("linux", {}, Session.OTHER),
        ("win32", {"DISPLAY": ":7"}, Session.WINDOWS),
        ("darwin", {}, Session.OTHER),
    ],
)
def test_sessions_are_told_apart(platform: str, environ: dict[str, str], expected: Session) -> None:
    assert session_of(platform, environ) is expected


def test_on_x11_everything_works(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", display)
    environ = {"DISPLAY": display}
    front = front_windows.choose("linux", environ)
    hotkeys = all_hotkeys.choose(front, "linux", environ)
    paster = pasters.choose(front, "linux", environ)
    chosen = [(backend.name, backend.reason) for backend in (front, hotkeys, paster)]
    refused = hotkeys.register(SEARCH)
    for backend in (paster, hotkeys, front):
        backend.close()
    assert chosen == [("x11", None)] * 3
    assert refused == ()


def test_an_x_server_that_is_gone_is_named_as_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise DisplayConnectionError(":7", b"refused")

    monkeypatch.setattr(connection, "Display", refuse)
    environ = {"DISPLAY": ":7"}
    front = front_windows.choose("linux", environ)
    paster = pasters.choose(front, "linux", environ)
    assert str(front.reason) == str(paster.reason) == "The X server can't be reached."
    assert (front.name, paster.name) == ("none", "clipboard-only")


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_without_a_desktop_the_null_backends_say_so(platform: str) -> None:
    front = front_windows.choose(platform, {})
    hotkeys = all_hotkeys.choose(front, platform, {})
    paster = pasters.choose(front, platform, {})
    reasons = {str(backend.reason) for backend in (front, hotkeys, paster)}
    assert reasons == {"There is no desktop session here."}
    assert front.target() is None
    assert not front.locked()


def test_wayland_without_anything_points_to_the_desktops_own_shortcuts() -> None:
    def locked_out(_front: FrontWindow) -> Hotkeys:
        raise AppError(text("The keyboards may not be read."))

    hotkeys = all_hotkeys.first_that_works((locked_out,), FakeFrontWindow(), all_hotkeys.on_wayland)
    (failure,) = hotkeys.register(SEARCH)
    assert "liumiao trigger" in str(hotkeys.reason)
    assert "The keyboards may not be read." in str(hotkeys.reason)
    assert failure.reason == hotkeys.reason
    assert failure.hotkey == SEARCH["search"]


@pytest.mark.parametrize("session", [WAYLAND, {"DISPLAY": ":7", **WAYLAND}])
@pytest.mark.parametrize(
    ("closed", "chosen"),
    [
        ((), "evdev"),
        (("evdev",), "portal"),
        (("evdev", "portal"), "none"),
    ],
)
def test_on_wayland_the_keyboards_come_before_the_portal_and_x11_never(
    monkeypatch: pytest.MonkeyPatch, session: dict[str, str], closed: tuple[str, ...], chosen: str
) -> None:
    tried = _fake_openers(monkeypatch, closed)
    hotkeys = all_hotkeys.choose(FakeFrontWindow(), "linux", session)
    assert hotkeys.name == chosen
    assert tried == ["evdev", "portal"][: len(closed) + 1]
    assert (chosen == "none") == ("liumiao trigger" in str(hotkeys.reason))


@pytest.mark.parametrize(
    ("closed", "chosen"),
    [((), "x11"), (("x11",), "evdev"), (("x11", "evdev"), "none")],
)
def test_the_portal_is_never_asked_on_x11(
    monkeypatch: pytest.MonkeyPatch, closed: tuple[str, ...], chosen: str
) -> None:
    tried = _fake_openers(monkeypatch, closed)
    assert all_hotkeys.choose(FakeFrontWindow(), "linux", {"DISPLAY": ":7"}).name == chosen
    assert tried == ["x11", "evdev"][: len(closed) + 1]


def _fake_openers(monkeypatch: pytest.MonkeyPatch, closed: tuple[str, ...]) -> list[str]:
    """Have each backend open unless it is `closed`; return those tried, in order."""
    tried: list[str] = []

    def opener(name: str) -> Callable[[FrontWindow], Hotkeys]:
        def open_it(_front: FrontWindow, **_how: object) -> Hotkeys:
            tried.append(name)
            if name in closed:
                raise AppError(text("{name} is closed.", name=name))
            hotkeys = FakeHotkeys()
            hotkeys.name = name
            return hotkeys

        return open_it

    for name in ("x11", "evdev", "portal"):
        monkeypatch.setattr(all_hotkeys, f"_{name}", opener(name))
    return tried


def test_the_first_backend_that_opens_is_taken() -> None:
    second = FakeHotkeys()

    def broken(_front: FrontWindow) -> Hotkeys:
        raise AppError(text("no"))

    openers = (broken, lambda _front: second, lambda _front: FakeHotkeys())
    assert all_hotkeys.first_that_works(openers, FakeFrontWindow()) is second


def test_where_nothing_can_be_pasted_the_text_can_still_be_copied() -> None:
    from PySide6.QtGui import QGuiApplication

    paster = pasters.choose(FakeFrontWindow(), "linux", WAYLAND)
    results: list[PasteResult] = []
    paster.finished.connect(results.append)
    paster.paste(PasteRequest(7, "您好", Target(1, "app", "App"), DEFAULT_CLIENT))
    assert results == []
    QCoreApplication.processEvents()
    assert results == [PasteResult(7, Outcome.REFUSED, Reason.UNAVAILABLE)]
    paster.copy("抄这句")
    assert QGuiApplication.clipboard().text() == "抄这句"
    assert "Wayland" in str(paster.reason)


@pytest.mark.parametrize(("platform", "name"), [("linux", "xdg"), ("darwin", "none")])
def test_each_system_has_its_way_to_start_us_or_says_so(
    tmp_path: Path, platform: str, name: str
) -> None:
    autostart = autostarts.choose(["liumiao"], platform, {"XDG_CONFIG_HOME": str(tmp_path)})
    assert autostart.name == name
    assert (autostart.reason is None) == (name != "none")
    assert autostart.state().kind is StartKind.OFF


def test_an_entry_that_can_t_be_read_is_the_reason(tmp_path: Path) -> None:
    entry = tmp_path / "autostart" / "liumiao.desktop"
    entry.mkdir(parents=True)
    autostart = autostarts.choose(["liumiao"], "linux", {"XDG_CONFIG_HOME": str(tmp_path)})
    assert (autostart.name, str(autostart.reason)) == ("none", f"{entry} can't be read.")
    with pytest.raises(AppError, match="can't be read"):
        autostart.set_on(on=True)
    autostart.set_on(on=False)


@pytest.mark.skipif(sys.platform == "win32", reason="elsewhere: Windows has a registry")
def test_a_registry_that_can_t_be_read_is_the_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    registry = ModuleType("winreg")

    def refuse(*_: object) -> None:
        raise PermissionError

    vars(registry).update(HKEY_CURRENT_USER=0, OpenKey=refuse)
    monkeypatch.setitem(sys.modules, "winreg", registry)
    autostart = autostarts.choose(["六秒.exe"], "win32", {})
    assert str(autostart.reason) == "Windows doesn't let us read what it starts."
