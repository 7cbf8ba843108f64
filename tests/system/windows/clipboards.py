"""The clipboard as another program of the agent's sees it and fills it."""

import threading
from collections.abc import Callable, Mapping
from typing import TypeVar

from desktop_app.system.windows import clipboard
from desktop_app.system.windows.message_thread import MessageThread

Answer = TypeVar("Answer")
_WM_RENDER = 0x0305


def contents() -> list[tuple[int, bytes | None]]:
    """Return every format and its bytes."""
    made = OtherClipboard()
    try:
        return made.contents()
    finally:
        made.close()


class OtherClipboard:
    """A window that isn't the paster's; each call runs in its thread."""

    def __init__(self) -> None:
        self._promised = b""
        self._thread = MessageThread("other-program")
        self._thread.on(_WM_RENDER, self._render)
        self._thread.start()

    def put(self, formats: Mapping[str | int, bytes]) -> list[tuple[int, bytes | None]]:
        """Own the clipboard with these; return what is there then, made by the system included."""

        def fill() -> None:
            clipboard.empty()
            for name, data in formats.items():
                number = clipboard.registered(name) if isinstance(name, str) else name
                clipboard.write(number, data)

        self._do(fill)
        return self.contents()

    def promise(self, text: bytes) -> None:
        """Own the clipboard with a text that is only rendered when it is asked for."""
        self._promised = text

        def fill() -> None:
            clipboard.empty()
            clipboard.promise(clipboard.UNICODE_TEXT)

        self._do(fill)

    def contents(self) -> list[tuple[int, bytes | None]]:
        """Return every format that has bytes."""
        return self._do(lambda: [(n, clipboard.read(n)) for n in clipboard.formats()])

    def read_text(self) -> str:
        """Return the text without its NUL."""
        data = self._do(lambda: clipboard.read(clipboard.UNICODE_TEXT))
        return (data or b"").decode("utf-16-le").rstrip("\0")

    def close(self) -> None:
        self._thread.end()

    def _render(self, number: int, _unused: int) -> int:
        clipboard.write(number, self._promised)
        return 0

    def _do(self, job: Callable[[], Answer]) -> Answer:
        """Run a job with the clipboard open; fail with what it raised."""
        answers: list[Answer] = []
        done = threading.Event()

        def run() -> None:
            try:
                with clipboard.opened(self._thread.window, 5):
                    answers.append(job())
            finally:
                done.set()

        self._thread.post(run)
        assert done.wait(10)
        return answers[0]
