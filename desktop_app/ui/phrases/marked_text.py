"""A text with marks on parts of it: what search found, what a field filled, what is missing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise


class Mark(Enum):
    """Why a part of a text stands out; a place is for the caret or a break and isn't pasted."""

    MATCH = "match"
    FILLED = "filled"
    MISSING = "missing"
    PLACE = "place"


@dataclass(frozen=True)
class Span:
    """The part `[start, end)` of a text, in code points."""

    start: int
    end: int
    mark: Mark


@dataclass(frozen=True)
class MarkedText:
    """A text and its spans; spans of different marks may overlap, a match lies on top.

    Attributes:
        doubtful: it counts working days of a year whose holidays aren't known.
    """

    text: str
    spans: tuple[Span, ...] = ()
    doubtful: bool = False

    @property
    def length(self) -> int:
        """How many characters of it a chat gets."""
        places = (span for span in self.spans if span.mark is Mark.PLACE)
        return len(self.text) - sum(span.end - span.start for span in places)

    @property
    def first_match(self) -> Span | None:
        """The match that has to stay in sight when the text is cut."""
        matches = (span for span in self.spans if span.mark is Mark.MATCH)
        return min(matches, key=lambda span: span.start, default=None)

    def in_one_line(self) -> "MarkedText":
        """Show line ends and tabs as spaces; no position moves."""
        return MarkedText(self.text.translate(_ONE_LINE), self.spans)

    def part(self, start: int, end: int, before: str = "", after: str = "") -> "MarkedText":
        """Cut `[start, end)` out, with its spans, and put an ellipsis or nothing around it."""
        shift = len(before) - start
        inside = (
            Span(max(span.start, start) + shift, min(span.end, end) + shift, span.mark)
            for span in self.spans
            if span.start < end and span.end > start
        )
        return MarkedText(before + self.text[start:end] + after, tuple(inside))

    def only(self, *marks: Mark) -> "MarkedText":
        """Keep the spans of these marks alone."""
        return MarkedText(self.text, tuple(s for s in self.spans if s.mark in marks))


_ONE_LINE = {ord(sign): " " for sign in "\n\r\t\v\f\x85\u2028\u2029"}


def marked(text: str, matches: Iterable[tuple[int, int]] = ()) -> MarkedText:
    """Mark the matches of a text that has no fields, such as a title."""
    return MarkedText(text, tuple(Span(start, end, Mark.MATCH) for start, end in matches))


def segments(text: MarkedText) -> Iterator[tuple[int, int, frozenset[Mark]]]:
    """Yield the text in pieces `[start, end)` that carry the same marks throughout."""
    if not text.spans:
        yield from [(0, len(text.text), frozenset[Mark]())] if text.text else []
        return
    changes: defaultdict[int, Counter[Mark]] = defaultdict(Counter)
    for span in text.spans:
        changes[max(span.start, 0)][span.mark] += 1
        changes[span.end][span.mark] -= 1
    end = len(text.text)
    edges = sorted({0, end} | {edge for edge in changes if edge <= end})
    here: Counter[Mark] = Counter()
    for start, stop in pairwise(edges):
        if start in changes:
            here.update(changes[start])
        yield start, stop, frozenset(mark for mark, count in here.items() if count > 0)


def shown_clusters(
    edges: Sequence[float], room: float, ellipsis: float, focus: int | None
) -> tuple[int, int]:
    """Choose which grapheme clusters of a line fit, so that the one at `focus` is in sight.

    `edges[i]` is where cluster i begins and `edges[-1]` where the line ends, in pixels. The
    answer `[first, last)` leaves room for an ellipsis wherever something is left out.
    """
    count = len(edges) - 1
    if count <= 0 or edges[-1] <= room:
        return 0, max(count, 0)
    last = _fitting(edges, 0, room - ellipsis)
    if focus is None or focus < last:
        return 0, last
    first = _first_in_sight(edges, room - 2 * ellipsis, focus)
    if edges[-1] - edges[first] + ellipsis <= room:
        while first > 0 and edges[-1] - edges[first - 1] + ellipsis <= room:
            first -= 1
        return first, count
    return first, max(_fitting(edges, first, room - 2 * ellipsis), first)


_CLUSTERS_BEFORE_MATCH = 3


def _first_in_sight(edges: Sequence[float], room: float, focus: int) -> int:
    focus = min(focus, len(edges) - 2)
    first = max(focus - _CLUSTERS_BEFORE_MATCH, 0)
    while first < focus and edges[focus + 1] - edges[first] > room:
        first += 1
    return first


def _fitting(edges: Sequence[float], first: int, room: float) -> int:
    last = first
    while last < len(edges) - 1 and edges[last + 1] - edges[first] <= room:
        last += 1
    return last
