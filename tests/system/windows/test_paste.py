"""Pasting into a window of another process, read back from there."""

import base64
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.images import Picture
from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Reason, Target
from desktop_app.system.paste.patience import Patience
from desktop_app.system.paste.windows.paster import WindowsPaster
from desktop_app.system.windows import clipboard
from desktop_app.system.windows.message_thread import MessageThread
from desktop_app.system.windows.send_input import move_keys
from desktop_app.system.windows.virtual_keys import MODIFIERS
from tests.fakes import FakeFrontWindow
from tests.marks import on_windows
from tests.pictures import picture
from tests.system.windows.clipboards import OtherClipboard, contents
from tests.system.windows.targets import TargetProcess, wait_for

pytestmark = on_windows

CLIENT = ClientProfile("chat", "chat", ())
BROWSER = ClientProfile("browser", "browser", (), reads=2)


class Agent:
    """Asks for pastes and waits for their results."""

    def __init__(self, paster: WindowsPaster, qtbot: QtBot) -> None:
        self.results: list[PasteResult] = []
        self._paster = paster
        self._qtbot = qtbot
        self._asked = 0
        paster.finished.connect(self.results.append)

    def ask(
        self, text: str, target: Target, client: ClientProfile = CLIENT,
        image: Picture | None = None,
    ) -> None:  # fmt: skip
        self._asked += 1
        self._paster.paste(PasteRequest(self._asked, text, target, client, image=image))

    def wait(self) -> PasteResult:
        """Return the last result once all have come."""
        self._qtbot.waitUntil(lambda: len(self.results) == self._asked, timeout=20_000)
        return self.results[-1]

    def paste(self, text: str, target: Target, client: ClientProfile = CLIENT) -> PasteResult:
        self.ask(text, target, client)
        return self.wait()


@pytest.fixture
def front(qtbot: QtBot) -> FakeFrontWindow:  # noqa: ARG001 - its signals need Qt
    return FakeFrontWindow()


@pytest.fixture
def paster(front: FakeFrontWindow) -> Iterator[WindowsPaster]:
    made = WindowsPaster(front, Patience(receipt_seconds=3.0))
    yield made
    made.close()


@pytest.fixture
def agent(paster: WindowsPaster, qtbot: QtBot) -> Agent:
    return Agent(paster, qtbot)


@pytest.fixture
def other() -> Iterator[OtherClipboard]:
    """Another program that owns the clipboard, as seen by the paster."""
    made = OtherClipboard()
    yield made
    made.close()


