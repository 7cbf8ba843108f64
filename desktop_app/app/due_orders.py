"""Says in the status line that buyers wait for news: after the start, and on the note page."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.settings import Settings
from desktop_app.errors import AppError
from desktop_app.storage.data_folder import DataFolder
from desktop_app.ui.shell.pages import NOTE
from desktop_app.ui.shell.reporting import Reporting

AFTER_START_MS = 3000
PHRASES_THAT_TELL = "aft.track"


class DueOrders(QObject):
    """Looks into the ledger, where there is one; a line that says something else stays.

    Args:
        show: shows the phrases of a category, such as those that tell of a delay.
    """

    def __init__(
        self, data: DataFolder, settings: Callable[[], Settings], now: Callable[[], datetime],
        reporting: Reporting, show: Callable[[str], object],
    ) -> None:  # fmt: skip
        super().__init__(reporting)
        self._data = data
        self._settings = settings
        self._now = now
        self._reporting = reporting
        self._show = show

    def look_soon(self) -> None:
        """Look once the start is over."""
        QTimer.singleShot(AFTER_START_MS, self, self.look)

    def see_page(self, number: int) -> None:
        """Look when the note page is turned to."""
        if number == NOTE:
            self.look()

    def look(self) -> None:
        """Say who waits; nothing when the ledger can't be read: its page says why."""
        if not self._data.has_notes:
            return
        # Most starts have nobody who waits, and none of them before the first picture.
        from desktop_app.services.see_due_orders import SeeDueOrders, sentence  # noqa: PLC0415
        from desktop_app.storage.note_ledger import SqliteNoteLedger  # noqa: PLC0415

        see = SeeDueOrders(
            lambda: SqliteNoteLedger(self._data.open_notes()),
            lambda: self._settings().use_rules, self._now,
        )  # fmt: skip
        try:
            orders = see.due()
        except AppError:
            return
        if orders:
            self._reporting.show_due(
                sentence(orders), [each.order for each in orders],
                lambda: self._show(PHRASES_THAT_TELL),
            )  # fmt: skip
