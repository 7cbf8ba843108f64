"""The first setup: asked for at a new user's start, made when it is opened."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Change
from desktop_app.paths import shipped
from desktop_app.services.first_start import FirstStart
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.storage.data_folder import DataFolder

if TYPE_CHECKING:
    from desktop_app.services.set_up import SetUp


class SettingUp:
    """Makes what the setup needs; one for the whole run, so that a choice can be taken back."""

    def __init__(
        self, data: DataFolder, keep: KeepSettings, *, library: Callable[[], Library],
        announce: Callable[[Change], None], now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self.first = FirstStart(data.settings)
        self._data = data
        self._keep = keep
        self._library = library
        self._announce = announce
        self._now = now

    @cached_property
    def set_up(self) -> "SetUp":
        """The setup itself."""
        from desktop_app.services.choose_trades import ChooseTrades  # noqa: PLC0415 - seldom used
        from desktop_app.services.set_up import SetUp  # noqa: PLC0415

        data, folder = self._data, shipped("data", "trades")
        trades = ChooseTrades(data.phrases, data.packs, data.backups, folder, self._announce)
        return SetUp(self._keep, trades, self.first, self._library, self._now)
