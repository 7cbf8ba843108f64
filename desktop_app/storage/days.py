"""The agent's calendar: which day a moment belongs to."""

from datetime import UTC, date, datetime


def local_day(at_s: float | None = None) -> date:
    """Return the local day of a moment in UTC seconds since 1970; None = today."""
    moment = datetime.now(UTC) if at_s is None else datetime.fromtimestamp(at_s, UTC)
    return moment.astimezone().date()
