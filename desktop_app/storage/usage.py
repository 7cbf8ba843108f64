"""How often each phrase was pasted, in all and day by day, and how that ended."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.pasting import Outcome
from desktop_app.storage.connection import Connection
from desktop_app.storage.days import local_day
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

    def count_use(
        self, phrase_id: str, at_s: float, outcome: str, *, tab: int, characters: int
    ) -> None:
        """Record one paste, with how it ended; one that arrived also counts for its day.

        Args:
            phrase_id: what was pasted.
            at_s: when, in UTC seconds since 1970.
            outcome: a `domain.pasting.Outcome`.
            tab: the window tab of its stage.
            characters: how many were pasted, fields filled. The text itself isn't kept.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO uses VALUES (?, ?, 1, ?) ON CONFLICT DO UPDATE SET "
                "count = count + 1, last_used_s = max(last_used_s, excluded.last_used_s)",
                [phrase_id, str(outcome), at_s],
            )
            if outcome == Outcome.PASTED:
                self._count_for_day(phrase_id, at_s, tab, (1, characters))

    def count_more(self, phrase_id: str, at_s: float, *, tab: int, characters: int) -> None:
        """Record the characters of a further part that arrived; the phrase was counted before.

        Raises:
            AppError: the disk or another program doesn't let us.
        """
        with self._connection.transaction():
            self._count_for_day(phrase_id, at_s, tab, (0, characters))

    def _count_for_day(
        self, phrase_id: str, at_s: float, tab: int, amount: tuple[int, int]
    ) -> None:
        self._connection.run(
            "INSERT OR IGNORE INTO phrase_numbers (phrase_id, arrived) VALUES (?, 0)", [phrase_id]
        )
        self._connection.run(
            "INSERT INTO daily_uses SELECT ?, number, ?, ?, ? FROM phrase_numbers "
            "WHERE phrase_id = ? ON CONFLICT DO UPDATE SET "
            "count = count + excluded.count, characters = characters + excluded.characters",
            [local_day(at_s).toordinal(), tab, *amount, phrase_id],
        )

    def recent(self, limit: int) -> Sequence[str]:
        """Return the ids last pasted, newest first."""
        rows = self._connection.rows(
            "SELECT phrase_id FROM uses WHERE outcome != ? "
            "GROUP BY phrase_id ORDER BY max(last_used_s) DESC, phrase_id LIMIT ?",
            [Outcome.REFUSED, limit],
        )
        return [phrase_id for (phrase_id,) in rows]
