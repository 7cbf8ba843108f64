"""How often each phrase was pasted, and how that ended."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.pasting import Outcome
from desktop_app.storage.connection import Connection
from desktop_app.storage.protocols import Use


class SqliteUsage:
    """The `UsageStore` of the program; a refused paste is kept, but isn't a use."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def uses(self) -> Mapping[str, Use]:
        """Return use counts by phrase id."""
        rows = self._connection.rows(
            "SELECT phrase_id, sum(count), max(last_used_s) FROM uses "
            "WHERE outcome != ? GROUP BY phrase_id",
            [Outcome.REFUSED],
        )
        return {phrase_id: Use(count, last) for phrase_id, count, last in rows}

    def count_use(self, phrase_id: str, at_s: float, outcome: str) -> None:
        """Record one paste, with how it ended.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        self._connection.run(
            "INSERT INTO uses VALUES (?, ?, 1, ?) ON CONFLICT DO UPDATE SET "
            "count = count + 1, last_used_s = max(last_used_s, excluded.last_used_s)",
            [phrase_id, str(outcome), at_s],
        )

    def recent(self, limit: int) -> Sequence[str]:
        """Return the ids last pasted, newest first."""
        rows = self._connection.rows(
            "SELECT phrase_id FROM uses WHERE outcome != ? "
            "GROUP BY phrase_id ORDER BY max(last_used_s) DESC, phrase_id LIMIT ?",
            [Outcome.REFUSED, limit],
        )
        return [phrase_id for (phrase_id,) in rows]
