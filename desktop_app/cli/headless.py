"""Builds the services of the verbs that need no window; never imports Qt."""

import json
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path

from desktop_app.domain.platforms import Platforms
from desktop_app.domain.suggest.buyer_words import BuyerWords, read_buyer_words
from desktop_app.errors import AppError
from desktop_app.paths import Paths, shipped
from desktop_app.services.choose_trades import ChooseTrades
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.exchange_packs import ExchangePacks
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.first_start import FirstStart
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.services.know_fields import KnowFields
from desktop_app.services.make_note import MakeNote
from desktop_app.services.recycle_bin import RecycleBin
from desktop_app.services.set_up import SetUp
from desktop_app.services.suggest_phrases import SuggestPhrases
from desktop_app.services.tell_statistics import TellStatistics
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection, Schema
from desktop_app.storage.data_folder import make_folders
from desktop_app.storage.note_ledger import NOTES, SqliteNoteLedger
from desktop_app.storage.packs import SqlitePacks
from desktop_app.storage.phrases import SqlitePhrases
from desktop_app.storage.schema import PHRASES
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.statistics import SqliteStatistics
from desktop_app.storage.usage import SqliteUsage
from desktop_app.system.instance.client import ask
from desktop_app.system.instance.protocol import Request

_RELOAD_SECONDS = 2.0


class Data:
    """The phrases of one data folder and what can be done with them."""

    def __init__(self, connection: Connection, backups: Backups) -> None:
        self.phrases = SqlitePhrases(connection)
        self.settings = SqliteSettings(connection)
        self.first = FirstStart(self.settings)
        packs = SqlitePacks(connection)
        self.pack_wordings = packs.wordings
        self.packs = ExchangePacks(
            self.phrases,
            packs,
            backups,
            shipped("data", "starter.phrasepack"),
            _announce_to_nobody,
            definitions=KnowFields(packs, self.settings.load).all,
            wording=lambda: self.settings.load().wording,
        )
        self.trades = ChooseTrades(
            self.phrases, packs, backups, shipped("data", "trades"), _announce_to_nobody
        )
        self.usage = SqliteUsage(connection)
        self._statistics = SqliteStatistics(connection)

    @cached_property
    def find(self) -> FindPhrases:
        """Return the search over the phrases as they are at the first use."""
        return FindPhrases(self.phrases, self.usage, time.time)

    @cached_property
    def suggest(self) -> SuggestPhrases:
        """Return what suggests phrases for a buyer's words."""
        return SuggestPhrases(lambda: self.find.library, _buyer_words, self.usage, time.time)

    @cached_property
    def edit(self) -> EditPhrases:
        """Return the edits."""
        return EditPhrases(self.phrases, lambda: uuid.uuid4().hex, _announce_to_nobody)

    def begin(self) -> None:
        """Have the starter phrases on a first start, and the window ask for the rest."""
        if self.packs.install_starter():
            self.first.begin()

    def set_up(self) -> SetUp:
        """Return the setup of this data."""
        keep = KeepSettings(self.settings, _announce_to_nobody)
        return SetUp(keep, self.trades, self.first, lambda: self.find.library, _now)

    @cached_property
    def bin(self) -> RecycleBin:
        """Return what was deleted, and the way back."""
        return RecycleBin(self.phrases, self.edit)

    @cached_property
    def statistics(self) -> TellStatistics:
        """Return the numbers of use."""
        return TellStatistics(self._statistics, self.phrases.bin, lambda: self.find.library, _now)


def _buyer_words() -> BuyerWords:
    words = shipped("data", "buyer_words.json").read_text(encoding="utf-8")
    return read_buyer_words(json.loads(words))


def _now() -> datetime:
    return datetime.now().astimezone()


def _announce_to_nobody(_change: object) -> None:
    """Take a change that no window of this process shows."""


@contextmanager
def open_data(paths: Paths) -> Iterator[Data]:
    """Open the phrases, making the data folder and the starter phrases at the first start.

    Raises:
        AppError: the folder or the database can't be used.
    """
    make_folders(paths)
    backups = Backups(paths.database, paths.backups, _now)
    with _opened(paths.database, PHRASES, backups) as connection:
        data = Data(connection, backups)
        data.begin()
        yield data


@contextmanager
def open_notes(paths: Paths) -> Iterator[MakeNote]:
    """Open what notes are made with, and the ledger.

    Raises:
        AppError: as `open_data`.
    """
    platforms = json.loads(shipped("data", "platforms.json").read_text(encoding="utf-8"))
    with (
        open_data(paths) as data,
        _opened(paths.ledger, NOTES, Backups(paths.ledger, paths.backups, _now)) as connection,
    ):
        ledger = SqliteNoteLedger(connection)
        yield MakeNote(Platforms.read(platforms), ledger, data.settings.load, _now)


@contextmanager
def _opened(file: Path, schema: Schema, backups: Backups) -> Iterator[Connection]:
    connection = Connection.open(file, schema, backups)
    try:
        yield connection
    finally:
        connection.close()


def tell_running(paths: Paths) -> None:
    """Let a running program show what was written; that it can't doesn't undo the write."""
    with suppress(AppError):
        ask(paths.socket, Request("reload"), _RELOAD_SECONDS)
