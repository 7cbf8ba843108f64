"""The sentences of the status line."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.pasting import Outcome, Reason
from desktop_app.errors import AppError
from desktop_app.services.paste_reports import PasteReport
from desktop_app.texts import Text
from desktop_app.ui.shell.status import Status, StatusAction, StatusKind

Render = Callable[[Text], str]
Do = Callable[[], object]

_BETWEEN = " · "


@dataclass(frozen=True)
class WaysOn:
    """What can follow a paste: try again, take it back, mean it, leave a phrase in parts."""

    again: Do
    restore: Do
    confirm: Do
    end: Do


class StatusWording(QObject):
    """Turns what happened into a `Status` in the user's language."""

    def __init__(self, render: Render, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._render = render

    def idle(self, target_name: str) -> Status:
        """Say where a paste would go now; `target_name` is empty when there is no such window."""
        if not target_name:
            return Status(StatusKind.IDLE, detail=self.tr("No chat window in front"))
        # The name is drawn stronger than the words around it.
        before, _, after = self.tr("Pastes into {name}").partition("{name}")
        return Status(StatusKind.IDLE, detail=before, tail=target_name + after)

    def report(self, report: PasteReport, ways: WaysOn) -> Status:
        """Say how a paste ended and offer what can be done about it."""
        if report.outcome is Outcome.PASTED:
            if report.image is not None:
                return self._without_image(report, report.image, ways)
            return self._pasted(report, ways)
        if report.outcome is Outcome.NOT_CONFIRMED:
            return self._unsure(report, ways.restore)
        return self._refused(report, ways)

    def other_buyer(self, before: str, join: Do) -> Status:
        """Say that another buyer is served now, and offer to take both for one."""
        said = self.tr("Another buyer now")
        action = StatusAction(self.tr("It is {name}").format(name=_short(before)), join)
        full = self.tr("Nothing of {name} is filled in any more.").format(name=before)
        return Status(StatusKind.NOTICE, detail=said, full=f"{said}. {full}", action=action)

    def follow_up(self, due: Text, orders: list[str], show: Do) -> Status:
        """Say that buyers wait for news, and of which orders."""
        said = self._render(due)
        full = "\n".join([said, *orders[:_MOST_ORDERS]])
        action = StatusAction(self.tr("Tell them"), show)
        return Status(StatusKind.NOTICE, detail=said, full=full, action=action)

    def message(self, message: Text) -> Status:
        """Show a sentence of a page."""
        return Status(StatusKind.DONE, detail=self._render(message))

    def copied(self, label: str) -> Status:
        """Say that a phrase is on the clipboard, to stay there."""
        return Status(StatusKind.DONE, self.tr("Copied"), label)

    def undoable(self, message: Text, undo: Do) -> Status:
        """Show what was changed, with the way back."""
        action = StatusAction(self.tr("Undo"), undo)
        return Status(StatusKind.DONE, detail=self._render(message), action=action)

    def redoable(self, message: Text, redo: Do) -> Status:
        """Show what was undone, with the way to do it again."""
        action = StatusAction(self.tr("Redo"), redo)
        return Status(StatusKind.DONE, detail=self._render(message), action=action)

    def selected(self, count: int) -> Status:
        """Say how many phrases a command would be about, and how to end that."""
        said = self.tr("{count} selected; Escape ends").format(count=count)
        return Status(StatusKind.NOTICE, detail=said)

    def profile_missing(self, fill_in: Do) -> Status:
        """Ask for what every greeting needs."""
        return Status(
            StatusKind.NOTICE,
            detail=self.tr("Fill in shop, name and tag"),
            action=StatusAction(self.tr("Settings"), fill_in),
        )

    def first_start(self, begin: Do) -> Status:
        """Invite a new user to the setup."""
        return Status(
            StatusKind.NOTICE,
            detail=self.tr("Choose your trade, fill in the shop"),
            action=StatusAction(self.tr("Begin"), begin),
        )

    def failure(self, error: AppError) -> Status:
        """Show why something that was asked for isn't done."""
        said, advice = self._render(error.message), ""
        if error.advice is not None:
            advice = " " + self._render(error.advice)
        return Status(StatusKind.REFUSED, detail=said, full=said + advice)

    def hotkeys_taken(self, failed: list[tuple[Hotkey, Text]], change: Do) -> Status:
        """Name the hotkeys that the system didn't give us."""
        first = str(failed[0][0])
        if len(failed) == 1:
            said = self.tr("{key} is taken").format(key=first)
        else:
            said = self.tr("{key} and {count} more are taken").format(
                key=first, count=len(failed) - 1
            )
        full = "\n".join(f"{key}: {self._render(reason)}" for key, reason in failed)
        action = StatusAction(self.tr("Change"), change)
        return Status(StatusKind.UNSURE, detail=said, full=full, action=action)

    def no_hotkeys(self, reason: Text) -> Status:
        """Say why there are no global hotkeys at all."""
        said = self.tr("Global hotkeys are off: {reason}").format(reason=self._render(reason))
        return Status(StatusKind.UNSURE, word="", detail=said, full=said)

    def paused(self, resume: Do) -> Status:
        """Say that hotkeys are paused."""
        return Status(
            StatusKind.NOTICE,
            detail=self.tr("Hotkeys are paused"),
            action=StatusAction(self.tr("Resume"), resume),
        )

    def _pasted(self, report: PasteReport, ways: WaysOn) -> Status:
        word, tail = self.tr("Pasted"), _BETWEEN + report.target_name
        action = StatusAction(self.tr("End"), ways.end) if report.goes_on else None
        if report.goes_on:
            word = self.tr("Part {part} of {parts}").format(part=report.part, parts=report.parts)
        if report.reason is not None:
            why = self.reason(report.reason).format(name=report.target_name)
            undone = (
                self.tr("cursor stays: {reason}")
                if report.has_caret
                else self.tr("but not sent: {reason}")
            )
            return Status(StatusKind.UNSURE, word, undone.format(reason=why), action=action)
        if report.lost_formats:
            full = self.tr("What the clipboard held could not be given back: {formats}")
            return Status(
                StatusKind.UNSURE,
                word,
                self.tr("the clipboard lost what it held"),
                full=full.format(formats=", ".join(report.lost_formats)),
                action=action,
            )
        if report.doubt is not None:
            check = self.tr("but check the working day")
            full = self._render(report.doubt)
            return Status(StatusKind.UNSURE, word, check, full=full, action=action)
        if report.goes_on:
            return Status(
                StatusKind.NOTICE, word, self.tr("press again for the next part"),
                stays_in_bar=True, action=action,
            )  # fmt: skip
        if report.hint is not None:
            said = self._render(report.hint)
            return Status(StatusKind.NOTICE, word, said, full=f"{word}{_BETWEEN}{said}")
        return Status(StatusKind.DONE, word, report.label, tail)

    def _without_image(self, report: PasteReport, reason: Reason, ways: WaysOn) -> Status:
        word = self.tr("Text pasted")
        is_open = reason is Reason.NO_RECEIPT
        because = self.tr("{name} did not fetch it") if is_open else self.reason(reason)
        why = self.tr("image not: {reason}").format(reason=because.format(name=report.target_name))
        if not is_open:
            return Status(StatusKind.UNSURE, word, why, full=f"{word}{_BETWEEN}{why}")
        full = self.tr(
            "{name} did not fetch the image in time. It may still arrive; it stays on the "
            "clipboard until you restore what was there."
        ).format(name=report.target_name)
        action = StatusAction(self.tr("Restore"), ways.restore)
        return Status(StatusKind.UNSURE, word, why, full=full, action=action)

    def _unsure(self, report: PasteReport, restore: Do) -> Status:
        full = self.tr(
            "{name} did not fetch the text in time. It may still arrive; it stays on the "
            "clipboard until you restore what was there."
        )
        return Status(
            StatusKind.UNSURE,
            self.tr("Not confirmed"),
            self.tr("still on the clipboard").format(name=report.target_name),
            full=full.format(name=report.target_name),
            action=StatusAction(self.tr("Restore"), restore),
        )

    def _refused(self, report: PasteReport, ways: WaysOn) -> Status:
        reason = report.reason or Reason.UNAVAILABLE
        detail = self.reason(reason).format(name=report.target_name)
        if report.detail is not None:
            detail = self._render(report.detail)
        word = self.tr("Not copied") if report.copying else self.tr("Not pasted")
        full = f"{word}: {detail}"
        way = self._way(reason, ways, copying=report.copying)
        return Status(StatusKind.REFUSED, word, detail, full=full, action=way)

    def _way(self, reason: Reason, ways: WaysOn, *, copying: bool) -> StatusAction | None:
        if reason in _WAITS_FOR_A_YES:
            anyway = self.tr("Copy anyway") if copying else self.tr("Paste anyway")
            return StatusAction(anyway, ways.confirm)
        if reason is Reason.PARTS_ELSEWHERE:
            return StatusAction(self.tr("End"), ways.end)
        if reason in _WORTH_AGAIN:
            return StatusAction(self.tr("Paste again"), ways.again)
        return None

    def reason(self, reason: Reason) -> str:
        """Return the sentence for a refusal; `{name}` is the window it was meant for."""
        return {
            Reason.OTHER_WINDOW: self.tr("front window is not {name}"),
            Reason.NO_WINDOW: self.tr("no window in front"),
            Reason.OWN_WINDOW: self.tr("no chat window in front"),
            Reason.LOCKED: self.tr("screen locked"),
            Reason.KEYS_HELD: self.tr("release Ctrl, Alt, Shift"),
            Reason.KEYBOARD_TAKEN: self.tr("keyboard in use elsewhere"),
            Reason.NO_KEY: self.tr("the keyboard has no such key"),
            Reason.NO_RECEIPT: self.tr("{name} did not fetch the text"),
            Reason.CLIPBOARD_BUSY: self.tr("clipboard in use elsewhere"),
            Reason.ELEVATED: self.tr("runs as administrator: press Ctrl+V"),
            Reason.UNAVAILABLE: self.tr("pasting doesn't work here"),
            Reason.FIELDS_MISSING: self.tr("fields are not filled"),
            Reason.BAD_TEXT: self.tr("the text has forbidden characters"),
            Reason.INTERNAL: self.tr("internal phrase"),
            Reason.HIDDEN_CHARACTERS: self.tr("it has hidden characters"),
            Reason.BUYER_CHANGED: self.tr("the buyer has changed"),
            Reason.STILL_OPEN: self.tr("something is still open"),
            Reason.OTHER_BUYER: self.tr("another buyer's data in it"),
            Reason.REMINDED: self.tr("reminded often enough"),
            Reason.NO_PHRASE: self.tr("no phrase there"),
            Reason.PART_UNDER_WAY: self.tr("the part before is under way"),
            Reason.PARTS_ELSEWHERE: self.tr("begun in another window"),
            Reason.CARET_UNSURE: self.tr("text behind it too hard to count"),
            Reason.PLAIN_CLIENT: self.tr("{name} shows none"),
            Reason.STILL_READING: self.tr("{name} still busy with the text"),
            Reason.TAKES_NO_IMAGES: self.tr("{name} took none"),
            Reason.BAD_IMAGE: self.tr("it is damaged"),
            Reason.LOOK_AT_IMAGE: self.tr("look at the image first"),
        }[reason]


_WAITS_FOR_A_YES = {
    Reason.INTERNAL,
    Reason.HIDDEN_CHARACTERS,
    Reason.OTHER_BUYER,
    Reason.REMINDED,
}
_WORTH_AGAIN = {
    Reason.OTHER_WINDOW,
    Reason.NO_WINDOW,
    Reason.OWN_WINDOW,
    Reason.KEYS_HELD,
    Reason.KEYBOARD_TAKEN,
    Reason.CLIPBOARD_BUSY,
}


def _short(name: str) -> str:
    """Cut a buyer's name for a button."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


_LONGEST_NAME = 8
_MOST_ORDERS = 12
