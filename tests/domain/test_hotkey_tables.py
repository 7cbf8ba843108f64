import pytest

from desktop_app.domain.hotkeys import (
    DEFAULT_HOTKEYS,
    TAKEN_ELSEWHERE,
    Hotkey,
    leaves_typing_alone,
    shared_keys,
)
from desktop_app.errors import AppError


def test_a_shared_key_is_told_both_ways() -> None:
    table = {"search": "Ctrl+Alt+Q", "note": "alt+ctrl+q", "toggle": "", "stage": ""}
    assert shared_keys(table) == {"search": "note", "note": "search"}


def test_the_usual_keys_are_in_nobodys_way() -> None:
    assert shared_keys(DEFAULT_HOTKEYS) == {}
    assert set(DEFAULT_HOTKEYS.values()) & set(TAKEN_ELSEWHERE) == set()


def test_a_key_that_cant_be_read_is_refused() -> None:
    with pytest.raises(AppError):
        shared_keys({"search": "Ctrl+Nonsense"})


@pytest.mark.parametrize(
    ("keys", "harmless"),
    [("Ctrl+A", True), ("Alt+A", True), ("Super+A", True), ("F5", True), ("Shift+F5", True),
     ("A", False), ("Shift+A", False), ("F", False), ("Space", False)],
)  # fmt: skip
def test_a_key_one_types_with_needs_a_modifier(keys: str, harmless: bool) -> None:
    assert leaves_typing_alone(Hotkey.parse(keys)) is harmless
