"""Phrases that show what shop, name and tag are for."""

from collections.abc import Iterable

from desktop_app.domain.fields import field_names
from desktop_app.domain.phrases import Phrase
from desktop_app.errors import AppError


def profile_examples(phrases: Iterable[Phrase], profile: Iterable[str]) -> list[Phrase]:
    """Return as few phrases as have each of these fields, and no other field; the first ones win.

    A field that no phrase has is left out.
    """
    wanted = frozenset(profile)
    usable = [
        (phrase, names) for phrase in phrases if (names := _names(phrase)) and names <= wanted
    ]
    chosen: list[Phrase] = []
    while usable:
        phrase, names = max(usable, key=lambda each: len(each[1] & wanted))
        if not names & wanted:
            break
        chosen.append(phrase)
        wanted -= names
    return chosen


def _names(phrase: Phrase) -> frozenset[str]:
    try:
        return frozenset(field_names(phrase.text))
    except AppError:
        return frozenset()  # it can't be pasted before it is mended
