"""Hotkeys out of the kernel's key events."""

import pytest

from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS, Hotkey
from desktop_app.system.hotkeys.key_events import Chords

EV_KEY, EV_SYN = 1, 0
UP, DOWN, REPEAT = 0, 1, 2
CTRL, RIGHT_CTRL, ALT, SHIFT, ONE, Q = 29, 97, 56, 42, 2, 16


@pytest.fixture
def chords() -> Chords:
    return Chords({"paste-1": Hotkey.parse("Ctrl+Alt+1"), "search": Hotkey.parse("Ctrl+Alt+Q")})


def played(chords: Chords, *events: tuple[int, int]) -> list[str]:
    found = (chords.action(EV_KEY, code, value) for code, value in events)
    return [action for action in found if action is not None]


def test_a_chord_fires_when_its_last_key_goes_down(chords: Chords) -> None:
    assert played(chords, (CTRL, DOWN), (ALT, DOWN), (ONE, DOWN)) == ["paste-1"]


def test_either_control_key_counts(chords: Chords) -> None:
    assert played(chords, (ALT, DOWN), (RIGHT_CTRL, DOWN), (Q, DOWN)) == ["search"]


def test_a_held_key_fires_once(chords: Chords) -> None:
    held = [(ONE, REPEAT)] * 20
    assert played(chords, (CTRL, DOWN), (ALT, DOWN), (ONE, DOWN), *held) == ["paste-1"]


def test_it_fires_again_after_a_release(chords: Chords) -> None:
    twice = [(ONE, DOWN), (ONE, UP)] * 2
    assert played(chords, (CTRL, DOWN), (ALT, DOWN), *twice) == ["paste-1", "paste-1"]


def test_one_modifier_more_is_another_chord(chords: Chords) -> None:
    assert played(chords, (CTRL, DOWN), (ALT, DOWN), (SHIFT, DOWN), (ONE, DOWN)) == []


def test_a_released_modifier_no_longer_counts(chords: Chords) -> None:
    assert played(chords, (CTRL, DOWN), (ALT, DOWN), (ALT, UP), (ONE, DOWN)) == []


def test_other_kinds_of_events_are_none_of_ours(chords: Chords) -> None:
    assert chords.action(EV_SYN, ONE, DOWN) is None


def test_every_default_hotkey_has_a_key_code() -> None:
    assert Chords({a: Hotkey.parse(key) for a, key in DEFAULT_HOTKEYS.items()}).unknown == {}


def test_a_key_without_a_code_is_named() -> None:
    assert Chords({"x": Hotkey.parse("Ctrl+é")}).unknown == {"x": Hotkey.parse("Ctrl+é")}
