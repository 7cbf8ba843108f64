"""The demo on a real screen in memory: it passes, and it can fail."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.cli.demo import steps
from tests.cli.conftest import Liumiao
from tests.marks import not_on_windows

NEEDED = ("Xvfb", "openbox", "xdotool", "mousepad", "import")
MISSING = [program for program in NEEDED if shutil.which(program) is None]

pytestmark = [
    pytest.mark.desktop,
    not_on_windows("the demo's screen in memory"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


def test_every_step_arrives_and_has_its_picture(liumiao: Liumiao, tmp_path: Path) -> None:
    result = liumiao("demo", "--out", tmp_path / "pictures")
    assert result.code == 0, result
    assert result.out.count("✓") == len(steps.STEPS)
    pictures = sorted((tmp_path / "pictures").iterdir())
    assert len(pictures) == len(steps.STEPS)
    assert all(picture.read_bytes().startswith(b"\x89PNG") for picture in pictures)


def test_a_text_that_isn_t_the_meant_one_fails_the_demo(
    liumiao: Liumiao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    greeting = steps.STEPS[0]
    one_letter_off = replace(greeting, pasted_at=lambda at: greeting.pasted_at(at)[:-1])
    monkeypatch.setattr("desktop_app.cli.demo.verb.STEPS", (one_letter_off, greeting))
    result = liumiao("demo", "--out", tmp_path / "pictures")
    assert result.code == 1
    assert (result.out.count("✗"), result.out.count("✓")) == (1, 1)


def test_without_its_programs_the_demo_names_one(
    liumiao: Liumiao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = liumiao("demo", "--out", tmp_path / "pictures")
    assert result.code == 1
    assert "Xvfb" in result.err
    assert result.err.count("\n") == 1


def test_without_a_screen_run_says_so_and_shows_the_demo(
    liumiao: Liumiao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    monkeypatch.chdir(tmp_path)
    result = liumiao()
    assert result.code == 0, result
    assert "no screen" in result.out.splitlines()[0]
    assert any(Path("build", "demo").iterdir())
