"""The pages that aren't there at the start: made when first turned to."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_app.app.shipped_facts import ShippedFacts
from desktop_app.domain.clients import ClientProfile, profile_for
from desktop_app.paths import shipped
from desktop_app.services.draw_faces import DrawFaces
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.storage.data_folder import DataFolder
from desktop_app.system.front_window.protocol import FrontWindow
from desktop_app.texts import Text
from desktop_app.ui.shell.focus import FocusKeeper
from desktop_app.ui.theme.theme import Theme


class LaterPages:
    """Makes the emoji page and the note page; what only they need is imported then."""

    def __init__(
        self, data: DataFolder, facts: ShippedFacts, front: FrontWindow, paste: PastePhrase,
        keep: KeepSettings, *, say: Callable[[Text], str], theme: Theme, keeper: FocusKeeper,
        clipboard_text: Callable[[], str], now: Callable[[], datetime], draw: DrawFaces,
        stage: Callable[[], int],
    ) -> None:  # fmt: skip
        self._data = data
        self._facts = facts
        self._front = front
        self._paste = paste
        self._keep = keep
        self._say = say
        self._theme = theme
        self._keeper = keeper
        self._clipboard_text = clipboard_text
        self._now = now
        self._draw = draw
        self._stage = stage

    def emoji(self) -> QWidget:
        """Make the emoji page."""
        from desktop_app.services.find_emoji import FindEmoji  # noqa: PLC0415 - not needed at start
        from desktop_app.ui.emoji.page import EmojiPage  # noqa: PLC0415

        find = FindEmoji(
            shipped("data"), self._data.settings, self._client_in_front, self._draw, self._stage
        )
        return EmojiPage(find, self._paste, self._theme, self._keeper)

    def note(self) -> QWidget:
        """Make the note page, and open the ledger.

        Raises:
            AppError: the ledger can't be opened.
        """
        from desktop_app.services.make_note import MakeNote  # noqa: PLC0415 - not needed at start
        from desktop_app.storage.note_ledger import SqliteNoteLedger  # noqa: PLC0415
        from desktop_app.ui.note.page import NotePage  # noqa: PLC0415

        ledger = SqliteNoteLedger(self._data.open_notes())
        platforms = self._facts.platforms
        make = MakeNote(platforms, ledger, lambda: self._keep.settings, self._now)
        return NotePage(
            make, self._paste, keep=self._keep, platforms=platforms,
            clipboard_text=self._clipboard_text,
            client_platform=lambda: self._client_in_front().platform, say=self._say,
            theme=self._theme, keeper=self._keeper,
        )  # fmt: skip

    def _client_in_front(self) -> ClientProfile:
        target = self._front.target()
        return profile_for(target.program if target else "", self._facts.clients())
