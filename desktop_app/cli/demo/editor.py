"""The chat client's stand-in: a text editor that we did not write."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.cli.demo.processes import started
from desktop_app.cli.demo.screen import Screen
from desktop_app.cli.demo.waiting import becomes_so, wait_until
from desktop_app.texts import text

_START_SECONDS = 20.0
_ARRIVE_SECONDS = 5.0
_SAVE_SECONDS = 0.5


class Editor:
    """Reads back what its window holds, through the file that it saves."""

    def __init__(self, screen: Screen, window: str, file: Path) -> None:
        self._screen = screen
        self._window = window
        self._file = file

    def in_front(self) -> bool:
        """Tell whether it has the keyboard."""
        return self._screen.window_in_front() == self._window

    def come_to_front(self) -> None:
        """Take the keyboard, as by a click."""
        self._screen.bring_to_front(self._window)

    def comes_to_hold(self, *accepted: str) -> bool:
        """Tell whether its text becomes one of these, and stays so when it is read once more."""
        if not becomes_so(lambda: self._saved_text() in accepted, _ARRIVE_SECONDS):
            return False
        return self._saved_text() in accepted

    def begin_line(self) -> None:
        """Press Return, as to send."""
        self._screen.press("Return")

    def text(self) -> str:
        """Return what it holds."""
        return self._saved_text()

    def _saved_text(self) -> str:
        """Press Ctrl+S and return what is in the file then."""
        if not self.in_front():
            return ""
        before = self._file.stat().st_mtime_ns
        self._screen.press("ctrl+s")
        becomes_so(lambda: self._file.stat().st_mtime_ns != before, _SAVE_SECONDS)
        return self._file.read_text(encoding="utf-8")


@contextmanager
def open_editor(screen: Screen, folder: Path) -> Iterator[Editor]:
    """Start the editor on an empty file and bring it to the front.

    Raises:
        AppError: it isn't installed or shows no window.
    """
    file = folder / "chat.txt"
    file.touch()
    with started(["mousepad", "--disable-server", str(file)], screen.environment) as process:
        wait_until(
            lambda: bool(screen.window_of(process.pid)), _START_SECONDS, text("The editor's window")
        )
        editor = Editor(screen, screen.window_of(process.pid), file)
        editor.come_to_front()
        yield editor
