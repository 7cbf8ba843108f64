"""When the keys would not reach the target, nothing is pasted and the reason is right."""

import subprocess

import pytest

from tests.desktop.desktops import Desktop, python, wait_for
from tests.desktop.probes import ProbeProcess
from tests.desktop.targets import OwnTarget

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(300)]

OLD = "旧内容".encode()


@pytest.fixture
def target(desktop: Desktop) -> OwnTarget:
    desktop.copy(OLD)
    return OwnTarget(desktop)


@pytest.fixture
def probe(desktop: Desktop, target: OwnTarget) -> ProbeProcess:
    probe = ProbeProcess(desktop)
    desktop.activate(target.window)
    return probe


def refused(result: dict[str, object]) -> str:
    assert result["outcome"] == "refused"
    return str(result["reason"])


def test_no_window_in_front(desktop: Desktop, target: OwnTarget, probe: ProbeProcess) -> None:
    desktop.xdotool("windowminimize", str(target.window))
    wait_for(lambda: desktop.active_window() == 0, "no window in front")
    assert refused(probe.paste("您好")) == "no-window"
    assert target.read() == ""
    assert desktop.clipboard() == OLD


def test_another_window_came_to_the_front(
    desktop: Desktop, target: OwnTarget, probe: ProbeProcess
) -> None:
    """The request names a window that is no longer in front when its turn comes."""
    other = OwnTarget(desktop, name="other-target")
    desktop.activate(target.window)
    probe.text("first")
    probe.text("您好")
    probe.stall(0.5)
    probe.press()
    desktop.activate(other.window)
    assert refused(probe.result()) == "other-window"
    assert (target.read(), other.read()) == ("", "")
    assert desktop.clipboard() == OLD


def test_the_target_was_closed(desktop: Desktop, target: OwnTarget, probe: ProbeProcess) -> None:
    probe.text("您好")
    probe.stall(0.5)
    probe.press()
    target.close()
    assert refused(probe.result()) == "no-window"
    assert desktop.clipboard() == OLD


def test_the_focus_is_on_its_way(desktop: Desktop, target: OwnTarget, probe: ProbeProcess) -> None:
    """Between two windows nothing has the focus for a moment; that is no reason to refuse."""
    script = (
        "import time\n"
        "from Xlib import X, display\n"
        "d = display.Display()\n"
        "d.set_input_focus(X.NONE, X.RevertToNone, X.CurrentTime); d.sync()\n"
        "print(flush=True)\n"
        "time.sleep(0.15)\n"
        f"w = d.create_resource_object('window', {target.window})\n"
        "d.set_input_focus(w, X.RevertToNone, X.CurrentTime); d.sync()"
    )
    probe.text("您好")
    mover = desktop.start(str(python()), "-c", script, stdout=subprocess.PIPE)
    assert mover.stdout is not None
    mover.stdout.readline()
    probe.press()
    assert probe.result()["outcome"] == "pasted"
    assert target.read_until("您好") == "您好"


def test_our_window_in_front_and_none_before_it(desktop: Desktop) -> None:
    probe = ProbeProcess(desktop)
    desktop.xdotool("key", "ctrl+alt+q")
    desktop.window_of("paste_probe")
    assert refused(probe.paste("您好")) == "no-window"


def test_our_search_field_gives_the_focus_back_first(
    desktop: Desktop, target: OwnTarget, probe: ProbeProcess
) -> None:
    for turn in range(5):
        content = f"第 {turn} 次"
        target.prepare()
        desktop.xdotool("key", "ctrl+alt+q")
        wait_for(lambda: desktop.active_window() != target.window, "our window in front")
        probe.text(content)
        desktop.xdotool("key", "Return")
        assert probe.result()["outcome"] == "pasted"
        assert target.read_until(content) == content
        assert desktop.active_window() == target.window


@pytest.mark.parametrize("modifier", ["ctrl", "alt", "shift", "super"])
def test_a_modifier_still_held_neither_spoils_the_paste_nor_sticks(
    desktop: Desktop, target: OwnTarget, probe: ProbeProcess, modifier: str
) -> None:
    desktop.xdotool("keydown", modifier)
    probe.trigger("您好 👋")
    assert probe.result()["outcome"] == "pasted"
    assert target.read_until("您好 👋") == "您好 👋"
    desktop.xdotool("keyup", modifier)
    assert desktop.keys_down() == set()
    desktop.xdotool("key", "x")
    assert target.read_until("您好 👋<typed x>") == "您好 👋<typed x>"


