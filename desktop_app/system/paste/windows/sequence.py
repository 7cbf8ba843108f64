"""The paste itself, step by step, in the thread that owns the clipboard."""

import logging
import time
from collections.abc import Callable

from desktop_app.domain.clients import ClientProfile
from desktop_app.domain.hotkeys import Hotkey
from desktop_app.domain.pasting import Outcome, PasteRequest, PasteResult, Reason
from desktop_app.system.paste.encoding import Encoding
from desktop_app.system.paste.patience import Patience, RefusedError
from desktop_app.system.paste.windows.aim import Aim
from desktop_app.system.paste.windows.offer import Offer, Read, image_formats, text_formats
from desktop_app.system.windows import clipboard, windows
from desktop_app.system.windows.clipboard import ClipboardHeldError
from desktop_app.system.windows.elevation import runs_above_us
from desktop_app.system.windows.message_thread import MessageThread
from desktop_app.system.windows.send_input import press_and_release
from desktop_app.system.windows.virtual_keys import MODIFIERS, virtual_key
from desktop_app.texts import text

_log = logging.getLogger(__name__)

# Clipboard managers read everything at once; a target that finds the clipboard open by them pastes
# nothing.
_MANAGER_SECONDS = 0.03
_LOOK_SECONDS = 0.001
_BACK = "Left"
# How long the text is then left to the target before "not confirmed" is said.
_UNSEEN_SECONDS = 2.0
# Browsers read several times for one paste, and only the first is told; in Chromium on X11 the
# second came 6–185 ms later.
_READS_AGAIN_SECONDS = 0.4


