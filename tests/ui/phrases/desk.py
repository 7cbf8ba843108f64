"""An agent's desk for tests of the phrase page: real services and data, a pretended desktop."""

from collections.abc import Iterable
from datetime import datetime
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.pasting import Target
from desktop_app.domain.phrases import Category, Change, Phrase
from desktop_app.domain.settings import Profile, Settings
from desktop_app.domain.wording.choice import NO_CHOICE
from desktop_app.errors import AppError
from desktop_app.paths import shipped
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.draw_faces import DrawFaces
from desktop_app.services.edit_phrases import EditPhrases
from desktop_app.services.fill_fields import FillFields
from desktop_app.services.find_phrases import FindPhrases
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.paste_reports import PasteReport  # noqa: TC001 - told from its use
from desktop_app.services.suggest_phrases import SuggestPhrases
from desktop_app.storage.backups import Backups
from desktop_app.storage.connection import Connection
from desktop_app.storage.phrases import SqlitePhrases
from desktop_app.storage.schema import PHRASES
from desktop_app.storage.usage import SqliteUsage
from desktop_app.texts import Text, text
from desktop_app.ui.phrases.page import PhrasePage
from desktop_app.ui.theme.theme import Theme
from tests.bench.suggest_quality import shipped_buyer_words
from tests.fakes import FakeFrontWindow, FakePaster
from tests.shipped_facts import shipped_words

NOW = datetime(2026, 11, 22, 10, 0)  # noqa: DTZ001 - the agent's own clock, as shown
QIANNIU = Target(7, "aliworkbench", "千牛")
SETTINGS = Settings(profile=Profile(shop="木棉家居", agent="小禾", tag="789"))


class FakeKeeper:
    """Lends the focus at once, and counts."""

    def __init__(self) -> None:
        self.lent_to: QWidget | None = None
        self.taken = 0
        self.given_back = 0
        self.dialogs: list[QDialog] = []

    def take_focus(self, widget: QWidget) -> None:
        self.lent_to = widget
        self.taken += 1
        widget.window().activateWindow()
        widget.setFocus()

    def give_back_focus(self) -> None:
        self.lent_to = None
        self.given_back += 1

    def has_focus(self) -> bool:
        return self.lent_to is not None

    def show_dialog(self, dialog: QDialog) -> None:
        self.dialogs.append(dialog)
        dialog.open()


def recognised(content: str) -> CurrentBuyer:
    """Take short text for a name, digits for an order number."""
    if not content or len(content) > 40:
        raise AppError(text("The clipboard holds no buyer."))
    return CurrentBuyer(order=content) if content.isdigit() else CurrentBuyer(name=content)


class Desk:
    """The page over real services; what was pasted and said is kept."""

    def __init__(
        self, folder: Path, app: QApplication, tree: Iterable[Category], phrases: Iterable[Phrase],
        look: str = "light",
    ) -> None:  # fmt: skip
        file = folder / "liumiao.db"
        backups = Backups(file, folder / "backups", lambda: NOW)
        self.connection = Connection.open(file, PHRASES, backups)
        self.store, self.usage = SqlitePhrases(self.connection), SqliteUsage(self.connection)
        self.store.save_categories(tree)
        self.store.save(phrases)
        ids, seconds = count(1), count(1000)
        self.find = FindPhrases(self.store, self.usage, lambda: 1000.0)
        self.copied = ""
        self.suggest = SuggestPhrases(
            lambda: self.find.library, shipped_buyer_words, self.usage, lambda: 1000.0
        )
        self.edit = EditPhrases(self.store, lambda: f"new{next(ids)}", self._announce)
        self.fill = FillFields(lambda: SETTINGS, lambda: NOW)
        self.chosen = NO_CHOICE
        self.check = CheckWording(
            shipped_words, lambda: self.chosen, list, lambda: self.find.library
        )
        self.front = FakeFrontWindow(QIANNIU)
        self.paster = FakePaster()
        self.paste = PastePhrase(
            self.paster, self.front, lambda: self.find.library, self.fill, usage=self.usage,
            clients=lambda: (), clock=lambda: float(next(seconds)), recognise=recognised,
            draw=DrawFaces(shipped("data")),
        )  # fmt: skip
        self.reports: list[PasteReport] = []
        self.paste.finished.connect(self.reports.append)
        self.keeper = FakeKeeper()
        self.theme = Theme(app, look)
        self.page = PhrasePage(
            self.find, self.edit, self.paste, self.fill, self.check, suggest=self.suggest,
            settings=lambda: SETTINGS, recent=self.usage.recent,
            clipboard_text=lambda: self.copied, say=str, theme=self.theme, keeper=self.keeper,
        )  # fmt: skip
        self.messages: list[str] = []
        self.undone: list[str] = []
        self.failures: list[AppError] = []
        self.page.message.connect(self._hear)
        self.page.undone.connect(lambda said: self.undone.append(str(said)))
        self.page.failed.connect(self.failures.append)

    def _announce(self, change: Change) -> None:
        self.find.refresh(None if change.tree else change.phrase_ids)
        self.page.library_changed(change.phrase_ids)

    def _hear(self, said: Text) -> None:
        self.messages.append(str(said))

    @property
    def pasted(self) -> list[str]:
        """The texts that went to the paster, in order."""
        return [request.text for request in self.paster.requests]

    def close(self) -> None:
        """End the page, then what it stands on."""
        self.page.close()
        self.page.deleteLater()
        self.theme.deleteLater()
        self.connection.close()
