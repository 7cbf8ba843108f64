"""The message thread, in real Windows Python."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest

from desktop_app.system.windows import windows
from desktop_app.system.windows.dll import BOOL, HWND, LPARAM, LRESULT, UINT, WPARAM, Function
from desktop_app.system.windows.message_thread import WM_APP, MessageThread
from tests.marks import on_windows

pytestmark = on_windows

_send = Function("user32", "SendMessageW", LRESULT, HWND, UINT, WPARAM, LPARAM)
_post = Function("user32", "PostMessageW", BOOL, HWND, UINT, WPARAM, LPARAM)


def _note(ran: list[tuple[int, str]], number: int) -> None:
    ran.append((number, threading.current_thread().name))


@pytest.fixture
def thread() -> Iterator[MessageThread]:
    made = MessageThread("test")
    made.start()
    yield made
    made.end()


def test_jobs_run_in_order_in_its_own_thread(thread: MessageThread) -> None:
    ran: list[tuple[int, str]] = []
    done = threading.Event()
    for number in range(3):
        thread.post(partial(_note, ran, number))
    thread.post(done.set)
    assert done.wait(5)
    assert ran == [(0, "test"), (1, "test"), (2, "test")]


def test_a_handler_answers_and_the_rest_is_the_system_s() -> None:
    thread = MessageThread("test")
    thread.on(WM_APP, lambda wparam, lparam: wparam + lparam)
    thread.start()
    try:
        assert _send(thread.window, WM_APP, 40, 2) == 42
        assert _send(thread.window, WM_APP + 1, 40, 2) == 0
    finally:
        thread.end()


def test_messages_are_taken_in_while_a_job_waits() -> None:
    thread = MessageThread("test")
    heard: list[int] = []
    over = threading.Event()
    thread.on(WM_APP, lambda wparam, _: heard.append(wparam))
    thread.start()
    results: list[bool] = []

    def job() -> None:
        results.append(thread.pump(lambda: bool(heard), 5))
        results.append(thread.pump(lambda: False, 0.01))
        over.set()

    thread.post(job)
    _post(thread.window, WM_APP, 7, 0)
    assert over.wait(5)
    thread.end()
    assert (heard, results) == ([7], [True, False])


def test_its_window_is_ours_and_gone_after_the_end(thread: MessageThread) -> None:
    window = thread.window
    assert windows.is_ours(window)
    assert windows.exists(window)
    assert windows.class_of(window).startswith("test-")
    thread.end()
    assert not windows.exists(window)


def test_a_window_tells_its_program(thread: MessageThread) -> None:
    target = windows.describe(thread.window)
    assert target is not None
    assert target.program == "python.exe"
    assert target.name == "python"
    assert windows.describe(0) is None