class PasteSequence:
    """Carries out one request after the other."""

    def __init__(
        self, thread: MessageThread, locked: Callable[[], bool], patience: Patience
    ) -> None:
        self._thread = thread
        self._locked = locked
        self._patience = patience
        self._offer = Offer(thread)
        self._aim = Aim(thread)
        self._managers_known = False
        self._unconfirmed = False
        self._unconfirmed_at = 0.0
        self._quiet_until = 0.0
        self._hurry = False

    def paste(self, request: PasteRequest, asked: float) -> PasteResult:
        """Paste; `asked` is the `time.monotonic()` of the request."""
        try:
            result = self._paste(request, asked)
        except RefusedError as refused:
            result = PasteResult(request.id, Outcome.REFUSED, refused.reason, detail=refused.detail)
        except ClipboardHeldError as held:
            detail = text("{program} holds the clipboard", program=held.program)
            result = PasteResult(
                request.id, Outcome.REFUSED, Reason.CLIPBOARD_BUSY,
                detail=detail if held.program else None,
            )  # fmt: skip
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
        while (left := self._quiet_until - time.monotonic()) > 0 and not self._hurry:
            if self._thread.pump(self._thread.jobs_wait, left):
                return
        self._give_back()

    def copy(self, content: str) -> None:
        """Put a text there that stays."""
        self._unconfirmed = False
        try:
            self._offer.keep(content)
        except ClipboardHeldError:
            _log.warning("a copy failed: another program keeps the clipboard open")

    def restore(self) -> None:
        """Give back what the clipboard held before an unconfirmed paste."""
        self._unconfirmed = False
        self._give_back()

    def hurry(self) -> None:
        """Stop waiting for a receipt; from any thread."""
        self._hurry = True

    def _paste(self, request: PasteRequest, asked: float) -> PasteResult:
        client, target = request.client, request.target.window
        codes = chord_codes(client.paste_chord)
        self._refuse_hopeless(request, asked, codes)
        self._let_quiet_pass()
        encoding = Encoding(request.image, with_bitmap=True) if request.image else None
        self._make_ready(target)
        lost = self._offer.lend(text_formats(request.text), windows.process_of(target))
        self._press_chord(target, codes)
        pressed = time.monotonic()
        chord_ms = (pressed - asked) * 1000
        read = self._await_read(target, self._patience.receipt_seconds)
        if read is None:
            self._unconfirmed, self._unconfirmed_at = True, time.monotonic()
            return PasteResult(request.id, Outcome.NOT_CONFIRMED, Reason.NO_RECEIPT, lost, chord_ms)
        again = _READS_AGAIN_SECONDS if client.reads > 1 else self._patience.quiet_seconds
        self._quiet_until = read.at + again
        receipt_ms = (read.at - pressed) * 1000
        if encoding is not None:
            left_out = self._follow_with_image(target, encoding, codes)
            return PasteResult(
                request.id, Outcome.PASTED, None, lost, chord_ms, receipt_ms, image=left_out
            )
        undone = self._place_caret(target, request.caret_steps) or self._send(client, target)
        return PasteResult(request.id, Outcome.PASTED, undone, lost, chord_ms, receipt_ms)

    def _press_chord(self, target: int, codes: tuple[int, ...]) -> None:
        """Press it for what was lent just now, if it is certain to reach the target alone."""
        self._outlast_managers()
        self._check(target)
        self._offer.open_to_all()
        if not press_and_release(*codes):
            raise RefusedError(Reason.KEYBOARD_TAKEN)

    def _follow_with_image(
        self, target: int, encoding: Encoding, codes: tuple[int, ...]
    ) -> Reason | None:
        """Paste the image behind the text that the target has read; return why it isn't there."""
        try:
            read = self._paste_image(target, encoding, codes)
        except RefusedError as refused:
            return refused.reason
        except ClipboardHeldError:
            return Reason.CLIPBOARD_BUSY
        if read is None:
            self._unconfirmed, self._unconfirmed_at = True, time.monotonic()
            return Reason.NO_RECEIPT
        self._quiet_until = read.at + self._patience.image_quiet_seconds
        return None

    def _paste_image(self, target: int, encoding: Encoding, codes: tuple[int, ...]) -> Read | None:
        self._let_quiet_pass()
        encoded = encoding.wait(self._thread.pump)
        if encoded is None:
            raise RefusedError(Reason.BAD_IMAGE)
        # Whatever was copied meanwhile stays.
        if not self._offer.is_ours:
            raise RefusedError(Reason.CLIPBOARD_BUSY)
        reason = self._aim.verdict(target)
        if reason is not None:
            raise RefusedError(reason)
        self._offer.lend(image_formats(encoded), windows.process_of(target))
        self._press_chord(target, codes)
        return self._await_read(target, self._patience.image_seconds)

    def _refuse_hopeless(self, request: PasteRequest, asked: float, codes: tuple[int, ...]) -> None:
        target = request.target.window
        if self._locked():
            raise RefusedError(Reason.LOCKED)
        if not codes:
            raise RefusedError(Reason.NO_KEY)
        if windows.is_ours(target):
            raise RefusedError(Reason.OWN_WINDOW)
        if runs_above_us(windows.process_of(target)):
            # Our keys would be dropped without a word; the agent's own reach it.
            self._offer.keep(request.text)
            raise RefusedError(Reason.ELEVATED)
        # Asked for while a target was still silent about the one before: when it wakes, it reads
        # for both, and would get this text twice.
        if self._unconfirmed and asked < self._unconfirmed_at:
            raise RefusedError(Reason.CLIPBOARD_BUSY)

    def _make_ready(self, target: int) -> None:
        """Have the agent's keys up and the target in front."""
        if not self._aim.await_fingers():
            raise RefusedError(Reason.KEYS_HELD)
        reason = self._aim.bring_to_front(target)
        if reason is not None:
            raise RefusedError(reason)

    def _check(self, target: int) -> None:
        """Look once more, right before the chord; what was lent is given back if it is in vain."""
        reason = self._aim.verdict(target)
        if self._locked():
            reason = Reason.LOCKED
        elif reason is None and not self._offer.is_ours:
            reason = Reason.CLIPBOARD_BUSY
        elif reason is None and not self._aim.await_fingers():
            reason = Reason.KEYS_HELD
        if reason is not None:
            self._give_back()
            raise RefusedError(reason)

    def _outlast_managers(self) -> None:
        """Let those who read everything come first: the first time, and where there are some."""
        if self._offer.turned_away or not self._managers_known:
            self._thread.pump(lambda: self._offer.refused > 0, _MANAGER_SECONDS)
        self._managers_known = True
        self._thread.pump_often(lambda: not clipboard.is_open(), _MANAGER_SECONDS, _LOOK_SECONDS)

    def _await_read(self, target: int, seconds: float) -> Read | None:
        """Wait until the target has taken what was lent; return its read, None if it hasn't.

        Where somebody else has taken it, the target's own read isn't told.
        """
        its_own = {windows.process_of(target)} | {0} - self._offer.turned_away
        self._thread.pump(self._is_taken_or_lost, seconds)
        read = next(iter(self._offer.reads), None)
        if read is None or read.process in its_own:
            return read
        _log.info("another program took the text before the target did")
        self._thread.pump(lambda: self._hurry, _UNSEEN_SECONDS)
        return None

    def _is_taken_or_lost(self) -> bool:
        return bool(self._offer.reads) or not self._offer.is_ours or self._hurry

    def _send(self, client: ClientProfile, target: int) -> Reason | None:
        """Press the send key where the agent wants it; return why it couldn't be."""
        if not client.paste_and_send:
            return None
        return self._press_after(chord_codes(client.send_key), 1, target)

    def _place_caret(self, target: int, steps: int) -> Reason | None:
        """Move the caret back from the end of the text; return why it couldn't be."""
        return self._press_after(chord_codes(_BACK), steps, target) if steps else None

    def _press_after(self, codes: tuple[int, ...], times: int, target: int) -> Reason | None:
        """Press keys for the text that the target has read, if it is still in front."""
        if not codes:
            return Reason.NO_KEY
        self._let_quiet_pass()
        if self._locked():
            return Reason.LOCKED
        if not self._aim.await_fingers():
            return Reason.KEYS_HELD
        for _ in range(times):
            reason = self._aim.verdict(target)
            if reason is None and not press_and_release(*codes):
                reason = Reason.KEYBOARD_TAKEN
            if reason is not None:
                return reason
        return None

    def _let_quiet_pass(self) -> None:
        while (left := self._quiet_until - time.monotonic()) > 0:
            self._thread.pump(lambda: False, left)

    def _give_back(self) -> None:
        try:
            self._offer.give_back()
        except ClipboardHeldError:
            _log.warning("the clipboard wasn't given back: another program keeps it open")


def chord_codes(chord: str) -> tuple[int, ...]:
    """Return the virtual keys of a chord, modifiers first; empty if this keyboard lacks one."""
    keys = Hotkey.parse(chord)
    codes = [*(MODIFIERS[modifier] for modifier in keys.modifiers), virtual_key(keys.key)]
    return tuple(codes) if all(codes) else ()
