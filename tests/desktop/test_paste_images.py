"""A phrase's image behind its text, in programs that we didn't write."""

import base64
import json

import pytest

from tests.desktop.desktops import Desktop, wait_for
from tests.desktop.probes import ProbeProcess
from tests.desktop.programs import Program
from tests.desktop.targets import (
    Editor,
    Featherpad,
    Mousepad,
    OwnTarget,
    RichChromium,
    Xterm,
)
from tests.desktop.test_paste_slow import clipboard, own_clipboard
from tests.pictures import gif, jpeg, noisy_png, png

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(600)]

IMAGES = {
    "png": (png(320, 200), "<320x200>"),
    "in pieces": (noisy_png(1000, 900), "<1000x900>"),
    "jpeg": (jpeg(640, 480), "<640x480>"),
    "gif": (gif(24, 30), "<24x30>"),
}


@pytest.mark.parametrize("busy_ms", [0, 300])
def test_the_image_arrives_after_the_text_and_the_clipboard_is_given_back(
    desktop: Desktop, busy_ms: int
) -> None:
    page = RichChromium(desktop, busy_ms)
    try:
        probe = ProbeProcess(desktop)
        before = own_clipboard(desktop)
        desktop.activate(page.window)
        expected = ""
        for name, (data, shown) in IMAGES.items():
            probe.image(data)
            result = probe.paste(f"尺码表{name}")
            assert (result["outcome"], result["reason"], result["image"]) == ("pasted", None, None)
            expected += f"尺码表{name}{shown}"
            assert page.read_until(expected) == expected
        wait_for(lambda: clipboard(desktop) == before, "the old clipboard back")
        assert page.read_until(expected) == expected
        assert desktop.keys_down() == set()
    finally:
        page.close()


def test_quick_pastes_arrive_each_with_its_image(desktop: Desktop) -> None:
    page = RichChromium(desktop)
    try:
        probe = ProbeProcess(desktop)
        before = own_clipboard(desktop)
        desktop.activate(page.window)
        for number in range(4):
            probe.image(png(100 + number, 50))
            probe.text(f"第{number}张")
            probe.press()
        assert [probe.result()["image"] for _ in range(4)] == [None] * 4
        expected = "".join(f"第{number}张<{100 + number}x50>" for number in range(4))
        assert page.read_until(expected) == expected
        wait_for(lambda: clipboard(desktop) == before, "the old clipboard back")
    finally:
        page.close()


@pytest.mark.parametrize("most_ms", [0, 3000])
def test_a_slow_target_gets_the_image_and_not_the_one_copied_before(
    desktop: Desktop, most_ms: int
) -> None:
    target = OwnTarget(desktop, "--takes-images", "--seed", "3", "--most-ms", str(most_ms))
    probe = ProbeProcess(desktop)
    before = own_clipboard(desktop)
    desktop.activate(target.window)
    for number, (data, shown) in enumerate(IMAGES.values()):
        target.prepare()
        probe.image(data)
        result = probe.paste(f"第{number}张")
        assert (result["outcome"], result["image"]) == ("pasted", None)
        assert target.read_until(f"第{number}张{shown}") == f"第{number}张{shown}"
    wait_for(lambda: clipboard(desktop) == before, "the old clipboard back")


@pytest.mark.parametrize("open_target", [Mousepad, Featherpad], ids=["gtk", "qt"])
def test_an_editor_of_plain_text_gets_the_text_and_the_agent_is_told(
    desktop: Desktop, open_target: type[Editor]
) -> None:
    target = open_target(desktop)
    probe = ProbeProcess(desktop)
    before = own_clipboard(desktop)
    desktop.activate(target.window)
    probe.image(png(320, 200))
    result = probe.paste("尺码表")
    assert (result["outcome"], result["image"]) == ("pasted", "takes-no-images")
    wait_for(lambda: clipboard(desktop) == before, "the old clipboard back")
    assert target.read_until("尺码表") == "尺码表"


def test_another_window_in_front_by_then_gets_no_image(desktop: Desktop) -> None:
    page, other = RichChromium(desktop), Mousepad(desktop)
    try:
        probe = ProbeProcess(desktop)
        before = own_clipboard(desktop)
        desktop.activate(page.window)
        probe.image(jpeg(4000, 4000))  # takes longer to encode than the window to change
        probe.text("尺码表")
        probe.press()
        wait_for(lambda: page.read() == "尺码表", "the text")
        desktop.activate(other.window)
        result = probe.result()
        assert (result["outcome"], result["image"]) == ("pasted", "other-window")
        wait_for(lambda: clipboard(desktop) == before, "the old clipboard back")
        assert (page.read(), other.read()) == ("尺码表", "")
    finally:
        page.close()


def test_what_the_agent_copied_before_the_image_stays_and_the_image_isn_t_pasted(
    desktop: Desktop,
) -> None:
    page = RichChromium(desktop)
    try:
        probe = ProbeProcess(desktop)
        own_clipboard(desktop)
        desktop.activate(page.window)
        probe.image(jpeg(4000, 4000))
        probe.text("尺码表")
        probe.press()
        wait_for(lambda: page.read() == "尺码表", "the text")
        desktop.copy("刚复制的".encode())
        result = probe.result()
        assert (result["outcome"], result["image"]) == ("pasted", "clipboard-busy")
        assert desktop.clipboard() == "刚复制的".encode()
        assert page.read() == "尺码表"
    finally:
        page.close()


def test_a_damaged_image_isn_t_pasted_and_the_text_is(desktop: Desktop) -> None:
    page = RichChromium(desktop)
    try:
        probe = ProbeProcess(desktop)
        before = own_clipboard(desktop)
        desktop.activate(page.window)
        probe.image(png(320, 200)[:45])
        result = probe.paste("尺码表")
        assert (result["outcome"], result["image"]) == ("pasted", "bad-image")
        wait_for(lambda: clipboard(desktop) == before, "the old clipboard back")
        assert page.read() == "尺码表"
    finally:
        page.close()


def _pack_with_image(data: bytes) -> dict[str, object]:
    phrase = {
        "id": "sizes", "category": "c", "title": "尺码", "text": "尺码表在这里", "favourite": 1,
        "image": {"type": "png", "data": base64.b64encode(data).decode()},
    }  # fmt: skip
    stage = {"id": "s", "name": "售前", "tab": 0, "steps": [{"id": "c", "name": "尺码"}]}
    return {"format": 1, "id": "shop", "name": "店", "stages": [stage], "phrases": [phrase]}


@pytest.mark.parametrize("open_target", [RichChromium, Xterm], ids=["chromium", "xterm"])
def test_the_program_pastes_a_phrase_of_a_pack_with_its_image(
    desktop: Desktop, open_target: type[Editor]
) -> None:
    program = Program(desktop)
    file = desktop.home / "shop.phrasepack"
    file.write_text(json.dumps(_pack_with_image(png(320, 200))), encoding="utf-8")
    program.call("pack", "import", str(file), "--yes")
    target = open_target(desktop)
    try:
        before = own_clipboard(desktop)
        program.start()
        desktop.activate(target.window)
        answer = json.loads(program.call("trigger", "paste-id:sizes", "--json"))
        if open_target is Xterm:  # offered an image, it would paste its cut buffer
            assert answer == {"result": "pasted", "reason": "", "image": "plain-client"}
            assert target.read_until("尺码表在这里") == "尺码表在这里"
        else:
            assert answer == {"result": "pasted", "reason": ""}
            expected = "尺码表在这里<320x200>"
            assert target.read_until(expected) == expected
        wait_for(lambda: clipboard(desktop) == before, "the old clipboard back")
    finally:
        target.close()
