"""A target that is busy inside its paste gets the right text, and the clipboard comes back."""

import random
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.desktop.conftest import rounds
from tests.desktop.desktops import Desktop, python, wait_for
from tests.desktop.made_texts import made_text
from tests.desktop.probes import ProbeProcess
from tests.desktop.targets import OwnTarget

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(1500)]

AT_ONCE = 5
KEPT = (
    "UTF8_STRING", "text/html", "image/png", "text/uri-list", "x-special/gnome-copied-files",
)  # fmt: skip


def own_clipboard(desktop: Desktop, side: int = 64) -> dict[str, bytes]:
    """Have another program own text, HTML, a picture and files; return them as others read them."""
    owner = desktop.start(
        str(python()), "-m", "tests.desktop.clipboard_owner", "--side", str(side),
        stdout=subprocess.PIPE,
    )  # fmt: skip
    assert owner.stdout is not None
    assert owner.stdout.readline() == "owned\n"
    held = {target: desktop.clipboard(target) for target in KEPT}
    assert all(held.values())
    return held


def clipboard(desktop: Desktop) -> dict[str, bytes]:
    return {target: desktop.clipboard(target) for target in KEPT}


def _wrong_pastes(seed: int, count: int) -> list[object]:
    chance = random.Random(seed)
    wrong: list[object] = []
    with Desktop() as desktop:
        target = OwnTarget(desktop, "--seed", str(seed), "--most-ms", "3000")
        probe = ProbeProcess(desktop)
        before = own_clipboard(desktop)

        def is_back() -> bool:
            return clipboard(desktop) == before

        for _ in range(count):
            desktop.activate(target.window)
            content = made_text(chance, chance.randrange(10, 500))
            target.prepare()
            result = probe.paste(content)
            arrived = target.read_until(content)
            if result["outcome"] != "pasted" or arrived != content:
                wrong.append((result, content, arrived))
            if chance.random() < 0.3:
                wait_for(is_back, "the old clipboard back")
        wait_for(is_back, "the old clipboard back")
    return wrong


def test_a_target_that_stalls_up_to_three_seconds_gets_every_text() -> None:
    each = rounds(300, 10) // AT_ONCE
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(lambda seed: _wrong_pastes(seed, each), range(AT_ONCE)))
    assert [one for part in found for one in part] == []


def test_ten_quick_pastes_end_with_the_agents_own_clipboard(desktop: Desktop) -> None:
    target = OwnTarget(desktop, "--most-ms", "200")
    probe = ProbeProcess(desktop)
    before = own_clipboard(desktop)
    desktop.activate(target.window)
    texts = [f"第 {n} 条 😀" for n in range(10)]
    for content in texts:
        probe.text(content)
    for _ in texts:
        probe.press()
    assert [probe.result()["outcome"] for _ in texts] == ["pasted"] * 10
    wait_for(lambda: len(target.arrived) == 10, "ten texts")
    assert target.arrived == texts
    wait_for(lambda: clipboard(desktop) == before, "the old clipboard back")


def test_a_picture_too_large_for_one_property_comes_back(desktop: Desktop) -> None:
    target = OwnTarget(desktop)
    probe = ProbeProcess(desktop)
    before = own_clipboard(desktop, side=900)
    assert len(before["image/png"]) > 1_000_000
    desktop.activate(target.window)
    result = probe.paste("图还在")
    assert (result["outcome"], result["lost"]) == ("pasted", [])
    wait_for(lambda: clipboard(desktop) == before, "the old clipboard back")


def test_an_empty_clipboard_is_empty_again(desktop: Desktop) -> None:
    target = OwnTarget(desktop)
    probe = ProbeProcess(desktop)
    desktop.activate(target.window)
    assert probe.paste("您好")["outcome"] == "pasted"
    wait_for(lambda: desktop.clipboard() == b"", "an empty clipboard")


def test_what_the_agent_copied_meanwhile_is_left_alone(desktop: Desktop) -> None:
    target = OwnTarget(desktop, "--seed", "1", "--most-ms", "900")
    probe = ProbeProcess(desktop)
    own_clipboard(desktop)
    desktop.activate(target.window)
    assert probe.paste("您好")["outcome"] == "pasted"
    desktop.copy("刚复制的".encode())
    wait_for(lambda: target.read() == "您好", "the text")
    assert desktop.clipboard() == "刚复制的".encode()
