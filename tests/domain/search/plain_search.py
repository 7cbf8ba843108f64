"""The same search, as plainly as it can be written: one phrase, one word, one character a time."""

from collections.abc import Iterator, Mapping
from itertools import product

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase

PUNCTUATION = "，。 \n-！"
SIMPLIFIED = {"歡": "欢", "長": "长", "綠": "绿", "樂": "乐"}
ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"

Readings = Mapping[str, str]


def plain(content: str) -> str:
    """Return a text as it is compared."""
    return "".join(SIMPLIFIED.get(character, character) for character in content.lower())


def full_typings(character: str, readings: Readings) -> set[str]:
    """Return the full ways to type a character."""
    if character.isascii() and character.isalnum():
        return {character.lower()}
    full = set()
    for either in (character, plain(character)):
        for reading in readings.get(either, "").split():
            full |= {reading, reading.replace("v", "u")}
    return full


def typings(character: str, readings: Readings) -> tuple[set[str], set[str]]:
    """Return the full ways to type a character, and the short ones."""
    full = full_typings(character, readings)
    if character.isascii():
        return full, set()
    short = {way[0] for way in full} | {way[:2] for way in full if way[1:2] == "h"}
    return full, short


def match_ends(
    word: str, content: str, start: int, readings: Readings, *, initials: bool
) -> Iterator[int]:
    """Yield the ends of all matches of a word that begin at `start`."""
    if start == len(content):
        return
    if word[0].isascii() and word[0].isalnum():
        full, short = typings(content[start], readings)
    else:
        full, short = {plain(content[start])}, set()
    if any(way.startswith(word) for way in full):
        yield start + 1
    for way in full | short if initials else full:
        if word.startswith(way) and len(word) > len(way):
            rest = word[len(way) :]
            yield from match_ends(rest, content, start + 1, readings, initials=initials)


def word_starts(content: str) -> list[int]:
    """Return where a word begins: at the beginning, and after what isn't part of one."""
    return [
        start
        for start in range(len(content))
        if start == 0 or (content[start - 1] in PUNCTUATION and content[start] not in PUNCTUATION)
    ]


def ways_matching(word: str, content: str, readings: Readings) -> Iterator[tuple[bool, int]]:
    """Yield at_start and way (text, full pinyin, initials) of every match."""
    starts = word_starts(content)
    for start in range(len(content)):
        at_start = start in starts
        if plain(content).startswith(word, start):
            yield at_start, 0
        for way in (1, 2):
            for _ in match_ends(word, content, start, readings, initials=way == 2):
                yield at_start, way


def titles(phrase: Phrase) -> list[str]:
    """Return the title, and one with signs inside also without them."""
    kept = [each for each in phrase.title if each.isalnum() or each.isspace() or each == "_"]
    return list(dict.fromkeys((phrase.title, "".join(kept))))


def level(
    word: str, phrase: Phrase, library: Library, readings: Readings, *, several: bool
) -> int | None:
    """Return the best level of a word in a phrase: 0 for a whole code, None for no match.

    With `several` words, codes count as titles; how and where a word matches there for nothing.
    """
    found = set()
    code = plain(phrase.code)
    places = (*library.path(phrase.category_id), *phrase.tags)
    if any(ways_matching(word, code, readings)):
        found.add(4 if several else 11)
    if code.startswith(word) and not several:
        found.add(0 if code == word else 1)
    for title in titles(phrase):
        for at_start, way in ways_matching(word, title, readings):
            found.add(4 if several else 2 + (0 if at_start else 2) + (way == 2))
    for content in places:
        for _, way in ways_matching(word, content, readings):
            found.add(6 + (way == 2 and not several))
    for at_start, way in ways_matching(word, phrase.text, readings):
        found.add(8 if several or way < 2 else 9 if at_start else 10)
    return min(found, default=None)


def search(query: str, library: Library, readings: Readings) -> dict[str, int]:
    """Return the level sum of every phrase that matches all words, by id."""
    found = {}
    words = set(plain(query).split())
    for phrase in library.phrases.values():
        levels = [level(w, phrase, library, readings, several=len(words) > 1) for w in words]
        sums = [each for each in levels if each is not None]
        if levels and len(sums) == len(levels):
            found[phrase.id] = sum(sums)
    return found


def one_mistake(word: str) -> set[str]:
    """Return the words that may have been meant by a mistyped one."""
    meant = set()
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        meant |= {before + letter + after for letter in ALPHABET}
        if after:
            meant.add(before + after[1:])
            meant |= {before + letter + after[1:] for letter in ALPHABET}
        if len(after) > 1:
            meant.add(before + after[1] + after[0] + after[2:])
    return meant - {word}


def syllables_of(readings: Readings) -> set[str]:
    """Return all readings but for mere sounds such as ng."""
    ways = {way for hanzi in readings for way in full_typings(hanzi, readings)}
    return {w for w in ways if set(w) & set("aeiouv") and (len(w) > 1 or w in "aeo")}


def is_pinyin(word: str, syllables: set[str]) -> bool:
    """Tell whether a word can be parted into syllables, the last perhaps begun only."""
    return any(
        way.startswith(word) or (word.startswith(way) and is_pinyin(word[len(way) :], syllables))
        for way in syllables
    )


def reads_as(word: str, content: str, readings: Readings, syllables: set[str]) -> bool:
    """Tell whether a word is pinyin, parted into syllables, of what a text begins with."""
    if not content:
        return False
    typed = full_typings(content[0], readings)
    if any(way.startswith(word) for way in typed) and any(w.startswith(word) for w in syllables):
        return True
    return any(
        word.startswith(way) and reads_as(word[len(way) :], content[1:], readings, syllables)
        for way in typed & syllables
        if way != word
    )


def near_level(word: str, phrase: Phrase, library: Library, readings: Readings) -> int | None:
    """Return how near a phrase is to a word with one mistake in it: 0 for a whole code."""
    meant = one_mistake(word)
    if plain(phrase.code) in meant:
        return 0
    syllables = syllables_of(readings)
    pinyin = [each for each in meant if is_pinyin(each, syllables)]

    def has_pinyin(content: str) -> bool:
        return any(
            reads_as(each, content[start:], readings, syllables)
            for start in range(len(content))
            for each in pinyin
        )

    def has_initials(some: str) -> bool:
        firsts = [{way[0] for way in full_typings(each, readings)} for each in some]
        return any("".join(each) in meant for each in product(*firsts))

    if any(map(has_pinyin, titles(phrase))):
        return 1
    sizes = range(len(word) - 1, len(word) + 2)
    stretches = (
        title[at : at + size]
        for title in titles(phrase)
        for at in word_starts(title)
        for size in sizes
    )
    if any(map(has_initials, stretches)):
        return 2
    if any(map(has_pinyin, (*library.path(phrase.category_id), *phrase.tags))):
        return 3
    return 4 if len(word) >= 5 and has_pinyin(phrase.text) else None


def near(word: str, library: Library, readings: Readings) -> dict[str, int]:
    """Return the phrases that don't match a word but are near it, by id, with their levels."""
    exact = search(word, library, readings)
    found = {}
    for phrase in library.phrases.values():
        if phrase.id not in exact:
            how = near_level(word, phrase, library, readings)
            if how is not None:
                found[phrase.id] = how
    return found
