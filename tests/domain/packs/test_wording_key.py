"""The shop's own words in a pack: read, written back, and never a reason to refuse it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.packs.pack import Pack
from desktop_app.domain.packs.reading import read_pack
from desktop_app.domain.packs.wording_key import (
    read_wording,
    with_wording,
    wording_document,
    wording_of,
)
from desktop_app.domain.wording.choice import (
    LEAST,
    MOST,
    NO_CHOICE,
    ShopWord,
    StyleChoice,
    WordingChoice,
)

_WORD = st.text("包邮秒杀vip1", min_size=1, max_size=8)
_NUMBERS = {
    name: st.none() | st.integers(LEAST[name], MOST[name]) for name in LEAST
}  # fmt: skip
_SWITCHES = {
    name: st.none() | st.booleans()
    for name in ("check_exclamations", "check_intimacy", "check_particles")
}
_CHOICES = st.builds(
    WordingChoice,
    st.builds(StyleChoice, **_NUMBERS, **_SWITCHES),
    st.lists(st.builds(ShopWord, _WORD, st.just("") | _WORD)).map(tuple),
    st.lists(_WORD).map(tuple),
)


@given(_CHOICES)
def test_what_is_written_is_read_back(choice: WordingChoice) -> None:
    assert read_wording(wording_document(choice)) == choice


@pytest.mark.parametrize(
    "value",
    [
        [], "词", {"words": ["包邮"]}, {"words": [{"better": "x"}]}, {"allowed": [1]},
        {"style": {"long": "120"}}, {"style": {"long": 5}}, {"style": {"check_particles": 1}},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_left_out_and_named(value: object) -> None:
    assert wording_of(value) == NO_CHOICE
    pack, problems = read_pack({"format": 1, "id": "p", "name": "店", "wording": value})
    assert [problem.where for problem in problems] == ["wording"]
    assert pack.extra["wording"] == value


def test_what_the_lead_set_goes_into_the_pack_beside_what_is_there() -> None:
    there = Pack("p", "店", extra={"wording": {"words": [{"word": "秒杀"}]}, "later": 1})
    assert with_wording(there, NO_CHOICE) is there
    pack = with_wording(there, WordingChoice(StyleChoice(long=90), (ShopWord("包邮", "免运费"),)))
    assert pack.extra["later"] == 1
    assert wording_of(pack.extra["wording"]) == WordingChoice(
        StyleChoice(long=90), (ShopWord("秒杀"), ShopWord("包邮", "免运费"))
    )


def test_unknown_keys_in_it_are_of_a_later_version() -> None:
    value: dict[str, Any] = {"words": [{"word": "包邮", "since": 2}], "later": True}
    assert read_wording(value) == WordingChoice(words=(ShopWord("包邮"),))
    assert read_pack({"format": 1, "id": "p", "name": "店", "wording": value})[1] == ()
