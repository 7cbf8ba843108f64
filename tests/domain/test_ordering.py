"""Places among neighbours."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.ordering import at_end, merged_in, put_before, renumbered
from desktop_app.domain.phrases import Category


def _nodes(places: list[int]) -> list[Category]:
    made = [Category(f"n{i}", None, "", place) for i, place in enumerate(places)]
    return sorted(made, key=lambda node: (node.position, node.id))


def _order(nodes: list[Category], changed: list[Category]) -> list[str]:
    now = {node.id: node for node in nodes} | {node.id: node for node in changed}
    assert len({node.position for node in now.values()}) == len(now)
    return [node.id for node in sorted(now.values(), key=lambda node: node.position)]


PLACES = st.lists(st.integers(0, 20), min_size=1, max_size=9)


@given(PLACES, st.data())
def test_one_goes_before_another_and_the_others_keep_their_order(
    places: list[int], data: st.DataObject
) -> None:
    nodes = _nodes(places)
    ids = [node.id for node in nodes]
    moved = data.draw(st.sampled_from(ids))
    before = data.draw(st.sampled_from([*(id_ for id_ in ids if id_ != moved), None]))
    expected = [id_ for id_ in ids if id_ != moved]
    expected.insert(len(expected) if before is None else expected.index(before), moved)
    assert _order(nodes, put_before(nodes, moved, before)) == expected


@given(PLACES)
def test_what_stands_in_order_is_left_alone(places: list[int]) -> None:
    distinct = [replace(node, position=10 * i) for i, node in enumerate(_nodes(places))]
    assert renumbered(distinct) == []
    assert put_before(distinct, distinct[0].id, distinct[0].id) == []


def test_a_move_changes_only_those_between() -> None:
    nodes = _nodes([0, 1, 2, 3, 4])
    assert {node.id for node in put_before(nodes, "n3", "n1")} == {"n1", "n2", "n3"}


def test_newcomers_follow_the_one_before_them_where_they_come_from() -> None:
    present, arriving = _nodes([0, 1, 2]), [
        Category(id_, None, "") for id_ in ("first", "n2", "x", "y", "n0", "z")
    ]  # fmt: skip
    assert [node.id for node in merged_in(present, arriving)] == [
        "n0", "z", "n1", "n2", "x", "y", "first",
    ]  # fmt: skip


def test_the_end_is_after_all() -> None:
    assert at_end([]) == 0
    assert at_end(_nodes([7, 3])) == 8
