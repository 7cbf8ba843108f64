"""Find phrases while the agent types, and keep the snapshot that the window shows."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.search.folding import fold
from desktop_app.domain.search.found import Found, Hit, Scope
from desktop_app.domain.search.frecency import warmth
from desktop_app.domain.search.queries import (
    Query,
    is_near_wanted,
    loosened,
    parse_query,
)
from desktop_app.domain.search.spellings import Spell, is_hanzi
from desktop_app.domain.simplified import simplified
from desktop_app.services.read_pinyin import ReadPinyin
from desktop_app.storage.protocols import PhraseStore, UsageStore

if TYPE_CHECKING:
    from desktop_app.domain.search.index import Index
    from desktop_app.domain.search.places import Places

__all__ = ["FindPhrases", "Found", "Hit", "NearSearch", "Scope"]

NEAR_SHOWN = 9
"""Phrases that would match but for a typing mistake, at most."""


class FindPhrases:
    """Search the library as it was when last refreshed.

    Making one reads the phrases but builds no index: that is done by the first search, or before
    it in slices by `prepare_next`.
    """

    def __init__(self, store: PhraseStore, usage: UsageStore, clock: Callable[[], float]) -> None:
        self._store = store
        self._usage = usage
        self._clock = clock
        self._read_pinyin = ReadPinyin(store)
        self._searching = False
        self.refresh()

    @property
    def library(self) -> Library:
        """The current snapshot; a refresh puts a new one in its place."""
        return self._library

    @property
    def spell(self) -> Spell:
        """What tells how characters are typed with Latin letters."""
        return self._read_pinyin

    def refresh(self, changed: frozenset[str] | None = None) -> None:
        """Read again what was changed: these phrases and the tree, or with None everything."""
        categories = self._store.categories()
        if changed is None:
            self._library = Library(self._store.phrases(), categories)
            self._index: Index | None = None
        else:
            before = self._library
            now = {phrase.id: phrase for phrase in self._store.phrases(changed)}
            phrases = {phrase_id: now.get(phrase_id) for phrase_id in changed}
            self._library = before.changed(phrases, categories)
            if self._index is not None:
                self._index.update(self._library, changed | self._library.moved_since(before))
        self._searching = False

    @property
    def can_answer(self) -> bool:
        """Whether a search would answer at once, rather than after building much of the index."""
        return self._indexed().is_nearly_built

    def prepare_next(self) -> bool:
        """Build one more slice of the index, some 15 ms; return whether any is left."""
        return self._indexed().build_next()

    def search(
        self, query: str, scope: Scope = Scope.ALL, tab: int | None = None, limit: int = 50
    ) -> Found:
        """Return the best `limit` hits in one scope, and the hit counts of all scopes.

        `tab` is the window tab in view: it is what Scope.STAGE means, and its phrases come first
        among equals. An empty query finds nothing; that is also how a search ends, and the next
        one sees the uses made since.
        """
        words = parse_query(query)
        if not words.words:
            self._searching = False
            if self._index is not None:
                self._index.forget_typed()
            return Found((), dict.fromkeys(Scope, 0))
        if not self._searching:
            self._read_uses()
        return self._indexed().search(words, scope, tab, limit)

    def places(self, allowed: frozenset[str] | None = None) -> "Places":
        """Return the categories to be searched, all or those of these ids."""
        from desktop_app.domain.search.places import Places  # noqa: PLC0415 - as the index

        return Places(self._library, self._read_pinyin, allowed)

    def look_near(
        self, query: str, found: Found, scope: Scope = Scope.ALL, tab: int | None = None
    ) -> "NearSearch | None":
        """Return a search for what nearly matches; None where it isn't called for.

        That is what one typing mistake hides, unless `found`, the answer to the query itself, has
        hits enough, or the query has no word of four letters or more. Where nothing at all is
        found, it is first what has all the characters in its title, with others between them.
        """
        words, exact = parse_query(query), found.counts[Scope.ALL]
        loose = None if exact else loosened(words)
        if loose is None and not is_near_wanted(words, exact):
            return None
        return NearSearch(self._near(words, loose, scope, tab))

    def _near(
        self, words: Query, loose: Query | None, scope: Scope, tab: int | None
    ) -> Generator[None, None, tuple[Hit, ...]]:
        if loose is not None:
            hits = self._indexed().search(loose, scope, tab, NEAR_SHOWN).hits
            if titled := tuple(hit for hit in hits if _is_in_title(loose, hit.phrase)):
                return titled
            yield
        if not is_near_wanted(words, 0):
            return ()
        return (yield from self._indexed().near(words, scope, tab, NEAR_SHOWN))

    def _indexed(self) -> "Index":
        if self._index is None:
            # 7 ms to import: the window is painted without it.
            from desktop_app.domain.search.index import Index  # noqa: PLC0415

            self._index = Index(self._library, self._read_pinyin)
        return self._index

    def _read_uses(self) -> None:
        now = self._clock()
        uses = self._usage.uses().items()
        self._indexed().set_warmth({i: warmth(u.count, u.last_used_s, now) for i, u in uses})
        self._searching = True


def _is_in_title(loose: Query, phrase: Phrase) -> bool:
    """Tell whether the Chinese among these words are in the title: in a text they are by chance."""
    title = simplified(fold(phrase.title))
    return all(word in title for word in loose.words if is_hanzi(word[0]))


class NearSearch:
    """Looks for near phrases in steps, so that typing is never held up.

    Any search, refresh or end of typing makes it out of date.

    Attributes:
        hits: what was found, best first, once there is nothing left to do.
    """

    def __init__(self, steps: Generator[None, None, tuple[Hit, ...]]) -> None:
        self._steps = steps
        self.hits: tuple[Hit, ...] = ()

    def go_on(self) -> bool:
        """Do one more step, some 10 ms of work; return whether any is left."""
        try:
            next(self._steps)
        except StopIteration as end:
            self.hits = end.value or ()
            return False
        return True
