"""The next step of a conversation."""

import pytest

from desktop_app.domain.chains import followers, next_step
from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Category, Phrase

LIBRARY = Library(
    (
        Phrase("wait", "c", "稍等", "稍等", next_ids=("working",)),
        Phrase("working", "c", "在查", "在查", next_ids=("gone", "back")),
        Phrase("back", "c", "查到", "查到"),
        Phrase("a", "c", "议价一", "一", next_ids=("b", "b2")),
        Phrase("b", "c", "议价二", "二", next_ids=("c",)),
        Phrase("b2", "c", "议价二", "二", next_ids=("c",)),
        Phrase("c", "c", "议价三", "三"),
    ),
    (Category("c", None, "类", tab=0),),
)


@pytest.mark.parametrize(
    ("pasted", "offered"),
    [
        ([], None),
        (["c"], None),
        (["nobody"], None),
        (["wait"], "working"),
        (["wait", "working"], "back"),
        (["wait", "working", "back"], None),
        # A second wait in the same conversation begins anew.
        (["wait", "working", "back", "wait"], "working"),
        (["wait", "wait"], "working"),
        (["a"], "b"),
        # An alternative was taken: the chain has gone on with it.
        (["a", "b2"], "c"),
        (["a", "b2", "c"], None),
        # A wait between two steps of a bargain; then the bargain goes on.
        (["a", "wait"], "working"),
        (["a", "wait", "working", "back"], "b"),
        (["a", "c"], "b"),
    ],
)
def test_the_last_chain_that_can_go_on_is_offered(pasted: list[str], offered: str | None) -> None:
    found = next_step(LIBRARY, pasted)
    assert (found.id if found else None) == offered


def test_what_was_passed_over_gives_way_to_the_next_alternative() -> None:
    found = next_step(LIBRARY, ["a"], {"b"})
    assert found is not None
    assert found.id == "b2"
    assert next_step(LIBRARY, ["a"], {"b", "b2"}) is None


def test_followers_that_are_gone_are_left_out() -> None:
    working = LIBRARY.phrase("working")
    assert working is not None
    assert [each.id for each in followers(LIBRARY, working)] == ["back"]