TEXTS = [
    "您好，欢迎光临！",
    "第一行\n第二行\n\n第四行",
    "家人👨‍👩‍👧‍👦 旗🇨🇳 键1️⃣ 手👍🏽",
    "𠮷野家 ¥99.00 “引号” …",
    "长" * 5000,
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_the_text_arrives_whole_and_the_clipboard_is_given_back(
    text: str, agent: Agent, other: OtherClipboard
) -> None:
    before = other.put({"HTML Format": b"<b>x</b>", "PNG": bytes(range(256)), 13: b"a\0\0\0"})
    with TargetProcess() as chat:
        result = agent.paste(text, chat.target)
        assert (result.outcome, result.reason, result.lost_formats) == (Outcome.PASTED, None, ())
        wait_for(lambda: chat.text == text.replace("\n", "\r\n"), "the text")
        wait_for(lambda: contents() == before, "the clipboard given back")


def test_an_empty_clipboard_is_empty_again(agent: Agent, other: OtherClipboard) -> None:
    other.put({})
    with TargetProcess() as chat:
        assert agent.paste("您好", chat.target).outcome is Outcome.PASTED
        wait_for(lambda: contents() == [], "the clipboard empty again")


def test_a_slow_target_gets_the_phrase_and_not_the_old_clipboard(
    agent: Agent, other: OtherClipboard
) -> None:
    sleeps = [0, 1500, 40, 700, 300]
    before = other.put({13: "旧的\0".encode("utf-16-le")})
    expected = ""
    with TargetProcess("--sleep-ms", *map(str, sleeps)) as chat:
        for number, _ in enumerate(sleeps * 2):
            assert agent.paste(f"第{number}条", chat.target).outcome is Outcome.PASTED
            expected += f"第{number}条"
            wait_for(lambda: chat.text == expected, "the text")  # noqa: B023
        wait_for(lambda: contents() == before, "the clipboard given back")


def test_ten_asked_at_once_arrive_in_order(agent: Agent, other: OtherClipboard) -> None:
    before = other.put({13: "旧的\0".encode("utf-16-le")})
    with TargetProcess() as chat:
        for number in range(10):
            agent.ask(f"<{number}>", chat.target)
        agent.wait()
        assert {result.outcome for result in agent.results} == {Outcome.PASTED}
        wait_for(lambda: chat.text == "".join(f"<{n}>" for n in range(10)), "all texts")
        wait_for(lambda: contents() == before, "the clipboard given back")


def test_a_browser_s_later_reads_find_the_phrase(agent: Agent, other: OtherClipboard) -> None:
    before = other.put({13: "旧的\0".encode("utf-16-le")})
    with TargetProcess() as chat:
        agent.paste("您好", chat.target, BROWSER)
        time.sleep(0.2)
        assert other.read_text() == "您好"
        wait_for(lambda: contents() == before, "the clipboard given back")


def test_held_keys_are_waited_for(agent: Agent) -> None:
    ctrl, alt = MODIFIERS["Ctrl"], MODIFIERS["Alt"]
    with TargetProcess() as chat:
        move_keys((ctrl, True), (alt, True), (ord("1"), True), (ord("1"), False))
        agent.ask("一", chat.target)
        agent.ask("二", chat.target)
        time.sleep(0.3)
        assert agent.results == []
        move_keys((alt, False), (ctrl, False))
        assert agent.wait().outcome is Outcome.PASTED
        wait_for(lambda: chat.text == "一二", "both texts")


def test_keys_that_stay_down_are_said(agent: Agent, other: OtherClipboard) -> None:
    before = other.put({13: "旧的\0".encode("utf-16-le")})
    ctrl = MODIFIERS["Ctrl"]
    with TargetProcess() as chat:
        move_keys((ctrl, True))
        try:
            result = agent.paste("您好", chat.target)
        finally:
            move_keys((ctrl, False))
        assert (result.outcome, result.reason) == (Outcome.REFUSED, Reason.KEYS_HELD)
        assert chat.text == ""
        assert contents() == before


def test_another_window_in_front_gets_nothing(agent: Agent) -> None:
    with TargetProcess("--title", "one") as one, TargetProcess("--title", "two") as two:
        result = agent.paste("您好", one.target)
        assert (result.outcome, result.reason) == (Outcome.REFUSED, Reason.OTHER_WINDOW)
        assert (one.text, two.text) == ("", "")


def test_a_closed_window_and_a_locked_session_get_nothing(
    agent: Agent, front: FakeFrontWindow
) -> None:
    with TargetProcess() as chat:
        target = chat.target
        front.is_locked = True
        assert agent.paste("您好", target).reason is Reason.LOCKED
        front.is_locked = False
        assert chat.text == ""
    assert agent.paste("您好", target).reason is Reason.NO_WINDOW


def test_a_target_that_never_reads_leaves_the_text_on_the_clipboard(
    agent: Agent, paster: WindowsPaster, other: OtherClipboard
) -> None:
    before = other.put({13: "旧的\0".encode("utf-16-le")})
    silent = ClientProfile("silent", "silent", (), paste_chord="F9")
    with TargetProcess() as chat:
        result = agent.paste("您好", chat.target, silent)
        assert (result.outcome, result.reason) == (Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT)
        assert other.read_text() == "您好"
        paster.restore()
        wait_for(lambda: contents() == before, "the clipboard given back")


def test_a_clipboard_manager_that_reads_at_once_isn_t_taken_for_the_target(
    agent: Agent, other: OtherClipboard
) -> None:
    before = other.put({13: "旧的\0".encode("utf-16-le")})
    options = ("--watch-clipboard", "--title", "manager")
    with TargetProcess(*options) as manager, TargetProcess("--sleep-ms", "300") as chat:
        for number in range(1, 11):
            assert agent.paste("您好", chat.target).outcome is Outcome.PASTED
            wait_for(lambda: chat.text == "您好" * number, "the text")  # noqa: B023
        wait_for(lambda: contents() == before, "the clipboard given back")
        assert "您好" not in manager.seen


def test_a_clipboard_held_open_is_refused_by_name(agent: Agent, other: OtherClipboard) -> None:
    before = other.put({13: "旧的\0".encode("utf-16-le")})
    with TargetProcess("--hold-clipboard", "--title", "holder"), TargetProcess() as chat:
        result = agent.paste("您好", chat.target)
        assert (result.outcome, result.reason) == (Outcome.REFUSED, Reason.CLIPBOARD_BUSY)
        assert str(result.detail) == "python.exe holds the clipboard"
        assert chat.text == ""
    assert contents() == before


def test_what_somebody_copies_meanwhile_is_left_alone(agent: Agent, other: OtherClipboard) -> None:
    other.put({13: "旧的\0".encode("utf-16-le")})
    with TargetProcess() as chat:
        agent.paste("您好", chat.target, BROWSER)
        copied = other.put({13: "新的\0".encode("utf-16-le")})
        time.sleep(0.8)
        assert contents() == copied


def test_what_the_owner_only_promised_is_fetched_and_given_back(
    agent: Agent, other: OtherClipboard
) -> None:
    other.promise("慢慢给".encode("utf-16-le") + b"\0\0")
    with TargetProcess() as chat:
        assert agent.paste("您好", chat.target).lost_formats == ()
        wait_for(lambda: other.read_text() == "慢慢给", "the clipboard given back")


def test_an_owner_that_hangs_is_named_and_the_paste_goes_on(agent: Agent) -> None:
    with TargetProcess("--own-clipboard-and-hang", "--title", "hung"), TargetProcess() as chat:
        result = agent.paste("您好", chat.target)
        assert result.outcome is Outcome.PASTED
        assert "format 13" in result.lost_formats
        wait_for(lambda: chat.text == "您好", "the text")


def test_a_copy_stays_when_we_end(front: FakeFrontWindow, other: OtherClipboard) -> None:
    paster = WindowsPaster(front)
    paster.copy("留下\n来")
    paster.close()
    assert other.read_text() == "留下\r\n来"
    thread = MessageThread("test")
    thread.start()
    with clipboard.opened(thread.window):
        names = [clipboard.name_of(number) for number in clipboard.formats()]
    thread.end()
    assert "CanIncludeInClipboardHistory" not in names


def test_an_image_follows_its_text_and_the_clipboard_is_given_back(
    agent: Agent, other: OtherClipboard
) -> None:
    before = other.put({"HTML Format": b"<b>x</b>", 13: "旧的\0".encode("utf-16-le")})
    sizes = picture(640, 480)
    with TargetProcess("--takes-images") as chat:
        agent.ask("尺码表", chat.target, image=sizes)
        result = agent.wait()
        assert (result.outcome, result.image) == (Outcome.PASTED, None)
        wait_for(lambda: chat.images, "the image")
        [(name, content)] = chat.images
        # Windows may hand out a little more memory than was asked for.
        assert name == "PNG"
        assert base64.b64decode(content)[: len(sizes.data)] == sizes.data
        assert chat.text == "尺码表"
        wait_for(lambda: contents() == before, "the clipboard given back")


def test_a_target_that_takes_no_image_has_the_text_and_the_agent_is_told(
    agent: Agent, paster: WindowsPaster, other: OtherClipboard
) -> None:
    before = other.put({13: "旧的\0".encode("utf-16-le")})
    with TargetProcess() as chat:
        agent.ask("尺码表", chat.target, image=picture())
        result = agent.wait()
        assert (result.outcome, result.image) == (Outcome.PASTED, Reason.NO_RECEIPT)
        assert chat.text == "尺码表"
        paster.restore()
        wait_for(lambda: contents() == before, "the clipboard given back")
