"""The schema of the phrase database, as the steps that made it.

Append only: a step that was released is never changed, and a new database takes the same way as
an old one. A new step needs a saved database of the version before it in `tests/storage/schemas`,
and `schema.PHRASES` counts it.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("liumiao")

# References are checked at commit, so that the order of rows within one import is free.
# Uses refer to phrases by id alone: undoing a deletion brings the counts back.
# Settings are one a row: an unreadable one costs only itself.
# Readings (pinyin of indexed texts) are a cache, free to drop.
# Packs are kept as they were last accepted: an update is compared with that.
_FIRST_RELEASE = (
    """
    CREATE TABLE categories (
        id TEXT PRIMARY KEY,
        parent_id TEXT REFERENCES categories(id) DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        tab INTEGER
    )
    """,
    "CREATE INDEX categories_by_parent ON categories(parent_id)",
    """
    CREATE TABLE phrases (
        id TEXT PRIMARY KEY,
        category_id TEXT NOT NULL REFERENCES categories(id) DEFERRABLE INITIALLY DEFERRED,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        code TEXT NOT NULL,
        mood TEXT NOT NULL,
        tags TEXT NOT NULL,
        slot INTEGER UNIQUE,
        owner TEXT NOT NULL,
        situation TEXT NOT NULL,
        locked INTEGER NOT NULL,
        valid_from TEXT NOT NULL,
        valid_until TEXT NOT NULL,
        pack_id TEXT NOT NULL,
        shop_text TEXT,
        position INTEGER NOT NULL,
        extra TEXT NOT NULL
    )
    """,
    "CREATE INDEX phrases_by_category ON phrases(category_id)",
    """
    CREATE TABLE uses (
        phrase_id TEXT NOT NULL,
        outcome TEXT NOT NULL,
        count INTEGER NOT NULL,
        last_used_s REAL NOT NULL,
        PRIMARY KEY (phrase_id, outcome)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE readings (text TEXT PRIMARY KEY, reading TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE packs (id TEXT PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID",
    "INSERT INTO state VALUES ('library-id', lower(hex(randomblob(16))))",
)


# Whom reminders went to is kept as a keyed hash: the key never leaves this database.
_LINKED_PHRASES = (
    "ALTER TABLE phrases ADD COLUMN next_ids TEXT NOT NULL DEFAULT '[]'",
    "CREATE TABLE reminders (buyer TEXT NOT NULL, item TEXT NOT NULL, at_s REAL NOT NULL)",
    "CREATE INDEX reminders_by_buyer ON reminders(buyer)",
    "INSERT INTO state VALUES ('reminder-key', lower(hex(randomblob(32))))",
)


@migrations()
def first_release(db: Database) -> None:
    """Make the tables of the first release."""
    for statement in _FIRST_RELEASE:
        db.execute(statement)


@migrations()
def linked_phrases(db: Database) -> None:
    """Let phrases follow each other, and remember whom reminders went to."""
    for statement in _LINKED_PHRASES:
        db.execute(statement)


# The bin keeps phrases as documents: what it holds survives a later column.
# Days are counted from 0001-01-01 (`date.toordinal`) and phrases have numbers here, so that a year
# of use stays small: it is checked whole at every start.
# Since when phrases are here that were before, nobody knows: they get a number at their first use.
_BIN_AND_DAILY_USES = (
    """
    CREATE TABLE bin (
        id TEXT PRIMARY KEY,
        deleted_s REAL NOT NULL,
        cause TEXT NOT NULL,
        place TEXT NOT NULL,
        phrase TEXT NOT NULL
    )
    """,
    "CREATE INDEX bin_by_time ON bin(deleted_s)",
    """
    CREATE TABLE phrase_numbers (
        number INTEGER PRIMARY KEY,
        phrase_id TEXT NOT NULL UNIQUE,
        arrived INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE daily_uses (
        day INTEGER NOT NULL,
        phrase INTEGER NOT NULL REFERENCES phrase_numbers(number),
        tab INTEGER NOT NULL,
        count INTEGER NOT NULL,
        characters INTEGER NOT NULL,
        PRIMARY KEY (day, phrase, tab)
    ) WITHOUT ROWID
    """,
)


@migrations()
def bin_and_daily_uses(db: Database) -> None:
    """Make the recycle bin, and the counts of each day's uses."""
    for statement in _BIN_AND_DAILY_USES:
        db.execute(statement)


# Images are kept by their hash, one for all phrases that have it. What nothing holds any more is
# removed at the next start: until then an edit may be undone.
_IMAGES = (
    "ALTER TABLE phrases ADD COLUMN image TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX phrases_with_image ON phrases(image) WHERE image <> ''",
    "CREATE TABLE images (hash TEXT PRIMARY KEY, data BLOB NOT NULL)",
)


@migrations()
def images(db: Database) -> None:
    """Let a phrase have an image."""
    for statement in _IMAGES:
        db.execute(statement)
