"""The note page over real services and a real ledger, before a pretended desktop."""

import json
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.domain.library import Library
from desktop_app.domain.pasting import Target
from desktop_app.domain.platforms import Platforms
from desktop_app.domain.recognised_buyers import recognise
from desktop_app.domain.settings import Profile, Settings
from desktop_app.paths import shipped
from desktop_app.services.draw_faces import DrawFaces
from desktop_app.services.fill_fields import FillFields
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.services.make_note import MakeNote
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection
from desktop_app.storage.note_ledger import NOTES, SqliteNoteLedger
from desktop_app.ui.note.page import NotePage
from desktop_app.ui.theme.theme import Theme
from tests.fake_library import FakeUsage
from tests.fakes import FakeFrontWindow, FakePaster, FakeSettingsStore
from tests.ui.keeper import PageKeeper

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
QIANNIU = Target(7, "aliworkbench", "千牛")
ORDER = "381205547712004471"
PROFILE = Profile("木棉家居", "小禾", "789")


class NoteDesk:
    """The page before a pretended client.

    Attributes:
        clipboard: what the agent copied last.
        client_platform: what the client in front tells.
    """

    def __init__(self, folder: Path, app: QApplication, profile: Profile = PROFILE) -> None:
        platforms = Platforms.read(
            json.loads(shipped("data", "platforms.json").read_text(encoding="utf-8"))
        )
        self.clipboard = ""
        self.client_platform = ""
        file = folder / "notes.db"
        self.connection = Connection.open(
            file, NOTES, Backups(file, folder / "backups", lambda: NOW)
        )
        self.store = FakeSettingsStore(Settings(profile=profile))
        self.keep = KeepSettings(self.store, lambda _: None)
        self.make = MakeNote(
            platforms,
            SqliteNoteLedger(self.connection),
            lambda: self.keep.settings,
            lambda: NOW,
        )
        self.paster = FakePaster()
        self.paste = PastePhrase(
            self.paster,
            FakeFrontWindow(QIANNIU),
            lambda: Library([], []),
            FillFields(lambda: self.keep.settings, lambda: NOW),
            usage=FakeUsage(),
            clients=lambda: (),
            clock=lambda: 0.0,
            recognise=lambda copied: recognise(copied, platforms, "taobao"),
            draw=DrawFaces(shipped("data")),
        )
        self.keeper = PageKeeper()
        self.page = NotePage(
            self.make,
            self.paste,
            keep=self.keep,
            platforms=platforms,
            clipboard_text=lambda: self.clipboard,
            client_platform=lambda: self.client_platform,
            say=str,
            theme=Theme(app),
            keeper=self.keeper,
        )

    @property
    def pasted(self) -> list[str]:
        """The texts that went to the chat client."""
        return [request.text for request in self.paster.requests]

    @property
    def outcomes(self) -> list[str]:
        """How the notes in the ledger ended, newest first."""
        return [record.outcome for record in self.make.kept()]
