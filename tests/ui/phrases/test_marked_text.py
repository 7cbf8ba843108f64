"""Marks move with the text they are on, and a cut text keeps its match in sight."""

import pytest

from desktop_app.ui.phrases.marked_text import (
    Mark,
    MarkedText,
    Span,
    marked,
    segments,
    shown_clusters,
)


def test_a_part_keeps_the_marks_inside_it_where_they_belong() -> None:
    text = marked("您好，欢迎光临", [(3, 7)])
    part = text.part(2, 5, before="…", after="…")
    assert part.text == "…，欢迎…"
    assert part.spans == (Span(2, 4, Mark.MATCH),)


def test_overlapping_marks_are_cut_into_pieces_with_each_set_of_marks() -> None:
    text = MarkedText("abcdef", (Span(1, 4, Mark.FILLED), Span(3, 5, Mark.MATCH)))
    assert [(a, b, {m.value for m in marks}) for a, b, marks in segments(text)] == [
        (0, 1, set()), (1, 3, {"filled"}), (3, 4, {"filled", "match"}), (4, 5, {"match"}),
        (5, 6, set()),
    ]  # fmt: skip


def test_line_ends_become_spaces_without_moving_a_mark() -> None:
    text = marked("一\n二", [(2, 3)]).in_one_line()
    assert (text.text, text.spans) == ("一 二", (Span(2, 3, Mark.MATCH),))


TEN = [10.0 * i for i in range(11)]


@pytest.mark.parametrize(
    ("room", "focus", "shown"),
    [
        (100, None, (0, 10)),  # all of it fits, so no room is kept for an ellipsis
        (55, None, (0, 4)),
        (55, 3, (0, 4)),
        (85, 8, (3, 10)),  # near the end, what comes before fills the room
        (55, 5, (3, 6)),  # as many before it as fit, an ellipsis at both ends
        (55, 9, (6, 10)),  # at the end there is none after
        (5, 0, (0, 0)),
    ],
)
def test_what_is_cut_keeps_the_match_in_sight(
    room: float, focus: int | None, shown: tuple[int, int]
) -> None:
    assert shown_clusters(TEN, room, 10, focus) == shown


def test_the_match_itself_is_in_sight_when_the_room_is_small() -> None:
    first, last = shown_clusters(TEN, 35, 10, 5)
    assert first <= 5 < last
