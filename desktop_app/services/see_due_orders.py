"""Tell which buyers wait for news, from the ledger of order notes."""

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop_app.domain.order_notes.due import LOOK_BACK_DAYS, Due, due
from desktop_app.domain.wording.use_style import UseStyle
from desktop_app.storage.protocols import NoteLedger
from desktop_app.texts import Text, text


class SeeDueOrders:
    """Reads the last weeks of the ledger when asked."""

    def __init__(
        self, ledger: Callable[[], NoteLedger], style: Callable[[], UseStyle],
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._ledger = ledger
        self._style = style
        self._now = now

    def due(self) -> tuple[Due, ...]:
        """Return the orders that are due, the longest first.

        Raises:
            AppError: the ledger can't be read.
        """
        today = self._now().date()
        ledger = self._ledger()
        days = (today - timedelta(days=back) for back in range(LOOK_BACK_DAYS + 1))
        records = (record for day in days for record in ledger.notes(day))
        return due(records, today, self._style().follow_up_days)


def sentence(orders: tuple[Due, ...]) -> Text:
    """Say how many buyers wait for news; the longest is named by its last digits."""
    if len(orders) == 1:
        return text("Order …{last} waits for news", last=orders[0].order[-4:])
    return text("{count} orders wait for news", count=len(orders))
