"""Suggest phrases for what a buyer wrote."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.domain.library import Library
from desktop_app.domain.search.found import Found, Scope
from desktop_app.domain.search.frecency import warmth
from desktop_app.errors import AppError
from desktop_app.storage.protocols import UsageStore
from desktop_app.texts import text

if TYPE_CHECKING:
    from desktop_app.domain.suggest.buyer_words import BuyerWords
    from desktop_app.domain.suggest.suggester import Suggester


class SuggestPhrases:
    """Keeps up with the library; making one reads and builds nothing.

    Args:
        library: the present phrases.
        words: reads the shipped words of buyers, once.
    """

    def __init__(
        self,
        library: Callable[[], Library],
        words: "Callable[[], BuyerWords]",
        usage: UsageStore,
        clock: Callable[[], float],
    ) -> None:
        self._current = library
        self._words = words
        self._usage = usage
        self._clock = clock
        self._built: tuple[Library, Suggester] | None = None

    def message_in(self, copied: str) -> str:
        """Return the buyer's words in what was copied, its first 500 characters looked at.

        Raises:
            AppError: it holds no text.
        """
        # Nothing is suggested at start.
        from desktop_app.domain.suggest.message import buyers_message  # noqa: PLC0415

        message = buyers_message(copied)
        if not message:
            raise AppError(
                text("The clipboard holds no text."),
                text("Copy what the buyer wrote, then press again."),
            )
        return message

    @property
    def can_answer(self) -> bool:
        """Whether a suggestion would come at once, rather than after reading many phrases."""
        return self._up_to_date().is_nearly_built

    def prepare_next(self) -> bool:
        """Read some more phrases, for some 15 ms; return whether any is left."""
        return self._up_to_date().build_next()

    def suggest(
        self, message: str, scope: Scope = Scope.ALL, tab: int | None = None, limit: int = 20
    ) -> Found:
        """Return the best `limit` phrases in one scope, and the counts of all scopes.

        Among equals the phrases of the window tab in view come first, after those used most.
        """
        suggester = self._up_to_date()
        now, uses = self._clock(), self._usage.uses().items()
        suggester.set_warmth({i: warmth(u.count, u.last_used_s, now) for i, u in uses})
        return suggester.suggest(message, scope, tab, limit)

    def _up_to_date(self) -> "Suggester":
        library = self._current()
        if self._built is None:
            # As above; and 0.2 s to build.
            from desktop_app.domain.suggest.suggester import Suggester  # noqa: PLC0415

            self._built = library, Suggester(library, self._words())
        before, suggester = self._built
        if before is not library:
            suggester.update(library, library.changed_since(before))
            self._built = library, suggester
        return suggester
