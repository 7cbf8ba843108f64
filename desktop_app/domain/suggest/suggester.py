"""The phrases that answer a buyer best: what the situation is like, and what the words are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from desktop_app.domain.library import INTERNAL_TAB, Library
from desktop_app.domain.phrases import Owner, Phrase
from desktop_app.domain.search.found import Found, Hit, Scope
from desktop_app.domain.suggest.buyer_words import BuyerWords
from desktop_app.domain.suggest.cue_book import CueBook, Likeness
from desktop_app.domain.suggest.phrase_index import PhraseIndex
from desktop_app.domain.suggest.ranking import Candidate, ranked
from desktop_app.domain.suggest.reasons import because, marks
from desktop_app.domain.suggest.terms import Term, TermReader, is_single
from desktop_app.domain.suggest.weights import weigh

# One phrase is read in some 60 µs.
_SLICE = 200
_READ_AT_ONCE = 2_000
_INTERNAL = "int."
"""Begins the situations in which only colleagues are spoken to."""


@dataclass(frozen=True)
class _Asked:
    """A message, what it is compared by, what that tells, and the situations that it is like."""

    message: str
    terms: list[Term]
    keys: frozenset[str]
    likenesses: Mapping[str, Likeness]
    rarities: Mapping[str, float]
    weights: Mapping[str, float]


class Suggester:
    """Suggests from one library; what `build_next` hasn't read by then, a suggestion does."""

    def __init__(self, library: Library, words: BuyerWords) -> None:
        self._reader = TermReader(words)
        self._cues = CueBook(words, self._reader)
        self._warmth: Mapping[str, float] = {}
        self._waiting: list[str] = []
        self._build(library)

    def update(self, library: Library, changed: frozenset[str]) -> None:
        """Take over a new snapshot in which only these phrases, or their places, differ."""
        self._library = library
        self._waiting = [i for i in self._waiting if i not in changed]
        self._index.remove(changed)
        self._index.add(self._for_buyers(changed), library)
        if self._index.worn:
            self._build(library)

    @property
    def is_nearly_built(self) -> bool:
        """Whether a suggestion has at most some 0.1 s of reading to do first."""
        return len(self._waiting) <= _READ_AT_ONCE

    def build_next(self) -> bool:
        """Read some more phrases, for some 15 ms; return whether any is left."""
        self._read_some(_SLICE)
        return bool(self._waiting)

    def set_warmth(self, warmth: Mapping[str, float]) -> None:
        """Order equally good phrases by these values, 0–1 by phrase id; the rest have 0."""
        self._warmth = warmth

    def suggest(self, message: str, scope: Scope, tab: int | None, limit: int) -> Found:
        """Return the best phrases in a scope, and how many are good enough in each scope.

        Args:
            message: what the buyer wrote, as `buyers_message` returns it.
            scope: where to look.
            tab: the window tab in view: it is what Scope.STAGE means.
            limit: of the phrases that are returned.
        """
        self._read_some(len(self._waiting))
        asked = self._read(message)
        # A lone character is in a fifth of all phrases, and says nothing.
        says_something = not all(map(is_single, asked.keys))
        coverage = self._index.compare(asked.keys if says_something else ())
        good = ranked(
            asked.likenesses, self._index.in_situation, coverage,
            lambda phrase: self._before(phrase, tab),
        )  # fmt: skip
        scoped = {each: [c for c in good if self._is_in(c.phrase, each, tab)] for each in Scope}
        hits = [self._hit(candidate, asked) for candidate in scoped[scope][:limit]]
        return Found(tuple(hits), {each: len(found) for each, found in scoped.items()})

    def _build(self, library: Library) -> None:
        self._library = library
        self._index = PhraseIndex(self._reader)
        self._waiting = list(library.phrases)

    def _read_some(self, count: int) -> None:
        some, self._waiting = self._waiting[:count], self._waiting[count:]
        self._index.add(self._for_buyers(some), self._library)

    def _for_buyers(self, phrase_ids: Iterable[str]) -> Iterator[Phrase]:
        """Yield those of these phrases that may go to a buyer."""
        for phrase_id in phrase_ids:
            phrase = self._library.phrase(phrase_id)
            if phrase is None or phrase.situation.startswith(_INTERNAL):
                continue
            if self._library.tab_of(phrase) != INTERNAL_TAB:
                yield phrase

    def _read(self, message: str) -> _Asked:
        terms = self._reader.read(message)
        keys = frozenset(term.key for term in terms)
        likenesses = self._cues.compare(keys)
        if all(map(is_single, keys)):
            likenesses = {s: each for s, each in likenesses.items() if each.cue == keys}
        rarities = self._index.rarities(keys)
        return _Asked(message, terms, keys, likenesses, rarities, weigh(keys, rarities))

    def _before(self, phrase: Phrase, tab: int | None) -> tuple[float, ...]:
        in_tab = self._library.tab_of(phrase) == tab
        return -self._warmth.get(phrase.id, 0.0), not in_tab, phrase.position

    def _is_in(self, phrase: Phrase, scope: Scope, tab: int | None) -> bool:
        match scope:
            case Scope.STAGE:
                return self._library.tab_of(phrase) == tab
            case Scope.FAVOURITES:
                return phrase.slot is not None
            case Scope.SHOP:
                return phrase.owner is Owner.SHOP
            case Scope.PERSONAL:
                return phrase.owner is Owner.PERSONAL
        return True

    def _hit(self, candidate: Candidate, asked: _Asked) -> Hit:
        phrase = candidate.phrase
        fields = {
            "title": self._reader.read(phrase.title),
            "text": self._reader.read(phrase.text),
        }
        speaking = {term.key for terms in fields.values() for term in terms}
        speaking |= self._cues.speaking(phrase.situation, asked.keys)
        return Hit(
            phrase,
            candidate.share,
            partial(marks, fields, asked.keys, asked.rarities),
            because(asked.message, asked.terms, speaking, asked.weights),
        )