def test_the_hotkey_held_down_pastes_once(
    desktop: Desktop, target: OwnTarget, probe: ProbeProcess
) -> None:
    desktop.run("xset", "r", "rate", "200", "30")
    probe.text("一次")
    desktop.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "1", "sleep", "1.2")
    desktop.xdotool("keyup", "1", "keyup", "alt", "keyup", "ctrl")
    assert probe.result()["outcome"] == "pasted"
    assert target.read_until("一次") == "一次"
    assert not probe.has_result()
    assert desktop.keys_down() == set()


def test_a_keyboard_that_another_program_has_grabbed(
    desktop: Desktop, target: OwnTarget, probe: ProbeProcess
) -> None:
    desktop.hold_keyboard()
    probe.trigger("您好")
    assert refused(probe.result()) == "keyboard-taken"
    assert target.read() == ""
    wait_for(lambda: desktop.clipboard() == OLD, "the old clipboard back")


def test_a_screen_that_is_locked(desktop: Desktop, target: OwnTarget, probe: ProbeProcess) -> None:
    desktop.run("xset", "s", "activate")
    wait_for(probe.sees_lock, "the screen saver")
    probe.trigger("您好")
    assert refused(probe.result()) == "locked"
    assert target.read() == ""
    assert desktop.clipboard() == OLD


def test_a_keyboard_without_the_chord(
    desktop: Desktop, target: OwnTarget, probe: ProbeProcess
) -> None:
    desktop.run("setxkbmap", "ru")
    probe.trigger("您好")
    assert refused(probe.result()) == "no-key"
    assert target.read() == ""


@pytest.mark.parametrize("layout", ["de", "fr", "us(dvorak)", "us,ru", "ru,us"])
def test_the_chord_on_other_layouts(
    desktop: Desktop, target: OwnTarget, probe: ProbeProcess, layout: str
) -> None:
    desktop.run("setxkbmap", layout)
    probe.trigger("布局 😀")
    assert probe.result()["outcome"] == "pasted"
    assert target.read_until("布局 😀") == "布局 😀"


def test_the_hotkey_is_the_same_key_where_digits_need_shift(
    desktop: Desktop, target: OwnTarget, probe: ProbeProcess
) -> None:
    desktop.run("setxkbmap", "fr")
    probe.text("您好")
    desktop.xdotool("key", "ctrl+alt+ampersand")
    assert probe.result()["outcome"] == "pasted"
    assert target.read() == "您好"


def test_a_window_that_ignores_the_paste_leaves_the_text_to_the_agent(
    desktop: Desktop, probe: ProbeProcess
) -> None:
    deaf = OwnTarget(desktop, "--deaf", name="deaf-target")
    desktop.activate(deaf.window)
    result = probe.paste("留在剪贴板")
    assert (result["outcome"], result["reason"]) == ("not-confirmed", "no-receipt")
    assert desktop.clipboard() == "留在剪贴板".encode()
    probe.restore()
    wait_for(lambda: desktop.clipboard() == OLD, "the old clipboard back")


def test_enter_only_after_a_confirmed_paste_and_only_where_wanted(desktop: Desktop) -> None:
    plain, sender = OwnTarget(desktop), OwnTarget(desktop, "--most-ms", "500", name="send-target")
    probe = ProbeProcess(desktop)
    desktop.activate(plain.window)
    assert probe.paste("不发")["outcome"] == "pasted"
    desktop.activate(sender.window)
    assert probe.paste("发出")["outcome"] == "pasted"
    wait_for(lambda: sender.arrived == ["发出", "<Enter>"], "Enter after the text")
    assert plain.arrived == ["不发"]
    assert desktop.keys_down() == set()


def test_a_key_that_another_program_holds_is_named(desktop: Desktop) -> None:
    first = ProbeProcess(desktop)
    second = ProbeProcess(desktop)
    assert first.ready["refused"] == []
    pasting = {f"Ctrl+Alt+{slot}" for slot in (1, 2, 3)}
    assert set(second.ready["refused"]) == pasting | {"Ctrl+Alt+Q", "Ctrl+Alt+End"}
