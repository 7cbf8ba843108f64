"""Tells in the status line what pasting, editing and the system report."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.clients import ClientProfile, profile_for
from desktop_app.domain.pasting import Target
from desktop_app.errors import AppError
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.paste_reports import PasteReport
from desktop_app.texts import Text
from desktop_app.ui.shell.status import StatusKind
from desktop_app.ui.shell.status_line import StatusLine
from desktop_app.ui.shell.wording import Do, StatusWording, WaysOn

if TYPE_CHECKING:
    from desktop_app.ui.shell.status import Status

CLEAR_AFTER_MS = 150
"""The line of the paste before goes when this one takes longer. Painting it at once would hold up
the paste that the agent waits for: Python runs one of the two threads at a time."""


class Reporting(QObject):
    """Connects the services' reports with the line."""

    def __init__(
        self,
        line: StatusLine,
        wording: StatusWording,
        paste: PastePhrase,
        clients: Callable[[], tuple[ClientProfile, ...]],
    ) -> None:
        super().__init__(line)
        self._line = line
        self._wording = wording
        self._paste = paste
        self._clients = clients
        self._selected: Status | None = None
        self._clearing = QTimer(self, singleShot=True, interval=CLEAR_AFTER_MS)
        self._clearing.timeout.connect(line.clear)
        paste.started.connect(lambda _begun: self._clearing.start())
        paste.finished.connect(self.show_report)
        paste.run_ended.connect(line.clear)
        paste.copied.connect(lambda label: line.show_status(wording.copied(label)))

    def show_target(self, target: Target | None) -> None:
        """Say in the idle line where a paste would go now."""
        name = ""
        if target is not None:
            name = profile_for(target.program, self._clients()).name or target.name
        self._line.set_idle(self._wording.idle(name))

    def show_report(self, report: PasteReport) -> None:
        """Say how a paste ended."""
        self._clearing.stop()
        ways = WaysOn(
            again=self._paste.again,
            restore=self._paste.restore,
            confirm=lambda: self._paste.confirm(report),
            end=self._paste.end_run,
        )
        self._line.show_status(self._wording.report(report, ways))

    def show_message(self, message: Text, undo: Do | None = None) -> None:
        """Say what was done, with the way back if there is one."""
        if undo is None:
            self._line.show_status(self._wording.message(message))
        else:
            self._line.show_status(self._wording.undoable(message, undo))

    def show_other_buyer(self, before: CurrentBuyer) -> None:
        """Say that another buyer is served now, and offer to take both for one."""
        name = before.name or before.recipient or f"…{(before.order or before.tracking)[-4:]}"
        self._line.show_status(
            self._wording.other_buyer(name, lambda: self._paste.join_buyer(before))
        )

    def show_due(self, said: Text, orders: list[str], show: Do) -> None:
        """Say that buyers wait for news, unless the line has something else to say."""
        if self._line.status.kind is StatusKind.IDLE:
            self._line.show_status(self._wording.follow_up(said, orders, show))

    def show_undone(self, message: Text, redo: Do) -> None:
        """Say what was taken back, with the way to do it again."""
        self._line.show_status(self._wording.redoable(message, redo))

    def show_selected(self, count: int) -> None:
        """Say how many rows are selected, until it is one again."""
        if count > 1:
            self._selected = self._wording.selected(count)
            self._line.show_status(self._selected)
        elif self._line.status is self._selected:
            self._line.clear()

    def show_failure(self, error: AppError) -> None:
        """Say why something isn't done."""
        self._line.show_status(self._wording.failure(error))
