"""Which characters of a phrase a query stands for."""

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.search.found import Marks, Span
from desktop_app.domain.search.layout import word_starts
from desktop_app.domain.search.queries import Query, without_apostrophes
from desktop_app.domain.search.rows import Row, folded, places_without_signs, without_signs
from desktop_app.domain.search.spellings import DOUBLE_INITIALS, LETTERS, Spellings
from desktop_app.domain.search.typos import Typo, has_initials
from desktop_app.domain.simplified import simplified


def marks(row: Row, query: Query, known: Spellings) -> Marks:
    """Return the matched spans of the fields that the window shows.

    A code is marked as text only. In the other fields a word is marked as text where some field has
    it as text, else as full pinyin, else with initials: a good match isn't dotted over with poor
    ones.
    """
    code = simplified(folded(row.phrase.code))
    fields = {} if query.code_only else _fields(row)
    spans: dict[str, list[Span]] = {}
    for word in query.words:
        spans.setdefault("code", []).extend(_as_text(code, word))
        ways = _best_way(fields, word, known) or _in_unsigned(fields.get("title", ""), word, known)
        for name, found in ways.items():
            spans.setdefault(name, []).extend(found)
    return {name: joined(found) for name, found in spans.items() if found}


def near_marks(row: Row, typo: Typo, known: Spellings) -> Marks:
    """Return the spans, in one field, of what may have been meant by a mistyped word.

    The fields are tried in the order that `near.NEAR_LEVELS` ranks by.
    """
    code = folded(row.phrase.code)
    if code in typo.meant:
        return {"code": ((0, len(code)),)}
    fields = _fields(row)
    if found := _meant_in_title(fields.pop("title"), typo, known):
        return {"title": (found,)}
    for name, content in fields.items():
        if found := _meant_pinyin(content, typo, known):
            return {name: (found,)}
    return {}


def _fields(row: Row) -> dict[str, str]:
    return {
        "title": folded(row.phrase.title),
        "category": folded(row.path[-1]) if row.path else "",
        "text": folded(row.phrase.text),
    }


def _meant_in_title(title: str, typo: Typo, known: Spellings) -> Span | None:
    """Return the span of what was meant in a title, or in it without its signs."""
    places = places_without_signs(title)
    for content in dict.fromkeys((title, without_signs(title))):
        found = _meant_pinyin(content, typo, known) or _meant_initials(content, typo, known)
        if found is not None and content != title:
            return places[found[0]], places[found[1] - 1] + 1
        if found is not None:
            return found
    return None


def _meant_pinyin(content: str, typo: Typo, known: Spellings) -> Span | None:
    for meant in typo.pinyin:
        for span in _as_pinyin(content, meant, known, initials=False):
            return span
    return None


def _meant_initials(title: str, typo: Typo, known: Spellings) -> Span | None:
    for start in word_starts(title):
        for meant in typo.meant:
            end = start + len(meant)
            if has_initials(meant, title[start:end], known):
                return start, end
    return None


def _best_way(
    fields: Mapping[str, str], word: str, known: Spellings
) -> Mapping[str, Sequence[Span]]:
    as_text = {name: list(_as_text(simplified(content), word)) for name, content in fields.items()}
    if any(as_text.values()):
        return as_text
    letters = without_apostrophes(word)
    for initials in (False, True):
        as_pinyin = {
            name: list(_as_pinyin(content, letters, known, initials=initials))
            for name, content in fields.items()
        }
        if any(as_pinyin.values()):
            return as_pinyin
    return {}


def _in_unsigned(title: str, word: str, known: Spellings) -> Mapping[str, Sequence[Span]]:
    """Return the best way in the title without its signs, by places in the title itself."""
    places = places_without_signs(title)
    if len(places) == len(title):
        return {}
    ways = _best_way({"title": without_signs(title)}, word, known)
    return {
        name: [(places[start], places[end - 1] + 1) for start, end in found]
        for name, found in ways.items()
    }


def _as_text(content: str, word: str) -> Iterator[Span]:
    at = content.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = content.find(word, at + len(word))


def _as_pinyin(content: str, letters: str, known: Spellings, *, initials: bool) -> Iterator[Span]:
    """Yield the first match, if there is one: more of them would be noise."""
    if not letters:
        return
    spelt = letters[0] in LETTERS
    begins = known.beginning_with(letters[0]) if spelt else {letters[0]}
    for start, character in enumerate(content if spelt else simplified(content)):
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
        if rest[0] == simplified(character):
            yield typed + 1
        return
    for reading in ways:
        if reading.startswith(rest):
            yield len(letters)
        elif rest.startswith(reading):
            yield typed + len(reading)
        if initials and rest[0] == reading[0]:
            yield typed + 1
            if rest[:2] == reading[:2] in DOUBLE_INITIALS:
                yield typed + 2


def joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that touch made one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return tuple(whole)
