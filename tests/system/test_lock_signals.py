"""A locker's signal on a real bus."""

import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from desktop_app.system.front_window.lock_signals import LockSignals, lock_signals


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
    say(locker, interface, active=True)
    qtbot.waitUntil(lambda: signals.on)
    say(locker, interface, active=False)
    qtbot.waitUntil(lambda: not signals.on)
    QDBusConnection.disconnectFromBus(f"ours-{interface}")
    QDBusConnection.disconnectFromBus(f"locker-{interface}")


def test_without_a_bus_there_are_no_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert lock_signals() is None
