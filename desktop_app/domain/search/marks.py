"""Which characters of a phrase a query stands for."""

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.search.folding import fold
from desktop_app.domain.search.found import Span
from desktop_app.domain.search.queries import APOSTROPHES, Query
from desktop_app.domain.search.rows import Row
from desktop_app.domain.search.spellings import LETTERS, Spell, Spellings, spelled

_WITHOUT_APOSTROPHES = str.maketrans("", "", APOSTROPHES)


def marks(row: Row, query: Query, spell: Spell) -> Mapping[str, tuple[Span, ...]]:
    """Return the matched spans of the fields that the window shows.

    A word is marked as text where some field has it as text, else as full pinyin, else with
    initials: a good match isn't dotted over with poor ones.
    """
    fields = {"code": fold(row.phrase.code)}
    if not query.code_only:
        fields["title"] = fold(row.phrase.title)
        fields["text"] = fold(row.phrase.text)
        fields["category"] = fold(row.path[-1]) if row.path else ""
    known = spell(set().union(*fields.values()))
    spans: dict[str, list[Span]] = {}
    for word in query.words:
        for name, found in _best_way(fields, word, known).items():
            spans.setdefault(name, []).extend(found)
    return {name: _joined(found) for name, found in spans.items()}


def _best_way(
    fields: Mapping[str, str], word: str, known: Spellings
) -> Mapping[str, Sequence[Span]]:
    as_text = {name: list(_as_text(content, word)) for name, content in fields.items()}
    if any(as_text.values()):
        return {name: spans for name, spans in as_text.items() if spans}
    for initials in (False, True):
        by_name = {
            name: [span]
            for name, content in fields.items()
            if (span := _as_pinyin(content, word, known, initials=initials))
        }
        if by_name:
            return by_name
    return {}


def _as_text(content: str, word: str) -> Iterator[Span]:
    at = content.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = content.find(word, at + len(word))


def _as_pinyin(content: str, word: str, known: Spellings, *, initials: bool) -> Span | None:
    letters = word.translate(_WITHOUT_APOSTROPHES)
    if not letters:
        return None
    for start in range(len(content)):
        typed = {0}
        for at in range(start, len(content)):
            ways = spelled(content[at], known)
            typed = {n for m in typed for n in _after(content[at], ways, letters, m, initials)}
            if len(letters) in typed:
                return start, at + 1
            if not typed:
                break
    return None


def _after(
    character: str, ways: tuple[str, ...], letters: str, typed: int, initials: bool
) -> Iterator[int]:
    """Yield how many letters are typed once this character was typed too."""
    if letters[typed] not in LETTERS:
        if letters[typed] == character:
            yield typed + 1
        return
    rest = letters[typed:]
    for reading in ways:
        if reading.startswith(rest):
            yield len(letters)
        elif rest.startswith(reading):
            yield typed + len(reading)
        if initials and rest[0] == reading[0]:
            yield typed + 1
            if rest[1:2] == reading[1:2] == "h":
                yield typed + 2


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
