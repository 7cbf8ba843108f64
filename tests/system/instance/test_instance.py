"""One program a data folder, and what a second one hears from it: real locks, real sockets."""

import io
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo
from pytestqt.qtbot import QtBot

from desktop_app.errors import AppError
from desktop_app.system.instance import named_pipe
from desktop_app.system.instance.client import ask, hand_over
from desktop_app.system.instance.protocol import Answer, Request
from desktop_app.system.instance.server import Exchange, Instance
from tests.marks import not_on_windows

pytestmark = pytest.mark.usefixtures("qapp")
of_unix = not_on_windows("sockets of Unix")

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
def address(folder: Path) -> Path:
    """Return where to listen, as this system has it."""
    if sys.platform == "win32":
        return Path(named_pipe.FOLDER, f"liumiao-test-{os.getpid()}-{folder.name}")
    return folder / "socket"


@pytest.fixture
def instance(folder: Path, address: Path) -> Iterator[Instance]:
    instance = Instance(folder / "lock", address)
    yield instance
    instance.close()


@pytest.fixture
def asked(
    address: Path,
) -> Iterator[Callable[[bytes | Request], Future[Answer | None]]]:
    """Ask from another thread, so that the event loop can answer."""
    with ThreadPoolExecutor() as others:

        def ask_elsewhere(what: bytes | Request) -> Future[Answer | None]:
            call = _send_raw if isinstance(what, bytes) else ask
            return others.submit(call, address, what)  # type: ignore[arg-type]

        yield ask_elsewhere


def _send_raw(address: Path, line: bytes) -> bytes:
    with _connected(address) as connection:
        connection.write(line)
        return connection.readline()


@contextmanager
def _connected(address: Path) -> Iterator[io.RawIOBase]:
    """Connect as a caller does, to write and read as it likes."""
    if sys.platform == "win32":
        with address.open("r+b", buffering=0) as pipe:
            yield pipe
        return
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(10)
        connection.connect(str(address))
        with connection.makefile("rwb", buffering=0) as stream:
            yield stream


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
    address: Path,
    asked: Callable[[Request], Future[Answer | None]],
) -> None:
    echo = _Echo()
    instance.asked.connect(echo)
    assert instance.claim()
    with _connected(address) as connection, ThreadPoolExecutor() as others:
        # A pipe takes a line only while the other side reads.
        others.submit(connection.write, b'{"request": "paste:1"}\n')
        qtbot.waitUntil(lambda: bool(echo.held))
    still_there = asked(Request("show"))
    qtbot.waitUntil(still_there.done)
    echo.held[0].reply({"result": "pasted"})
    assert still_there.result() == {"result": "show", "reason": ""}


ENDLESS = pytest.param(
    b"x" * 100_000, marks=not_on_windows("a socket; a pipe may never let go who writes so much")
)


@pytest.mark.parametrize("line", [b"nonsense\n", ENDLESS, b"{}\n", b"\xff\n"])
def test_nonsense_is_refused_with_a_sentence(
    qtbot: QtBot, instance: Instance, asked: Callable[[bytes], Future[bytes]], line: bytes
) -> None:
    instance.asked.connect(_Echo())
    assert instance.claim()
    answer = asked(line)
    qtbot.waitUntil(answer.done)
    assert b'"refused"' in answer.result()


def test_only_one_program_has_a_data_folder(
    instance: Instance, folder: Path, address: Path
) -> None:
    assert instance.claim()
    assert not Instance(folder / "lock", address).claim()
    instance.close()
    second = Instance(folder / "lock", address)
    assert second.claim()
    second.close()


def _as_of_another_computer(lock: Path) -> None:
    own = QSysInfo.machineHostName().encode()
    lock.write_bytes(lock.read_bytes().replace(own, b"somewhere-else"))


def test_a_lock_that_came_with_the_folder_from_another_computer_is_no_obstacle(
    instance: Instance, folder: Path
) -> None:
    assert instance.claim()
    left = (folder / "lock").read_bytes()
    instance.close()
    (folder / "lock").write_bytes(left)
    _as_of_another_computer(folder / "lock")
    assert instance.claim()


@not_on_windows("a lock file that others may write to")
def test_while_the_other_computer_holds_its_lock_it_is_one(
    instance: Instance, folder: Path, address: Path
) -> None:
    assert instance.claim()
    _as_of_another_computer(folder / "lock")
    second = Instance(folder / "lock", address)
    assert not second.claim()
    assert (folder / "lock").exists()


@of_unix
def test_only_this_user_may_connect(instance: Instance, folder: Path) -> None:
    assert instance.claim()
    assert stat.S_IMODE((folder / "socket").stat().st_mode) & 0o077 == 0


@of_unix
def test_a_folder_that_others_can_write_to_is_refused(instance: Instance, folder: Path) -> None:
    folder.chmod(0o777)
    with pytest.raises(AppError, match="ours alone"):
        instance.claim()


def test_a_killed_program_leaves_nothing_in_the_way(
    qtbot: QtBot, folder: Path, address: Path, asked: Callable[[Request], Future[Answer | None]]
) -> None:
    command = [sys.executable, "-c", _HOLDER, str(folder / "lock"), str(address)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"True"
        assert not Instance(folder / "lock", address).claim()
        holder.kill()
    # What a socket leaves behind; a pipe goes with its program.
    assert address.exists() is (sys.platform != "win32")
    assert ask(address, Request("show")) is None
    heir = Instance(folder / "lock", address)
    heir.asked.connect(_Echo())
    assert heir.claim()
    answer = asked(Request("show"))
    qtbot.waitUntil(answer.done)
    assert answer.result() == {"result": "show", "reason": ""}
    heir.close()


def test_nobody_there_is_no_error(address: Path) -> None:
    assert ask(address, Request("show")) is None


def test_a_program_that_hangs_is_told_about(instance: Instance, address: Path) -> None:
    assert instance.claim()
    # Its event loop, which would answer, is this thread's.
    with pytest.raises(AppError, match="doesn't answer"):
        ask(address, Request("show"), timeout_s=0.2)


def test_a_start_hands_over_to_one_that_is_just_starting(
    qtbot: QtBot, instance: Instance, address: Path
) -> None:
    echo = _Echo()
    instance.asked.connect(echo)
    with ThreadPoolExecutor() as others:
        second = others.submit(hand_over, address)
        assert instance.claim()
        qtbot.waitUntil(second.done)
        second.result()


def test_a_start_gives_up_on_one_that_is_never_heard_of(address: Path) -> None:
    with pytest.raises(AppError, match="doesn't answer"):
        hand_over(address, patience_s=0.1)
