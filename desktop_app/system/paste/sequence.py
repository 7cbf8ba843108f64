"""The paste itself, step by step, in the X thread."""

import logging
import time
from collections.abc import Callable, Sequence
from typing import Any

from Xlib import X

from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.images import ImageType, Picture
from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Reason
from desktop_app.system.paste.aim import Aim
from desktop_app.system.paste.chord import Keys
from desktop_app.system.paste.clipboards import Clipboards
from desktop_app.system.paste.encoding import Encoding, Pump
from desktop_app.system.paste.patience import Patience, RefusedError
from desktop_app.system.paste.receipt import Receipt
from desktop_app.system.paste.selection import Selection
from desktop_app.system.x11.connection import Connection
from desktop_app.system.x11.thread import XThread
from desktop_app.system.x11.windows import Windows

_log = logging.getLogger(__name__)

_RELEASE_ROUNDS = 3
_BACK = "Left"
# A paste this long after its hotkey had to wait for the one before: the keys that are down now are
# those of the next hotkey.
_LATE_SECONDS = 0.05
# For the fingers to finish that hotkey, looking this often; a key held on is let go after all.
_FINGERS_SECONDS = 0.5
_LOOK_SECONDS = 0.002
_IMAGE_LOOK_SECONDS = 0.02
# What a second, slower look can put right: our window has the focus, or nothing has it while it is
# on its way back from our window, or the clipboard has another owner since we last looked.
_MENDABLE = (Reason.OWN_WINDOW, Reason.NO_WINDOW, Reason.CLIPBOARD_BUSY)


