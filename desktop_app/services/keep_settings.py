"""Change the agent's settings: check them, keep them, tell the rest of the program."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from desktop_app.domain.fields.questions import KNOWN_NAMES
from desktop_app.domain.fields.values import Definition, checked_definition
from desktop_app.domain.hotkeys import Hotkey, shared_keys
from desktop_app.domain.packs.definitions import known_already
from desktop_app.domain.settings import Profile, Settings
from desktop_app.domain.statistics import TYPING_SPEEDS
from desktop_app.errors import AppError
from desktop_app.storage.protocols import SettingsStore
from desktop_app.texts import text

OPACITIES = (0.3, 1.0)


class KeepSettings:
    """Holds the settings in force; a change is written before it is announced.

    Args:
        announce: is called with the settings after each committed change.
    """

    def __init__(self, store: SettingsStore, announce: Callable[[Settings], None]) -> None:
        self._store = store
        self._announce = announce
        self._settings = store.load()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def invites_profile(self) -> bool:
        """Whether the shop, the agent's name or the tag is still missing."""
        profile = self._settings.profile
        return not (profile.shop and profile.agent and profile.tag)

    def reload(self) -> None:
        """Have in force what another process has kept."""
        kept = self._store.load()
        if kept != self._settings:
            self._settings = kept
            self._announce(kept)

    def change(self, **values: Any) -> Settings:
        """Keep the settings in force with these values changed, by attribute name.

        Raises:
            AppError: as for `keep`.
        """
        return self.keep(replace(self._settings, **values))

    def keep(self, wanted: Settings) -> Settings:
        """Keep these settings, tidied; return them.

        Raises:
            AppError: two actions have one hotkey, or a hotkey can't be read; two fields have one
                name, or a field can't be used. Nothing was kept.
        """
        _refuse_shared(wanted.hotkeys)
        lowest, highest = OPACITIES
        slowest, fastest = TYPING_SPEEDS
        tidy = replace(
            wanted,
            profile=_tidy_profile(wanted.profile),
            opacity=min(max(wanted.opacity, lowest), highest),
            fields=_tidy_fields(wanted.fields),
            typing_speed=min(max(wanted.typing_speed, slowest), fastest),
            hotkeys={action: _written(keys) for action, keys in wanted.hotkeys.items()},
        )
        if tidy != self._settings:
            self._store.save(tidy)
            self._settings = tidy
            self._announce(tidy)
        return tidy


def _refuse_shared(hotkeys: Mapping[str, str]) -> None:
    for action in shared_keys(hotkeys):
        raise AppError(
            text("{key} is used for two things.", key=hotkeys[action]),
            text("Press another key for one of them, or Backspace for none."),
        )


def _written(keys: str) -> str:
    return str(Hotkey.parse(keys)) if keys else ""


def _tidy_profile(profile: Profile) -> Profile:
    return Profile(profile.shop.strip(), profile.agent.strip(), profile.tag.strip())


def _tidy_fields(fields: tuple[Definition, ...]) -> tuple[Definition, ...]:
    tidy: dict[str, Definition] = {}
    for field in map(checked_definition, fields):
        if field.name in KNOWN_NAMES:
            raise known_already(field.name)
        if field.name in tidy:
            raise AppError(text("There are two fields named “{name}”.", name=field.name))
        tidy[field.name] = field
    return tuple(tidy.values())
