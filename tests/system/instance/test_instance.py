"""One program a data folder, and what a second one hears from it: real locks, real sockets."""

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.errors import AppError
from desktop_app.system.instance.client import ask, hand_over
from desktop_app.system.instance.protocol import Answer, Request
from desktop_app.system.instance.server import Exchange, Instance

if not hasattr(os, "getuid"):
    pytest.skip("elsewhere: sockets of Unix", allow_module_level=True)

pytestmark = pytest.mark.usefixtures("qapp")

_HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop_app.system.instance.server import Instance
program = QCoreApplication([])
instance = Instance(Path(sys.argv[1]), Path(sys.argv[2]))
print(instance.claim(), flush=True)
program.exec()
"""


class _Echo:
    """Answers every request with itself; `held` ones only when the test says so."""

    def __init__(self) -> None:
        self.held: list[Exchange] = []

    def __call__(self, exchange: Exchange) -> None:
        if exchange.request.verb == "paste":
            self.held.append(exchange)
        else:
            exchange.reply({"result": str(exchange.request), "reason": ""})


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a path short enough for a socket, for its owner alone."""
    folder = tmp_path_factory.mktemp("i")
    folder.chmod(0o700)
    return folder


@pytest.fixture
def instance(folder: Path) -> Iterator[Instance]:
    instance = Instance(folder / "lock", folder / "socket")
    yield instance
    instance.close()


@pytest.fixture
def asked(
    folder: Path,
) -> Iterator[Callable[[bytes | Request], Future[Answer | None]]]:
    """Ask from another thread, so that the event loop can answer."""
    with ThreadPoolExecutor() as others:

        def ask_elsewhere(what: bytes | Request) -> Future[Answer | None]:
            call = _send_raw if isinstance(what, bytes) else ask
            return others.submit(call, folder / "socket", what)  # type: ignore[arg-type]

        yield ask_elsewhere


def _send_raw(address: Path, line: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(10)
        connection.connect(str(address))
        connection.sendall(line)
        return connection.makefile("rb").readline()


def test_a_request_is_answered(
    qtbot: QtBot, instance: Instance, asked: Callable[[Request], Future[Answer | None]]
) -> None:
    instance.asked.connect(_Echo())
    assert instance.claim()
    answer = asked(Request("stage", "售后"))
    qtbot.waitUntil(answer.done)
    assert answer.result() == {"result": "stage:售后", "reason": ""}


def test_an_answer_may_come_later_and_others_don_t_wait_for_it(
    qtbot: QtBot, instance: Instance, asked: Callable[[Request], Future[Answer | None]]
) -> None:
    echo = _Echo()
    instance.asked.connect(echo)
    assert instance.claim()
    slow = asked(Request("paste", "1"))
    qtbot.waitUntil(lambda: bool(echo.held))
    quick = asked(Request("show"))
    qtbot.waitUntil(quick.done)
    assert not slow.done()
    echo.held[0].reply({"result": "pasted"})
    qtbot.waitUntil(slow.done)
    assert slow.result() == {"result": "pasted"}


def test_a_caller_that_went_away_does_no_harm(
    qtbot: QtBot,
    instance: Instance,
    folder: Path,
    asked: Callable[[Request], Future[Answer | None]],
) -> None:
    echo = _Echo()
    instance.asked.connect(echo)
    assert instance.claim()
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(folder / "socket"))
        connection.sendall(b'{"request": "paste:1"}\n')
        qtbot.waitUntil(lambda: bool(echo.held))
    still_there = asked(Request("show"))
    qtbot.waitUntil(still_there.done)
    echo.held[0].reply({"result": "pasted"})
    assert still_there.result() == {"result": "show", "reason": ""}


@pytest.mark.parametrize("line", [b"nonsense\n", b"x" * 100_000, b"{}\n", b"\xff\n"])
def test_nonsense_is_refused_with_a_sentence(
    qtbot: QtBot, instance: Instance, asked: Callable[[bytes], Future[bytes]], line: bytes
) -> None:
    instance.asked.connect(_Echo())
    assert instance.claim()
    answer = asked(line)
    qtbot.waitUntil(answer.done)
    assert b'"refused"' in answer.result()


def test_only_one_program_has_a_data_folder(instance: Instance, folder: Path) -> None:
    assert instance.claim()
    assert not Instance(folder / "lock", folder / "socket").claim()
    instance.close()
    second = Instance(folder / "lock", folder / "socket")
    assert second.claim()
    second.close()


def test_only_this_user_may_connect(instance: Instance, folder: Path) -> None:
    assert instance.claim()
    assert stat.S_IMODE((folder / "socket").stat().st_mode) & 0o077 == 0


def test_a_folder_that_others_can_write_to_is_refused(instance: Instance, folder: Path) -> None:
    folder.chmod(0o777)
    with pytest.raises(AppError, match="ours alone"):
        instance.claim()


def test_a_killed_program_leaves_nothing_in_the_way(
    qtbot: QtBot, folder: Path, asked: Callable[[Request], Future[Answer | None]]
) -> None:
    command = [sys.executable, "-c", _HOLDER, str(folder / "lock"), str(folder / "socket")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"True\n"
        assert not Instance(folder / "lock", folder / "socket").claim()
        holder.send_signal(signal.SIGKILL)
    assert (folder / "socket").exists()
    assert ask(folder / "socket", Request("show")) is None
    heir = Instance(folder / "lock", folder / "socket")
    heir.asked.connect(_Echo())
    assert heir.claim()
    answer = asked(Request("show"))
    qtbot.waitUntil(answer.done)
    assert answer.result() == {"result": "show", "reason": ""}
    heir.close()


def test_nobody_there_is_no_error(folder: Path) -> None:
    assert ask(folder / "socket", Request("show")) is None


def test_a_program_that_hangs_is_told_about(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(folder / "socket"))
        deaf.listen()
        with pytest.raises(AppError, match="doesn't answer"):
            ask(folder / "socket", Request("show"), timeout_s=0.2)


def test_a_start_hands_over_to_one_that_is_just_starting(
    qtbot: QtBot, instance: Instance, folder: Path
) -> None:
    echo = _Echo()
    instance.asked.connect(echo)
    with ThreadPoolExecutor() as others:
        second = others.submit(hand_over, folder / "socket")
        assert instance.claim()
        qtbot.waitUntil(second.done)
        second.result()


def test_a_start_gives_up_on_one_that_is_never_heard_of(folder: Path) -> None:
    with pytest.raises(AppError, match="doesn't answer"):
        hand_over(folder / "socket", patience_s=0.1)
