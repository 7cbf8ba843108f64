"""The agent's place: the keyboard, the chat in front, and our window when it is called."""

from desktop_app.cli.demo.editor import Editor
from desktop_app.cli.demo.screen import Screen
from desktop_app.cli.demo.waiting import wait_until
from desktop_app.texts import text

_FOCUS_SECONDS = 5.0


class Desk:
    """Does what a hand at the keyboard does, and waits for what an eye waits for."""

    def __init__(self, screen: Screen, editor: Editor) -> None:
        self.screen = screen
        self.editor = editor

    def press(self, *keys: str) -> None:
        """Press key chords one after the other."""
        self.screen.press(*keys)

    def call_window(self, hotkey: str) -> None:
        """Press a hotkey that brings our window up, and wait until it has the keyboard.

        Raises:
            AppError: the chat keeps the keyboard.
        """
        self.press(hotkey)
        wait_until(
            lambda: bool(self.screen.window_in_front()) and not self.editor.in_front(),
            _FOCUS_SECONDS,
            text("Our window, called by {hotkey},", hotkey=hotkey),
        )

    def type(self, letters: str) -> None:
        """Type letters and digits into what has the keyboard."""
        self.screen.type(letters)
