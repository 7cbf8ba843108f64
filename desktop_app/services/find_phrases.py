"""Find phrases while the agent types, and keep the snapshot that the window shows."""

from collections.abc import Callable

from desktop_app.domain.library import Library
from desktop_app.domain.search.found import Found, Scope
from desktop_app.storage.protocols import PhraseStore, UsageStore


class FindPhrases:
    """Search the library as it was when last refreshed."""

    def __init__(self, store: PhraseStore, usage: UsageStore, clock: Callable[[], float]) -> None:
        self._store = store
        self._usage = usage
        self._clock = clock
        self._library = Library(store.phrases(), store.categories())

    @property
    def library(self) -> Library:
        """The current snapshot; a refresh puts a new one in its place."""
        return self._library

    def refresh(self, changed: frozenset[str] | None = None) -> None:
        """Read again what was changed: these phrases and the tree, or with None everything."""
        self._library = Library(self._store.phrases(), self._store.categories())

    def search(
        self, query: str, scope: Scope = Scope.ALL, tab: int | None = None, limit: int = 50
    ) -> Found:
        """Return the best `limit` hits in one scope, and the hit counts of all scopes.

        `tab` is the window tab shown: it is what Scope.STAGE means, and its phrases come first
        among equals.
        """
        return Found((), {each: 0 for each in Scope})
