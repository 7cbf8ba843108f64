"""Draws one line of marked text, cut between grapheme clusters where it doesn't fit."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)

from desktop_app.ui.phrases.marked_text import Mark, MarkedText, segments, shown_clusters
from desktop_app.ui.theme.tokens import Tokens

_ELLIPSIS = "…"
# A row shows at most some 250 letters on a wide screen; laying out 5,000 would only cost time.
_LOOKED_AT = 400
_BEFORE_MATCH = 40
_UNDERLINE_PX = 2


def positions_in_qt(text: str) -> Sequence[int]:
    """Return where each code point begins in Qt's UTF-16, and where the last one ends."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return range(len(text) + 1)
    return [0, *accumulate(2 if sign > "\uffff" else 1 for sign in text)]


def draw_line(
    painter: QPainter, room: QRectF, text: MarkedText, colour: QColor, tokens: Tokens
) -> None:
    """Draw a text in the painter's font, centred vertically in `room`, never wider than it."""
    shown, layout, line = _fitted(text.in_one_line(), painter.font(), room.width(), _ELLIPSIS)
    at = QPointF(room.left(), room.top() + round((room.height() - line.height()) / 2))
    if shown.spans:
        _draw_marks(painter, line, shown, at, tokens)
    painter.setPen(colour)
    layout.draw(painter, at, _colours(shown, tokens))


def cut_to_width(
    text: MarkedText, font: QFont, room: float, ellipsis: str = _ELLIPSIS
) -> MarkedText:
    """Return what of a one-line text fits, with … where something is left out."""
    return _fitted(text, font, room, ellipsis)[0]


def _fitted(
    text: MarkedText, font: QFont, room: float, ellipsis: str
) -> tuple[MarkedText, QTextLayout, QTextLine]:
    near, left_out_before, left_out_after = _near_the_match(text)
    layout, line = _laid_out(near.text, font)
    in_qt = positions_in_qt(near.text)
    if not (left_out_before or left_out_after) and _x(line, in_qt[-1]) <= room:
        return near, layout, line
    dots = QFontMetricsF(font).horizontalAdvance(ellipsis)
    first, last = 0, _last_fitting(layout, line, in_qt, room - dots)
    match = near.first_match
    if left_out_before or (match is not None and match.start >= last):
        edges = _cluster_edges(layout, line, in_qt)
        starts, places = tuple(edges), list(edges.values())
        if left_out_before or left_out_after:
            places[-1] += room
        focus = None if match is None else bisect_right(starts, match.start) - 1
        first, last = (starts[edge] for edge in shown_clusters(places, room, dots, focus))
    before = ellipsis if left_out_before or first > 0 else ""
    after = ellipsis if left_out_after or last < len(near.text) else ""
    shown = near.part(first, last, before, after)
    return (shown, *_laid_out(shown.text, font))


def _last_fitting(layout: QTextLayout, line: QTextLine, in_qt: Sequence[int], room: float) -> int:
    """Return the code point before which a line that begins at its beginning has to be cut."""
    place = line.xToCursor(room, QTextLine.CursorPosition.CursorOnCharacter)
    while not layout.isValidCursorPosition(place):
        place -= 1
    return bisect_left(in_qt, place)


def _cluster_edges(layout: QTextLayout, line: QTextLine, in_qt: Sequence[int]) -> dict[int, float]:
    """Return where each grapheme cluster begins, and the text ends: in code points, in pixels."""
    edges, place = {0: 0.0}, 0
    while place < in_qt[-1]:
        place = layout.nextCursorPosition(place)
        edges[bisect_left(in_qt, place)] = _x(line, place)
    return edges


def _near_the_match(text: MarkedText) -> tuple[MarkedText, bool, bool]:
    if len(text.text) <= _LOOKED_AT:
        return text, False, False
    match = text.first_match
    begin = 0
    if match is not None and match.start > _LOOKED_AT - _BEFORE_MATCH:
        begin = match.start - _BEFORE_MATCH
    end = min(begin + _LOOKED_AT, len(text.text))
    return text.part(begin, end), begin > 0, end < len(text.text)


def _laid_out(text: str, font: QFont) -> tuple[QTextLayout, QTextLine]:
    """Lay a text out in one line; the line lives no longer than the layout, so keep both."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setNumColumns(len(text) * 2)
    layout.endLayout()
    return layout, line


def _x(line: QTextLine, place: int) -> float:
    answer: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]
    return answer[0]


def _colours(text: MarkedText, tokens: Tokens) -> list[QTextLayout.FormatRange]:
    if not text.spans:
        return []
    in_qt = positions_in_qt(text.text)
    ranges = []
    for start, end, marks in segments(text):
        if marks:
            part = QTextLayout.FormatRange()
            part.start, part.length = in_qt[start], in_qt[end] - in_qt[start]
            part.format = QTextCharFormat()
            part.format.setForeground(tokens.match if Mark.MATCH in marks else tokens.field)
            ranges.append(part)
    return ranges


def _draw_marks(
    painter: QPainter, line: QTextLine, text: MarkedText, origin: QPointF, tokens: Tokens
) -> None:
    in_qt = positions_in_qt(text.text)
    for start, end, marks in segments(text):
        if not marks:
            continue
        left, right = _x(line, in_qt[start]), _x(line, in_qt[end])
        box = QRectF(origin.x() + left, origin.y(), right - left, line.height())
        matched = Mark.MATCH in marks
        painter.fillRect(box, tokens.match_ground if matched else tokens.field_ground)
        if matched:
            under = box.adjusted(0, box.height() - _UNDERLINE_PX, 0, 0)
            painter.fillRect(under, tokens.accent)
        elif Mark.MISSING in marks:
            painter.setPen(dashes(tokens))
            y = box.bottom() - 0.5
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def dashes(tokens: Tokens) -> QPen:
    """Return the pen that underlines a field which has still to be asked for."""
    pen = QPen(tokens.field, 1)
    pen.setDashPattern([3, 2])
    return pen
