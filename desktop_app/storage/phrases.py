"""Phrases and their tree in the database."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import fields
from datetime import date
from types import MappingProxyType

from desktop_app.domain.phrases import NO_EXTRA, Category, Owner, Phrase
from desktop_app.errors import AppError
from desktop_app.storage.bin import SqliteBin
from desktop_app.storage.connection import Connection
from desktop_app.storage.days import local_day
from desktop_app.storage.image_facts import facts_in, written_facts
from desktop_app.texts import text

_COLUMNS = tuple(field.name for field in fields(Phrase))


class SqlitePhrases:
    """The `PhraseStore` of the program."""

    def __init__(self, connection: Connection, today: Callable[[], date] = local_day) -> None:
        self._connection = connection
        self._today = today
        self.bin = SqliteBin(connection)

    def transaction(self) -> AbstractContextManager[None]:
        """Join several writes to one; an exception undoes them all."""
        return self._connection.transaction()

    def phrases(self, ids: Iterable[str] | None = None) -> list[Phrase]:
        """Return all phrases, or those of these ids, by position."""
        if ids is None:
            return self._selected("TRUE")
        return self._selected("id IN (SELECT value FROM json_each(?))", json.dumps(list(ids)))

    def phrase(self, phrase_id: str) -> Phrase | None:
        """Return one phrase."""
        return next(iter(self._selected("id = ?", phrase_id)), None)

    def in_category(self, category_id: str) -> list[Phrase]:
        """Return the phrases right under a category, by position."""
        return self._selected("category_id = ?", category_id)

    def favourites(self) -> list[Phrase]:
        """Return the phrases that have a slot, by slot."""
        return self._selected("slot IS NOT NULL", order="slot")

    def next_position(self) -> int:
        """Return the place after all phrases."""
        return int(self._connection.rows("SELECT ifnull(max(position), -1) + 1 FROM phrases")[0][0])

    def save(self, phrases: Iterable[Phrase]) -> None:
        """Insert or replace by id; phrases saved together may trade their slots.

        What is saved leaves the recycle bin, and what is new has its day of arrival noted.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        saved = list(phrases)
        ids = [phrase.id for phrase in saved]
        with self.transaction():
            self._note_arrival(ids)
            self.bin.drop(ids)
            self._delete_or_free("UPDATE phrases SET slot = NULL", ids)
            self._connection.upsert("phrases", map(_phrase_row, saved), key="id")

    def remove(self, phrase_ids: Iterable[str]) -> int:
        """Delete; return how many there were.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        return self._delete_or_free("DELETE FROM phrases", phrase_ids)

    def categories(self) -> list[Category]:
        """Return all nodes, by position."""
        rows = self._connection.rows("SELECT * FROM categories ORDER BY position, id")
        return [Category(**dict(row)) for row in rows]

    def save_categories(self, categories: Iterable[Category]) -> None:
        """Insert or replace by id.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        self._connection.upsert("categories", map(vars, categories), key="id")

    def remove_categories(self, category_ids: Iterable[str]) -> int:
        """Delete nodes that hold nothing else; return how many there were.

        Raises:
            AppError: a node still holds phrases or nodes.
        """
        with self.transaction():
            removed = self._delete_or_free("DELETE FROM categories", category_ids)
            # The references themselves are only checked at commit.
            if self._connection.rows(
                "SELECT 1 FROM (SELECT category_id AS id FROM phrases "
                "UNION SELECT parent_id FROM categories WHERE parent_id IS NOT NULL) "
                "WHERE id NOT IN (SELECT id FROM categories) LIMIT 1"
            ):
                raise AppError(
                    text("The category isn't empty."),
                    text("Move or delete what is in it first."),
                )
        return removed

    def readings(self) -> Mapping[str, str]:
        """Return the kept pinyin of each text that was indexed, by text."""
        return dict(map(tuple, self._connection.rows("SELECT text, reading FROM readings")))

    def save_readings(self, readings: Mapping[str, str]) -> None:
        """Keep pinyin, so that a start needn't compute it again.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        rows = ({"text": text, "reading": reading} for text, reading in readings.items())
        self._connection.upsert("readings", rows, key="text")

    def image(self, key: str) -> bytes | None:
        """Return the bytes of an image by its hash; None when they aren't here."""
        rows = self._connection.rows("SELECT data FROM images WHERE hash = ?", [key])
        return bytes(rows[0]["data"]) if rows else None

    def save_images(self, images: Mapping[str, bytes]) -> None:
        """Keep the bytes of images by their hashes.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        rows = ({"hash": key, "data": data} for key, data in images.items())
        self._connection.upsert("images", rows, key="hash")

    def prune_images(self) -> int:
        """Delete the images that nothing holds, not even the bin; return how many there were.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        return self._connection.run(
            "DELETE FROM images WHERE hash NOT IN "
            "(SELECT substr(image, 1, 64) FROM phrases WHERE image <> '') AND hash NOT IN "
            "(SELECT substr(json_extract(phrase, '$.image'), 1, 64) FROM bin"
            # Parsing each would take long; most have none, or are from before there were images.
            """ WHERE instr(phrase, '"image": "') AND NOT instr(phrase, '"image": ""'))""",
            [],
        )

    def _selected(self, where: str, *values: str, order: str = "position, id") -> list[Phrase]:
        rows = self._connection.each_row(
            f"SELECT {', '.join(_COLUMNS)} FROM phrases "  # noqa: S608 — literals
            f"WHERE {where} ORDER BY {order}",
            values,
        )
        reader = _Reader()
        return [reader.phrase(row) for row in rows]

    def _note_arrival(self, ids: list[str]) -> None:
        self._connection.run(
            "INSERT OR IGNORE INTO phrase_numbers (phrase_id, arrived) SELECT value, ? "
            "FROM json_each(?) WHERE value NOT IN (SELECT id FROM phrases)",
            [self._today().toordinal(), json.dumps(ids)],
        )

    def _delete_or_free(self, statement: str, ids: Iterable[str]) -> int:
        # One JSON array instead of a `?` each: SQLite limits how many of those there may be.
        chosen = json.dumps(list(ids))
        return self._connection.run(
            f"{statement} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 — literals
            [chosen],
        )


