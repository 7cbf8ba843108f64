from dataclasses import replace

import pytest

from desktop_app.domain.hotkeys import DEFAULT_HOTKEYS, HotkeyAction
from desktop_app.domain.settings import Profile, Settings
from desktop_app.errors import AppError
from desktop_app.services.keep_settings import KeepSettings
from tests.fakes import FakeSettingsStore


@pytest.fixture
def store() -> FakeSettingsStore:
    return FakeSettingsStore()


@pytest.fixture
def told() -> list[Settings]:
    return []


@pytest.fixture
def keep(store: FakeSettingsStore, told: list[Settings]) -> KeepSettings:
    return KeepSettings(store, told.append)


def test_a_change_is_kept_and_told(
    keep: KeepSettings, store: FakeSettingsStore, told: list[Settings]
) -> None:
    keep.keep(replace(Settings(), profile=Profile(" 木棉家居 ", "小禾", "789 ")))
    assert keep.settings.profile == Profile("木棉家居", "小禾", "789")
    assert store.load() == keep.settings
    assert told == [keep.settings]


def test_the_same_settings_again_are_no_change(keep: KeepSettings, told: list[Settings]) -> None:
    keep.keep(Settings())
    assert told == []


@pytest.mark.parametrize(("wanted", "kept"), [(0.0, 0.3), (0.55, 0.55), (7.0, 1.0)])
def test_the_window_never_becomes_invisible(keep: KeepSettings, wanted: float, kept: float) -> None:
    assert keep.keep(replace(Settings(), opacity=wanted)).opacity == kept


def test_a_key_with_two_meanings_is_refused_and_nothing_kept(
    keep: KeepSettings, store: FakeSettingsStore, told: list[Settings]
) -> None:
    table = {**DEFAULT_HOTKEYS, HotkeyAction.NOTE: "alt+ctrl+q"}
    with pytest.raises(AppError, match=r"Q is used for two things"):
        keep.keep(replace(Settings(), hotkeys=table))
    assert store.load() == Settings()
    assert told == []


def test_actions_without_a_key_are_not_in_each_others_way(keep: KeepSettings) -> None:
    table = {**DEFAULT_HOTKEYS, HotkeyAction.NOTE: "", HotkeyAction.TOGGLE: ""}
    assert keep.keep(replace(Settings(), hotkeys=table)).hotkeys[HotkeyAction.NOTE] == ""


def test_hotkeys_are_kept_in_one_spelling(keep: KeepSettings) -> None:
    table = {**DEFAULT_HOTKEYS, HotkeyAction.NOTE: "alt+ctrl+pageup+shift"}
    kept = keep.keep(replace(Settings(), hotkeys=table))
    assert kept.hotkeys[HotkeyAction.NOTE] == "Ctrl+Alt+Shift+PgUp"


def test_what_another_process_kept_is_in_force_after_a_reload(
    keep: KeepSettings, store: FakeSettingsStore, told: list[Settings]
) -> None:
    keep.reload()
    assert told == []
    store.settings = replace(Settings(), profile=Profile("店", "禾", "1"))
    keep.reload()
    assert told == [store.settings]
    keep.change(opacity=0.5)
    assert store.settings.profile == Profile("店", "禾", "1")


@pytest.mark.parametrize(
    ("profile", "missing"),
    [(Profile(), True), (Profile("店", "禾", ""), True), (Profile("店", "禾", "1"), False)],
)
def test_an_unfinished_profile_invites(
    keep: KeepSettings, profile: Profile, *, missing: bool
) -> None:
    keep.keep(replace(Settings(), profile=profile))
    assert keep.invites_profile is missing
