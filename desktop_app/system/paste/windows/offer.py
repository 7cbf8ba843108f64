"""The clipboard while it is ours: text or image is handed out when it is asked for.

Windows asks (WM_RENDERFORMAT) until it is given something, with the reader's window known at that
moment; what anybody reads later comes from its own copy and isn't seen. So whoever asks before the
chord, as clipboard managers do, gets nothing: the first who gets it is the target.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.system.paste.windows import snapshot
from desktop_app.system.windows import clipboard
from desktop_app.system.windows.message_thread import MessageThread

if TYPE_CHECKING:
    from desktop_app.system.paste.encoding import Encoded
    from desktop_app.system.paste.windows.snapshot import Snapshot

_WM_RENDER = 0x0305  # WM_RENDERFORMAT
_WM_RENDER_ALL = 0x0306  # WM_RENDERALLFORMATS
_WM_DESTROYED = 0x0307  # WM_DESTROYCLIPBOARD

# learn.microsoft.com, "Clipboard Formats", cloud clipboard and clipboard history formats.
_NOT_FOR_HISTORIES = (
    "ExcludeClipboardContentFromMonitorProcessing",
    "CanIncludeInClipboardHistory",
    "CanUploadToCloudClipboard",
)
_NO = bytes(4)


@dataclass(frozen=True)
class Read:
    """Somebody took what was lent.

    Attributes:
        process: whose; 0 when the reader opened the clipboard without a window.
        at: `time.monotonic()`.
    """

    process: int
    at: float


class Offer:
    """Lends to the clipboard, watches who takes it, and gives back what was there.

    Attributes:
        reads: what was seen since something was lent; at most one for each format (see above).
        refused: how often it was asked for before `open_to_all`.
        turned_away: the processes that ever did so; 0 for those without a window.
    """

    def __init__(self, thread: MessageThread) -> None:
        self.reads: list[Read] = []
        self.refused = 0
        self.turned_away: set[int] = set()
        self._recipient = 0
        self._for_all = False
        self._thread = thread
        self._lent: Mapping[int, bytes] = {}
        self._before: Snapshot | None = None
        self._emptying = False
        thread.on(_WM_RENDER, self._render)
        thread.on(_WM_RENDER_ALL, self._render_all)
        thread.on(_WM_DESTROYED, self._see_destroyed)

    @property
    def is_ours(self) -> bool:
        """Whether the clipboard still holds what we lent or gave back."""
        return self._before is not None and clipboard.owner() == self._thread.window

    def lend(self, content: Mapping[int, bytes], recipient: int) -> tuple[str, ...]:
        """Offer something to this process; return what of the formats before couldn't be copied.

        What was there is copied first, unless it was ours already. Nobody gets anything before
        `open_to_all`.

        Args:
            content: the same in one or more formats, by their numbers.
            recipient: the process.

        Raises:
            ClipboardHeldError: another program keeps the clipboard open.
        """
        with clipboard.opened(self._thread.window):
            if not self.is_ours:
                self._before = snapshot.take()
            assert self._before is not None  # noqa: S101 - `is_ours` says so
            self._lent = dict(content)
            self._recipient, self._for_all = recipient, False
            self._empty()
            for number in self._lent:
                clipboard.promise(number)
            for name in _NOT_FOR_HISTORIES:
                clipboard.write(clipboard.registered(name), _NO)
        self.reads.clear()
        self.refused = 0
        return self._before.lost

    def open_to_all(self) -> None:
        """Hand it out from now on, but not to others who were turned away before."""
        self._for_all = True

    def give_back(self) -> None:
        """Put back what was there before the first loan; nothing if it isn't ours any more.

        Raises:
            ClipboardHeldError: another program keeps the clipboard open.
        """
        if not self._lent:
            return
        with clipboard.opened(self._thread.window):
            if self.is_ours and self._before is not None:
                self._emptying = True
                snapshot.put_back(self._before)
                self._emptying = False
        self._lent = {}

    def keep(self, text: str) -> None:
        """Put a text there to stay, for everybody, histories included.

        Raises:
            ClipboardHeldError: another program keeps the clipboard open.
        """
        with clipboard.opened(self._thread.window):
            self._empty()
            clipboard.write(clipboard.UNICODE_TEXT, as_windows_text(text))
        self._before, self._lent = None, {}

    def _empty(self) -> None:
        """Empty it without taking that for somebody else's doing."""
        self._emptying = True
        clipboard.empty()
        self._emptying = False

    def _render(self, number: int, _unused: int) -> int:
        data = self._lent.get(number)
        if not data:
            return 0
        reader = clipboard.opener()
        if not self._for_all:
            self.refused += 1
            self.turned_away.add(reader)
        elif reader in (0, self._recipient) or reader not in self.turned_away:
            clipboard.write(number, data)
            self.reads.append(Read(reader, time.monotonic()))
        return 0

    def _render_all(self, _wparam: int, _lparam: int) -> int:
        """Leave what is lent to those who come when our window is gone."""
        with clipboard.opened(self._thread.window):
            if self.is_ours:
                for number, data in self._lent.items():
                    clipboard.write(number, data)
        return 0

    def _see_destroyed(self, _wparam: int, _lparam: int) -> int:
        if not self._emptying:
            self._before, self._lent = None, {}
        return 0


def text_formats(content: str) -> dict[int, bytes]:
    """Return a text as it is lent; Windows makes the other formats of it."""
    return {clipboard.UNICODE_TEXT: as_windows_text(content)}


def image_formats(image: "Encoded") -> dict[int, bytes]:
    """Return an image as it is lent; `PNG` is the name that browsers and chats have given it."""
    return {clipboard.registered("PNG"): image.png, clipboard.BITMAP: image.bitmap}


def as_windows_text(text: str) -> bytes:
    """Return what CF_UNICODETEXT holds: UTF-16, CR LF, a NUL at the end."""
    return (text.replace("\n", "\r\n") + "\0").encode("utf-16-le", "surrogatepass")
