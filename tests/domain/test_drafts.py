"""A copied text as the beginning of a phrase."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.drafts import draft_of, proposed_title
from desktop_app.domain.fields import Literal, parse
from desktop_app.domain.graphemes import count_graphemes, first_graphemes


@given(st.text(alphabet="您好{}\n，店铺😊 ", max_size=60).filter(lambda text: text.strip()))
def test_braces_that_were_copied_are_no_fields(copied: str) -> None:
    pieces = parse(draft_of(copied).text)
    assert all(isinstance(piece, Literal) for piece in pieces)
    said = "".join(piece.text for piece in pieces if isinstance(piece, Literal))
    assert said == copied.strip()


@pytest.mark.parametrize(
    ("copied", "title"),
    [
        ("您好，这款有现货，今天发出", "这款有现货"),
        ("亲，亲爱的，您看看", "亲爱的，您看看"),
        ("尺码表在详情页里面您可以看一下再决定", "尺码表在详情页里面您可以"),
        ("好的", "好的"),
        ("补发请拨打13812345678联系", "补发请拨打"),
        ("您好！", "您好！"),
        ("👨‍👩‍👧🇨🇳👍🏽", "👨‍👩‍👧🇨🇳👍🏽"),
    ],
)
def test_the_title_is_the_first_words_that_say_something(copied: str, title: str) -> None:
    assert proposed_title(copied) == title


@given(st.text(alphabet="您好，。👨\u200d👩👧🇨🇳1\ufe0f\u20e3👍🏽", max_size=40), st.integers(1, 12))
def test_characters_are_never_cut(content: str, most: int) -> None:
    cut = first_graphemes(content, most)
    assert content.startswith(cut)
    assert count_graphemes(cut) == min(most, count_graphemes(content))


def test_emoji_count_as_one() -> None:
    assert [count_graphemes(e) for e in ("👨‍👩‍👧", "🇨🇳", "1️⃣", "👍🏽", "ab", "您好")] == [
        1,
        1,
        1,
        1,
        2,
        2,
    ]


def test_half_an_emoji_and_line_separators_do_not_get_in() -> None:
    assert draft_of("您\ud83d好\u2028\r\n在").text == "您好\n\n在"
