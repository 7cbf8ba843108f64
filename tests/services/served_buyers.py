"""A desk with every rule at use in force, over a real database."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.library import Library
from desktop_app.domain.pasting import Reason, Target
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.recognised_buyers import recognise
from desktop_app.domain.settings import Profile, Settings
from desktop_app.domain.wording.use_style import UseStyle
from desktop_app.services.fill_fields import FillFields
from desktop_app.services.follow_chains import FollowChains
from desktop_app.services.guard_use import GuardUse
from desktop_app.services.paste_phrase import PastePhrase
from desktop_app.services.paste_reports import (
    FieldForm,  # noqa: TC001 - told from its use
    PasteReport,  # noqa: TC001
)
from desktop_app.storage.reminders import SqliteReminders
from tests.agents import Agent
from tests.fake_library import FakeUsage
from tests.fakes import FakeFrontWindow, FakePaster
from tests.shipped_facts import shipped_clients, shipped_platforms

QIANNIU = Target(7, "aliworkbench", "千牛")
START = datetime(2026, 11, 22, 9, 0)  # noqa: DTZ001 - the agent's own clock
TREE = (
    Category("mid", None, "售中", tab=1),
    Category("int", None, "内部", tab=4),
    Category("mine", None, "我的", tab=3),
)


class ServiceDesk:
    """The services of a shift: pasting, its rules, chains; time is the test's."""

    def __init__(self, folder: Path, phrases: Iterable[Phrase]) -> None:
        self.agent = Agent(folder)
        self.phrases = {phrase.id: phrase for phrase in phrases}
        self.now = START
        self.clipboard = ""
        self.style = UseStyle()
        self.settings = Settings(profile=Profile("木棉家居", "小禾", "789"))
        self.paster, self.front = FakePaster(), FakeFrontWindow(QIANNIU)
        platforms = shipped_platforms()
        self.reminders = SqliteReminders(self.agent.connection)
        guard = GuardUse(
            self.library, self.reminders, lambda: self.style, clock=self._seconds,
            clipboard_text=lambda: self.clipboard,
        )  # fmt: skip
        self.paste = PastePhrase(
            self.paster, self.front, self.library,
            FillFields(lambda: self.settings, lambda: self.now), usage=FakeUsage(),
            clients=shipped_clients, clock=self._seconds,
            recognise=lambda content: recognise(content, platforms, "taobao"),
            draw=lambda content, _client: content, guard=guard,
        )  # fmt: skip
        self.chains = FollowChains(self.paste, self.library, lambda: self.now)
        self.reports: list[PasteReport] = []
        self.forms: list[FieldForm] = []
        self.paste.finished.connect(self.reports.append)
        self.paste.fields_needed.connect(self.forms.append)

    def library(self) -> Library:
        return Library(self.phrases.values(), TREE)

    def _seconds(self) -> float:
        return self.now.timestamp()

    def wait(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    def serve(self, buyer: CurrentBuyer) -> None:
        """Set the buyer."""
        self.paste.set_buyer(buyer)

    def send(self, phrase_id: str, **answers: str) -> None:
        """Paste a phrase, and answer its form with what is asked for."""
        self.forms.clear()
        self.paste.paste(phrase_id)
        if self.forms:
            form = self.forms[-1]
            asked = {name: answers[name] for name in form.filled.missing}
            self.paste.paste_filled(form.phrase, asked, form.target)

    def confirm(self) -> None:
        """Say yes to the last refusal."""
        self.paste.confirm(self.reports[-1])

    @property
    def pasted(self) -> list[str]:
        """The texts that went out."""
        return [request.text for request in self.paster.requests]

    def reason(self) -> Reason | None:
        """Why the last request was refused."""
        return self.reports[-1].reason

    @property
    def offer(self) -> str:
        """The id of the phrase that is offered as the next step."""
        return self.chains.offer.id if self.chains.offer else ""
