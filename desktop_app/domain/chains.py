"""Which phrase comes next in a conversation: a wait is announced, reported on and ended."""

from collections.abc import Collection, Sequence

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase


def next_step(
    library: Library, pasted: Sequence[str], passed_over: Collection[str] = ()
) -> Phrase | None:
    """Return the phrase to offer; None when every chain that was begun has gone on.

    Of the phrases pasted to one buyer (ids, oldest first), the last that can go on decides. The
    phrases that may follow it are alternatives: once one of them was pasted, it has gone on.
    """
    for place in reversed(range(len(pasted))):
        phrase = library.phrase(pasted[place])
        later = pasted[place + 1 :]
        if phrase is None or phrase.id in later or not _has_not_gone_on(phrase, later):
            continue
        for follower in map(library.phrase, phrase.next_ids):
            if follower is not None and follower.id not in passed_over:
                return follower
    return None


def _has_not_gone_on(phrase: Phrase, later: Sequence[str]) -> bool:
    """Tell whether a phrase has followers and none of them was pasted after it."""
    return bool(phrase.next_ids) and not {*phrase.next_ids} & {*later}


def followers(library: Library, phrase: Phrase) -> list[Phrase]:
    """Return the phrases that may follow one and are here, in their order."""
    found = (library.phrase(phrase_id) for phrase_id in phrase.next_ids)
    return [each for each in found if each is not None]