class _Reader:
    """Makes phrases of rows of `_COLUMNS`; what recurs in them is one object.

    All phrases are read at each start, so that nothing is parsed twice and no dict made for each.
    """

    def __init__(self) -> None:
        self._strings: dict[str, str] = {}
        self._lists: dict[str, tuple[str, ...]] = {"[]": ()}
        self._owners = {owner.value: owner for owner in Owner}

    def phrase(self, row: sqlite3.Row) -> Phrase:
        (
            phrase_id, category_id, title, content, code, mood, tags, slot, owner, situation,
            locked, valid_from, valid_until, pack_id, shop_text, position, extra, next_ids, image,
        ) = row  # fmt: skip
        one = self._strings.setdefault
        return Phrase(
            phrase_id, one(category_id, category_id), title, content, code, one(mood, mood),
            self._parsed(tags), slot, self._owners[owner], situation, bool(locked), valid_from,
            valid_until, one(pack_id, pack_id), shop_text, position,
            NO_EXTRA if extra == "{}" else MappingProxyType(json.loads(extra)),
            self._parsed(next_ids), facts_in(image) if image else None,
        )  # fmt: skip

    def _parsed(self, written: str) -> tuple[str, ...]:
        if written not in self._lists:
            self._lists[written] = tuple(json.loads(written))
        return self._lists[written]


def _phrase_row(phrase: Phrase) -> dict[str, object]:
    return {column: getattr(phrase, column) for column in _COLUMNS} | {
        "tags": json.dumps(phrase.tags, ensure_ascii=False),
        "next_ids": json.dumps(phrase.next_ids),
        "extra": json.dumps(dict(phrase.extra), ensure_ascii=False),
        "owner": phrase.owner.value,
        "image": written_facts(phrase.image),
    }
