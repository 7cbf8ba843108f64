"""The first setup: which trades, which shop, and who is speaking."""

from collections.abc import Callable
from datetime import datetime

from desktop_app.domain.fields import Filled, fill, parse
from desktop_app.domain.library import INTERNAL_TAB, Library
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.profile_examples import profile_examples
from desktop_app.domain.settings import Profile
from desktop_app.domain.trades import TRADES, Trade
from desktop_app.services.choose_trades import ChooseTrades, TradesChange
from desktop_app.services.first_start import FirstStart
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.texts import Text


class SetUp:
    """Carries out the setup, the first time and whenever it is opened again.

    Args:
        library: the phrases of which examples are made.
        now: for the fields that the clock fills.
    """

    def __init__(
        self,
        keep: KeepSettings,
        trades: ChooseTrades,
        first: FirstStart,
        library: Callable[[], Library],
        now: Callable[[], datetime],
    ) -> None:
        self._keep = keep
        self._trades = trades
        self._first = first
        self._library = library
        self._now = now

    @property
    def profile(self) -> Profile:
        """The profile in force."""
        return self._keep.settings.profile

    def chosen(self) -> frozenset[Trade]:
        """Return the trades whose phrases are here."""
        return self._trades.chosen()

    def sizes(self) -> dict[Trade, int]:
        """Return how many phrases are shipped for each trade, in their order.

        Raises:
            AppError: a pack can't be read.
        """
        return {trade: self._trades.size(trade) for trade in TRADES}

    def examples(self) -> list[Phrase]:
        """Return phrases that are here and show what shop, name and tag are for."""
        library = self._library()
        said = (p for p in library.in_order() if library.tab_of(p) != INTERNAL_TAB)
        return profile_examples(said, self.profile.fields())

    def filled(self, example: Phrase, profile: Profile) -> Filled:
        """Return an example as it would be pasted with this profile."""
        return fill(parse(example.text), profile.fields(), self._now())

    def loss(self, wanted: frozenset[Trade]) -> TradesChange:
        """Return what `carry_out` would take away, to be asked about first.

        Raises:
            AppError: the database can't be read.
        """
        return self._trades.loss(wanted)

    def carry_out(self, profile: Profile, wanted: frozenset[Trade]) -> TradesChange:
        """Have these trades' phrases and this profile.

        Raises:
            AppError: a pack can't be read, or the disk refuses.
        """
        change = self._trades.choose(wanted)
        self._keep.change(profile=profile)
        return change

    def settle(self) -> None:
        """Don't ask for it at the next start: the agent has seen it.

        Raises:
            AppError: the disk refuses.
        """
        self._first.settle()

    def undo_trades(self) -> Text | None:
        """Take back the last choice of trades; return what was undone.

        Raises:
            AppError: what it brought was edited since, or the disk refuses.
        """
        return self._trades.undo()
