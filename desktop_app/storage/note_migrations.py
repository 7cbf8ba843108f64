"""The schema of the ledger, as the steps that made it: append only, as `migrations` says.

`note_ledger.NOTES` counts the steps.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("liumiao-notes")

# The day is the agent's local one: made_at carries its offset, so its first ten characters are it.
_FIRST_RELEASE = (
    """
    CREATE TABLE notes (
        id INTEGER PRIMARY KEY,
        order_no TEXT NOT NULL,
        platform TEXT NOT NULL,
        flag TEXT NOT NULL,
        tag TEXT NOT NULL,
        line TEXT NOT NULL,
        pasted TEXT NOT NULL,
        made_at TEXT NOT NULL,
        outcome TEXT NOT NULL,
        day TEXT NOT NULL GENERATED ALWAYS AS (substr(made_at, 1, 10)) VIRTUAL
    )
    """,
    "CREATE INDEX notes_by_day ON notes(day)",
    "CREATE INDEX notes_by_order ON notes(order_no)",
)


@migrations()
def first_release(db: Database) -> None:
    """Make the tables of the first release."""
    for statement in _FIRST_RELEASE:
        db.execute(statement)
