"""A locker's signal on a real bus."""

import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVirtualObject
from pytestqt.qtbot import QtBot

from desktop_app.system.front_window.lock_signals import LockSignals, lock_signals
from tests.marks import not_on_windows

pytestmark = not_on_windows("the buses of Linux")


@pytest.fixture
def bus() -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


def say(locker: QDBusConnection, interface: str, *, active: bool) -> None:
    signal = QDBusMessage.createSignal("/ScreenSaver", interface, "ActiveChanged")
    signal.setArguments([active])
    assert locker.send(signal)


@pytest.mark.parametrize("interface", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_a_locker_is_believed(qtbot: QtBot, bus: str, interface: str) -> None:
    ours = QDBusConnection.connectToBus(bus, f"ours-{interface}")
    locker = QDBusConnection.connectToBus(bus, f"locker-{interface}")
    signals = LockSignals(ours)
    # What the bus was asked for before is in force once it has answered.
    assert not ours.interface().isServiceRegistered(interface).value()
    say(locker, interface, active=True)
    qtbot.waitUntil(lambda: signals.on)
    say(locker, interface, active=False)
    qtbot.waitUntil(lambda: not signals.on)
    QDBusConnection.disconnectFromBus(f"ours-{interface}")
    QDBusConnection.disconnectFromBus(f"locker-{interface}")


def test_without_a_bus_there_are_no_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert lock_signals() is None


class Locker(QDBusVirtualObject):
    """A locker that was on before anybody listened."""

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        answer = message.createReply()
        answer.setArguments([True])
        return connection.send(answer)


def test_a_session_that_was_locked_before_is_noticed(qtbot: QtBot, bus: str) -> None:
    locker = QDBusConnection.connectToBus(bus, "locker-before")
    assert locker.registerService("org.gnome.ScreenSaver")
    answering = Locker()
    assert locker.registerVirtualObject("/org/gnome/ScreenSaver", answering)
    ours = QDBusConnection.connectToBus(bus, "ours-later")
    signals = LockSignals(ours)
    assert not signals.on
    qtbot.waitUntil(lambda: signals.on)
    locker.unregisterObject("/org/gnome/ScreenSaver")
    QDBusConnection.disconnectFromBus("ours-later")
    QDBusConnection.disconnectFromBus("locker-before")
