"""Which schema the phrase database has."""

from typing import TYPE_CHECKING

from desktop_app.storage.connection import Schema

if TYPE_CHECKING:
    from sqlite_utils import Migrations


def _migrations() -> "Migrations":
    from desktop_app.storage.migrations import migrations  # noqa: PLC0415 — see Schema.version

    return migrations


PHRASES = Schema(version=4, migrations=_migrations)
