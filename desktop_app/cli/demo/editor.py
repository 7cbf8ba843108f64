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
_SAVE_SECONDS = 5.0
_UNSAVED = "*"
"""How the window's title begins while it holds something new."""


class Editor:
    """Tells by its title that something arrived, and by the file that it saves what it was."""

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

    def receives_something(self) -> bool:
        """Wait until something arrives; False when nothing does."""
        return becomes_so(self._has_news, _ARRIVE_SECONDS)

    def text(self) -> str:
        """Save what it holds and return it.

        Raises:
            AppError: it doesn't save.
        """
        if self._has_news():
            self.come_to_front()
            self._screen.press("ctrl+s")
            wait_until(lambda: not self._has_news(), _SAVE_SECONDS, text("The saved text"))
        return self._file.read_text(encoding="utf-8")

    def begin_line(self) -> None:
        """Press Return, as to send."""
        self._screen.press("Return")

    def _has_news(self) -> bool:
        return self._screen.title_of(self._window).startswith(_UNSAVED)


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
