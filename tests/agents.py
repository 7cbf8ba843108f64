"""An agent with real data on a real disk, for tests of storage and of the services over it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from desktop_app.domain.phrases import Category, Change, Phrase
from desktop_app.paths import shipped
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.exchange_packs import ExchangePacks
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection, Schema
from desktop_app.storage.packs import SqlitePacks
from desktop_app.storage.phrases import SqlitePhrases
from desktop_app.storage.schema import PHRASES


def ticking() -> Callable[[], datetime]:
    """Return a clock that goes on by a minute each time it is looked at."""
    start = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    ticks = count()
    return lambda: start + timedelta(minutes=next(ticks))


class Agent:
    """One data folder and the services over it; `announced` collects what was announced."""

    def __init__(self, folder: Path, schema: Schema = PHRASES) -> None:
        self.file = folder / "liumiao.db"
        self.backups_folder = folder / "backups"
        self.backup_store = Backups(self.file, self.backups_folder, ticking())
        self.connection = Connection.open(self.file, schema, self.backup_store)
        self.phrases = SqlitePhrases(self.connection)
        self.packs = SqlitePacks(self.connection)
        self.announced: list[Change] = []
        ids = count(1)
        self.edit = EditPhrases(self.phrases, lambda: f"id{next(ids)}", self.announced.append)
        self.exchange = ExchangePacks(
            self.phrases,
            self.packs,
            self.backup_store,
            shipped("data", "starter.phrasepack"),
            self.announced.append,
        )

    @property
    def backups(self) -> list[str]:
        """The names of the copies that were made."""
        return sorted(copy.name for copy in self.backups_folder.glob("*"))

    def everything(self) -> tuple[list[Phrase], list[Category]]:
        """All phrases and categories, in order."""
        return self.phrases.phrases(), self.phrases.categories()

    def close(self) -> bytes:
        """Close the database; return the bytes of its file."""
        self.connection.close()
        return self.file.read_bytes()


TREE = (
    Category("pre", None, "售前", 0, 0),
    Category("greet", "pre", "招呼", 0),
    Category("hello", "greet", "问候", 0),
    Category("bye", "greet", "道别", 1),
    Category("after", None, "售后", 1, 2),
)


def phrase(id_: str, category_id: str = "hello", **values: Any) -> Phrase:
    """Make a phrase; its title and text name it unless said otherwise."""
    return replace(Phrase(id_, category_id, id_, f"您好 {id_}"), **values)
