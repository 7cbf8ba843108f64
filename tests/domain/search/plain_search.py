"""The same search, as plainly as it can be written: one phrase, one word, one character a time."""

from collections.abc import Iterator, Mapping

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase

PUNCTUATION = "，。 \n-！"


def typings(character: str, readings: Mapping[str, str]) -> tuple[set[str], set[str]]:
    """Return the full ways to type a character, and the short ones."""
    if character.isascii() and character.isalnum():
        return {character.lower()}, set()
    full = set()
    for reading in readings.get(character, "").split():
        full |= {reading, reading.replace("v", "u")}
    short = {way[0] for way in full} | {way[:2] for way in full if way[1:2] == "h"}
    return full, short


def match_ends(
    word: str, content: str, start: int, readings: Mapping[str, str], *, initials: bool
) -> Iterator[int]:
    """Yield the ends of all matches of a word that begin at `start`."""
    if start == len(content):
        return
    if word[0].isascii() and word[0].isalnum():
        full, short = typings(content[start], readings)
    else:
        full, short = {content[start].lower()}, set()
    if any(way.startswith(word) for way in full):
        yield start + 1
    for way in full | short if initials else full:
        if word.startswith(way) and len(word) > len(way):
            rest = word[len(way) :]
            yield from match_ends(rest, content, start + 1, readings, initials=initials)


def _ways_matching(
    word: str, content: str, readings: Mapping[str, str]
) -> Iterator[tuple[bool, int, int]]:
    """Yield at_start, way, end of every match."""
    for start in range(len(content)):
        before = content[start - 1] if start else " "
        at_start = start == 0 or (before in PUNCTUATION and content[start] not in PUNCTUATION)
        if content.lower().startswith(word, start):
            yield at_start, 0, start + len(word)
        for way in (1, 2):
            for end in match_ends(word, content, start, readings, initials=way == 2):
                yield at_start, way, end


def level(word: str, phrase: Phrase, library: Library, readings: Mapping[str, str]) -> int | None:
    """Return the best level of a word in a phrase: 0 for a whole code, None for no match."""
    found = set()
    code = phrase.code.lower()
    if code.startswith(word):
        found.add(0 if code == word else 1)
    if any(_ways_matching(word, code, readings)):
        found.add(20)
    places = (*library.path(phrase.category_id), *phrase.tags)
    for number, contents in enumerate(((phrase.title,), places, (phrase.text,))):
        for content in contents:
            for at_start, way, _ in _ways_matching(word, content, readings):
                found.add(2 + 6 * number + (0 if at_start else 3) + way)
    return min(found, default=None)


def search(query: str, library: Library, readings: Mapping[str, str]) -> dict[str, int]:
    """Return the level sum of every phrase that matches all words, by id."""
    found = {}
    for phrase in library.phrases.values():
        levels = [level(w, phrase, library, readings) for w in set(query.lower().split())]
        sums = [each for each in levels if each is not None]
        if levels and len(sums) == len(levels):
            found[phrase.id] = sum(sums)
    return found