class _Images:
    """The image of a request, on its way to what the clipboard will hold."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._encoding = Encoding(picture)

    def formats(self, pump: Pump) -> dict[str, bytes]:
        """Return it by MIME type.

        Raises:
            RefusedError: it can't be decoded.
        """
        encoded = self._encoding.wait(pump)
        if encoded is None:
            raise RefusedError(Reason.BAD_IMAGE)
        kept = self._picture
        return {ImageType.PNG.mime: encoded.png, kept.facts.type.mime: kept.data}


class PasteSequence:
    """Carries out one request after the other."""

    def __init__(
        self, x: Connection, thread: XThread, locked: Callable[[], bool], patience: Patience
    ) -> None:
        """Build the parts.

        Raises:
            AppError: this X server can't press keys for us.
        """
        self._x = x
        self._thread = thread
        self._locked = locked
        self._patience = patience
        self._keys = Keys(x)
        self._windows = Windows(x)
        self._aim = Aim(x, thread, self._windows)
        self._clipboards = Clipboards(x, thread)
        self._unconfirmed = False
        self._unconfirmed_at = 0.0
        # Chromium drops a paste if the clipboard changes soon after its last read.
        self._reads_again = False
        self._hurry = False

    def paste(self, request: PasteRequest, asked: float) -> PasteResult:
        """Paste; `asked` is the `time.monotonic()` of the request."""
        try:
            result = self._paste(request, asked)
        except RefusedError as refused:
            result = PasteResult(request.id, Outcome.REFUSED, refused.reason)
        _log.info(
            "paste %d: %s %s, %d characters, chord %.1f ms, receipt %.1f ms", request.id,
            result.outcome, result.reason or "", len(request.text), result.chord_ms,
            result.receipt_ms,
        )  # fmt: skip
        return result

    def settle(self) -> None:
        """Give the clipboard back once the target is quiet; the next job may come before."""
        if self._unconfirmed:
            return
        while (left := self._quiet_left()) > 0:
            if self._thread.pump(self._thread.jobs_wait, left):
                return
        self._clipboards.give_back()

    def copy(self, content: str) -> None:
        """Serve a text that stays."""
        self._unconfirmed = False
        self._learn_time()
        self._clipboards.keep(content)
        self._x.flush()

    def restore(self) -> None:
        """Give back what the clipboard held before an unconfirmed paste."""
        self._unconfirmed = False
        self._learn_time()
        self._clipboards.give_back()

    def leave(self) -> None:
        """Give back, then let a clipboard manager keep what we serve."""
        self.restore()
        self._clipboards.leave()

    def hurry(self) -> None:
        """Stop waiting for a receipt; from any thread."""
        self._hurry = True

    def handle(self, event: Any) -> None:
        """Take in one X event."""
        if event.type == X.MappingNotify:
            self._keys.follow_layout()
        elif event.type == X.FocusIn or _is_of(event, self._x.root):
            self._aim.moved()
        elif event.type in _OF_SELECTIONS:
            if _is_of(event, self._x.window):
                self._x.time = event.time
            self._clipboards.handle(event)

    def _paste(self, request: PasteRequest, asked: float) -> PasteResult:
        client, target = request.client, request.target.window
        codes = self._keys.codes(client.paste_chord)
        self._refuse_hopeless(target, asked, codes)
        if self._reads_again:
            self._let_quiet_pass()
        self._reads_again = client.reads > 1
        used = self._clipboards.used_by(client)
        if time.monotonic() - asked > _LATE_SECONDS:
            self._let_fingers_finish()
        images = _Images(request.image) if request.image else None
        lost = self._prepare(request, used)
        receipt = self._clipboards.expect_reads(target, self._keys.press(codes))
        pressed = time.monotonic()
        chord_ms = (pressed - asked) * 1000
        self._await_reads(receipt, client.reads, used)
        if not receipt.reads:
            self._unconfirmed, self._unconfirmed_at = True, time.monotonic()
            return PasteResult(request.id, Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT, lost, chord_ms)
        receipt_ms = (receipt.last - pressed) * 1000
        if images is not None:
            slow = Reason.STILL_READING if receipt.reads < client.reads else None
            left_out = slow or self._follow_with_image(request, images, codes, used)
            return PasteResult(
                request.id, Outcome.PASTED, None, lost, chord_ms, receipt_ms, image=left_out
            )
        undone = self._place_caret(target, request.caret_steps) or self._send(client, target)
        return PasteResult(request.id, Outcome.PASTED, undone, lost, chord_ms, receipt_ms)

    def _follow_with_image(
        self, request: PasteRequest, images: _Images, codes: tuple[int, ...],
        used: Sequence[Selection],
    ) -> Reason | None:  # fmt: skip
        """Paste the image behind the text that the target has read; return why it isn't there."""
        try:
            receipt = self._paste_image(request, images, codes, used)
        except RefusedError as refused:
            return refused.reason
        if receipt.reads:
            return None
        if receipt.looked:
            return Reason.TAKES_NO_IMAGES
        self._unconfirmed, self._unconfirmed_at = True, time.monotonic()
        return Reason.NO_RECEIPT

    def _paste_image(
        self, request: PasteRequest, images: _Images, codes: tuple[int, ...],
        used: Sequence[Selection],
    ) -> Receipt:  # fmt: skip
        target = request.target.window
        self._let_quiet_pass()
        formats = images.formats(self._thread.pump)
        self._learn_time()
        if self._locked():
            raise RefusedError(Reason.LOCKED)
        # Whatever was copied meanwhile stays.
        if any(selection.held is None for selection in used):
            raise RefusedError(Reason.CLIPBOARD_BUSY)
        self._clipboards.lend_image(used, formats)
        self._make_ready(target, used)
        serial = self._keys.press(codes)
        receipt = self._clipboards.expect_image_reads(target, serial, formats)
        self._await_image(receipt, used)
        return receipt

    def _refuse_hopeless(self, target: int, asked: float, codes: tuple[int, ...]) -> None:
        if self._locked():
            raise RefusedError(Reason.LOCKED)
        if not codes:
            raise RefusedError(Reason.NO_KEY)
        if self._windows.is_ours(target):
            raise RefusedError(Reason.OWN_WINDOW)
        # Asked for while a target was still silent about the one before: when it wakes, it reads
        # for both, and would get this text twice.
        if self._unconfirmed and asked < self._unconfirmed_at:
            raise RefusedError(Reason.CLIPBOARD_BUSY)

    def _prepare(self, request: PasteRequest, used: Sequence[Selection]) -> tuple[str, ...]:
        """Bring about all that must be so when the chord is pressed.

        Returns the names of the clipboard formats that couldn't be copied before.
        """
        target = request.target.window
        if all(selection.held is not None for selection in used):
            lost = self._clipboards.save(used)
            self._clipboards.lend(used, request.text)
            try:
                self._make_ready(target, used)
            except RefusedError as refused:
                if refused.reason not in _MENDABLE:
                    raise
            else:
                return lost
        self._bring_to_front(target)
        lost = self._clipboards.save(used)
        self._clipboards.lend(used, request.text)
        self._make_ready(target, used)
        return lost

    def _bring_to_front(self, target: int) -> None:
        """Make sure that the target is in front, and learn what happened to the clipboard."""
        self._x.touch()
        reason = self._aim.verdict(self._aim.look(), target)
        self._take_in_events()
        if reason is Reason.NO_WINDOW:
            reason = self._aim.await_arrival(target)
        if reason is Reason.OWN_WINDOW:
            reason = self._aim.hand_back(target)
        if reason is not None:
            raise RefusedError(reason)

    def _make_ready(self, target: int, used: Sequence[Selection]) -> None:
        """Let the agent's keys go and check that all is as it must be; mostly one round trip."""
        held = self._keys.often_held()
        for _ in range(_RELEASE_ROUNDS):
            self._x.touch()
            self._keys.release(held)
            owners = [selection.ask_owner() for selection in used]
            free, look, down = self._keys.ask_free(), self._aim.look(), self._keys.ask_held()
            held = self._keys.held(down)
            reason = self._aim.verdict(look, target)
            if reason is None and not all(self._owns(owner) for owner in owners):
                reason = Reason.CLIPBOARD_BUSY
            if reason is not None:
                raise RefusedError(reason)
            if not held and self._keys.is_free(free):
                return
        raise RefusedError(Reason.KEYS_HELD if held else Reason.KEYBOARD_TAKEN)

    def _let_fingers_finish(self) -> None:
        """Wait until no key is down.

        Modifiers let go in the middle of the agent's next hotkey would make a digit of it, typed
        into the chat.
        """
        deadline = time.monotonic() + _FINGERS_SECONDS
        while self._keys.held(self._keys.ask_held()) and time.monotonic() < deadline:
            self._thread.pump(lambda: False, _LOOK_SECONDS)

    def _owns(self, question: Any) -> bool:
        question.reply()
        return bool(getattr(question.owner, "id", question.owner) == self._x.window)

    def _await_reads(self, receipt: Receipt, reads: int, used: Sequence[Selection]) -> None:
        """Wait until the target has read as often as it does for one paste."""

        def over() -> bool:
            taken_over = all(selection.held is None for selection in used)
            return receipt.reads >= reads or taken_over or self._hurry

        self._thread.pump(over, self._patience.receipt_seconds)

    def _await_image(self, receipt: Receipt, used: Sequence[Selection]) -> None:
        """Wait until the target has taken the image, or has looked at it and left it."""
        deadline = time.monotonic() + self._patience.receipt_seconds

        def over() -> bool:
            now = time.monotonic()
            patience = self._patience
            quiet = patience.image_quiet_seconds if receipt.reads else patience.image_seconds
            seen = max(receipt.looked, receipt.last)
            settled = seen > 0 and now - seen > quiet
            lost = all(selection.held is None for selection in used)
            return settled or lost or self._hurry or now > deadline

        while not over():
            self._thread.pump(over, _IMAGE_LOOK_SECONDS)

    def _send(self, client: ClientProfile, target: int) -> Reason | None:
        """Press the send key where the agent wants it; return why it couldn't be."""
        if not client.paste_and_send:
            return None
        return self._press_after(self._keys.codes(client.send_key), 1, target)

    def _place_caret(self, target: int, steps: int) -> Reason | None:
        """Move the caret back from the end of the text; return why it couldn't be."""
        return self._press_after(self._keys.codes(_BACK), steps, target) if steps else None

    def _press_after(self, codes: tuple[int, ...], times: int, target: int) -> Reason | None:
        """Press keys for the text that the target has read, if it is still in front."""
        if not codes:
            return Reason.NO_KEY
        self._let_quiet_pass()
        try:
            self._make_ready(target, ())
        except RefusedError as refused:
            return refused.reason
        for _ in range(times):
            self._keys.press(codes)
        return None

    def _let_quiet_pass(self) -> None:
        while (left := self._quiet_left()) > 0:
            self._thread.pump(lambda: False, left)

    def _quiet_left(self) -> float:
        receipt = self._clipboards.receipt
        if receipt is None:
            return 0.0
        return receipt.last + self._patience.quiet_seconds - time.monotonic()

    def _learn_time(self) -> None:
        self._x.touch()
        self._x.sync()
        self._take_in_events()

    def _take_in_events(self) -> None:
        self._thread.pump(lambda: True)


_OF_SELECTIONS = frozenset(
    (X.SelectionRequest, X.SelectionClear, X.SelectionNotify, X.PropertyNotify)
)


def _is_of(event: Any, window: int) -> bool:
    return bool(event.type == X.PropertyNotify and event.window.id == window)
