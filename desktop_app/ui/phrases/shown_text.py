"""A phrase's text as it would be pasted now, with marks on it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from desktop_app.domain.fields import Field, Filled, Part, PartKind, parse
from desktop_app.domain.phrases import Phrase
from desktop_app.errors import AppError
from desktop_app.services.fill_fields import FillFields
from desktop_app.ui.phrases.marked_text import Mark, MarkedText, Span
from desktop_app.ui.phrases.rows import Spans

_MARK_OF = {
    PartKind.FILLED: Mark.FILLED,
    PartKind.MISSING: Mark.MISSING,
    PartKind.CARET: Mark.PLACE,
    PartKind.BREAK: Mark.PLACE,
}


class ShownText:
    """Fills phrases for the eye; what is pasted is filled again when it is pasted.

    Args:
        known: the values of the current buyer by field name.
    """

    def __init__(self, fill: FillFields, known: Callable[[], Mapping[str, str]]) -> None:
        self._fill = fill
        self._known = known

    def __call__(self, phrase: Phrase, found: Spans = ()) -> MarkedText:
        """Return the text; `found` are the search's marks, in places of the unfilled text."""
        try:
            filled = self._fill.prepare(phrase.text, self._known())
        except AppError:
            # A template with a stray brace is shown as it is; pasting it says what is wrong.
            return MarkedText(phrase.text, tuple(Span(a, b, Mark.MATCH) for a, b in found))
        matches = _moved(found, phrase.text, filled.parts)
        spans = (*spans_of(filled), *matches)
        return MarkedText(filled.shown, spans, doubtful=bool(filled.doubts))


def spans_of(filled: Filled) -> Iterator[Span]:
    """Yield where fields are in a filled text."""
    start = 0
    for part in filled.parts:
        end = start + len(part.text)
        if part.kind in _MARK_OF:
            yield Span(start, end, _MARK_OF[part.kind])
        start = end


def field_places(template: str) -> list[tuple[int, int]]:
    """Return where fields are written in a template; none while it can't be read."""
    try:
        pieces = parse(template)
    except AppError:
        return []
    places, start = [], 0
    for piece in pieces:
        if isinstance(piece, Field):
            places.append((start, start + len(piece.source)))
            start += len(piece.source)
        else:
            start += len(piece.text) + sum(sign in "{}" for sign in piece.text)
    return places


def _moved(found: Spans, template: str, parts: Sequence[Part]) -> Iterator[Span]:
    if not found:
        return
    places = list(_places(template, parts))
    for start, end in found:
        yield Span(places[start][0], places[end - 1][1], Mark.MATCH)


def _places(template: str, parts: Iterable[Part]) -> Iterator[tuple[int, int]]:
    """Yield for each code point of the template the stretch that stands for it when filled."""
    at = written = 0
    for piece, part in zip(parse(template), parts, strict=True):
        if isinstance(piece, Field):
            yield from [(at, at + len(part.text))] * len(piece.source)
            written += len(piece.source)
            at += len(part.text)
            continue
        for sign in part.text:
            doubled = sign in "{}"
            yield from [(at, at + 1)] * (2 if doubled else 1)
            written += 2 if doubled else 1
            at += 1
