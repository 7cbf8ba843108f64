"""The agent's settings, one row each, and small state of the window."""

import json
from dataclasses import fields
from typing import Any, get_type_hints

from desktop_app.domain.settings import Settings
from desktop_app.domain.statistics import TYPING_SPEEDS
from desktop_app.storage.connection import Connection
from desktop_app.storage.plain_values import from_plain, to_plain

_UPSERT = "INSERT INTO {table} VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"


class SqliteSettings:
    """The `SettingsStore` of the program."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self) -> Settings:
        """Return the settings; what is missing or unreadable has its default."""
        stored = dict(map(tuple, self._connection.rows("SELECT key, value FROM settings")))
        read: dict[str, Any] = {}
        for name, kind in get_type_hints(Settings).items():
            if name not in stored:
                continue
            try:
                read[name] = from_plain(kind, json.loads(stored[name]))
            except ValueError:
                continue
        return _with_new_defaults(read)

    def save(self, settings: Settings) -> None:
        """Keep them; rows of a setting that this version doesn't know stay.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with self._connection.transaction():
            for each in fields(settings):
                value = json.dumps(to_plain(getattr(settings, each.name)), ensure_ascii=False)
                self._connection.run(_UPSERT.format(table="settings"), [each.name, value])

    def state(self, key: str) -> str | None:
        """Return a piece of window state."""
        rows = self._connection.rows("SELECT value FROM state WHERE key = ?", [key])
        return str(rows[0]["value"]) if rows else None

    def save_state(self, key: str, value: str) -> None:
        """Keep a piece of window state.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        self._connection.run(_UPSERT.format(table="state"), [key, value])


def _with_new_defaults(read: dict[str, Any]) -> Settings:
    defaults = Settings()
    opacity = read.get("opacity")
    if not (isinstance(opacity, float) and 0.3 <= opacity <= 1.0):  # noqa: PLR2004 — as documented
        read["opacity"] = defaults.opacity
    slowest, fastest = TYPING_SPEEDS
    if not slowest <= read.get("typing_speed", slowest) <= fastest:
        del read["typing_speed"]
    saved_hotkeys = read.get("hotkeys")
    if isinstance(saved_hotkeys, dict):
        # An action that came with this version has its default key.
        read["hotkeys"] = defaults.hotkeys | saved_hotkeys
    return Settings(**read)
