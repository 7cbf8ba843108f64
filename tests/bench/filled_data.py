"""A data folder of an agent who has worked with the program before."""

import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.paths import Paths
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection
from desktop_app.storage.phrases import SqlitePhrases
from desktop_app.storage.schema import PHRASES
from tests.bench.search_corpus import categories, phrases
from tests.fake_library import FakeUsage

PHRASE_COUNT = 5_000


def fill(data: Path, first_text: str = "") -> None:
    """Put 5,000 phrases there; favourite 1 has `first_text`, if there is one."""
    paths = Paths.locate(data)
    paths.create()
    backups = Backups(paths.database, data / "backups", lambda: datetime.now(UTC))
    connection = Connection.open(paths.database, PHRASES, backups)
    store = SqlitePhrases(connection)
    first, *others = phrases(PHRASE_COUNT)
    with store.transaction():
        store.save_categories(categories())
        store.save([replace(first, text=first_text or first.text), *others])
    # The readings are kept, as on any start but the very first.
    FindPhrases(store, FakeUsage(), time.time).search("a")
    connection.close()
