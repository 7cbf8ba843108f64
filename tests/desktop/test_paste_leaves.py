"""When we end, the clipboard keeps what it would have held without us."""

import subprocess

import pytest

from tests.desktop.desktops import Desktop, python, wait_for
from tests.desktop.probes import ProbeProcess
from tests.desktop.targets import OwnTarget

pytestmark = pytest.mark.desktop

OLD = "剪贴板里的旧内容".encode()


@pytest.fixture
def manager(desktop: Desktop) -> None:
    started = desktop.start(
        str(python()), "-m", "tests.desktop.clipboard_manager", stdout=subprocess.PIPE
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "managing\n"


@pytest.mark.usefixtures("manager")
def test_what_the_agent_had_copied_outlives_us(desktop: Desktop) -> None:
    target = OwnTarget(desktop)
    desktop.copy(OLD)
    probe = ProbeProcess(desktop)
    desktop.activate(target.window)
    assert probe.paste("您好")["outcome"] == "pasted"
    wait_for(lambda: desktop.clipboard() == OLD, "the old clipboard back")
    probe.quit()
    assert desktop.clipboard() == OLD


@pytest.mark.usefixtures("manager")
def test_we_end_in_the_middle_of_a_paste_and_it_still_does(desktop: Desktop) -> None:
    deaf = OwnTarget(desktop, "--deaf", name="deaf-target")
    desktop.copy(OLD)
    probe = ProbeProcess(desktop)
    desktop.activate(deaf.window)
    probe.text("您好")
    probe.press()
    wait_for(lambda: desktop.clipboard() == "您好".encode(), "the phrase on the clipboard")
    probe.quit()
    assert desktop.clipboard() == OLD
