"""Hotkey to text, byte for byte, in programs that we didn't write."""

import random
import time
from collections.abc import Callable

import pytest

from tests.desktop.conftest import rounds
from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.fingers import Fingers
from tests.desktop.made_texts import lengths, made_text
from tests.desktop.probes import ProbeProcess
from tests.desktop.targets import Chromium, Editor, Featherpad, Mousepad, Xterm

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(1500)]

OLD = "剪贴板里的旧内容".encode()
# Between two presses of a hotkey, by a hand that hurries.
FASTEST_FINGERS = 0.15
# Between two movements of a hand that plays the hotkeys like a piano: 33 a second.
KEYS_APART = 0.005
TARGETS: list[Callable[[Desktop], Editor]] = [Mousepad, Featherpad, Chromium, Xterm]


@pytest.mark.parametrize("open_target", TARGETS, ids=["gtk", "qt", "chromium", "xterm"])
def test_every_paste_arrives_byte_for_byte(
    desktop: Desktop, open_target: Callable[[Desktop], Editor]
) -> None:
    chance = random.Random(20)
    target = open_target(desktop)
    try:
        desktop.copy(OLD)
        probe = ProbeProcess(desktop)
        desktop.activate(target.window)
        for length in lengths(chance, rounds(200, 15)):
            content = made_text(chance, length)
            target.prepare()
            result = probe.paste(content)
            arrived = target.read_until(content)
            assert (result["outcome"], arrived) == ("pasted", content)
        wait_for(lambda: desktop.clipboard() == OLD, "the old clipboard back")
        assert desktop.keys_down() == set()
    finally:
        target.close()


@pytest.mark.parametrize("busy_ms", [0, 300])
def test_quick_pastes_into_a_browser_arrive_each_once(desktop: Desktop, busy_ms: int) -> None:
    page = Chromium(desktop, busy_ms)
    try:
        desktop.copy(OLD)
        probe = ProbeProcess(desktop)
        desktop.activate(page.window)
        texts = [f"第 {n} 条 😀\n" for n in range(rounds(50, 8))]
        for content in texts:
            probe.text(content)
        for _ in texts:
            probe.press()
            time.sleep(FASTEST_FINGERS)
        assert {probe.result()["outcome"] for _ in texts} == {"pasted"}
        assert page.read_until("".join(texts)) == "".join(texts)
        wait_for(lambda: desktop.clipboard() == OLD, "the old clipboard back")
    finally:
        page.close()


@pytest.mark.parametrize("open_target", TARGETS, ids=["gtk", "qt", "chromium", "xterm"])
def test_hotkeys_pressed_faster_than_pastes_end_are_each_pasted(
    desktop: Desktop, open_target: Callable[[Desktop], Editor]
) -> None:
    """The keys of the next hotkey are down while this paste presses its own."""
    target = open_target(desktop)
    try:
        target.prepare()
        desktop.copy(OLD)
        probe = ProbeProcess(desktop)
        desktop.activate(target.window)
        texts = [f"第 {n} 条 😀\n" for n in range(rounds(60, 25))]
        for content in texts:
            probe.text(content)
        with Fingers(desktop, KEYS_APART) as fingers:
            for _ in texts:
                fingers.press("Control_L", "Alt_L", "1")
        results = [probe.result() for _ in texts]
        assert {result["outcome"] for result in results} == {"pasted"}
        assert target.read_until("".join(texts)) == "".join(texts)
        wait_for(lambda: desktop.clipboard() == OLD, "the old clipboard back")
        assert desktop.keys_down() == set()
    finally:
        target.close()
