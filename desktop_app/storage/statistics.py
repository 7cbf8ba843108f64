"""What the counts of each day add up to."""

from collections.abc import Mapping, Sequence
from datetime import date

from desktop_app.domain.pasting import Outcome
from desktop_app.domain.statistics import Span, Tally, Unused
from desktop_app.storage.connection import Connection

_TALLY = "sum(count), sum(characters)"


class SqliteStatistics:
    """The `StatisticsStore` of the program."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def first_day(self) -> date | None:
        """Return the first day with a use; None while there is none."""
        (day,) = self._connection.rows("SELECT min(day) FROM daily_uses")[0]
        return None if day is None else date.fromordinal(day)

    def by_day(self, span: Span) -> Mapping[date, Tally]:
        """Return what was pasted on each day that has any."""
        rows = self._connection.rows(
            f"SELECT day, {_TALLY} FROM daily_uses WHERE day BETWEEN ? AND ? "  # noqa: S608
            "GROUP BY day",
            _days(span),
        )
        return {date.fromordinal(day): Tally(count, length) for day, count, length in rows}

    def by_tab(self, span: Span) -> Mapping[int, Tally]:
        """Return what was pasted of each stage tab that has any."""
        rows = self._connection.rows(
            f"SELECT tab, {_TALLY} FROM daily_uses WHERE day BETWEEN ? AND ? "  # noqa: S608
            "GROUP BY tab",
            _days(span),
        )
        return {tab: Tally(count, length) for tab, count, length in rows}

    def most_used(self, span: Span, limit: int) -> Sequence[tuple[str, Tally]]:
        """Return the phrases pasted most often, the first the most, by id."""
        rows = self._connection.rows(
            "SELECT phrase_id, uses, length FROM ("
            "SELECT phrase, sum(count) AS uses, sum(characters) AS length FROM daily_uses "
            "WHERE day BETWEEN ? AND ? GROUP BY phrase ORDER BY uses DESC, phrase LIMIT ?"
            ") JOIN phrase_numbers ON number = phrase ORDER BY uses DESC, phrase",
            [*_days(span), limit],
        )
        return [(phrase_id, Tally(count, length)) for phrase_id, count, length in rows]

    def unused(self, before: date, before_s: float) -> Sequence[Unused]:
        """Return the phrases that were here before a moment and not used since, by their ids.

        Args:
            before: the local day of that moment.
            before_s: that moment in UTC seconds since 1970.

        Returns:
            Those never used first, then the longest unused.
        """
        rows = self._connection.rows(
            "SELECT id, last FROM phrases LEFT JOIN phrase_numbers ON phrase_id = id LEFT JOIN "
            "(SELECT phrase_id AS used_id, max(last_used_s) AS last FROM uses WHERE outcome != ? "
            "GROUP BY phrase_id) ON used_id = id "
            "WHERE ifnull(arrived, 0) < ? AND ifnull(last, 0) < ? ORDER BY last, position, id",
            [Outcome.REFUSED, before.toordinal(), before_s],
        )
        return [Unused(phrase_id, last) for phrase_id, last in rows]


def _days(span: Span) -> list[int]:
    return [span.first.toordinal(), span.last.toordinal()]
