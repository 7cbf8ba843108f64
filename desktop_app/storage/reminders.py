"""When reminders were pasted to whom, by a keyed hash: no buyer can be read from it."""

from collections.abc import Iterable

from desktop_app.storage.connection import Connection
from desktop_app.storage.protocols import Reminded

KEPT_DAYS = 30
_KEPT_S = KEPT_DAYS * 86_400


class SqliteReminders:
    """The `ReminderStore` of the program."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reminded(self, buyers: Iterable[str], since_s: float) -> list[Reminded]:
        """Return the reminders to a buyer by any of these identities, the oldest first."""
        found: set[Reminded] = set()
        for buyer in buyers:
            rows = self._connection.rows(
                "SELECT item, at_s FROM reminders WHERE buyer = ? AND at_s >= ?",
                [self._hash(buyer), since_s],
            )
            found |= {Reminded(item, at_s) for item, at_s in rows}
        return sorted(found, key=lambda each: each.at_s)

    def item_key(self, item: str) -> str:
        """Return what `Reminded.item` is for this item; empty for no item."""
        return self._hash(f"item:{item}") if item else ""

    def add(self, buyers: Iterable[str], item: str, at_s: float) -> None:
        """Keep a reminder under every identity of its buyer; those older than 30 days go.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with self._connection.transaction():
            self._connection.run("DELETE FROM reminders WHERE at_s < ?", [at_s - _KEPT_S])
            for buyer in buyers:
                self._connection.run(
                    "INSERT INTO reminders VALUES (?, ?, ?)",
                    [self._hash(buyer), self.item_key(item), at_s],
                )

    def take_over(self, other: Connection) -> None:
        """Have the reminders of another database, and the key that they are hashed with.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with self._connection.transaction():
            self._connection.run("DELETE FROM reminders")
            for row in other.rows("SELECT buyer, item, at_s FROM reminders"):
                self._connection.run("INSERT INTO reminders VALUES (?, ?, ?)", tuple(row))
            for row in other.rows("SELECT value FROM state WHERE key = 'reminder-key'"):
                self._connection.run(
                    "UPDATE state SET value = ? WHERE key = 'reminder-key'", tuple(row)
                )

    def _hash(self, written: str) -> str:
        import hmac  # noqa: PLC0415 - a start reminds nobody

        rows = self._connection.rows("SELECT value FROM state WHERE key = 'reminder-key'")
        return hmac.digest(str(rows[0]["value"]).encode(), written.encode(), "sha256").hex()
