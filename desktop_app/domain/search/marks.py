"""Which characters of a phrase a query stands for."""

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.search.folding import fold
from desktop_app.domain.search.found import Span
from desktop_app.domain.search.queries import APOSTROPHES, Query
from desktop_app.domain.search.rows import Row
from desktop_app.domain.search.spellings import LETTERS, Spellings

_WITHOUT_APOSTROPHES = str.maketrans("", "", APOSTROPHES)


def marks(row: Row, query: Query, known: Spellings) -> Mapping[str, tuple[Span, ...]]:
    """Return the matched spans of the fields that the window shows.

    A code is marked as text only. In the other fields a word is marked as text where some field has
    it as text, else as full pinyin, else with initials: a good match isn't dotted over with poor
    ones.
    """
    code = fold(row.phrase.code)
    fields = {}
    if not query.code_only:
        fields["title"] = fold(row.phrase.title)
        fields["text"] = fold(row.phrase.text)
        fields["category"] = fold(row.path[-1]) if row.path else ""
    spans: dict[str, list[Span]] = {}
    for word in query.words:
        spans.setdefault("code", []).extend(_as_text(code, word))
        for name, found in _best_way(fields, word, known).items():
            spans.setdefault(name, []).extend(found)
    return {name: _joined(found) for name, found in spans.items() if found}


def _best_way(
    fields: Mapping[str, str], word: str, known: Spellings
) -> Mapping[str, Sequence[Span]]:
    as_text = {name: list(_as_text(content, word)) for name, content in fields.items()}
    if any(as_text.values()):
        return as_text
    letters = word.translate(_WITHOUT_APOSTROPHES)
    for initials in (False, True):
        as_pinyin = {
            name: list(_as_pinyin(content, letters, known, initials=initials))
            for name, content in fields.items()
        }
        if any(as_pinyin.values()):
            return as_pinyin
    return {}


def _as_text(content: str, word: str) -> Iterator[Span]:
    at = content.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = content.find(word, at + len(word))


def _as_pinyin(content: str, letters: str, known: Spellings, *, initials: bool) -> Iterator[Span]:
    """Yield the first match, if there is one: more of them would be noise."""
    if not letters:
        return
    begins = known.beginning_with(letters[0]) if letters[0] in LETTERS else {letters[0]}
    for start, character in enumerate(content):
        if character in begins:
            end = _end(content, start, letters, known, initials=initials)
            if end:
                yield start, end
                return


def _end(content: str, start: int, letters: str, known: Spellings, *, initials: bool) -> int | None:
    """Return where a match that begins at `start` ends; None when there is none."""
    typed = {0}
    for at in range(start, len(content)):
        ways = known.ways(content[at])
        typed = {n for m in typed for n in _after(content[at], ways, letters, m, initials)}
        if len(letters) in typed:
            return at + 1
        if not typed:
            return None
    return None


def _after(
    character: str, ways: tuple[str, ...], letters: str, typed: int, initials: bool
) -> Iterator[int]:
    """Yield how many letters are typed once this character was typed too."""
    rest = letters[typed:]
    if rest[0] not in LETTERS:
        if rest[0] == character:
            yield typed + 1
        return
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
