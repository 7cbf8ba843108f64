"""All that the window works with, made over an open data folder; none of it has a widget."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.app.desktop import Desktop
from desktop_app.app.setting_up import SettingUp
from desktop_app.app.shipped_facts import ShippedFacts
from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.clients import DEFAULT_CLIENT
from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Change
from desktop_app.domain.settings import Settings
from desktop_app.paths import shipped
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.draw_faces import DrawFaces
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.fill_fields import FieldSources, FillFields
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.follow_chains import FollowChains
from desktop_app.services.guard_use import GuardUse
from desktop_app.services.hold_hotkeys import HoldHotkeys
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.services.know_fields import KnowFields
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.suggest_phrases import SuggestPhrases
from desktop_app.storage.data_folder import DataFolder

if TYPE_CHECKING:
    from desktop_app.services.edit_clients import EditClients
    from desktop_app.services.exchange_packs import ExchangePacks


@dataclass(frozen=True)
class Surroundings:
    """What the services need of the running program.

    Attributes:
        clipboard_text: reads the clipboard; empty when it holds no text.
        settings_changed: called with the settings that hold from now on.
        library_changed: called after each committed write.
    """

    clipboard_text: Callable[[], str]
    settings_changed: Callable[[Settings], None]
    library_changed: Callable[[Change], None]


def now() -> datetime:
    """Return the time here, with its zone."""
    return datetime.now().astimezone()


class Services:
    """Makes each service once; a new database gets the starter phrases.

    Args:
        system: the desktop's backends.
        around: the program that they serve.
    """

    def __init__(self, data: DataFolder, system: Desktop, around: Surroundings) -> None:
        self._data, self._around = data, around
        self.system = system
        self.keep = KeepSettings(data.settings, around.settings_changed)
        self.facts = ShippedFacts(self.settings)
        self.setting_up = SettingUp(
            data, self.keep, library=self.library, announce=around.library_changed, now=now
        )
        if data.is_new and self._packs_for(_tell_nobody).install_starter():
            self.setting_up.first.begin()
        self.find = FindPhrases(data.phrases, data.usage, time.time)
        self.edit = EditPhrases(data.phrases, lambda: os.urandom(16).hex(), around.library_changed)
        self.suggest = SuggestPhrases(self.library, self.facts.buyer_words, data.usage, time.time)
        self.fields = KnowFields(data.packs, self.settings)
        self.faces = DrawFaces(shipped("data"))
        self.fill = FillFields(self.settings, now, self._field_sources())
        self.check = CheckWording(
            self.facts.words, lambda: self.settings().wording, data.packs.wordings, self.library
        )
        self.paste = self._paste_phrase()
        self.chains = FollowChains(self.paste, self.library, now)
        self.held = HoldHotkeys(system.hotkeys, lambda: self.settings().hotkeys)

    def settings(self) -> Settings:
        """Return the settings in force."""
        return self.keep.settings

    def library(self) -> Library:
        """Return the phrases as the window shows them."""
        return self.find.library

    @cached_property
    def exchange(self) -> "ExchangePacks":
        """Packs in and out."""
        return self._packs_for(self._around.library_changed)

    def edit_clients(self) -> "EditClients":
        """Make what the clients' page of the settings works with."""
        from desktop_app.services.edit_clients import EditClients  # noqa: PLC0415 - not at start

        return EditClients(self.keep, self.facts.shipped_clients)

    def _paste_phrase(self) -> PastePhrase:
        guard = GuardUse(
            self.library, self._data.reminders, lambda: self.settings().use_rules,
            clock=time.time, clipboard_text=self._around.clipboard_text,
        )  # fmt: skip
        return PastePhrase(
            self.system.paster, self.system.front, self.library, self.fill,
            usage=self._data.usage, clients=self.facts.clients, clock=time.time,
            recognise=self._recognise_buyer, draw=self.faces, guard=guard,
            image=self._data.phrases.image,
        )  # fmt: skip

    def _field_sources(self) -> FieldSources:
        return FieldSources(
            clipboard=self._around.clipboard_text,
            definitions=self.fields.all,
            numbers=lambda: self.facts.platforms,
            mood=lambda name: self.faces.mood(name, DEFAULT_CLIENT),
            mood_names=self.faces.mood_names,
            seed=os.urandom(8).hex(),
        )

    def _recognise_buyer(self, content: str) -> CurrentBuyer:
        return self.facts.recognise(content, self.system.front.target())

    def _packs_for(self, announce: Callable[[Change], None]) -> "ExchangePacks":
        # 13 ms to import, on the first of all starts and for the menu only.
        from desktop_app.services.exchange_packs import ExchangePacks  # noqa: PLC0415

        data, starter = self._data, shipped("data", "starter.phrasepack")
        known = KnowFields(data.packs, self.settings).all
        return ExchangePacks(
            data.phrases, data.packs, data.backups, starter, announce, definitions=known,
            wording=lambda: self.settings().wording,
        )  # fmt: skip


def _tell_nobody(_change: Change) -> None:
    """Take the change that the starter phrases are, before there is a window."""
