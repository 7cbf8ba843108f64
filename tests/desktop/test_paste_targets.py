"""Hotkey to text, byte for byte, in programs that we didn't write."""

import random
from collections.abc import Callable

import pytest

from tests.desktop.conftest import rounds
from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.made_texts import lengths, made_text
from tests.desktop.probes import ProbeProcess
from tests.desktop.targets import Chromium, Editor, Featherpad, Mousepad, Xterm

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(1500)]

OLD = "剪贴板里的旧内容".encode()
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
        wrong = []
        for length in lengths(chance, rounds(200, 15)):
            content = made_text(chance, length)
            target.prepare()
            result = probe.paste(content)
            arrived = target.read_until(content)
            if result["outcome"] != "pasted" or arrived != content:
                wrong.append((result, len(content), len(arrived)))
        assert wrong == []
        wait_for(lambda: desktop.clipboard() == OLD, "the old clipboard back")
        assert desktop.keys_down() == set()
    finally:
        target.close()
