"""A process that edits, imports and makes notes without a pause, until it is killed.

Each operation is told on stdout before it begins (`try`) and after it was committed (`done`), one
JSON line each, unbuffered.
"""

import json
import os
import random
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from desktop_app.domain.order_notes.record import NoteRecord
from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.phrases import Category, Owner
from desktop_app.interchange import native_pack
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection
from desktop_app.storage.note_ledger import NOTES, SqliteNoteLedger
from tests.agents import Agent, phrase, ticking

OWN = 30
SHOPS = 60


def edition(version: int) -> Pack:
    """Make an edition of a pack in which every text names the edition."""
    return Pack(
        "shop", "店", version, categories=(Category("s", None, "售前", 0, 0),),
        phrases=tuple(
            phrase(f"shop{i}", "s", text=f"edition {version}", position=i, owner=Owner.SHOP,
                   pack_id="shop")
            for i in range(SHOPS)
        ),
    )  # fmt: skip


def open_notes(folder: Path) -> Connection:
    """Open the ledger of a data folder."""
    file = folder / "notes.db"
    return Connection.open(file, NOTES, Backups(file, folder / "backups", ticking()))


class BusyAgent:
    """The operations; each returns what has to be found afterwards: `[kind, key, value]`."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._random = random.Random(seed)
        self._numbers = (f"{seed}-{i}" for i in count())
        self._agent = Agent(folder)
        self._ledger = SqliteNoteLedger(open_notes(folder))
        self._agent.edit.ensure_category(("通用",))

    def run(self) -> None:
        """Work until killed."""
        edits = (self._save, self._delete, self._undo, self._note, self._import)
        while True:
            self._random.choices(edits, weights=(40, 10, 10, 35, 5))[0]()

    def _save(self) -> None:
        key, value = f"own{self._random.randrange(OWN)}", next(self._numbers)
        present = self._agent.phrases.phrase(key)
        self._tell("try", "phrase", key, value)
        if present:
            self._agent.edit.change(replace(present, text=value))
        else:
            place = self._agent.phrases.categories()[0].id
            self._agent.phrases.save([phrase(key, place, text=value)])
        self._tell("done", "phrase", key, value)

    def _delete(self) -> None:
        key = f"own{self._random.randrange(OWN)}"
        self._tell("try", "phrase", key, None)
        self._agent.edit.delete([key])
        self._tell("done", "phrase", key, None)

    def _undo(self) -> None:
        """Delete and bring back: at no moment may anything else be seen."""
        key = f"own{self._random.randrange(OWN)}"
        present = self._agent.phrases.phrase(key)
        if present is None:
            return
        self._tell("try", "phrase", key, None)
        self._agent.edit.delete([key])
        self._tell("done", "phrase", key, None)
        self._tell("try", "phrase", key, present.text)
        self._agent.edit.undo()
        self._tell("done", "phrase", key, present.text)

    def _note(self) -> None:
        line = next(self._numbers)
        self._tell("try", "note", line, line)
        self._ledger.add(
            NoteRecord(order="1", platform="taobao", flag="red", tag="7", line=line, pasted=line,
                       made_at="2026-11-22T10:00:00+08:00", outcome="pasted")
        )  # fmt: skip
        self._tell("done", "note", line, line)

    def _import(self) -> None:
        version = self._random.randrange(1, 1_000_000)
        file = self._folder / "in.phrasepack"
        native_pack.write(edition(version), file)
        plan = self._agent.exchange.plan(file)
        self._tell("try", "pack", "shop", version)
        self._agent.exchange.apply(plan, plan.everything)
        self._tell("done", "pack", "shop", version)

    def _tell(self, when: str, kind: str, key: str, value: object) -> None:
        os.write(1, f"{json.dumps([when, kind, key, value])}\n".encode())


if __name__ == "__main__":
    BusyAgent(Path(sys.argv[1]), int(sys.argv[2])).run()
