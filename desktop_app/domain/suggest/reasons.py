"""Why a phrase is suggested: the buyer's words that speak for it, and where it answers them."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from desktop_app.domain.search.found import Span
from desktop_app.domain.suggest.terms import Term, is_single

WORDS = 3
"""More of the buyer's words than these don't make it clearer."""

_WORD_MAX = 8
_SHARE = 0.3
"""A word that tells less than this of what the best one does would only distract."""

_TELLING = 2.0
"""Rarity from which a shared term is worth a mark: some one in eight phrases has it."""


def because(
    message: str, terms: Iterable[Term], shared: Collection[str], weights: Mapping[str, float]
) -> tuple[str, ...]:
    """Return up to `WORDS` pieces of the message, in its order: those that tell most.

    Args:
        message: what the buyer wrote.
        terms: of the message.
        shared: the terms that speak for the phrase.
        weights: what each term of the message tells.
    """
    speaking = [term for term in terms if term.key in shared and term.key in weights]
    longer = [term for term in speaking if not is_single(term.key)] or speaking
    words = [
        (sum(weights[t.key] for t in longer if start <= t.start and t.end <= end), start, end)
        for start, end in _joined((t.start, t.end) for t in longer)
    ]
    most = max(words, default=(0.0, 0, 0))[0]
    best = [word for word in sorted(words, reverse=True)[:WORDS] if word[0] >= _SHARE * most]
    return tuple(
        dict.fromkeys(message[start:end][:_WORD_MAX] for _, start, end in sorted(best, key=_start))
    )


def marks(
    fields: Mapping[str, Iterable[Term]], asked: Collection[str], rarities: Mapping[str, float]
) -> Mapping[str, tuple[Span, ...]]:
    """Return where the fields of a phrase, by name, have what the message is about."""
    found = {
        name: _joined(
            (term.start, term.end)
            for term in terms
            if term.key in asked
            and not is_single(term.key)
            and rarities.get(term.key, 0) >= _TELLING
        )
        for name, terms in fields.items()
    }
    return {name: tuple(spans) for name, spans in found.items() if spans}


def _joined(spans: Iterable[Span]) -> Sequence[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _start(word: tuple[float, int, int]) -> int:
    return word[1]
