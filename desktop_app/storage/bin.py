"""The recycle bin: deleted phrases, each with when, why and from where."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from desktop_app.domain.deleted import Cause, DeletedPhrase
from desktop_app.domain.phrases import NO_EXTRA, Category, Owner, Phrase
from desktop_app.storage.connection import Connection
from desktop_app.storage.image_facts import facts_in, written_facts

_KNOWN = frozenset(field.name for field in fields(Phrase))


class SqliteBin:
    """The `BinStore` of the program."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, deleted: Iterable[DeletedPhrase]) -> None:
        """Keep phrases that are about to go; one that is there already is replaced.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with self._connection.transaction():
            for each in deleted:
                self._connection.run(
                    "INSERT OR REPLACE INTO bin VALUES (?, ?, ?, ?, ?)",
                    [each.phrase.id, each.at_s, each.cause.value,
                     _json([vars(node) for node in each.place]), _json(_document(each.phrase))],
                )  # fmt: skip

    def entries(self, ids: Iterable[str] | None = None) -> list[DeletedPhrase]:
        """Return all, or those of these phrases, the last deleted first."""
        where, values = ("TRUE", []) if ids is None else (_CHOSEN, [json.dumps(list(ids))])
        rows = self._connection.rows(
            f"SELECT * FROM bin WHERE {where} ORDER BY deleted_s DESC, rowid",  # noqa: S608
            values,
        )
        return [_deleted(row) for row in rows]

    def drop(self, ids: Iterable[str]) -> int:
        """Delete for good; return how many there were.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        statement = f"DELETE FROM bin WHERE {_CHOSEN}"  # noqa: S608 — a literal
        return self._connection.run(statement, [json.dumps(list(ids))])

    def drop_before(self, at_s: float) -> int:
        """Delete for good what was put in before a moment; return how much there was.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        # Nearly always nothing: a look at the index, and no write that waits for the disk.
        if not self._connection.rows("SELECT 1 FROM bin WHERE deleted_s < ? LIMIT 1", [at_s]):
            return 0
        return self._connection.run("DELETE FROM bin WHERE deleted_s < ?", [at_s])


_CHOSEN = "id IN (SELECT value FROM json_each(?))"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _document(phrase: Phrase) -> dict[str, object]:
    return {name: getattr(phrase, name) for name in _KNOWN} | {
        "extra": dict(phrase.extra),
        "image": written_facts(phrase.image),
    }


def _deleted(row: sqlite3.Row) -> DeletedPhrase:
    return DeletedPhrase(
        _phrase(json.loads(row["phrase"])),
        tuple(Category(**node) for node in json.loads(row["place"])),
        row["deleted_s"],
        Cause(row["cause"]),
    )


def _phrase(document: dict[str, Any]) -> Phrase:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in document.items()
        if name in _KNOWN
    }
    extra = values["extra"]
    values |= {
        "owner": Owner(values["owner"]),
        "extra": MappingProxyType(extra) if extra else NO_EXTRA,
        "image": facts_in(values.get("image", "")),
    }
    return Phrase(**values)
